import type { Say } from '../../src/locale/index.ts';
import type { Circuit, Connection, Network, Status, VirtualHub, VirtualNetwork } from '../../src/model/network.ts';
import type { Block, Box, Row, TextLine, Wire, Zone } from '../../src/scene/scene.ts';
import type { TemplateContext } from '../../src/template.ts';
import { peeringName } from './circuits.ts';
import { cloudWord, otherCloud } from './clouds.ts';
import { gatheredBox, gatherNetworks, joins } from './gathered.ts';
import { fewestCrossings } from './order.ts';
import { ids, type Part } from './part.ts';
import { statusLine } from './sites.ts';

function connectionsTo(network: Network, id: string): { circuit: Circuit; connection: Connection }[] {
  return network.circuits.flatMap((circuit) =>
    circuit.connections.filter((connection) => connection.to === id).map((connection) => ({ circuit, connection })),
  );
}

/**
 * Microsoft's side: virtual networks and hubs with their gateways, and what Microsoft peering reaches.
 *
 * @param tabular the connections are told in a table: gateways have no rows for them, and no wires lead there
 */
export function cloudPart(stated: Network, tabular: boolean, { say, detail }: TemplateContext): Part {
  const full = detail === 'full';
  const network: Network = tabular
    ? { ...stated, circuits: stated.circuits.map((circuit) => ({ ...circuit, connections: [] })) }
    : stated;
  const services = serviceParts(network, say);
  const gathered = gatherNetworks(network, tabular);
  const inside = new Map(gathered.flatMap((each) => each.members.map((member) => [member.id, each.box] as const)));
  const joined = joins(network);
  const things = [
    ...network.virtualNetworks
      .filter((each) => !inside.has(each.id))
      .map((each) => ({ id: each.id, block: networkBlock(network, each, full, say) })),
    ...network.virtualHubs.map((each) => ({ id: each.id, block: hubBlock(network, each, full, say) })),
    ...gathered.map((each) => ({
      id: each.members[0]?.id ?? '',
      block: { column: 'cloud', box: gatheredBox(each, (member) => networkBlock(network, member, full, say).box, say) },
    })),
  ];
  const connected = (id: string) => connectionsTo(stated, id).length > 0 && !inside.has(id);
  const direct = fewestCrossings(
    things
      .filter((each) => connected(each.id))
      .map((each) => ({
        ...each,
        joined: network.circuits.flatMap((circuit, row) =>
          circuit.connections.filter(({ to }) => to === each.id).map(() => row),
        ),
      })),
  );
  const rest = things.filter((each) => !connected(each.id));
  // What hangs on one connected network or hub stands below it, the others below all.
  const hubOf = (id: string) => {
    const near = direct.filter((each) => joined.get(each.id)?.has(id));
    return near.length === 1 ? near[0] : undefined;
  };
  const blocks = direct
    .flatMap((each) => [each, ...rest.filter((other) => hubOf(other.id) === each)])
    .map((each) => each.block);
  const others = rest.filter((each) => hubOf(each.id) === undefined).map((each) => each.block);
  return {
    blocks: [...blocks, ...(services.blocks ?? []), ...others],
    zones: [cloudZone(network, things.length + (services.blocks ?? []).length === 0, say)],
    wires: [
      ...connectionWires(network, say),
      ...(services.wires ?? []),
      ...networkPeerings(network, inside, say),
      ...reachWires(network, say),
      ...vpnWires(network, say),
    ],
  };
}

function cloudZone(network: Network, open: boolean, say: Say): Zone {
  const name = say(cloudWord(network.cloud));
  return {
    id: 'microsoft',
    kind: 'microsoft',
    tone: 'microsoft',
    columns: ['cloud', 'cloud'],
    spans: [],
    tooltip: name,
    lines: [
      { text: name, role: 'zone', tone: 'microsoft' },
      ...(open ? [{ text: say('zone.microsoft.open'), role: 'small' as const }] : []),
    ],
  };
}

function networkBlock(network: Network, each: VirtualNetwork, full: boolean, say: Say): Block {
  const { gateway: stated } = each;
  const gateway = stated
    ? [
        gatewayBox(
          network,
          each.id,
          each.name,
          {
            title: [stated.name ?? say('gateway'), stated.sku],
            more: full ? gatewayFacts(each, say) : [],
            status: stated.status,
            assumed: stated.assumed,
          },
          full,
          say,
        ),
      ]
    : [];
  const extras = [
    ...(each.routeServer ? [say('network.routeServer')] : []),
    ...each.appliances.map((one) =>
      [one.kind === undefined ? undefined : kindOf(one.kind, say), one.name]
        .filter((part) => part !== undefined)
        .join(' '),
    ),
  ];
  return leveled(network, each.id, {
    id: ids.network(each.id),
    kind: 'virtual-network',
    tone: 'microsoft',
    icon: 'virtual-network',
    status: each.status,
    tooltip: say('tip.network', { network: each.name }),
    ...(each.href === undefined ? {} : { href: each.href }),
    lines: [
      { text: each.name, role: 'name', maxLines: 3 },
      ...factLine([each.region, ...each.addressSpace]),
      ...otherCloud(network, each.cloud, say),
      ...(extras.length > 0 ? [{ text: extras.join(' · '), role: 'small' as const, maxLines: 4 }] : []),
      ...(full && each.privateEndpoints.length > 0
        ? [
            {
              text: say('network.privateEndpoints', { names: each.privateEndpoints.join(', ') }),
              role: 'small' as const,
              maxLines: 3,
            },
          ]
        : []),
      ...(full && each.subscription !== undefined
        ? [{ text: say('circuit.subscription', { subscription: each.subscription }), role: 'small' as const }]
        : []),
      ...statusLine(each.status, say),
    ],
    children: [...gateway, ...(each.vpnGateway ? [vpnBox(network, each, each.vpnGateway, say)] : [])],
    ...fastPathRows(network, each.id, say),
  });
}

function hubBlock(network: Network, each: VirtualHub, full: boolean, say: Say): Block {
  const { gateway } = each;
  const units = gateway?.scaleUnits;
  return leveled(network, each.id, {
    id: ids.hub(each.id),
    kind: 'virtual-hub',
    tone: 'microsoft',
    icon: 'virtual-hub',
    status: each.status,
    tooltip: say('tip.hub', { network: each.name }),
    ...(each.href === undefined ? {} : { href: each.href }),
    lines: [
      { text: each.name, role: 'name', maxLines: 3 },
      ...factLine([each.region, each.addressPrefix]),
      ...(each.routingIntent ? [{ text: say('network.routingIntent'), role: 'small' as const }] : []),
      ...statusLine(each.status, say),
    ],
    children: [
      ...(gateway
        ? [
            gatewayBox(
              network,
              each.id,
              each.name,
              {
                title: [
                  gateway.name ?? say('gateway'),
                  units === undefined ? undefined : say('gateway.units', { units }),
                ],
                more: [],
                status: each.status,
                assumed: gateway.assumed,
              },
              full,
              say,
            ),
          ]
        : []),
      ...(each.vpnGateway ? [vpnBox(network, each, each.vpnGateway, say)] : []),
    ],
    ...fastPathRows(network, each.id, say),
  });
}

function factLine(facts: readonly (string | undefined)[]): TextLine[] {
  const stated = facts.filter((fact) => fact !== undefined);
  return stated.length === 0 ? [] : [{ text: stated.join(' · '), role: 'fact', maxLines: 3 }];
}

/** A block of the cloud would like to stand level with the first circuit that reaches it. */
function leveled(network: Network, id: string, box: Box): Block {
  const first = connectionsTo(network, id)[0];
  return { box, column: 'cloud', ...(first ? { level: ids.circuit(first.circuit.id) } : {}) };
}

/** A gateway has a row for each connection that ends in it, with its name and what carries its preference in words. */
interface GatewayFacts {
  readonly title: readonly (string | undefined)[];
  readonly more: readonly string[];
  readonly status: Status;
  readonly assumed: boolean;
}

function gatewayBox(
  network: Network,
  id: string,
  name: string,
  { title, more, status, assumed }: GatewayFacts,
  full: boolean,
  say: Say,
): Box {
  return {
    id: ids.gateway(id),
    kind: 'gateway',
    tone: 'microsoft',
    dense: true,
    assumed,
    status,
    tooltip: say('tip.gateway', { network: name }),
    lines: [
      { text: title.filter((part) => part !== undefined).join(' · '), role: 'tag', tone: 'microsoft' },
      ...(more.length > 0 ? [{ text: more.join(' · '), role: 'small' as const }] : []),
    ],
    rows: connectionsTo(network, id).map(({ circuit, connection }): Row => {
      const facts = [
        ...(connection.routingWeight === undefined
          ? []
          : [
              say(connection.preferred ? 'connection.preferred' : 'connection.weight', {
                weight: connection.routingWeight,
              }),
            ]),
        ...(connection.fastPath ? [say('connection.fastpath')] : []),
        ...(connection.privateLinkFastPath ? [say('connection.fastpath.privateLink')] : []),
        ...(connection.authorization ? [say('connection.authorization')] : []),
        ...(full && connection.subscription !== undefined
          ? [say('circuit.subscription', { subscription: connection.subscription })]
          : []),
        ...(connection.status === 'existing' ? [] : [say(`status.${connection.status}`)]),
      ];
      return {
        key: connection.id,
        name: connection.name ?? say('connection.from', { circuit: circuit.name }),
        status: connection.status,
        ...(facts.length > 0 ? { value: facts.join(' · ') } : {}),
      };
    }),
  };
}

/** FastPath sends data past the gateway (about-fastpath, 03/20/2025): a row of the network itself, under the gateway. */
function fastPathRows(network: Network, id: string, say: Say): { rows?: Row[] } {
  const rows = connectionsTo(network, id)
    .filter(({ connection }) => connection.fastPath)
    .map(
      ({ circuit, connection }): Row => ({
        key: `fastpath ${connection.id}`,
        name: say('connection.fastpath'),
        value: say('connection.fastpath.past', { circuit: circuit.name }),
        status: connection.status,
      }),
    );
  return rows.length > 0 ? { rows } : {};
}

/** Kinds of appliances that have a name in the picture's language; others are said as the file says them. */
function kindOf(kind: string, say: Say): string {
  const known = { firewall: 'appliance.firewall', nva: 'appliance.nva' } as const;
  const word = known[kind.toLowerCase() as keyof typeof known];
  return word === undefined ? kind : say(word);
}

/** The gateway's subnet and its scale units. */
function gatewayFacts({ gateway }: VirtualNetwork, say: Say): string[] {
  const { min, max } = gateway?.units ?? {};
  const units = [min, max].filter((each) => each !== undefined).join('–');
  return [
    ...(gateway?.subnet === undefined ? [] : [say('gateway.subnet', { subnet: gateway.subnet })]),
    ...(units === '' ? [] : [say('gateway.units', { units })]),
  ];
}

function vpnBox(
  network: Network,
  each: VirtualNetwork | VirtualHub,
  gateway: NonNullable<VirtualNetwork['vpnGateway']>,
  say: Say,
): Box {
  return {
    id: ids.vpnGateway(each.id),
    kind: 'gateway',
    tone: 'microsoft',
    dense: true,
    assumed: gateway.assumed,
    tooltip: say('tip.gateway.vpn', { network: each.name }),
    lines: [
      {
        text: [
          gateway.name ?? say('gateway.vpn'),
          gateway.sku,
          gateway.asn === undefined ? undefined : say('as', { asn: gateway.asn }),
        ]
          .filter((part) => part !== undefined)
          .join(' · '),
        role: 'tag',
        tone: 'microsoft',
      },
    ],
    rows: network.vpn
      .filter((vpn) => vpn.to === each.id)
      .map((vpn): Row => {
        const backup = network.circuits.find((circuit) => circuit.id === vpn.backupFor)?.name;
        const over = network.circuits.find((circuit) => circuit.id === vpn.over?.circuit)?.name;
        return {
          key: vpn.id,
          name: say('vpn.from', { site: network.sites.find((site) => site.id === vpn.site)?.name ?? vpn.site }),
          status: vpn.status,
          value: [
            ...(vpn.count === undefined ? [] : [say('vpn.count', { count: vpn.count })]),
            say(vpn.status === 'existing' ? 'vpn.inService' : `status.${vpn.status}`),
            ...(over === undefined ? [] : [say('vpn.over', { circuit: over })]),
            ...(backup === undefined ? [] : [say('vpn.backup', { circuit: backup })]),
          ].join(' · '),
        };
      }),
  };
}

/** One wire for each connection: from private peering to the connection's row in the gateway. */
function connectionWires(network: Network, say: Say): Wire[] {
  return network.circuits.flatMap((circuit) => {
    const peering = circuit.peerings.find((each) => each.type === 'AzurePrivatePeering');
    if (!peering) return [];
    return circuit.connections.flatMap((connection): Wire[] => {
      const wire: Wire = {
        id: `connection:${connection.id}`,
        kind: 'connection',
        tone: 'microsoft',
        status: connection.status,
        from: { node: ids.peering(circuit.id, peering.id) },
        to: { node: ids.gateway(connection.to), row: connection.id },
        tooltip: say('tip.connection', { circuit: circuit.name, network: nameOf(network, connection.to) }),
        ends: ['none', 'square'],
      };
      const box = network.virtualHubs.some((hub) => hub.id === connection.to)
        ? ids.hub(connection.to)
        : ids.network(connection.to);
      return [
        wire,
        ...(connection.fastPath
          ? [
              {
                ...wire,
                id: `fastpath:${connection.id}`,
                to: { node: box, row: `fastpath ${connection.id}` },
                ends: ['none', 'arrow'] as const,
                tooltip: say('tip.fastpath', { circuit: circuit.name, network: nameOf(network, connection.to) }),
              },
            ]
          : []),
      ];
    });
  });
}

function nameOf(network: Network, id: string): string {
  return (
    network.virtualNetworks.find((each) => each.id === id)?.name ??
    network.virtualHubs.find((each) => each.id === id)?.name ??
    id
  );
}

/** What each circuit's Microsoft peering reaches; circuits that reach the same share a card. */
function serviceParts(network: Network, say: Say): Part {
  const blocks = new Map<string, Block>();
  const wires: Wire[] = [];
  for (const circuit of network.circuits) {
    for (const peering of circuit.peerings.filter(
      (each) => each.type === 'MicrosoftPeering' && each.services.length > 0,
    )) {
      const key = peering.services.join('\n');
      const id = blocks.get(key)?.box.id ?? ids.service(`${circuit.id}/${peering.id}`);
      if (!blocks.has(key)) {
        blocks.set(key, {
          column: 'cloud',
          level: ids.circuit(circuit.id),
          box: {
            id,
            kind: 'service',
            tone: 'services',
            tooltip: say('tip.service', { peering: peeringName(peering, say), circuit: circuit.name }),
            lines: peering.services.map((service) => ({ text: service, role: 'name' as const })),
          },
        });
      }
      wires.push({
        id: `services:${circuit.id}/${peering.id}`,
        kind: 'microsoft-peering',
        tone: 'services',
        status: circuit.status,
        from: { node: ids.peering(circuit.id, peering.id) },
        to: { node: id },
        ends: ['none', 'square'],
        tooltip: say('tip.service', { peering: peeringName(peering, say), circuit: circuit.name }),
      });
    }
  }
  return { blocks: [...blocks.values()], wires };
}

/** Virtual network peerings, hub members and hub-to-hub: each pair once. */
function networkPeerings(network: Network, inside: ReadonlyMap<string, string>, say: Say): Wire[] {
  const box = (id: string) =>
    inside.get(id) ?? (network.virtualHubs.some((hub) => hub.id === id) ? ids.hub(id) : ids.network(id));
  const pairs = [
    ...network.virtualNetworks.flatMap((each) => each.peeredWith.map((other) => [each.id, other] as const)),
    ...network.virtualHubs.flatMap((each) =>
      [...each.virtualNetworks, ...each.hubs].map((other) => [each.id, other] as const),
    ),
  ];
  const counts = new Map<string, Set<string>>();
  return pairs
    .flatMap(([one, other]): Wire[] => {
      const key = [box(one), box(other)].sort().join(' ');
      const before = counts.get(key);
      const own = before ?? new Set();
      counts.set(key, own.add([one, other].sort().join(' ')));
      if (one === other || before) return [];
      return [
        {
          id: `vnet-peering:${one}/${other}`,
          kind: 'vnet-peering',
          tone: 'microsoft',
          from: { node: box(one) },
          to: { node: box(other) },
          ends: ['diamond', 'diamond'],
          tooltip: say('tip.vnet-peering', { network: nameOf(network, one), other: nameOf(network, other) }),
        },
      ];
    })
    .map((wire) => {
      const count = counts.get([wire.from.node, wire.to.node].sort().join(' '))?.size ?? 1;
      return count === 1 ? wire : { ...wire, count };
    });
}

/** Global Reach joins the private peerings of two circuits. */
function reachWires(network: Network, say: Say): Wire[] {
  return network.globalReach.flatMap((reach): Wire[] => {
    const ends = reach.circuits.map((id) => network.circuits.find((circuit) => circuit.id === id));
    const [one, other] = ends;
    const cards = ends.map(
      (circuit) => circuit?.peerings.find((peering) => peering.type === 'AzurePrivatePeering')?.id,
    );
    if (!one || !other || one === other || cards[0] === undefined || cards[1] === undefined) return [];
    return [
      {
        id: `global-reach:${reach.id}`,
        kind: 'global-reach',
        tone: 'microsoft',
        from: { node: ids.peering(one.id, cards[0]) },
        to: { node: ids.peering(other.id, cards[1]) },
        tooltip: say('tip.global-reach', { circuit: one.name, other: other.name }),
      },
    ];
  });
}

/** Site-to-site VPNs to a row of the VPN gateway: from a site over the internet, or over a circuit's peering. */
function vpnWires(network: Network, say: Say): Wire[] {
  return network.vpn.flatMap((vpn): Wire[] => {
    const target = [...network.virtualNetworks, ...network.virtualHubs].find((each) => each.id === vpn.to);
    const site = network.sites.find((each) => each.id === vpn.site);
    if (!target || !site) return [];
    const circuit = network.circuits.find((each) => each.id === vpn.over?.circuit);
    const peering = circuit?.peerings.find((each) => vpn.over?.peering === undefined || each.type === vpn.over.peering);
    const wire = {
      id: `vpn:${vpn.id}`,
      kind: 'vpn',
      tone: 'neutral',
      status: vpn.status,
      ...(vpn.count === undefined ? {} : { count: vpn.count }),
      to: { node: ids.vpnGateway(target.id), row: vpn.id },
      ends: ['none', 'square'],
    } as const;
    if (circuit && peering) {
      return [
        {
          ...wire,
          from: { node: ids.peering(circuit.id, peering.id) },
          tooltip: say('tip.vpn.over', {
            site: site.name,
            network: target.name,
            circuit: circuit.name,
            peering: peeringName(peering, say),
          }),
        },
      ];
    }
    return [
      {
        ...wire,
        under: true,
        from: { node: ids.site(site.id) },
        tooltip: say('tip.vpn', { site: site.name, network: target.name }),
      },
    ];
  });
}
