import type { Translate } from '../../../src/locale/index.ts';
import type { Appliance, NetworkPeering, RouteServer, VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Box, TextLine, Wire } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line, stated, statusLine } from '../lines.ts';
import { ids } from '../part.ts';
import { gatewayBoxes, hubGateway, networkGateway } from './gateways.ts';

/** A virtual network with its gateways and what else stands in it. */
export function networkBox(drawing: Drawing, each: VirtualNetwork, isRegionSaid: boolean): Box {
  const { full, translate } = drawing;
  const gateway = networkGateway(each, drawing);
  const appliances = applianceBoxes(drawing, each);
  const peers = appliances.filter((box) => peersOf(each).includes(box.id));
  return {
    id: ids.network(each.id),
    kind: 'virtual-network',
    tone: 'microsoft',
    icon: 'virtual-network',
    status: each.status,
    tooltip: translate('tip.network', { network: each.name }),
    ...(each.href === undefined ? {} : { href: each.href }),
    lines: [
      ...nameLine(drawing, each),
      ...line([!isRegionSaid && each.region, ...each.addressSpace], 'fact'),
      ...peeringLines(drawing, each),
      ...spokeLines(drawing, each),
      ...line(
        each.privateEndpoints.length > 0 &&
          translate('network.privateEndpoints', { names: each.privateEndpoints.join(', ') }),
        'small',
      ),
      ...line(
        full && ifKnown(each.subscription, (subscription) => translate('circuit.subscription', { subscription })),
        'small',
      ),
      ...resiliencyLine(drawing, each.id),
      ...statusLine(each.status, translate),
    ],
    children: [
      ...gatewayBoxes(drawing, each, gateway),
      ...(each.routeServer ? [routeServerBox(each, each.routeServer, translate)] : []),
      ...sideBySide(peersId(each.id), peers, translate('routeServer.peerGroup')),
      ...sideBySide(
        `appliances:${each.id}`,
        appliances.filter((box) => !peers.includes(box)),
      ),
    ],
  };
}

/** Among many cards the resiliency level stands beside the name, alone. */
function nameLine({ tabular, dense, resiliency }: Drawing, { id, name }: VirtualNetwork | VirtualHub): TextLine[] {
  return line([name, dense && !tabular && resiliency(id)], 'name');
}

/** The level in the card; where a table tells the connections, that tells it. */
function resiliencyLine({ tabular, dense, resiliency }: Drawing, id: string): TextLine[] {
  return line(!tabular && !dense && resiliency(id), 'small');
}

/** A hub of a Virtual WAN with what stands in it. */
export function hubBox(drawing: Drawing, each: VirtualHub): Box {
  const { translate } = drawing;
  const gateway = hubGateway(each, drawing);
  const others = drawing.network.virtualHubs
    .filter((other) => other.id !== each.id && (each.hubs.includes(other.id) || other.hubs.includes(each.id)))
    .map((other) => other.name);
  return {
    id: ids.hub(each.id),
    kind: 'virtual-hub',
    tone: 'microsoft',
    icon: 'virtual-hub',
    status: each.status,
    tooltip: translate('tip.hub', { network: each.name }),
    ...(each.href === undefined ? {} : { href: each.href }),
    lines: [
      ...nameLine(drawing, each),
      ...line([each.region, each.addressPrefix], 'fact'),
      ...line(intentOf(each, translate), 'small'),
      ...line(others.length > 0 && translate('hub.joined', { hubs: others.join(translate('list.comma')) }), 'small'),
      ...resiliencyLine(drawing, each.id),
      ...statusLine(each.status, translate),
    ],
    children: [
      ...gatewayBoxes(drawing, each, gateway),
      ...sideBySide(`appliances:${each.id}`, applianceBoxes(drawing, each)),
    ],
  };
}

/** Routing intent with its two policies, as far as the file says them, and the appliance of the hub that it leads through. */
function intentOf({ routingIntent, appliances }: VirtualHub, translate: Translate): string[] {
  if (!routingIntent) return [];
  const policies = stated(
    routingIntent.internet && translate('intent.internet'),
    routingIntent.private && translate('intent.private'),
  ).join(translate('list.comma'));
  const [only, ...others] = appliances;
  return stated(
    policies === '' ? translate('network.routingIntent') : translate('intent.policies', { policies }),
    only ? others.length === 0 && translate('intent.through', { appliance: only.name }) : translate('intent.open'),
  );
}

/** Small boxes under the gateways, in one row; without a heading also without an outline. */
function sideBySide(id: string, boxes: readonly Box[], heading?: string): Box[] {
  if (boxes.length < 2) return [...boxes];
  return [
    {
      id,
      kind: 'note',
      tone: 'microsoft',
      bare: heading === undefined,
      dense: true,
      arrange: 'row',
      tooltip: boxes.map((box) => box.lines[0]?.text ?? '').join(', '),
      lines: line(heading, 'small'),
      children: boxes,
    },
  ];
}

function peersId(network: string): string {
  return `appliances:${network}/peers`;
}

/** The boxes of the appliances in a network that its Route Server speaks BGP with. */
function peersOf({ appliances, routeServer }: VirtualNetwork): string[] {
  const peers = routeServer?.peers.map((peer) => peer.appliance) ?? [];
  return appliances.filter(({ id }) => peers.includes(id)).map(({ id }) => applianceId(id));
}

function applianceId(appliance: string): string {
  return `appliance:${appliance}`;
}

function routeServerId(network: string): string {
  return `route-server:${network}`;
}

/** BGP between Route Server and the appliances of its network: one line to the one, or to the box of all. */
export function routeServerWires({ network, translate }: Drawing): Wire[] {
  return network.virtualNetworks.flatMap((each): Wire[] => {
    const peers = peersOf(each);
    const [first] = peers;
    if (first === undefined) return [];
    return [
      {
        id: `route-server-peering:${each.id}`,
        kind: 'route-server-peering',
        tone: 'neutral',
        status: each.status,
        from: { node: routeServerId(each.id) },
        to: { node: peers.length === 1 ? first : peersId(each.id) },
        ends: ['dot', 'dot'],
        tooltip: translate('tip.routeServer.peering', { network: each.name }),
      },
    ];
  });
}

/** Kinds of appliances that have a name in the picture's language; others are said as the file says them. */
const kindWords = { firewall: 'appliance.firewall', nva: 'appliance.nva' } as const;

function applianceBoxes({ translate }: Drawing, owner: VirtualNetwork | VirtualHub): Box[] {
  return owner.appliances.map(({ id, name, kind, asn }: Appliance): Box => {
    const known = kind?.toLowerCase() as keyof typeof kindWords | undefined;
    const word = known === undefined ? undefined : kindWords[known];
    return {
      id: applianceId(id),
      kind: known === 'firewall' ? 'firewall' : 'appliance',
      tone: 'microsoft',
      dense: true,
      status: owner.status,
      tooltip: `${name}, ${owner.name}`,
      lines: [
        ...line(name, 'tag'),
        ...line(
          [word === undefined ? kind : translate(word), ifKnown(asn, (each) => translate('as', { asn: each }))],
          'small',
        ),
      ],
    };
  });
}

/** Azure Route Server, which speaks BGP with appliances. */
function routeServerBox(owner: VirtualNetwork, { name, asn, peers }: RouteServer, translate: Translate): Box {
  const word = translate('network.routeServer');
  const names = peers
    .filter((peer) => !owner.appliances.some(({ id }) => id === peer.appliance))
    .map((peer) => (peer.asn === undefined ? peer.name : `${peer.name} (${translate('as', { asn: peer.asn })})`));
  return {
    id: routeServerId(owner.id),
    kind: 'route-server',
    tone: 'microsoft',
    dense: true,
    status: owner.status,
    tooltip: translate('tip.routeServer', { network: owner.name }),
    lines: [
      ...line(name ?? word, 'tag'),
      ...line([name !== undefined && word, translate('as', { asn })], 'small'),
      ...line(
        names.length > 0 && translate('routeServer.peers', { names: names.join(translate('list.comma')) }),
        'small',
      ),
    ],
  };
}

/** What is said of a peering stands in the card of the network that uses the other's gateway, else in that named second. */
function peeringLines({ network, translate }: Drawing, each: VirtualNetwork): TextLine[] {
  return network.networkPeerings
    .filter((peering) => tellerOf(peering) === each.id)
    .flatMap(({ networks, global, remoteGateway, sides }) => {
      const other = networks[0] === each.id ? networks[1] : networks[0];
      const name = network.virtualNetworks.find(({ id }) => id === other)?.name ?? other;
      const forwarded = sides.find((side) => side.network === each.id)?.allowForwardedTraffic;
      const facts = stated(
        global && translate('peering.global'),
        remoteGateway && translate('peering.remoteGateway'),
        forwarded !== undefined && translate(forwarded ? 'peering.forwarded' : 'peering.forwarded.not'),
      );
      return line(
        facts.length > 0 && translate('peering.with', { network: name, facts: facts.join(translate('list.comma')) }),
        'small',
      );
    });
}

function tellerOf({ networks, remoteGateway }: NetworkPeering): string {
  return remoteGateway?.user ?? networks[1];
}

/** Whether the networks that hang on a hub reach each other: peering alone isn't transitive. */
function spokeLines({ network, translate }: Drawing, hub: VirtualNetwork): TextLine[] {
  const spokes = network.networkPeerings
    .filter(({ networks }) => networks.includes(hub.id))
    .map(({ networks, sides }) => {
      const spoke = networks[0] === hub.id ? networks[1] : networks[0];
      return sides.find((side) => side.network === spoke)?.allowForwardedTraffic;
    });
  if (spokes.length < 2 || spokes.some((allowed) => allowed === undefined)) return [];
  const firewall = hub.appliances.find((each) => each.kind?.toLowerCase() === 'firewall') ?? hub.appliances[0];
  if (spokes.every((allowed) => allowed === false)) return line(translate('spokes.apart'), 'small');
  return spokes.every(Boolean) && firewall
    ? line(translate('spokes.through', { appliance: firewall.name }), 'small')
    : [];
}
