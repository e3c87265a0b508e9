import { bandwidth, type Translate, type WordKey } from '../../../src/locale/index.ts';
import { throughputOf } from '../../../src/model/gateway.ts';
import type { Status, VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Box, Row } from '../../../src/scene/scene.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line, stated, statusWord } from '../lines.ts';
import { ids } from '../part.ts';
import { type Arrival, fastPathBox } from './fastpath.ts';
import { preferenceFacts } from './preference.ts';
import { passageRows } from './vpn-way.ts';
import { vpnGatewayBox } from './vpns.ts';

/** The connections that end in a virtual network or hub. */
export function arrivalsAt({ network, tabular }: Drawing, id: string): Arrival[] {
  if (tabular) return [];
  return network.circuits.flatMap((circuit) =>
    circuit.connections.filter((connection) => connection.to === id).map((connection) => ({ circuit, connection })),
  );
}

/** An ExpressRoute gateway, as the file has it for a network or for a hub. */
export interface GatewayFacts {
  readonly id: string;
  readonly owner: string;
  readonly title: string;
  readonly more: readonly string[];
  /** What it carries at most, Mbps, where the file says enough. */
  readonly mbps: number | undefined;
  readonly status: Status;
  readonly assumed: boolean;
}

/** The AS number of ExpressRoute gateways in virtual networks (expressroute-routing, 03/12/2026). */
const GATEWAY_AS = 65515;

/** What a gateway is, and its name where it has one. */
export function gatewayTitle(name: string | undefined, translate: Translate): string {
  return stated(translate('gateway'), name).join(' ');
}

export function networkGateway(each: VirtualNetwork, { translate, full }: Drawing): GatewayFacts | undefined {
  const { gateway } = each;
  if (!gateway) return undefined;
  const { min, max } = gateway.units ?? {};
  const units = [...new Set([min, max].filter((one) => one !== undefined))].join('–');
  const scale = units !== '' && translate('gateway.units', { units });
  return {
    id: each.id,
    owner: each.name,
    title: stated(gatewayTitle(gateway.name, translate), gateway.sku).join(' · '),
    more: full
      ? stated(
          translate('as', { asn: GATEWAY_AS }),
          ifKnown(gateway.subnet, (subnet) => translate('gateway.subnet', { subnet })),
          scale,
        )
      : [],
    mbps: throughputOf(each),
    status: gateway.status,
    assumed: gateway.assumed,
  };
}

/** A gateway has a row for each connection that ends in it, with its name and what carries its preference in words. */
function gatewayBox(drawing: Drawing, facts: GatewayFacts): Box {
  const { translate } = drawing;
  const { id, owner, title, more, status, assumed } = facts;
  const arrivals = arrivalsAt(drawing, id);
  const isOpen = arrivals.length > FEW_OPEN && arrivals.every(isUndecided);
  return {
    id: ids.gateway(id),
    kind: 'gateway',
    tone: 'microsoft',
    dense: true,
    assumed,
    status,
    tooltip: translate('tip.gateway', { network: owner }),
    lines: [
      ...line(title, 'tag', { tone: 'microsoft' }),
      ...line(more, 'small'),
      ...line(limitOf(drawing, facts), 'small'),
      ...line(
        arrivals.some(({ connection }) => connection.preference) && translate(directionWord(arrivals, isOpen)),
        'small',
      ),
    ],
    rows: [
      ...arrivals.map((arrival) => connectionRow(drawing, arrival, isOpen)),
      ...(drawing.network.vpn.length > 0 ? passageRows(drawing, id) : []),
    ],
  };
}

/**
 * What a gateway carries, where a circuit that leads there and doesn't go past it by FastPath brings more, or those do
 * together that carry traffic at the same time.
 */
function limitOf({ brought, translate }: Drawing, { id, mbps }: GatewayFacts): string | undefined {
  if (mbps === undefined) return undefined;
  const { most, sum, circuits } = brought(id);
  const told = (rate: number) => bandwidth(rate, translate);
  if (most > mbps) return translate('gateway.narrow', { mbps: told(mbps), most: told(most) });
  return sum > mbps
    ? translate('gateway.narrow.sum', { mbps: told(mbps), sum: told(sum), count: circuits.length })
    : undefined;
}

/** Where nothing tells more connections than this apart, that is said once for all of them. */
const FEW_OPEN = 4;

/** What stands over the connections of a gateway: where some announce longer prefixes, more than equal ones are told of. */
function directionWord(arrivals: readonly Arrival[], isOpen: boolean): WordKey {
  if (isOpen) return 'preference.towards.sites.open';
  const longer = arrivals.some(({ circuit }) => (circuit.routing?.specifics ?? []).length > 0);
  return longer ? 'preference.towards.sites.longer' : 'preference.towards.sites';
}

/** True where nothing is stated that tells a connection apart from the others to its gateway. */
function isUndecided({ circuit, connection: { preference, routingWeight } }: Arrival): boolean {
  const specifics = circuit.routing?.specifics ?? [];
  return preference !== undefined && !preference.by && routingWeight === undefined && specifics.length === 0;
}

/** @param isOpen whether it is said for all connections that their order isn't stated */
function connectionRow({ full, translate }: Drawing, { circuit, connection }: Arrival, isOpen: boolean): Row {
  const { name, fastPath, privateLinkFastPath, authorization, subscription, status } = connection;
  const value = stated(
    ...(isOpen ? [] : preferenceFacts(circuit, connection, translate)),
    // Where FastPath has a row of its own, it is told there.
    privateLinkFastPath && !fastPath && translate('connection.fastpath.privateLink'),
    authorization && translate('connection.authorization'),
    full && ifKnown(subscription, (each) => translate('circuit.subscription', { subscription: each })),
    statusWord(status, translate),
  ).join(' · ');
  return {
    key: connection.id,
    name: name ?? translate('connection.from', { circuit: circuit.name }),
    status,
    ...(value === '' ? {} : { value }),
  };
}

/**
 * The gateways of a network or hub, and where FastPath leads past them: above them where the circuits with FastPath are
 * among the first that arrive, else below, so that its wires cross few others.
 */
export function gatewayBoxes(
  drawing: Drawing,
  owner: VirtualNetwork | VirtualHub,
  facts: GatewayFacts | undefined,
): Box[] {
  const gateways = [
    ...(facts ? [gatewayBox(drawing, facts)] : []),
    ...(owner.vpnGateway ? [vpnGatewayBox(drawing, owner, owner.vpnGateway)] : []),
  ];
  const arrivals = arrivalsAt(drawing, owner.id);
  const past = arrivals.filter(({ connection }) => connection.fastPath);
  if (past.length === 0) return gateways;
  const box = fastPathBox(drawing, owner, past);
  const places = past.reduce((sum, each) => sum + arrivals.indexOf(each), 0);
  return 2 * places < past.length * (arrivals.length - 1) ? [box, ...gateways] : [...gateways, box];
}
