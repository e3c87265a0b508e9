import { isStraight, type Segment } from './segments.ts';
import { spacing } from './spacing.ts';

/** The tracks of one channel: how wide it has to be, and where in it each segment's track lies, in px from its left side. */
export interface Channel {
  readonly width: number;
  readonly at: ReadonlyMap<Segment, number>;
}

/** Two horizontal pieces of one channel closer than this look like one line. */
const NEAR = 7;
/** Beyond this many segments the order that the rule gives has to do: sifting looks at all pairs, again and again. */
const MOST_SIFTED = 400;
/** A cost above that of any number of crossings. */
const OVERLAP = 10_000;

/**
 * Pass 6: gives each segment of a channel a track. The order of the tracks is chosen so that no two segments lie on
 * one another and as few as possible cross; segments whose heights don't touch share a track.
 */
export function assignTracks(segments: readonly Segment[], least: number): Channel {
  const bent = segments.filter((each) => !isStraight(each));
  if (bent.length === 0) return { width: least, at: new Map() };
  const ruled = initialOrder(bent);
  const costs = costsOf(ruled);
  const order = sift(costs, sortTracks(costs).order);
  const trackOf = order.map(() => 0);
  const sizes: number[] = [];
  order.forEach((each, place) => {
    let track = 0;
    for (let before = 0; before < place; before += 1) {
      const other = order[before] ?? 0;
      if (
        (trackOf[before] ?? 0) >= track &&
        (touches(ruled[other], ruled[each]) || costs.of(other, each) !== costs.of(each, other))
      )
        track = (trackOf[before] ?? 0) + 1;
    }
    trackOf[place] = track;
    sizes[track] = Math.max(sizes[track] ?? 0, ruled[each]?.size ?? 0);
  });
  const needed = sizes.reduce((sum, size) => sum + size + spacing.trackGap, spacing.trackGap);
  const width = least + Math.ceil(Math.max(0, needed - least) / spacing.channelStep) * spacing.channelStep;
  const starts: number[] = [];
  let x = (width - needed) / 2 + spacing.trackGap;
  for (const size of sizes) {
    starts.push(x + size / 2);
    x += size + spacing.trackGap;
  }
  return { width, at: new Map(order.map((each, place) => [ruled[each] as Segment, starts[trackOf[place] ?? 0] ?? x])) };
}

function touches(a: Segment | undefined, b: Segment | undefined): boolean {
  if (!a || !b) return false;
  const gap = NEAR + (a.size + b.size) / 2;
  return a.low < b.high + gap && b.low < a.high + gap;
}

/** How many pairs of segments lie on one another, whichever way their tracks are ordered. */
export function knots(segments: readonly Segment[]): [Segment, Segment][] {
  const bent = segments.filter((each) => !isStraight(each));
  const straight = segments.filter(isStraight);
  const costs = costsOf(bent);
  const found: [Segment, Segment][] = [];
  bent.forEach((a, index) => {
    for (let other = index + 1; other < bent.length; other += 1) {
      const b = bent[other];
      if (b && a.wire !== b.wire && costs.of(index, other) >= OVERLAP && costs.of(other, index) >= OVERLAP)
        found.push([a, b]);
    }
    for (const b of straight) {
      if (a.wire === b.wire) continue;
      const gap = NEAR + (a.size + b.size) / 2;
      if ([...a.lefts, ...a.rights].some((y) => Math.abs(y - b.low) < gap)) found.push([a, b]);
    }
  });
  return [...found, ...circles(costs, bent)];
}

/** What it costs when the track of one segment lies left of the track of another, both by their place in a list. */
interface Costs {
  readonly count: number;
  readonly of: (left: number, right: number) => number;
}

function costsOf(segments: readonly Segment[]): Costs {
  const count = segments.length;
  const table = new Int32Array(count * count);
  segments.forEach((a, left) => {
    segments.forEach((b, right) => {
      if (left !== right) table[left * count + right] = cost(a, b);
    });
  });
  return { count, of: (left, right) => table[left * count + right] ?? 0 };
}

/** True when the track of one has to lie left of that of the other. */
function mustPrecede(costs: Costs, one: number, other: number): boolean {
  return costs.of(other, one) >= OVERLAP && costs.of(one, other) < OVERLAP;
}

/** Orders segments so that each that has to lie left of another comes before it; what goes round in circles is left over, at the end. */
function sortTracks(costs: Costs): { order: number[]; left: number[] } {
  const waits = Array.from({ length: costs.count }, () => 0);
  const followers = waits.map((_, one) =>
    waits.flatMap((__, other) => (other !== one && mustPrecede(costs, one, other) ? [other] : [])),
  );
  for (const each of followers.flat()) waits[each] = (waits[each] ?? 0) + 1;
  const order: number[] = [];
  const done = new Set<number>();
  for (let found = true; found; ) {
    const free = waits.findIndex((count, each) => count === 0 && !done.has(each));
    found = free >= 0;
    if (!found) continue;
    done.add(free);
    order.push(free);
    for (const each of followers[free] ?? []) waits[each] = (waits[each] ?? 0) - 1;
  }
  const left = waits.flatMap((_, each) => (done.has(each) ? [] : [each]));
  return { order: [...order, ...left], left };
}

/** Pairs of segments that, with others, each have to lie left of the next in a circle. */
function circles(costs: Costs, bent: readonly Segment[]): [Segment, Segment][] {
  // Sorted from both ends, only the circles themselves and what lies between them are left.
  const { left } = sortTracks(costs);
  return left.flatMap((each) =>
    left
      .filter((other) => mustPrecede(costs, each, other) && left.some((third) => mustPrecede(costs, other, third)))
      .map((other): [Segment, Segment] => [bent[each] as Segment, bent[other] as Segment]),
  );
}

/** What it costs when the track of `a` lies left of the track of `b`: crossings, and pieces that lie on one another. */
function cost(a: Segment, b: Segment): number {
  if (a.wire === b.wire) return a.part === 'second' ? OVERLAP : 0;
  const gap = NEAR + (a.size + b.size) / 2;
  if (a.low >= b.high + gap || b.low >= a.high + gap) return 0;
  let sum = 0;
  for (const y of a.rights) {
    if (b.low < y && y < b.high) sum += 1;
    for (const other of b.lefts) if (Math.abs(y - other) < gap) sum += OVERLAP;
  }
  for (const y of b.lefts) if (a.low < y && y < a.high) sum += 1;
  return sum;
}

/** Of those going down the upper one turns further right; of those going up, mirrored. That alone avoids most crossings. */
function initialOrder(segments: readonly Segment[]): Segment[] {
  const falls = (each: Segment) => (each.rights[0] ?? each.high) > (each.lefts[0] ?? each.low);
  const down = segments.filter(falls).sort((a, b) => b.low - a.low);
  const up = segments.filter((each) => !falls(each)).sort((a, b) => a.low - b.low);
  return [...up, ...down];
}

/** Moves each segment to the place in the order where it costs least, until nothing gets better. */
function sift(costs: Costs, order: readonly number[]): number[] {
  let current = [...order];
  if (current.length > MOST_SIFTED) return current;
  for (let round = 0; round < 8; round += 1) {
    let better = false;
    for (const each of [...current]) {
      const here = current.indexOf(each);
      const without = current.filter((other) => other !== each);
      // The cost of standing left of all, then of each step to the right.
      let sum = without.reduce((total, other) => total + costs.of(each, other), 0);
      let best = { place: 0, sum };
      let own = sum;
      without.forEach((other, index) => {
        sum += costs.of(other, each) - costs.of(each, other);
        if (sum < best.sum) best = { place: index + 1, sum };
        if (index + 1 === here) own = sum;
      });
      if (best.sum < own) {
        current = [...without.slice(0, best.place), each, ...without.slice(best.place)];
        better = true;
      }
    }
    if (!better) break;
  }
  return current;
}
