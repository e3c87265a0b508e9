import type { Network } from '../model/network.ts';
import { type ParseOptions } from '../model/parse.ts';
import { printable } from '../model/printable.ts';
import { resolve } from '../model/resolve/index.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { type OrderCircuit, type OrderLink, orderOf } from './order-rows.ts';

/** Microsoft’s AS number on all peerings (expressroute-routing, 03/12/2026). */
const MICROSOFT = 12_076;

/** Stands where somebody has to fill something in. */
const OPEN = 'TODO';

export interface OrderOptions extends ParseOptions {
  /** `markdown` (the default) for people, `csv` with a row for each link and peering. */
  readonly format?: 'markdown' | 'csv' | undefined;
}

/**
 * Writes the sheet that a provider is sent to order circuits: location, bandwidth and layer, and for each link VLAN, both
 * ends’ addresses and AS numbers. What the file doesn’t state, and who to talk to, is left open. Service keys are written
 * where the file states them; MD5 keys never are.
 *
 * @param input a topology file’s text or bytes, or a topology as an object
 * @param options the form of the sheet, and the file’s name for messages
 * @returns the sheet, Markdown or CSV
 * @throws {TopologyError} with all that is wrong with the topology
 * @example
 * const sheet = exportOrder('circuits: [{ id: er-london, model: point-to-point, provider: Colt, peeringLocation: London, bandwidth: 500 Mbps }]');
 * [sheet.includes('Colt'), sheet.includes('500 Mbps')]; // [true, true]
 */
export function exportOrder(input: TopologyInput, options: OrderOptions = {}): string {
  const { format = 'markdown', ...parsing } = options;
  const network = resolve(input, parsing);
  const circuits = orderOf(network);
  return format === 'csv' ? csvOf(circuits) : markdownOf(network, circuits);
}

const peeringNames = { AzurePrivatePeering: 'Azure private', MicrosoftPeering: 'Microsoft' } as const;
const models = {
  'cloud-exchange': 'Cloud exchange co-location',
  'point-to-point': 'Point-to-point Ethernet',
  'any-to-any': 'Any-to-any (IPVPN)',
  direct: 'ExpressRoute Direct',
} as const;

type Cell = string | number | undefined;

/** The head of each column, and what it holds of a link and its circuit. */
const columns: readonly (readonly [head: string, cell: (circuit: OrderCircuit, link: OrderLink) => Cell])[] = [
  ['Circuit', ({ circuit }) => circuit.name],
  ['Model', ({ circuit }) => models[circuit.model]],
  ['Provider', (each) => each.provider],
  ['Peering location', (each) => each.location],
  ['Bandwidth', (each) => each.bandwidth],
  [
    'SKU',
    ({ circuit: { sku } }) => [sku?.tier, sku?.family].filter((each) => each !== undefined).join(' ') || undefined,
  ],
  ['Layer', ({ circuit }) => circuit.layer],
  ['Service key', ({ circuit }) => (circuit.model === 'direct' ? 'none' : (circuit.serviceKey ?? OPEN))],
  ['BGP with Microsoft', ({ circuit }) => circuit.bgp],
  ['Link', (_, { role }) => role],
  ['From', (_, { start }) => start],
  ['Facility', (_, { facility }) => facility],
  ['Provider edge', (_, { edge }) => edge],
  ['Outer VLAN', ({ circuit }, { outerVlan }) => outerVlan ?? circuit.sTag],
  ['Peering', (_, { peering }) => peering?.type && peeringNames[peering.type]],
  ['VLAN', (_, { peering }) => peering?.vlanId],
  ['IPv4 subnet', (_, { ipv4 }) => ipv4?.subnet],
  ['IPv4 address, customer', (_, { ipv4 }) => ipv4?.customer],
  ['IPv4 address, Microsoft', (_, { ipv4 }) => ipv4?.microsoft],
  ['IPv6 subnet', (_, { ipv6 }) => ipv6?.subnet],
  ['IPv6 address, customer', (_, { ipv6 }) => ipv6?.customer],
  ['IPv6 address, Microsoft', (_, { ipv6 }) => ipv6?.microsoft],
  ['AS number, customer', (_, { peering }) => peering?.peerASN],
  ['AS number, Microsoft', () => MICROSOFT],
  ['MD5', (_, { peering }) => inYesNo(peering?.md5)],
  ['Contact, customer', () => OPEN],
  ['Contact, provider', () => OPEN],
];

const inYesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');

/** The columns of a circuit; the others are of its links. */
const OF_CIRCUIT = 9;
/** The columns of the contacts. */
const CONTACTS = 2;

function csvOf(circuits: readonly OrderCircuit[]): string {
  const rows = circuits.flatMap((circuit) =>
    circuit.links.map((link) => columns.map(([, cell]) => cell(circuit, link) ?? '')),
  );
  return [columns.map(([head]) => head), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell as RFC 4180 has it; none that a spreadsheet would take for a formula. */
function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : printable(value);
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownOf({ customer, document }: Network, circuits: readonly OrderCircuit[]): string {
  const facts: readonly (readonly [string, Cell])[] = [
    ['Customer', customer.name ?? OPEN],
    ['Contact, customer', OPEN],
    ['Contact, provider', OPEN],
    ['Document', [document?.version, document?.date].filter((each) => each !== undefined).join(', ') || undefined],
  ];
  return `${[
    '# ExpressRoute order',
    listOf(facts),
    ...circuits.map(circuitText),
    ...(circuits.some(({ circuit }) => circuit.peerings.some((each) => each.md5))
      ? ['MD5 keys are told in another way than by this sheet.']
      : []),
  ].join('\n\n')}\n`;
}

function circuitText(order: OrderCircuit): string {
  const [first] = order.links;
  const own = columns.slice(1, OF_CIRCUIT).map(([head, cell]) => [head, first && cell(order, first)] as const);
  const isProvider = order.circuit.model !== 'direct';
  const open: readonly string[] = isProvider
    ? ['Provider', 'Peering location', 'Bandwidth']
    : ['Peering location', 'Bandwidth'];
  const facts = own.map(([head, value]) => [head, value ?? (open.includes(head) ? OPEN : undefined)] as const);
  return [`## ${markdown(order.circuit.name)}`, listOf([...facts, ['Port pair', order.ports]]), tableOf(order)].join(
    '\n\n',
  );
}

function listOf(facts: readonly (readonly [string, Cell])[]): string {
  return facts
    .flatMap(([head, value]) => (value === undefined ? [] : [`- ${head}: ${markdown(String(value))}`]))
    .join('\n');
}

/** A line for each link and peering; columns of which nothing is known are left out. */
function tableOf(order: OrderCircuit): string {
  const own = columns.slice(OF_CIRCUIT, -CONTACTS);
  const known = own.filter(
    ([head, cell]) => needed.includes(head) || order.links.some((link) => cell(order, link) !== undefined),
  );
  const rows = order.links.map((link) =>
    known.map(([head, cell]) => markdown(String(cell(order, link) ?? openCell(head, link)))),
  );
  return [known.map(([head]) => head), known.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** What a link can’t be set up without. */
const needed: readonly string[] = ['Peering', 'VLAN', 'IPv4 subnet', 'AS number, customer'];

/** What stands where the file says nothing: a peering with IPv6 can do without IPv4. */
function openCell(head: string, { ipv6 }: OrderLink): string {
  return needed.includes(head) && !(head === 'IPv4 subnet' && ipv6) ? OPEN : '';
}

/** A text in Markdown that is read as it is. */
function markdown(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
