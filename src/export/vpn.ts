import type { Network, Site, Vpn } from '../model/network.ts';
import { type Fields, Reference, type Value } from './code.ts';
import { bare, type Draft, statusNote } from './draft.ts';

/** The ids of the networks whose VPN gateway is reached by its private address, over a circuit’s private peering. */
export function reachedPrivately({ vpn }: Network): ReadonlySet<string> {
  return new Set(vpn.filter(isPrivate).map(({ at }) => at));
}

const isPrivate = ({ over }: Vpn) => over !== undefined && over.peering !== 'MicrosoftPeering';

/** Site-to-site VPNs into virtual networks and virtual hubs, with the sites as Azure knows them. */
export function addVpns({ vpn, sites, virtualHubs }: Network, draft: Draft): void {
  const bySite = new Map(sites.map((each) => [each.id, each]));
  const hubs = new Set(virtualHubs.map(({ id }) => id));
  const ends = new Map<string, string>();
  const made = new Set<string>();
  for (const each of vpn) {
    const [site, home] = [bySite.get(each.site), draft.homes.get(each.at)];
    const pair = `${each.site} ${each.at}`;
    // Azure takes one connection of a site and a gateway.
    if (!site || home?.vpnGateway === undefined || made.has(pair)) continue;
    made.add(pair);
    const isHub = hubs.has(each.at);
    const key = `${each.site} ${isHub ? home.wan : ''}`;
    const end = ends.get(key) ?? (isHub ? addVpnSite(site, home.wan ?? '', draft) : addLocalGateway(site, draft));
    ends.set(key, end);
    if (isHub) addHubConnection(each, site, end, home.vpnGateway, draft);
    else addConnection(each, site, end, home.vpnGateway, home.location, draft);
  }
}

const asnOf = (site: Site) => site.routers.find((each) => each.asn !== undefined)?.asn;

/** Where a site is met, and its end of BGP where its AS number is stated. */
function endOf(
  site: Site,
  symbol: string,
  draft: Draft,
): { readonly address: Value; readonly bgp: Fields | undefined } {
  const asn = asnOf(site);
  const ask = (what: string, description: string) => draft.ask(symbol, what, 'string', `${description} ${site.name}.`);
  return {
    address: ask('public address', 'The public address of the VPN device at'),
    bgp:
      asn === undefined
        ? undefined
        : { asn, bgpPeeringAddress: ask('bgp peering address', 'The address that speaks BGP inside of the tunnel at') },
  };
}

/** The prefixes of a site; where BGP tells them they needn’t be stated. */
function spaceOf(site: Site, symbol: string, draft: Draft): Fields | undefined {
  const { addressSpace, name } = site;
  if (addressSpace.length === 0 && asnOf(site) !== undefined) return undefined;
  const stated = addressSpace.length > 0 ? addressSpace : undefined;
  return {
    addressPrefixes: draft.stated(stated, symbol, 'address prefixes', 'strings', `The address space of ${name}.`),
  };
}

function addLocalGateway(site: Site, draft: Draft): string {
  const symbol = draft.symbol('site', site.name);
  const { address, bgp } = endOf(site, symbol, draft);
  return draft.add({
    symbol,
    type: 'localNetworkGateways',
    name: draft.name('localNetworkGateways', 'site', symbol, site),
    location: draft.location,
    body: {
      properties: {
        gatewayIpAddress: address,
        localNetworkAddressSpace: spaceOf(site, symbol, draft),
        bgpSettings: bgp,
      },
    },
  });
}

function addVpnSite(site: Site, wan: string, draft: Draft): string {
  const symbol = draft.symbol('site', site.name);
  const { address, bgp } = endOf(site, symbol, draft);
  return draft.add({
    symbol,
    type: 'vpnSites',
    name: draft.name('vpnSites', 'site', symbol, site),
    location: draft.location,
    body: {
      properties: {
        virtualWan: { id: draft.idOf(wan) },
        addressSpace: spaceOf(site, symbol, draft),
        vpnSiteLinks: [{ name: 'link', properties: { ipAddress: address, bgpProperties: bgp } }],
      },
    },
  });
}

function keyFor(vpn: Vpn, site: Site, symbol: string, draft: Draft): Value {
  return draft.ask(symbol, 'shared key', 'string', `The shared key of the VPN from ${site.name} to ${vpn.at}.`, true);
}

function addConnection(vpn: Vpn, site: Site, end: string, gateway: string, location: Value, draft: Draft): void {
  const symbol = draft.symbol('vpn', bare(end), 'to', bare(gateway));
  draft.add({
    symbol,
    type: 'connections',
    name: draft.madeName(`vpn-${vpn.at}`, draft.nameIn(end)),
    location,
    body: {
      properties: {
        connectionType: 'IPsec',
        virtualNetworkGateway1: { id: draft.idOf(gateway), properties: {} },
        localNetworkGateway2: { id: draft.idOf(end), properties: {} },
        enableBgp: asnOf(site) !== undefined || undefined,
        useLocalAzureIpAddress: isPrivate(vpn) || undefined,
        sharedKey: keyFor(vpn, site, symbol, draft),
      },
    },
    note: statusNote(vpn.status),
  });
}

function addHubConnection(vpn: Vpn, site: Site, end: string, gateway: string, draft: Draft): void {
  const symbol = draft.symbol('vpn', bare(end), 'to', bare(gateway));
  draft.add({
    symbol,
    type: 'vpnGateways/vpnConnections',
    name: draft.madeName('vpn', draft.nameIn(end)),
    parent: gateway,
    body: {
      properties: {
        remoteVpnSite: { id: draft.idOf(end) },
        vpnLinkConnections: [
          {
            name: 'link',
            properties: {
              vpnSiteLink: { id: new Reference(end, '/vpnSiteLinks/link') },
              enableBgp: asnOf(site) !== undefined || undefined,
              sharedKey: keyFor(vpn, site, symbol, draft),
            },
          },
        ],
      },
    },
    note: statusNote(vpn.status),
  });
}
