import { lowerCase } from '../../src/model/letters.ts';
import type { Circuit, Site } from '../../src/model/network.ts';

/** With more circuits than this, sites stand beside theirs; up to it they stand in the order of the file. */
const FEW_CIRCUITS = 12;

/** The sites of a large customer in the order of the circuits that start at them, so that links don't cross; the others after them. */
export function besideRows(
  sites: readonly Site[],
  rows: readonly Circuit[],
  isMember: (circuit: Circuit) => boolean,
): readonly Site[] {
  if (rows.length <= FEW_CIRCUITS) return sites;
  const row = new Map<string, number>();
  rows.forEach((circuit, index) => {
    if (circuit.bgp === 'provider' && isMember(circuit)) return;
    for (const { start } of circuit.links)
      if (start.site !== undefined && !row.has(start.site)) row.set(start.site, index);
  });
  return [...sites].sort((a, b) => (row.get(a.id) ?? rows.length) - (row.get(b.id) ?? rows.length));
}

/** A thing on one side, and the places, in their order, of those on the other side that it is joined to. */
interface Joined {
  readonly joined: readonly number[];
}

/** The order of the file has a meaning of its own: it is given up for half of the crossings and no less than so many, or for many. */
const WORTH = 4;
const MANY = 10;

/**
 * Orders things so that few of their wires to the other side cross: by the median of what they are joined to, as in
 * layered drawings of graphs, as long as that leaves far fewer crossings than the order that they come in.
 */
export function fewestCrossings<T extends Joined>(things: readonly T[]): readonly T[] {
  const sorted = things
    .map((thing, index) => ({ thing, index, median: median(thing.joined) }))
    .sort((a, b) => (a.median ?? a.index) - (b.median ?? b.index) || a.index - b.index)
    .map((each) => each.thing);
  const [before, after] = [crossings(things), crossings(sorted)];
  const saved = before - after;
  return saved >= MANY || (saved >= WORTH && after <= saved) ? sorted : things;
}

function median(places: readonly number[]): number | undefined {
  const sorted = [...places].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** How many pairs of wires cross between two sides: those that start in one order and end in the other. */
function crossings(things: readonly Joined[]): number {
  let count = 0;
  const above: number[] = [];
  for (const { joined } of things) {
    for (const place of joined) for (const other of above) if (other > place) count += 1;
    above.push(...joined);
  }
  return count;
}

/** The order of the rows: each provider's circuits together, then each peering location's, then as in the file. */
export function inRowOrder(circuits: readonly Circuit[]): Circuit[] {
  const rank = (keys: readonly string[]) => new Map([...new Set(keys)].map((key, index) => [key, index]));
  const owner = (circuit: Circuit) => `${circuit.provider ?? ''} ${circuit.ports ?? ''}`;
  const locationOf = ({ peeringLocation = '' }: Circuit) => lowerCase(peeringLocation);
  const providers = rank(circuits.map(owner));
  const locations = rank(circuits.map(locationOf));
  const key = (circuit: Circuit, index: number) => [
    providers.get(owner(circuit)) ?? 0,
    locations.get(locationOf(circuit)) ?? 0,
    index,
  ];
  return circuits
    .map((circuit, index) => ({ circuit, key: key(circuit, index) }))
    .sort((a, b) => a.key.reduce((found, value, index) => found || value - (b.key[index] ?? 0), 0))
    .map((each) => each.circuit);
}
