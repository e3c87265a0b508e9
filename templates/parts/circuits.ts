import { bandwidth, type Say } from '../../src/locale/index.ts';
import type { Circuit, Link, Network, Peering } from '../../src/model/network.ts';
import type { Box, Table, TextLine, Tone, Wire } from '../../src/scene/scene.ts';
import type { TemplateContext } from '../../src/template.ts';
import { linkAddresses } from './addresses.ts';
import { carrierOf } from './carriers.ts';
import { otherCloud } from './clouds.ts';
import { ids, type Part } from './part.ts';
import { anywhereBox, startBox, statusLine } from './sites.ts';

/** The grid of a circuit: provider edge, tube, MSEE, and the peerings at its far side. */
const COLUMNS = [112, 104, 152];
const GAPS = [112, 44];
/** Without a provider the links come from outside; they need room for their names. */
const ENTRY = 92;
const EDGE = 0;
const MSEE = 1;
const PEERING = 2;

export function roleName(link: Link, say: Say): string {
  return say(`link.${link.role}`);
}

export function peeringName(peering: Peering, say: Say): string {
  return say(
    peering.type === 'AzurePrivatePeering'
      ? 'peering.private'
      : peering.type === 'MicrosoftPeering'
        ? 'peering.microsoft'
        : 'peering.unstated',
  );
}

export function peeringTone(peering: Peering): Tone {
  return peering.type === 'AzurePrivatePeering'
    ? 'microsoft'
    : peering.type === 'MicrosoftPeering'
      ? 'services'
      : 'neutral';
}

/** A circuit from the provider's edge to its peerings, with its links and what runs in them. */
export function circuitPart(network: Network, circuit: Circuit, { say, detail }: TemplateContext): Part {
  const full = detail === 'full';
  const strands = Math.max(1, circuit.peerings.length);
  // A metro circuit lands in two buildings (metro, 05/10/2026): each half of the row stands in its own.
  const framed = circuit.links.every((link) => link.facility !== undefined);
  const box: Box = {
    id: ids.circuit(circuit.id),
    kind: 'circuit',
    tone: 'neutral',
    icon: 'circuit',
    arrange: 'grid',
    status: circuit.status,
    tooltip: say('tip.circuit', { circuit: circuit.name }),
    ...(circuit.href === undefined ? {} : { href: circuit.href }),
    lines: [
      { text: circuit.name, role: 'name' },
      ...factLines(circuit, say),
      ...memberLines(circuit, say),
      ...otherCloud(network, circuit.cloud, say),
      ...(full ? [...moreLines(circuit, say), ...portLines(network, circuit, say)] : []),
      ...statusLine(circuit.status, say),
    ],
    grid: {
      columns: columnsOf(network, circuit, full),
      gaps: circuit.model === 'direct' ? [0, ...GAPS.slice(1)] : GAPS,
      strands,
      links: circuit.links.length,
      ...(framed
        ? { frames: circuit.links.map((link) => say('zone.location.facility', { facility: link.facility ?? '' })) }
        : {}),
    },
    children: [
      ...circuit.links.flatMap((link, index) => [
        ...(circuit.model === 'direct' ? [] : [edgeBox(network, circuit, link, index, say)]),
        mseeBox(circuit, link, index, say),
      ]),
      ...circuit.peerings.map((peering) => peeringBox(network, circuit, peering, full, say)),
    ],
  };
  return { blocks: [{ box, column: 'circuits' }], wires: [...tubes(circuit, say), ...strandsOf(circuit, say)] };
}

/** The names of the circuits that one row stands for, with what they don't share. */
function memberLines({ members, bandwidthMbps }: Circuit, say: Say): TextLine[] {
  if (members === undefined) return [];
  const names = members.map((each) =>
    bandwidthMbps !== undefined || each.bandwidthMbps === undefined
      ? each.name
      : `${each.name} · ${bandwidth(each.bandwidthMbps, say)}`,
  );
  return [{ text: names.join(say('list.comma')), role: 'small', tone: 'customer', maxLines: 6 }];
}

/** At the full level the peerings' cards have room for a table of addresses. */
function columnsOf(network: Network, circuit: Circuit, full: boolean): number[] {
  const [edge = 0, msee = 0, peering = 0] = COLUMNS;
  return [circuit.model === 'direct' ? entryWidth(network) : edge, msee, full ? 260 : peering];
}

/** What else the file says of the circuit. */
function moreLines(circuit: Circuit, say: Say): TextLine[] {
  const facts = [
    ...(circuit.location === undefined ? [] : [say('circuit.location', { location: circuit.location })]),
    ...(circuit.subscription === undefined
      ? []
      : [say('circuit.subscription', { subscription: circuit.subscription })]),
    ...(circuit.resourceGroup === undefined ? [] : [say('circuit.resourceGroup', { group: circuit.resourceGroup })]),
    ...(circuit.resiliencyLevel === undefined ? [] : [say('circuit.resiliency', { level: circuit.resiliencyLevel })]),
    ...circuit.links.flatMap((link) =>
      link.outerVlan === undefined
        ? []
        : [say('circuit.outerVlan', { role: roleName(link, say), tag: link.outerVlan })],
    ),
    ...(circuit.sTag === undefined ? [] : [say('circuit.sTag', { tag: circuit.sTag })]),
    ...(circuit.serviceKey === undefined ? [] : [say('circuit.serviceKey', { key: circuit.serviceKey })]),
  ];
  return facts.length === 0 ? [] : [{ text: facts.join(' · '), role: 'small', maxLines: 4 }];
}

/** What the file says of the two ports that a Direct circuit's links start at. */
function portLines(network: Network, circuit: Circuit, say: Say): TextLine[] {
  const pair = network.ports.find((each) => each.id === circuit.ports);
  return (pair?.links ?? []).flatMap((link): TextLine[] => {
    const facts = [
      link.interface,
      link.rackId === undefined ? undefined : say('ports.rack', { rack: link.rackId }),
      link.patchPanelId === undefined ? undefined : say('ports.panel', { panel: link.patchPanelId }),
      link.macsec ? say('ports.macsec') : undefined,
    ].filter((fact) => fact !== undefined);
    return facts.length === 0
      ? []
      : [
          {
            text: say('ports.link', { role: say(`link.${link.role}`), facts: facts.join(' · ') }),
            role: 'small',
            maxLines: 3,
          },
        ];
  });
}

/** Beside circuits that have a provider's edge, Microsoft's routers stand level with theirs. */
function entryWidth(network: Network): number {
  return network.circuits.every((circuit) => circuit.model === 'direct') ? ENTRY : (COLUMNS[0] ?? 0) + (GAPS[0] ?? 0);
}

function factLines(circuit: Circuit, say: Say): TextLine[] {
  const facts = circuitFacts(circuit, say);
  return facts.length === 0 ? [] : [{ text: facts.join(' · '), role: 'fact' }];
}

/** Bandwidth, SKU and data plan, as far as they are stated. */
export function circuitFacts(circuit: Circuit, say: Say): string[] {
  return [
    ...(circuit.bandwidthMbps === undefined ? [] : [bandwidth(circuit.bandwidthMbps, say)]),
    ...(circuit.sku?.tier === undefined ? [] : [circuit.sku.tier]),
    ...(circuit.sku?.family === 'MeteredData' || circuit.sku?.family === 'UnlimitedData'
      ? [say(`sku.${circuit.sku.family}`)]
      : []),
  ];
}

/** The provider's device towards Microsoft: a switch that BGP passes, or the router that speaks it. */
function edgeBox(network: Network, circuit: Circuit, link: Link, index: number, say: Say): Box {
  const provider = network.providers.find((each) => each.id === circuit.provider);
  const kind = circuit.layer === 3 ? 'router' : 'switch';
  const asns = [...new Set(circuit.peerings.flatMap((peering) => peering.peerASN ?? []))];
  const asn = circuit.bgp !== 'provider' ? undefined : asns.length > 0 ? asns.join(', ') : provider?.asn;
  const owner = provider?.name;
  const named = link.edge !== undefined;
  const role = owner === undefined ? say(`edge.${kind}`) : say(`edge.role.${kind}`, { provider: owner });
  return {
    id: ids.edge(circuit.id, link.role),
    kind: 'edge',
    tone: 'provider',
    dense: true,
    icon: kind,
    status: circuit.status,
    cell: { column: EDGE, link: index },
    through: circuit.bgp === 'customer',
    tooltip: say('tip.edge', { role: roleName(link, say), circuit: circuit.name }),
    lines: [
      { text: named ? (link.edge?.name ?? '') : say(`edge.${kind}`), role: 'tag' },
      ...(named
        ? [{ text: role, role: 'small' as const, tone: 'provider' as const, maxLines: 3 }]
        : owner === undefined
          ? []
          : [{ text: owner, role: 'small' as const, tone: 'provider' as const }]),
      ...(asn === undefined ? [] : [{ text: say('as', { asn }), role: 'small' as const, tone: 'provider' as const }]),
    ],
  };
}

/** Microsoft's edge router; its ASN is 12076 on every peering (expressroute-routing, 03/12/2026). */
function mseeBox(circuit: Circuit, link: Link, index: number, say: Say): Box {
  return {
    id: ids.msee(circuit.id, link.role),
    kind: 'msee',
    tone: 'microsoft',
    dense: true,
    icon: 'router',
    status: circuit.status,
    cell: { column: MSEE, link: index },
    tooltip: say('tip.msee', { role: roleName(link, say), circuit: circuit.name }),
    lines: [
      { text: say('msee'), role: 'tag' },
      { text: say('microsoft'), role: 'small', tone: 'microsoft' },
      { text: say('as', { asn: 12076 }), role: 'small', tone: 'microsoft' },
      ...(link.facility === undefined || circuit.links.every((each) => each.facility !== undefined)
        ? []
        : [{ text: link.facility, role: 'small' as const }]),
    ],
  };
}

function peeringBox(network: Network, circuit: Circuit, peering: Peering, full: boolean, say: Say): Box {
  const reach =
    peering.type !== 'AzurePrivatePeering'
      ? []
      : network.globalReach.filter((each) => each.circuits.includes(circuit.id));
  const others = reach.map(
    (each) =>
      network.circuits.find((other) => other.id === each.circuits[each.circuits[0] === circuit.id ? 1 : 0])?.name ?? '',
  );
  const tone = peeringTone(peering);
  return {
    id: ids.peering(circuit.id, peering.id),
    kind: 'peering',
    tone,
    dense: true,
    status: circuit.status,
    assumed: peering.assumed,
    cell: { column: PEERING },
    tooltip: say('tip.peering', { peering: peeringName(peering, say), circuit: circuit.name }),
    lines: [
      { text: peeringName(peering, say), role: 'name', tone },
      ...(peering.vlanId === undefined
        ? []
        : [{ text: say('peering.vlan', { vlan: peering.vlanId }), role: 'fact' as const }]),
      ...(peering.assumed && peering.type !== undefined
        ? [{ text: say('peering.open'), role: 'fact' as const, maxLines: 3 }]
        : []),
      ...(peering.routeFilter?.name === undefined
        ? []
        : [{ text: say('peering.filter', { name: peering.routeFilter.name }), role: 'fact' as const }]),
      ...reach.map((each, index) => ({
        text: [
          say('globalReach.with', { circuit: others[index] ?? '' }),
          ...(full ? [each.addressPrefix, each.ipv6AddressPrefix].filter((prefix) => prefix !== undefined) : []),
          ...(each.status === 'existing' ? [] : [say(`status.${each.status}`)]),
        ].join(' · '),
        role: 'small' as const,
        maxLines: 4,
      })),
      ...(full ? peeringFacts(peering, say) : []),
    ],
    ...(full ? addressTable(circuit, peering, say) : {}),
  };
}

/** The addresses of both ends of each link. */
function addressTable(circuit: Circuit, peering: Peering, say: Say): { table?: Table } {
  const rows = [peering, peering.ipv6 ?? {}].flatMap((subnets) =>
    (['primary', 'secondary'] as const).flatMap((role) => {
      const prefix = role === 'primary' ? subnets.primaryPeerAddressPrefix : subnets.secondaryPeerAddressPrefix;
      if (prefix === undefined) return [];
      const { customer, microsoft, length } = linkAddresses(prefix);
      return [[say(`link.${role}`), customer, microsoft, length]];
    }),
  );
  if (rows.length === 0) return {};
  return {
    table: {
      heads: ['', say(circuit.bgp === 'provider' ? 'table.provider' : 'table.customer'), say('microsoft'), ''],
      rows,
    },
  };
}

function peeringFacts(peering: Peering, say: Say): TextLine[] {
  const facts = [
    ...(peering.peerASN === undefined ? [] : [say('peering.asns', { asn: peering.peerASN })]),
    ...(peering.customerASN === undefined ? [] : [say('peering.customerASN', { asn: peering.customerASN })]),
    ...(peering.advertisedPublicPrefixes.length === 0
      ? []
      : [say('peering.advertises', { prefixes: peering.advertisedPublicPrefixes.join(', ') })]),
    ...(peering.routeFilter === undefined || peering.routeFilter.communities.length === 0
      ? []
      : [peering.routeFilter.communities.join(', ')]),
    ...(peering.registry === undefined ? [] : [peering.registry]),
    ...(peering.bfd === true ? ['BFD'] : []),
    ...(peering.md5 === true ? ['MD5'] : []),
    ...(peering.state === undefined ? [] : [peering.state]),
  ];
  return facts.map((text) => ({ text, role: 'small' as const, maxLines: 3 }));
}

/** The two links: from the provider's edge to Microsoft's router. Both carry traffic. */
function tubes(circuit: Circuit, say: Say): Wire[] {
  return circuit.links.map(
    (link): Wire => ({
      id: `${link.role}:${circuit.id}`,
      kind: link.role,
      tone: 'neutral',
      status: circuit.status,
      from: {
        node: circuit.model === 'direct' ? (startBox(link) ?? anywhereBox(circuit)) : ids.edge(circuit.id, link.role),
      },
      to: { node: ids.msee(circuit.id, link.role) },
      via: circuit.ports === undefined ? [] : [ids.ports(circuit.ports)],
      tooltip: say('tip.link', { role: roleName(link, say), circuit: circuit.name }),
      tube: { strands: Math.max(1, circuit.peerings.length), label: roleName(link, say) },
    }),
  );
}

/** The router that speaks BGP with Microsoft on a link: the customer's, or the provider's edge. */
export function speaker(circuit: Circuit, link: Link): string {
  return circuit.bgp === 'provider' ? ids.edge(circuit.id, link.role) : (startBox(link) ?? anywhereBox(circuit));
}

export function crossConnect(circuit: Circuit, link: Link): string {
  return `cross-connect:${circuit.id}/${link.role}`;
}

/** The piece of a link before its carrier. */
export function accessPiece(circuit: Circuit, link: Link): string {
  return `access:${circuit.id}/${link.role}`;
}

/** One line for each peering in each link, between the two routers that speak BGP. */
function strandsOf(circuit: Circuit, say: Say): Wire[] {
  return circuit.links.flatMap((link) =>
    circuit.peerings.map((peering, strand): Wire => {
      const byCustomer = circuit.bgp === 'customer';
      const edge = ids.edge(circuit.id, link.role);
      const card = ids.peering(circuit.id, peering.id);
      const from = speaker(circuit, link);
      const direct = circuit.model === 'direct';
      const hub = byCustomer ? hubOf(circuit) : undefined;
      const carrier = byCustomer ? carrierOf(circuit, link) : undefined;
      return {
        id: `bgp:${circuit.id}/${link.role}/${peering.id}`,
        kind: peering.type === 'MicrosoftPeering' ? 'microsoft-peering' : 'private-peering',
        tone: peeringTone(peering),
        assumed: peering.assumed,
        status: circuit.status,
        from: { node: from },
        to: { node: ids.msee(circuit.id, link.role) },
        via: [
          ...(carrier ? [carrier.box] : []),
          ...(hub === undefined ? [] : [hub]),
          ...(byCustomer && !direct ? [edge] : []),
          card,
        ],
        tooltip: say('tip.bgp', {
          peering: peeringName(peering, say),
          role: roleName(link, say),
          circuit: circuit.name,
          one: byCustomer ? say('router.unstated') : say('edge.router'),
          other: say('msee'),
        }),
        ends: ['dot', 'dot'],
        ride: {
          tubes: [
            ...(carrier && !carrier.shared ? [accessPiece(circuit, link)] : []),
            ...(byCustomer && !direct ? [crossConnect(circuit, link)] : []),
            `${link.role}:${circuit.id}`,
          ],
          strand,
          tail: card,
          label: say(
            peering.type === 'AzurePrivatePeering'
              ? 'peering.private.short'
              : peering.type === 'MicrosoftPeering'
                ? 'peering.microsoft.short'
                : 'peering.unstated.short',
          ),
        },
      };
    }),
  );
}

/** What a circuit's links pass on their way: a WAN, an exchange, or Microsoft's port pair. */
export function hubOf(circuit: Circuit): string | undefined {
  if (circuit.model === 'any-to-any') return ids.wan(circuit.provider);
  if (circuit.ports !== undefined) return ids.ports(circuit.ports);
  return circuit.model === 'cloud-exchange' ? ids.exchange(circuit.provider) : undefined;
}
