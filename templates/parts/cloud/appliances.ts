import type { Translate } from '../../../src/locale/index.ts';
import type { Appliance, Network, RouteServer, VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Box, Wire } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import type { Gap, Seen } from '../frame/gaps.ts';
import { ifKnown, line } from '../lines.ts';
import { spokesThrough } from './peered.ts';

/** What stands in a virtual network or hub beside its gateways: Route Server, the appliances that it speaks BGP with, others. */
export function boxesInside(drawing: Drawing, owner: VirtualNetwork | VirtualHub): Box[] {
  const { translate } = drawing;
  const boxes = applianceBoxes(drawing, owner);
  const routeServer = 'routeServer' in owner ? owner.routeServer : undefined;
  const peers = boxes.filter((box) => peersOf(owner).includes(box.id));
  return [
    ...(routeServer ? [routeServerBox(owner, routeServer, translate)] : []),
    ...sideBySide(peersId(owner.id), peers, translate('routeServer.peerGroup')),
    ...sideBySide(
      `appliances:${owner.id}`,
      boxes.filter((box) => !peers.includes(box)),
    ),
  ];
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
function peersOf({ appliances, routeServer }: Pick<VirtualNetwork, 'appliances' | 'routeServer'>): string[] {
  const peers = routeServer?.peers.map((peer) => peer.appliance) ?? [];
  return appliances.filter(({ id }) => peers.includes(id)).map(({ id }) => applianceId(id));
}

function applianceId(appliance: string): string {
  return `appliance:${appliance}`;
}

function routeServerId(network: string): string {
  return `route-server:${network}`;
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
function routeServerBox(
  owner: VirtualNetwork | VirtualHub,
  { name, asn, peers }: RouteServer,
  translate: Translate,
): Box {
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

/**
 * Networks and hubs with a firewall of which nothing says which traffic goes through it: neither routing intent nor the
 * peerings of spokes.
 */
export function firewallGaps({ stated, translate, drawing }: Seen): Gap[] {
  if (!drawing) return [];
  const hubs = stated.virtualHubs.filter(({ routingIntent }) => !routingIntent);
  return [...stated.virtualNetworks, ...hubs].flatMap((owner) =>
    owner.appliances
      .filter((each) => isFirewall(each) && !isSpokesWay(stated, owner, each))
      .map(({ name }): Gap => {
        return { of: 'networks', names: [owner.name], fact: translate('open.firewall', { appliance: name }) };
      }),
  );
}

function isFirewall({ kind }: Appliance): boolean {
  return kind?.toLowerCase() === 'firewall';
}

/** True for an appliance through which the networks that hang on its own reach each other. */
function isSpokesWay(network: Network, owner: VirtualNetwork | VirtualHub, appliance: Appliance): boolean {
  return network.networkPeerings.length > 0 && spokesThrough(network, owner) === appliance;
}
