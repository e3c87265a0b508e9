import type { Say } from '../../src/locale/index.ts';
import type { Circuit, Link, Network } from '../../src/model/network.ts';
import type { Block, TextLine, Wire, Zone } from '../../src/scene/scene.ts';
import { tubeStrands } from './tubes.ts';
import { crossConnect, facilityOf, hubOf, roleName } from './circuits.ts';
import { ids, type Part } from './part.ts';
import { anywhereBox, routerBoxes, startBox } from './sites.ts';

function providerName(network: Network, circuit: Circuit, say: Say): string {
  return network.providers.find((each) => each.id === circuit.provider)?.name ?? say('provider.any');
}

/** The hubs of the network's circuits: a WAN for each provider of an IPVPN, an exchange for each facility. */
export function hubBlocks(network: Network, say: Say): Part {
  const hubs = new Map<string, { circuit: Circuit; links: { circuit: Circuit; link: Link; index: number }[] }>();
  for (const circuit of network.circuits) {
    circuit.links.forEach((link, index) => {
      const id = hubOf(network, circuit, link);
      if (id === undefined) return;
      const hub = hubs.get(id) ?? { circuit, links: [] };
      hub.links.push({ circuit, link, index });
      hubs.set(id, hub);
    });
  }
  return { blocks: [...hubs].map(([id, { circuit, links }]): Block => {
    const wan = circuit.model === 'any-to-any';
    const rows = [...new Set(links.map((each) => ids.circuit(each.circuit.id)))];
    // A hub that carries one link of a circuit and not the other stands at that link.
    const partly = rows.length === 1 && links.length < circuit.links.length;
    return {
      column: 'provider',
      hub: { rows, mesh: wan, ...(partly ? { links: links.map((each) => each.index) } : {}) },
      box: {
        id, kind: wan ? 'wan' : 'exchange', tone: 'provider', tooltip: say(wan ? 'tip.wan' : 'tip.exchange'), dense: true,
        lines: wan ? wanLines(circuit, say) : exchangeLines(network, circuit, say),
      },
    };
  }) };
}

function wanLines(circuit: Circuit, say: Say): TextLine[] {
  return [
    { text: say('wan.name'), role: 'name', tone: 'provider' },
    { text: say('wan.kind'), role: 'fact' },
    { text: say('layer', { layer: circuit.layer ?? 3 }), role: 'fact' },
  ];
}

function exchangeLines(network: Network, circuit: Circuit, say: Say): TextLine[] {
  return [
    { text: providerName(network, circuit, say), role: 'name', tone: 'provider' },
    { text: say('exchange.name'), role: 'fact' },
    { text: circuit.layer === 3 ? say('layer.managed') : say('layer', { layer: circuit.layer ?? 2 }), role: 'fact' },
  ];
}

/** The wires between the customer's routers and the provider's edges, over the hubs where there are any. */
export function accessWires(network: Network, say: Say): Part {
  return { wires: [...memberWires(network, say), ...network.circuits.flatMap((circuit) => circuit.links.flatMap((link) => linkWires(network, circuit, link, say)))] };
}

/** Each router of each member site has an access link to the provider's WAN; circuits of one WAN share them. */
function memberWires(network: Network, say: Say): Wire[] {
  const wires = new Map<string, Wire>();
  for (const circuit of network.circuits) {
    if (circuit.model !== 'any-to-any') continue;
    const wan = ids.wan(circuit.provider);
    const starts = circuit.bgp === 'customer' ? circuit.links.map((link) => startBox(link)) : [];
    for (const site of network.sites.filter((each) => circuit.sites.includes(each.id))) {
      for (const router of routerBoxes(site)) {
        const id = `access:${router.slice('router:'.length)}/${wan.slice('wan:'.length)}`;
        if (wires.has(id) || starts.includes(router)) continue;
        wires.set(id, {
          id, kind: 'access', tone: 'customer', from: { node: router }, to: { node: wan }, ends: ['none', 'port'], status: site.status,
          tooltip: say('tip.access', { site: site.name, provider: providerName(network, circuit, say) }),
        });
      }
    }
  }
  return [...wires.values()];
}

function linkWires(network: Network, circuit: Circuit, link: Link, say: Say): Wire[] {
  const hub = hubOf(network, circuit, link);
  const edge = ids.edge(circuit.id, link.role);
  const role = roleName(link, say);
  if (circuit.model === 'any-to-any' && circuit.bgp === 'provider' && hub !== undefined) {
    return [{
      id: `wan:${circuit.id}/${link.role}`, kind: 'wan', tone: 'provider', from: { node: hub }, to: { node: edge }, ends: ['port', 'none'],
      tooltip: say('tip.wire.wan', { role, circuit: circuit.name }), status: circuit.status,
    }];
  }
  const start = startBox(link) ?? (circuit.bgp === 'customer' ? anywhereBox(circuit) : undefined);
  if (start === undefined) return [];
  const site = network.sites.find((each) => each.id === link.start.site);
  return [{
    id: crossConnect(circuit, link), kind: circuit.model === 'cloud-exchange' ? 'cross-connect' : 'access',
    tone: circuit.bgp === 'customer' ? 'neutral' : 'customer',
    from: { node: start }, to: { node: edge }, via: hub === undefined ? [] : [hub], status: circuit.status,
    tooltip: say('tip.cross-connect', { site: site?.name ?? say('router.unstated'), role, circuit: circuit.name }),
    ...(circuit.bgp === 'customer' ? { tube: { strands: tubeStrands(circuit) } } : {}),
  }];
}

/** Zones of the providers and of the co-location facilities, in the order of the rows. */
export function providerZones(network: Network, say: Say): Part {
  const zones: Zone[] = [];
  const used = new Set<string>();
  const open: { key: string; zone: Zone }[] = [];
  for (const circuit of network.circuits) {
    for (const link of circuit.links) {
      const hub = hubOf(network, circuit, link);
      const facility = circuit.model === 'cloud-exchange' ? facilityOf(network, link) : undefined;
      const key = facility ? `facility ${facility.key}` : `provider ${circuit.provider ?? ''} ${circuit.model}`;
      const span = hub ?? ids.circuit(circuit.id);
      const spans = [...(facility && link.start.site !== undefined ? [ids.site(link.start.site)] : []), span];
      const last = facility ? open.find((each) => each.key === key) : open[open.length - 1]?.key === key ? open[open.length - 1] : undefined;
      if (last) {
        const more = spans.filter((each) => !last.zone.spans.includes(each));
        const grown = { ...last.zone, spans: [...last.zone.spans, ...more] };
        zones[zones.indexOf(last.zone)] = grown;
        last.zone = grown;
        continue;
      }
      const zone = facility ? facilityZone(network, circuit, facility, spans, say) : providerZone(network, circuit, spans, used, say);
      zones.push(zone);
      open.push({ key, zone });
    }
  }
  return { zones };
}

function facilityZone(network: Network, circuit: Circuit, facility: { key: string; name?: string }, spans: readonly string[], say: Say): Zone {
  const provider = network.providers.find((each) => each.id === circuit.provider)?.name;
  const name = facility.name ?? say('zone.facility');
  return {
    id: `facility:${facility.key}`, kind: 'facility', tone: 'neutral', columns: ['cages', 'provider'], spans, tooltip: name,
    lines: [
      { text: name, role: 'zone' },
      { text: provider === undefined ? say('zone.facility.plain') : say('zone.facility.exchange', { provider }), role: 'small' },
    ],
  };
}

function providerZone(network: Network, circuit: Circuit, spans: readonly string[], used: Set<string>, say: Say): Zone {
  const provider = network.providers.find((each) => each.id === circuit.provider);
  const name = provider?.name ?? say('zone.provider');
  let id = `provider:${provider?.id ?? 'provider'}`;
  for (let count = 2; used.has(id); count += 1) id = `provider:${provider?.id ?? 'provider'}/${count}`;
  used.add(id);
  const layer = circuit.layer ?? 2;
  return {
    id, kind: 'provider', tone: 'provider', columns: ['provider', 'provider'], spans, tooltip: name, status: circuit.status,
    lines: [
      { text: name, role: 'zone', tone: 'provider', maxLines: 3 },
      ...(circuit.model === 'point-to-point' ? [{ text: say('zone.provider.ethernet', { layer }), role: 'small' as const }] : []),
    ],
  };
}
