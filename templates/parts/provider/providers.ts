import { hasMembers } from '../../../src/analysis/access.ts';
import { ids, routersOf } from '../../../src/analysis/ids.ts';
import type { Circuit, Network, Site } from '../../../src/model/network.ts';
import type { Block, Wire } from '../../../src/scene/scene.ts';
import { accessCount } from '../customer/members.ts';
import { routerName, startBox } from '../customer/starts.ts';
import { type Drawing, hubOf, providerOf } from '../drawing.ts';
import { type Gap, gapOf, type Seen } from '../frame/gaps.ts';
import { line, sharedStatus } from '../lines.ts';
import type { Part } from '../part.ts';
import { untoldDevices } from './carriers.ts';
import { providerASN } from './edges.ts';
import { exchangeBand } from './links.ts';

/** The boxes of providers' networks, one for each WAN and exchange, with the access links of their members. */
export function providerParts(drawing: Drawing, circuits: readonly Circuit[]): Part {
  const blocks = new Map<string, Block>();
  for (const circuit of circuits) {
    const block = hubBlock(drawing, circuit, circuits);
    if (block && !blocks.has(block.box.id)) blocks.set(block.box.id, block);
  }
  return { blocks: [...blocks.values()], wires: memberWires(drawing, circuits) };
}

function hubBlock(drawing: Drawing, circuit: Circuit, circuits: readonly Circuit[]): Block | undefined {
  const { network, full, places, translate } = drawing;
  const hub = hubOf(drawing, circuit);
  if (!hub) return undefined;
  const passing = circuits.filter((each) => hubOf(drawing, each)?.id === hub.id);
  const devices = full ? untoldDevices(drawing, passing) : [];
  const href = providerOf(network, circuit)?.href;
  return {
    lane: 'provider',
    zone: places.provider(circuit),
    // A WAN stands between its members and all of its circuits, an exchange on the links of the first ones.
    ...(hub.members ? {} : { band: exchangeBand(drawing, circuit, hub) }),
    stretch: hub.members ? { mesh: true } : {},
    box: {
      id: hub.id,
      kind: hub.kind,
      tone: 'provider',
      dense: true,
      status: sharedStatus(passing),
      tooltip: hub.tooltip,
      ...(href === undefined ? {} : { href }),
      lines: [
        ...hub.lines,
        ...line(
          devices.length > 0 && translate('provider.edges', { edges: devices.join(translate('list.comma')) }),
          'small',
        ),
      ],
    },
  };
}

/**
 * Sites of a WAN whose provider speaks BGP with Microsoft, of which isn't stated whether the customer's routers speak BGP
 * with the provider.
 */
export function memberGaps(seen: Seen): Gap[] {
  const { stated, drawing } = seen;
  const wans = (drawing ? stated.circuits : [])
    .filter((circuit) => hasMembers(circuit) && circuit.bgp === 'provider')
    .map((circuit) => ({ circuit, members: new Set(circuit.sites) }));
  const isOpen = (site: Site) =>
    wans.some(
      ({ circuit, members }) =>
        members.has(site.id) &&
        routersOf(site).some((box) => !isManaged(site, box) && !speaksBgp(stated, circuit, site, box)),
    );
  return [gapOf(seen, 'sites', 'open.memberBgp', isOpen)];
}

/** True for a router that the provider runs: how it speaks with it is the provider's own matter. */
function isManaged({ routers }: Site, box: string): boolean {
  return routers.some(({ id, managedBy }) => managedBy === 'provider' && ids.router(id) === box);
}

/** True for a customer's router that speaks BGP with the provider: the AS numbers of both are stated. */
function speaksBgp(network: Network, circuit: Circuit, site: Site, box: string): boolean {
  const router = site.routers.find(({ id }) => ids.router(id) === box);
  const asn = router?.asn ?? network.customer.asn;
  const provider = circuit.bgp === 'provider' ? providerASN(network, circuit) : undefined;
  return router?.managedBy === 'customer' && asn !== undefined && provider !== undefined;
}

/** Each router of each member site has an access link to the provider's WAN; circuits of one WAN share them. */
function memberWires(drawing: Drawing, circuits: readonly Circuit[]): Wire[] {
  const { network, translate } = drawing;
  const wires = new Map<string, Wire>();
  for (const circuit of circuits) {
    const hub = hubOf(drawing, circuit);
    if (!hub?.members) continue;
    // Where the customer speaks BGP with Microsoft, the links themselves start at these routers.
    const starts = circuit.bgp === 'customer' ? circuit.links.map((link) => startBox(link)) : [];
    const provider = providerOf(network, circuit)?.name ?? translate('provider.any');
    for (const site of network.sites.filter((each) => circuit.sites.includes(each.id))) {
      for (const router of routersOf(site)) {
        const id = `access:${router.slice('router:'.length)}/${hub.id.slice('wan:'.length)}`;
        if (wires.has(id) || starts.includes(router)) continue;
        wires.set(id, {
          id,
          kind: 'access',
          tone: 'customer',
          from: { node: router },
          to: { node: hub.id },
          ends: [speaksBgp(network, circuit, site, router) ? 'dot' : 'none', 'port'],
          status: site.status,
          ...(site.members === undefined ? {} : { count: accessCount(site) }),
          tooltip: translate('tip.access', { site: site.name, provider }),
          references: { from: routerName(drawing, router), to: provider },
        });
      }
    }
  }
  return [...wires.values()];
}
