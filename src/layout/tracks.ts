import { spacing } from './spacing.ts';
import { isStraight, type Segment } from './segments.ts';

/** The tracks of one channel: how wide it has to be, and where in it each segment's track lies, in px from its left side. */
export interface Channel {
  readonly width: number;
  readonly at: ReadonlyMap<Segment, number>;
}

/** Two horizontal pieces of one channel closer than this look like one line. */
const NEAR = 7;
/** Beyond this many segments the order that the rule gives has to do: sifting looks at all pairs. */
const MOST_SIFTED = 80;
/** A cost above that of any number of crossings. */
const OVERLAP = 10_000;

/**
 * Pass 6: gives each segment of a channel a track. The order of the tracks is chosen so that no two segments lie on
 * one another and as few as possible cross; segments whose heights don't touch share a track.
 */
export function assignTracks(segments: readonly Segment[], least: number): Channel {
  const bent = segments.filter((each) => !isStraight(each));
  if (bent.length === 0) return { width: least, at: new Map() };
  const order = sift(initialOrder(bent));
  const tracks: Segment[][] = [];
  const trackOf = new Map<Segment, number>();
  for (const each of order) {
    let track = 0;
    for (const [before, its] of trackOf) {
      if (touches(before, each) || cost(before, each) !== cost(each, before)) track = Math.max(track, its + 1);
    }
    trackOf.set(each, track);
    (tracks[track] ??= []).push(each);
  }
  const sizes = tracks.map((track) => Math.max(...track.map((each) => each.size)));
  const needed = sizes.reduce((sum, size) => sum + size + spacing.trackGap, spacing.trackGap);
  const width = least + Math.ceil(Math.max(0, needed - least) / spacing.channelStep) * spacing.channelStep;
  const starts: number[] = [];
  let x = (width - needed) / 2 + spacing.trackGap;
  for (const size of sizes) {
    starts.push(x + size / 2);
    x += size + spacing.trackGap;
  }
  return { width, at: new Map([...trackOf].map(([each, track]) => [each, starts[track] ?? x])) };
}

function touches(a: Segment, b: Segment): boolean {
  const gap = NEAR + (a.size + b.size) / 2;
  return a.low < b.high + gap && b.low < a.high + gap;
}

/** How many pairs of segments lie on one another, whichever way their tracks are ordered. */
export function knots(segments: readonly Segment[]): [Segment, Segment][] {
  const bent = segments.filter((each) => !isStraight(each));
  const straight = segments.filter(isStraight);
  const found: [Segment, Segment][] = [];
  bent.forEach((a, index) => {
    for (const b of bent.slice(index + 1)) if (a.wire !== b.wire && cost(a, b) >= OVERLAP && cost(b, a) >= OVERLAP) found.push([a, b]);
    for (const b of straight) {
      if (a.wire === b.wire) continue;
      const gap = NEAR + (a.size + b.size) / 2;
      if ([...a.lefts, ...a.rights].some((y) => Math.abs(y - b.low) < gap)) found.push([a, b]);
    }
  });
  return [...found, ...circles(bent)];
}

/** True when the track of `a` has to lie left of that of `b`. */
function mustPrecede(a: Segment, b: Segment): boolean {
  return cost(b, a) >= OVERLAP && cost(a, b) < OVERLAP;
}

/** Orders segments so that each that has to lie left of another comes before it; what goes round in circles is left over. */
function sortTracks(segments: readonly Segment[]): { order: Segment[]; left: Segment[] } {
  const order: Segment[] = [];
  let left = [...segments];
  for (;;) {
    const free = left.find((each) => left.every((other) => other === each || !mustPrecede(other, each)));
    if (!free) return { order, left };
    order.push(free);
    left = left.filter((each) => each !== free);
  }
}

/** Pairs of segments that, with others, each have to lie left of the next in a circle. */
function circles(bent: readonly Segment[]): [Segment, Segment][] {
  if (bent.length > MOST_SIFTED) return [];
  // Sorted from both ends, only the circles themselves and what lies between them are left.
  const { left } = sortTracks(bent);
  return left.flatMap((each) => left.filter((other) => mustPrecede(each, other) && left.some((third) => mustPrecede(other, third))).map((other): [Segment, Segment] => [each, other]));
}

/** What it costs when the track of `a` lies left of the track of `b`: crossings, and pieces that lie on one another. */
function cost(a: Segment, b: Segment): number {
  if (a.wire === b.wire) return a.part === 'second' ? OVERLAP : 0;
  const gap = NEAR + (a.size + b.size) / 2;
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
  const order = [...up, ...down];
  if (order.length > MOST_SIFTED) return order;
  // As far as some have to lie left of others they do so from the start.
  const sorted = sortTracks(order);
  return [...sorted.order, ...sorted.left];
}

/** Moves each segment to the place in the order where it costs least, until nothing gets better. */
function sift(order: readonly Segment[]): Segment[] {
  let current = [...order];
  if (current.length > MOST_SIFTED) return current;
  for (let round = 0; round < 8; round += 1) {
    let better = false;
    for (const each of [...current]) {
      const without = current.filter((other) => other !== each);
      // The cost of standing left of all, then of each step to the right.
      let sum = without.reduce((total, other) => total + cost(each, other), 0);
      const here = current.indexOf(each);
      let best = { place: 0, sum };
      let own = sum;
      without.forEach((other, index) => {
        sum += cost(other, each) - cost(each, other);
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
