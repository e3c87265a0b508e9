import type { Parts } from './topologies.ts';

/** Makes a topology of its parts: numbers become references to things that there are, and what would refer to nothing goes. */
export function wired(parts: Parts, large: boolean): Record<string, unknown> {
  const siteIds = parts.sites.map((_, index) => `s${index}`);
  const places = large ? siteIds.slice(0, 6) : siteIds;
  const circuitIds = parts.circuits.map((_, index) => `c${index}`);
  const networkIds = parts.networks.map((_, index) => `n${index}`);
  const portIds = parts.ports.map((_, index) => `pair${index}`);
  // Some of the networks are virtual hubs, which hold others.
  const plain = networkIds.filter((_, index) => !parts.networks[index]?.hub);
  const hubs = networkIds.filter((_, index) => parts.networks[index]?.hub);

  const routersOf = (id: string | undefined): string[] =>
    (parts.sites[siteIds.indexOf(id ?? '')]?.routers ?? []).map((each) =>
      typeof each === 'string' ? each : each.name,
    );
  /** A site, alone or with one of its routers. */
  const start = (ids: readonly string[], at: number | undefined) => {
    const site = choose(ids, at);
    const router = choose(routersOf(site), at === undefined ? undefined : at >> 3);
    return site === undefined || router === undefined ? site : `${site}/${router}`;
  };

  return clean({
    title: parts.title,
    subtitle: parts.subtitle,
    locale: parts.locale,
    customer: parts.customer,
    document: parts.document,
    providers:
      parts.oneFabric === undefined
        ? undefined
        : [
            {
              id: 'eqx',
              name: 'Equinix',
              asn: 24115,
              oneFabric: parts.oneFabric,
              edges: [{ id: 'pe1', name: 'PE-1' }, 'PE-2'],
            },
          ],
    sites: parts.sites.map(({ reaches, ...site }, index) => ({
      id: siteIds[index],
      ...site,
      reaches: choose(
        places.filter((id) => id !== siteIds[index]),
        reaches,
      ),
    })),
    ports: parts.ports.map(({ site, links, ...port }, index) => {
      const at = choose(places, site);
      const [primary, secondary] = links ?? [];
      const other = choose(places, secondary?.site);
      return {
        id: portIds[index],
        ...port,
        site: at,
        links: links && {
          primary: { ...primary, router: choose(routersOf(at), primary?.router) },
          secondary: { ...secondary, site: other },
        },
      };
    }),
    circuits: parts.circuits.map(
      ({ own, to, landing, edges, accessEdges, outerVlan, starts, access, ports, connection, ...circuit }, index) => {
        const direct = circuit.model === 'direct';
        const sites = chooseSome(places, own);
        const link = (side: 0 | 1) => ({
          router: starts && !direct ? start(sites ?? places, starts[side]) : undefined,
          facility: landing?.[side],
          edge: direct ? undefined : edges?.[side],
          accessEdge: direct ? undefined : accessEdges?.[side],
          outerVlan: direct ? undefined : outerVlan,
        });
        return {
          id: circuitIds[index],
          ...circuit,
          provider: direct ? undefined : circuit.provider,
          ports: direct ? choose(portIds, ports) : undefined,
          sites,
          access: direct
            ? undefined
            : access?.map(({ site, router, ...line }) => {
                const at = choose(sites ?? places, site);
                return { ...line, site: at, router: choose(routersOf(at), router) };
              }),
          connections: chooseSome(networkIds, to)?.map((id, place) => ({
            to: id,
            fastPath: parts.networks[networkIds.indexOf(id)]?.fastPath,
            routingWeight: index * 10,
            ...(place === 0 ? connection : {}),
          })),
          primary: link(0),
          secondary: link(1),
        };
      },
    ),
    virtualNetworks: networksOf(parts, networkIds, plain),
    virtualHubs: hubsOf(parts, networkIds, plain, hubs),
    globalReach: pairsOf(circuitIds, parts.globalReach ?? []).map((circuits, index) => ({
      circuits,
      addressPrefix: `172.16.255.${index * 8}/29`,
    })),
    vpn: (parts.vpn ?? []).flatMap(({ site, router, to, over, backupFor, ...vpn }) => {
      const [from, target] = [choose(siteIds, site), choose(networkIds, to)];
      if (from === undefined || target === undefined) return [];
      const circuit = typeof over === 'number' ? choose(circuitIds, over) : undefined;
      return [
        {
          ...vpn,
          site: from,
          router: choose(routersOf(from), router),
          to: target,
          backupFor: choose(circuitIds, backupFor),
          over: circuit === undefined ? (over === 'internet' ? over : undefined) : { circuit },
        },
      ];
    }),
  }) as Record<string, unknown>;
}

function networksOf({ networks }: Parts, ids: readonly string[], plain: readonly string[]) {
  return networks.flatMap(
    ({ sku, vpn, peer, hub, fastPath: _, routeServer, routingIntent: __, wan: ___, scaleUnits, ...network }, index) => {
      if (hub) return [];
      const [to, how] = [choose(plain, peer?.[0]), peer?.[1]];
      const peers = (network.appliances ?? []).slice(0, 1).map((appliance) => appliance.name);
      return [
        {
          id: ids[index],
          ...network,
          gateway: sku && { sku, scaleUnits: sku === 'ErGwScale' && scaleUnits ? { min: scaleUnits } : undefined },
          vpnGateway: vpn ? { sku: 'VpnGw2AZ', asn: 65515 } : undefined,
          routeServer:
            typeof routeServer === 'object'
              ? { ...routeServer, peers: routeServer.peers && peers.length > 0 ? peers : undefined }
              : routeServer,
          peeredWith: to === undefined || to === ids[index] ? undefined : how ? [{ to, ...how }] : [to],
        },
      ];
    },
  );
}

function hubsOf({ networks }: Parts, ids: readonly string[], plain: readonly string[], hubs: readonly string[]) {
  return networks.flatMap(
    ({ name, region, status, peer, hub, wan, scaleUnits, appliances, routingIntent, vpn }, index) =>
      hub
        ? [
            {
              id: ids[index],
              name,
              region,
              status,
              wan,
              appliances,
              routingIntent,
              gateway: scaleUnits && { scaleUnits },
              vpnGateway: vpn ? { scaleUnits: 1 } : undefined,
              virtualNetworks: chooseSome(plain, peer && [peer[0], peer[0] + 1]),
              hubs: hubs.filter((id) => id !== ids[index]).slice(0, 1),
            },
          ]
        : [],
  );
}

/** Pairs of two different ones, each pair once. */
function pairsOf(ids: readonly string[], chosen: readonly (readonly [number, number])[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [a, b] of chosen) {
    const [one, other] = [choose(ids, a), choose(ids, b)];
    if (one !== undefined && other !== undefined && one !== other) pairs.set([one, other].sort().join(), [one, other]);
  }
  return [...pairs.values()];
}

function choose<T>(things: readonly T[], at: number | undefined): T | undefined {
  return at === undefined || things.length === 0 ? undefined : things[at % things.length];
}

function chooseSome(ids: readonly string[], at: readonly number[] | undefined): string[] | undefined {
  return at === undefined || ids.length === 0 ? undefined : [...new Set(at.flatMap((each) => choose(ids, each) ?? []))];
}

/** Without the keys that have no value. */
function clean<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
