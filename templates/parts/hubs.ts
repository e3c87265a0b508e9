import { bandwidth, type Say } from '../../src/locale/index.ts';
import { slug } from '../../src/model/ids.ts';
import type { Circuit, Link, Network, Site } from '../../src/model/network.ts';
import type { Block, TextLine, Wire, Zone } from '../../src/scene/scene.ts';
import type { TemplateContext } from '../../src/template.ts';
import { carrierOf, hasCarriers, ownAccess } from './carriers.ts';
import { accessPiece, crossConnect, hubOf, roleName } from './circuits.ts';
import { accessCount } from './members.ts';
import { ids, type Part } from './part.ts';
import { anywhereBox, isCage, routerBoxes, startBox, statusLine } from './sites.ts';
import { tubeStrands } from './tubes.ts';

function providerName(network: Network, circuit: Circuit, say: Say): string {
  return network.providers.find((each) => each.id === circuit.provider)?.name ?? say('provider.any');
}

/** The hubs of the network's circuits: a WAN for each provider of an IPVPN, an exchange, or a Direct port pair. */
export function hubBlocks(network: Network, { say, detail }: TemplateContext): Part {
  const full = detail === 'full';
  const hubs = new Map<string, Circuit[]>();
  for (const circuit of network.circuits) {
    const id = hubOf(circuit);
    if (id !== undefined) hubs.set(id, [...(hubs.get(id) ?? []), circuit]);
  }
  return {
    blocks: [...hubs].flatMap(([id, circuits]): Block[] => {
      const [circuit] = circuits;
      if (!circuit) return [];
      if (circuit.model === 'direct') return [portBlock(network, id, circuits, say)];
      const wan = circuit.model === 'any-to-any';
      return [
        {
          column: 'provider',
          hub: { rows: circuits.map((each) => ids.circuit(each.id)), mesh: wan },
          box: {
            id,
            kind: wan ? 'wan' : 'exchange',
            tone: 'provider',
            tooltip: say(wan ? 'tip.wan' : 'tip.exchange'),
            dense: true,
            lines: [
              ...(wan ? wanLines(circuit, say) : exchangeLines(network, circuit, say)),
              ...(full ? deviceLines(network, circuits, say) : []),
            ],
            ...providerLink(network, circuit),
          },
        },
      ];
    }),
  };
}

/** What the file says about the provider on the web, for the boxes that stand for its network. */
function providerLink(network: Network, circuit: Circuit): { href?: string } {
  const href = network.providers.find((each) => each.id === circuit.provider)?.href;
  return href === undefined ? {} : { href };
}

/** Microsoft's port pair: the circuits that share it run through it. */
function portBlock(network: Network, id: string, circuits: readonly Circuit[], say: Say): Block {
  const pair = network.ports.find((each) => ids.ports(each.id) === id);
  const facts = [
    ...(pair?.bandwidthMbps === undefined ? [] : [`2 × ${bandwidth(pair.bandwidthMbps, say)}`]),
    ...(pair?.encapsulation === undefined ? [] : [pair.encapsulation]),
    ...(pair?.macsec ? [say('ports.macsec')] : []),
  ];
  return {
    column: 'provider',
    hub: { rows: circuits.map((each) => ids.circuit(each.id)) },
    box: {
      id,
      kind: 'port',
      tone: 'microsoft',
      dense: true,
      tooltip: say('tip.ports', { ports: pair?.name ?? '' }),
      ...(pair ? { status: pair.status } : {}),
      lines: [
        { text: pair?.name ?? '', role: 'name', tone: 'microsoft' },
        { text: say('ports.name'), role: 'fact' },
        ...(facts.length > 0 ? [{ text: facts.join(' · '), role: 'fact' as const, maxLines: 3 }] : []),
        ...(pair ? statusLine(pair.status, say) : []),
      ],
      ...(pair?.href === undefined ? {} : { href: pair.href }),
    },
  };
}

function wanLines(circuit: Circuit, say: Say): TextLine[] {
  return [
    { text: say(circuit.layer === 2 ? 'wan.name.plain' : 'wan.name'), role: 'name', tone: 'provider' },
    { text: say('wan.kind'), role: 'fact' },
    { text: say('layer', { layer: circuit.layer ?? 3 }), role: 'fact' },
  ];
}

/** The provider's own ASN, and its devices that stand nowhere else in the picture. */
function deviceLines(network: Network, circuits: readonly Circuit[], say: Say): TextLine[] {
  const provider = network.providers.find((each) => each.id === circuits[0]?.provider);
  const drawn = new Set(
    network.circuits.flatMap((circuit) =>
      circuit.links.flatMap((link) => [link.edge?.name, carrierOf(circuit, link) ? link.accessEdge?.name : undefined]),
    ),
  );
  const devices = [
    ...new Set([
      ...circuits.flatMap((circuit) => circuit.links.flatMap((link) => link.accessEdge?.name ?? [])),
      ...(provider?.edges ?? []).map((edge) => edge.name),
    ]),
  ].filter((edge) => !drawn.has(edge));
  return [
    ...(provider?.asn === undefined
      ? []
      : [{ text: say('as', { asn: provider.asn }), role: 'small' as const, tone: 'provider' as const }]),
    ...(devices.length === 0
      ? []
      : [{ text: say('provider.edges', { edges: devices.join(', ') }), role: 'small' as const, maxLines: 4 }]),
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
  return {
    wires: [
      ...memberWires(network, say),
      ...network.circuits.flatMap((circuit) => circuit.links.flatMap((link) => linkWires(network, circuit, link, say))),
    ],
  };
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
          id,
          kind: 'access',
          tone: 'customer',
          from: { node: router },
          to: { node: wan },
          ends: ['none', 'port'],
          status: site.status,
          ...(site.members === undefined ? {} : { count: accessCount(site) }),
          tooltip: say('tip.access', { site: site.name, provider: providerName(network, circuit, say) }),
        });
      }
    }
  }
  return [...wires.values()];
}

function linkWires(network: Network, circuit: Circuit, link: Link, say: Say): Wire[] {
  // A Direct circuit's own links start at the customer's routers.
  if (circuit.model === 'direct') return [];
  const hub = hubOf(circuit);
  const edge = ids.edge(circuit.id, link.role);
  const role = roleName(link, say);
  if (circuit.model === 'any-to-any' && circuit.bgp === 'provider' && hub !== undefined) {
    return [
      {
        id: `wan:${circuit.id}/${link.role}`,
        kind: 'wan',
        tone: 'provider',
        from: { node: hub },
        to: { node: edge },
        ends: ['port', 'none'],
        tooltip: say('tip.wire.wan', { role, circuit: circuit.name }),
        status: circuit.status,
        ...(circuit.members === undefined ? {} : { count: circuit.members.length }),
      },
    ];
  }
  const start = startBox(link) ?? (circuit.bgp === 'customer' ? anywhereBox(circuit) : undefined);
  if (start === undefined) return [];
  const site = network.sites.find((each) => each.id === link.start.site);
  const carrier = carrierOf(circuit, link);
  const tube = circuit.bgp === 'customer' ? { tube: { strands: tubeStrands(circuit) } } : {};
  const tone = circuit.bgp === 'customer' ? 'neutral' : 'customer';
  // Over a carrier of its own a link is two pieces; a line that carries both links passes its carrier like a hub.
  const first: Wire[] =
    carrier && !carrier.shared
      ? [
          {
            id: accessPiece(circuit, link),
            kind: 'access',
            tone,
            from: { node: start },
            to: { node: carrier.box },
            status: circuit.status,
            tooltip: say('tip.ethernet', { site: site?.name ?? say('router.unstated'), role, circuit: circuit.name }),
            ...tube,
          },
        ]
      : [];
  return [
    ...first,
    {
      id: crossConnect(circuit, link),
      kind: circuit.model === 'cloud-exchange' ? 'cross-connect' : 'access',
      tone,
      from: { node: carrier && !carrier.shared ? carrier.box : start },
      to: { node: edge },
      status: circuit.status,
      via: [...(carrier?.shared ? [carrier.box] : []), ...(hub === undefined ? [] : [hub])],
      tooltip: say(circuit.model === 'cloud-exchange' ? 'tip.cross-connect' : 'tip.ethernet', {
        site: site?.name ?? say('router.unstated'),
        role,
        circuit: circuit.name,
      }),
      ...tube,
    },
  ];
}

/** Zones of the providers, in the order of the rows: a provider's circuits of one model stand together. */
export function providerZones(network: Network, say: Say): Part {
  const zones: Zone[] = [];
  let open: string | undefined;
  for (const circuit of network.circuits) {
    if (circuit.model === 'direct') {
      open = undefined;
      continue;
    }
    const facility = exchangeFacility(network, circuit);
    const key = `${circuit.provider ?? ''} ${circuit.model} ${ownAccess(circuit)}`;
    const spans = [hubOf(circuit) ?? ids.circuit(circuit.id)];
    const last = zones[zones.length - 1];
    if (key === open && last) zones[zones.length - 1] = { ...last, spans: [...new Set([...last.spans, ...spans])] };
    else if (facility === undefined) zones.push(providerZone(network, circuit, spans, zones, say));
    else
      zones.push(
        facilityZone(
          facility,
          ['cages', 'provider'],
          [...cagesIn(network, facility), ...spans],
          providerName(network, circuit, say),
          zones,
          say,
        ),
      );
    open = key;
  }
  return { zones: [...zones, ...cageZones(network, say)] };
}

/** Facilities of which only the customer's part is in the picture: the exchange reaches further than one building. */
function cageZones(network: Network, say: Say): Zone[] {
  const zones: Zone[] = [];
  const inside = new Set(network.circuits.flatMap((circuit) => exchangeFacility(network, circuit)?.key ?? []));
  for (const site of network.sites) {
    const facility = isCage(network, site) ? facilityOf(site) : undefined;
    if (facility && !inside.has(facility.key))
      zones.push(facilityZone(facility, ['cages', 'cages'], [ids.site(site.id)], undefined, zones, say));
  }
  return zones;
}

interface Facility {
  readonly key: string;
  readonly name?: string;
}

/** The building that a cage stands in; one without a name stands for itself. */
function facilityOf(site: Site): Facility {
  return site.facility === undefined ? { key: site.id } : { key: slug(site.facility), name: site.facility };
}

function cagesIn(network: Network, facility: Facility): string[] {
  return network.sites
    .filter((site) => isCage(network, site) && facilityOf(site).key === facility.key)
    .map((site) => ids.site(site.id));
}

/** The building that holds both the exchange and all of the equipment that is joined to it, where there is one. */
function exchangeFacility(network: Network, circuit: Circuit): Facility | undefined {
  if (circuit.model !== 'cloud-exchange' || hasCarriers(circuit)) return undefined;
  const links = network.circuits
    .filter((each) => each.model === 'cloud-exchange' && each.provider === circuit.provider)
    .flatMap((each) => each.links);
  const sites = links.map((link) => network.sites.find((site) => site.id === link.start.site));
  const [first] = sites;
  if (!first || !sites.every((site) => site && isCage(network, site) && facilityOf(site).key === facilityOf(first).key))
    return undefined;
  const facility = facilityOf(first);
  // A building in which equipment of another exchange stands too can't be drawn around this one alone.
  const others = network.circuits
    .filter((each) => each.model === 'cloud-exchange' && each.provider !== circuit.provider)
    .flatMap((each) => each.links);
  return others.some((link) => cagesIn(network, facility).includes(ids.site(link.start.site ?? '')))
    ? undefined
    : facility;
}

function facilityZone(
  facility: Facility,
  columns: readonly [string, string],
  spans: readonly string[],
  provider: string | undefined,
  zones: readonly Zone[],
  say: Say,
): Zone {
  const name = facility.name ?? say('zone.facility');
  const count = zones.filter((zone) => zone.id.split('/')[0] === `facility:${facility.key}`).length;
  return {
    id: `facility:${facility.key}${count > 0 ? `/${count + 1}` : ''}`,
    kind: 'facility',
    tone: 'neutral',
    columns,
    spans,
    tooltip: name,
    lines: [
      { text: name, role: 'zone' },
      ...(provider !== undefined
        ? [{ text: say('zone.facility.exchange', { provider }), role: 'small' as const }]
        : facility.name === undefined
          ? []
          : [{ text: say('zone.facility'), role: 'small' as const }]),
    ],
  };
}

function providerZone(
  network: Network,
  circuit: Circuit,
  spans: readonly string[],
  zones: readonly Zone[],
  say: Say,
): Zone {
  const provider = network.providers.find((each) => each.id === circuit.provider);
  const name = provider?.name ?? say('zone.provider');
  const base = `provider:${provider?.id ?? 'provider'}`;
  const count = zones.filter((zone) => zone.id.split('/')[0] === base).length;
  return {
    id: `${base}${count > 0 ? `/${count + 1}` : ''}`,
    kind: 'provider',
    tone: 'provider',
    columns: [ownAccess(circuit) ? 'carriers' : 'provider', 'provider'],
    spans,
    tooltip: name,
    status: circuit.status,
    lines: [
      { text: name, role: 'zone', tone: 'provider', maxLines: 3 },
      ...(circuit.model === 'point-to-point'
        ? [{ text: say('zone.provider.ethernet', { layer: circuit.layer ?? 2 }), role: 'small' as const }]
        : []),
    ],
  };
}
