import { accessWay } from '../../src/analysis/access.ts';
import { directTube, edgeOf, ids, routersOf, startRouter } from '../../src/analysis/ids.ts';
import type { Circuit, Link, Network, Peering, Vpn } from '../../src/model/network.ts';

/**
 * Whether a site still reaches something when some things are gone: a search from the site on, one pair at a time,
 * without groups, ranks or anything worked out beforehand.
 */
export function plainSearch(network: Network, gone: ReadonlySet<string>) {
  const isUp = (...things: (string | undefined)[]) => things.every((thing) => thing === undefined || !gone.has(thing));
  const siteOf = (id: string) => network.sites.find((site) => site.id === id);

  const isSiteUp = (id: string) => {
    const site = siteOf(id);
    const building = site?.facility === undefined ? undefined : ids.facility(site.facility);
    return site !== undefined && isUp(ids.site(id), building);
  };
  const passes = (id: string, isLeft: typeof isUp) => {
    const site = siteOf(id);
    const building = site?.facility === undefined ? undefined : ids.facility(site.facility);
    const only = site?.routers.length === 1 ? ids.router(site.routers[0]?.id ?? '') : undefined;
    return site !== undefined && isLeft(ids.site(id), building, only);
  };
  /** The line between two sites has one name, whichever says it. */
  const lineOf = (one: string, other: string) => {
    for (const { id, reaches } of network.sites)
      for (const { site } of reaches)
        if ((id === one && site === other) || (id === other && site === one)) return ids.ownWan(id, site);
    return '';
  };
  const walk = (from: string, stated: boolean, isLeft: typeof isUp) => {
    const seen = new Set<string>();
    const visit = (at: string, down: boolean) => {
      if (seen.has(`${at} ${down}`) || !passes(at, isLeft)) return;
      seen.add(`${at} ${down}`);
      if (!down)
        for (const { site } of siteOf(at)?.reaches ?? [])
          if (site !== at && isLeft(lineOf(at, site))) visit(site, false);
      if (!stated)
        for (const other of network.sites)
          if (other.id !== at && other.reaches.some(({ site }) => site === at) && isLeft(lineOf(at, other.id)))
            visit(other.id, true);
    };
    visit(from, false);
    const sites = [...seen].map((each) => each.slice(0, each.lastIndexOf(' ')));
    return new Set(isLeft === isUp && !passes(from, isLeft) ? [from] : [...sites, from]);
  };
  const always: typeof isUp = () => true;

  const hasLine = (circuit: Circuit, site: string) =>
    routersOf(siteOf(site) ?? ({ id: site, routers: [] } as never)).some((router) => {
      const starting =
        circuit.bgp === 'customer' ? circuit.links.filter((link) => startRouter(circuit, link) === router) : [];
      if (starting.length > 0) return isUp(router, ...starting.flatMap((link) => accessWay(circuit, link).things));
      const line = circuit.access.find(
        (each) => each.site === site && (each.router === undefined || ids.router(each.router) === router),
      );
      const own = line?.provider === undefined || line.providerId === circuit.provider;
      return isUp(
        router,
        ids.memberAccess(router, circuit.provider),
        own ? undefined : ids.carrier(line?.provider ?? ''),
      );
    });

  const isLinkUp = (circuit: Circuit, link: Link, peering: Peering) => {
    const { id } = circuit;
    const { role } = link;
    const [only, ...others] = circuit.facilities?.names ?? [];
    const building = link.facility ?? (others.length === 0 ? only : undefined);
    const inWan = circuit.model === 'any-to-any' && circuit.bgp === 'provider';
    const start = inWan || link.start.site === undefined || isSiteUp(link.start.site);
    const way =
      circuit.model === 'direct'
        ? [
            directTube(network, circuit, link),
            ids.msee(circuit.ports ?? id, role),
            ...network.ports
              .filter((each) => each.id === circuit.ports)
              .flatMap((each) =>
                each.links
                  .filter((port) => port.role === role)
                  .flatMap(({ carrier }) => (carrier === undefined ? [] : [ids.carrier(carrier)])),
              ),
          ]
        : [
            ...(inWan ? [ids.wanLink(id, role)] : accessWay(circuit, link).things),
            edgeOf(network, circuit, link),
            ids.link(role, id),
            ids.msee(id, role),
          ];
    return (
      start &&
      isUp(
        inWan ? undefined : startRouter(circuit, link),
        ...way,
        ids.session(id, role, peering.id),
        ids.exit(id, role, peering.id),
      ) &&
      isUp(building === undefined ? undefined : ids.facility(building))
    );
  };
  const isCircuitUp = (circuit: Circuit, peering: Peering) =>
    isUp(
      ids.circuit(circuit.id),
      ids.peering(circuit.id, peering.id),
      circuit.provider === undefined ? undefined : ids.provider(circuit.provider),
      circuit.model === 'any-to-any' ? ids.wan(circuit.provider) : undefined,
      circuit.model === 'cloud-exchange' ? ids.exchange(circuit.exchange) : undefined,
      circuit.model === 'direct' ? ids.ports(circuit.ports ?? circuit.id) : ids.bar(circuit.id, peering.id),
      ids.location(circuit),
    );

  /** Whether a site gets over a circuit's peering to Microsoft's edge. */
  const getsOver = (from: string, circuit: Circuit, peering: Peering, tied?: string): boolean => {
    if (!isSiteUp(from) || !isCircuitUp(circuit, peering)) return false;
    const near = walk(from, false, isUp);
    const towards = walk(from, true, isUp);
    const pick = (links: readonly Link[]) => {
      const own = links.filter((link) => tied !== undefined && link.start.router === tied);
      return circuit.bgp === 'customer' && own.length > 0 ? own : links;
    };
    const isAnyUp = (links: readonly Link[]) => pick(links).some((link) => isLinkUp(circuit, link, peering));
    if (circuit.model === 'any-to-any')
      return (
        isAnyUp(circuit.links) &&
        circuit.sites.some((site) => towards.has(site) && isSiteUp(site) && hasLine(circuit, site))
      );
    const starts = circuit.links.flatMap(({ start }) => start.site ?? []);
    const isLed = (site: string) => starts.some((start) => walk(start, false, always).has(site));
    return (
      starts.some((start) => near.has(start) && isAnyUp(circuit.links.filter((link) => link.start.site === start))) ||
      (circuit.sites.some((site) => !isLed(site) && towards.has(site) && isSiteUp(site)) && isAnyUp(circuit.links))
    );
  };

  const isNetworkUp = (id: string) => {
    const hub = network.virtualHubs.find((each) => each.id === id);
    const own = network.virtualNetworks.find((each) => each.id === id);
    const { region } = own ?? hub ?? {};
    return isUp(
      hub ? ids.hub(id) : ids.network(id),
      region === undefined ? undefined : ids.region(own?.cloud ?? network.cloud, region),
    );
  };
  /** The wire between two networks or hubs, as the first that joins them has it. */
  const joint = (one: string, other: string) => {
    const pairs = [
      ...network.networkPeerings.map(({ networks }) => networks),
      ...network.virtualHubs.flatMap((hub) =>
        [...hub.virtualNetworks, ...hub.hubs].map((each) => [hub.id, each] as const),
      ),
    ];
    const [from = '', to = ''] =
      pairs.find((pair) => pair[0] !== pair[1] && pair.includes(one) && pair.includes(other)) ?? [];
    const hubs = [from, to].filter((id) => network.virtualHubs.some((hub) => hub.id === id)).length;
    return `${['vnet-peering', 'hub-connection', 'hub-to-hub'][hubs]}:${from}/${to}`;
  };
  const usesGatewayOf = (user: string): string | undefined => {
    const own = network.virtualNetworks.find((each) => each.id === user);
    const peerings = network.networkPeerings.filter(
      ({ networks }) => networks.includes(user) && networks[0] !== networks[1],
    );
    const said = peerings.find((each) => each.remoteGateway?.user === user)?.remoteGateway?.owner;
    if (said !== undefined || own?.gateway || own?.vpnGateway) return said;
    for (const { networks, sides } of peerings) {
      const other = network.virtualNetworks.find((each) => networks.includes(each.id) && each.id !== user);
      const refuses = sides.some((side) => side.network === user && side.useRemoteGateway === false);
      if (other && !refuses && (other.gateway || other.vpnGateway)) return other.id;
    }
    return undefined;
  };
  /** Whether what comes in at a network's gateway gets to another network. */
  const getsFrom = (at: string, to: string): boolean => {
    if (!isNetworkUp(at) || !isNetworkUp(to)) return false;
    if (at === to) return true;
    const hub = network.virtualHubs.find((each) => each.id === at);
    if (!hub) return usesGatewayOf(to) === at && isUp(joint(at, to));
    if (hub.virtualNetworks.includes(to)) return isUp(joint(at, to));
    return network.virtualHubs.some((other) => {
      const isJoined = other.id !== at && (hub.hubs.includes(other.id) || other.hubs.includes(at));
      if (!isJoined || !isNetworkUp(other.id) || !isUp(joint(at, other.id))) return false;
      return other.id === to || (other.virtualNetworks.includes(to) && isUp(joint(other.id, to)));
    });
  };

  const overVpn = (from: string, to: string, vpn: Vpn): boolean => {
    if (!isSiteUp(from) || !walk(from, true, isUp).has(vpn.site) || !isSiteUp(vpn.site)) return false;
    if (!isUp(ids.vpn(vpn.id), ids.vpnGateway(vpn.to)) || !getsFrom(vpn.to, to)) return false;
    const routers = routersOf(siteOf(vpn.site) as never);
    const router = vpn.router === undefined ? routers[routers.length - 1] : ids.router(vpn.router);
    if (!vpn.over) return isUp(router, ids.internet);
    const circuit = network.circuits.find((each) => each.id === vpn.over?.circuit);
    const peering = circuit?.peerings.find((each) => each.type === vpn.over?.peering) ?? circuit?.peerings[0];
    if (!circuit || !peering || (vpn.router !== undefined && !isUp(router))) return false;
    if (!getsOver(vpn.site, circuit, peering, vpn.router)) return false;
    if (peering.type === 'MicrosoftPeering') return true;
    const near = [
      vpn.to,
      usesGatewayOf(vpn.to),
      ...network.virtualHubs
        .filter((hub) => hub.virtualNetworks.includes(vpn.to) || hub.hubs.includes(vpn.to))
        .map((hub) => hub.id),
    ];
    const through = [...network.virtualNetworks, ...network.virtualHubs].find(
      (each) => each.gateway && near.includes(each.id) && circuit.connections.some((one) => one.to === each.id),
    );
    return (
      through !== undefined &&
      isUp(ids.gateway(through.id)) &&
      circuit.connections.some((one) => one.to === through.id && isUp(ids.connection(one.id)))
    );
  };

  return {
    toNetwork: (from: string, to: string): boolean =>
      network.circuits.some((circuit) =>
        circuit.peerings.some(
          (peering) =>
            peering.type === 'AzurePrivatePeering' &&
            getsOver(from, circuit, peering) &&
            circuit.connections.some(
              (each) => isUp(ids.connection(each.id), ids.gateway(each.to)) && getsFrom(each.to, to),
            ),
        ),
      ) || network.vpn.some((vpn) => overVpn(from, to, vpn)),
    toSite: (from: string, to: string): boolean => {
      if (!isSiteUp(from) || !isSiteUp(to)) return false;
      if (walk(from, false, isUp).has(to)) return true;
      const lines = (site: string, provider: string | undefined) =>
        network.circuits
          .filter((each) => each.model === 'any-to-any' && each.provider === provider && each.sites.includes(site))
          .slice(0, 1);
      const wans = [
        ...new Set(network.circuits.filter((each) => each.model === 'any-to-any').map((each) => each.provider)),
      ];
      const inOneWan = wans.some(
        (provider) =>
          isUp(ids.wan(provider), provider === undefined ? undefined : ids.provider(provider)) &&
          lines(from, provider).some((one) => hasLine(one, from)) &&
          lines(to, provider).some((one) => hasLine(one, to)),
      );
      const over = (site: string, id: string) => {
        const circuit = network.circuits.find((each) => each.id === id);
        const peering = circuit?.peerings.find((each) => each.type === 'AzurePrivatePeering');
        return circuit !== undefined && peering !== undefined && getsOver(site, circuit, peering);
      };
      return (
        inOneWan ||
        network.globalReach.some(
          ({ id, circuits: [a, b] }) =>
            a !== b &&
            isUp(ids.globalReach(id), ids.globalReachWire(id, a), ids.globalReachWire(id, b)) &&
            ((over(from, a) && over(to, b)) || (over(from, b) && over(to, a))),
        )
      );
    },
  };
}
