/**
 * The routing of one channel: each segment comes in on one of the two sides, runs across on a track of its own, and goes
 * out again. A channel's numbers run from 0, at its first side.
 */
export interface Segment {
  /** Where it meets the first and the second side. A segment that turns back meets one side twice. */
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
  /** How thick it is. */
  readonly size: number;
  /** Between which places a dogleg may run along the channel. */
  readonly range?: readonly [number, number];
}

/** The tracks of a segment, in the order from its first end: two, with the place between them, where it has a dogleg. */
export interface Track {
  readonly at: number;
  readonly dogleg?: { readonly at: number; readonly across: number };
}

export interface Tracks {
  /** By segment; a segment that runs straight on has none. */
  readonly of: readonly (Track | undefined)[];
  readonly width: number;
  /** Segments that found no place beside the others. */
  readonly failed: readonly number[];
}

/** Pieces along the channel that are nearer to one another than this look like one line. */
const NEAR = 7;
/** Pieces in one track with less px between them look like one line with a gap. */
const APART = 32;
/** Up to so many segments, the order of the tracks is improved pair by pair. */
const MOST_SIFTED = 80;

interface Part extends Segment {
  readonly segment: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Gives each segment a track. Where the end of one segment at the second side lies at nearly the height of another's at
 * the first, the other's track has to come first; these demands are an acyclic order, since a segment in a circle of
 * them is split by a dogleg, once. Among the orders that are left, few segments cross.
 *
 * @param gap px between two tracks
 */
export function assignTracks(segments: readonly Segment[], gap: number): Tracks {
  const parts = segments.flatMap((each, index): Part[] => (isStraight(each) ? [] : [partOf(each, index)]));
  if (parts.length === 0) return { of: segments.map(() => undefined), width: 0, failed: [] };
  const ranked = sift(byTurn(parts));
  const { order, failed } = split(ranked, segments);
  const { at, width } = pack(order, gap);
  const placed = segments.map((): { part: Part; at: number }[] => []);
  for (const [place, part] of order.entries()) placed[part.segment]?.push({ part, at: at[place] ?? 0 });
  const of = placed.map(([one, other]): Track | undefined => {
    if (!one) return undefined;
    if (!other) return { at: one.at };
    const [first, second] =
      one.part.firsts.length > 0 && one.part.seconds[0] === other.part.firsts[0] ? [one, other] : [other, one];
    return { at: first.at, dogleg: { at: second.at, across: second.part.firsts[0] ?? 0 } };
  });
  return { of, width, failed };
}

/** True for a segment that runs straight through its channel. */
export function isStraight({ firsts, seconds }: Segment): boolean {
  return firsts.length === 1 && seconds.length === 1 && Math.abs((firsts[0] ?? 0) - (seconds[0] ?? 0)) < 0.01;
}

function partOf({ firsts, seconds, size }: Segment, segment: number): Part {
  const all = [...firsts, ...seconds];
  return { firsts, seconds, size, segment, low: Math.min(...all), high: Math.max(...all) };
}

/** Of those that go on towards higher places the first turns last; of the others, mirrored. That alone avoids most crossings. */
function byTurn(parts: readonly Part[]): Part[] {
  const rises = ({ firsts, seconds, low, high }: Part) => (seconds[0] ?? high) > (firsts[0] ?? low);
  const rising = parts.filter((each) => rises(each)).sort((a, b) => b.low - a.low);
  const falling = parts.filter((each) => !rises(each)).sort((a, b) => a.low - b.low);
  return [...falling, ...rising];
}

/** How many crossings there are between two segments when the track of `one` comes before that of `other`. */
function crossings(one: Part, other: Part): number {
  if (one.low >= other.high || other.low >= one.high) return 0;
  let count = 0;
  for (const at of one.seconds) if (other.low < at && at < other.high) count += 1;
  for (const at of other.firsts) if (one.low < at && at < one.high) count += 1;
  return count;
}

/** Moves each segment to the place in the order where it crosses least, until nothing gets better. */
function sift(parts: readonly Part[]): Part[] {
  let current = [...parts];
  if (current.length > MOST_SIFTED) return current;
  for (let round = 0; round < 4; round += 1) {
    let better = false;
    for (const each of [...current]) {
      const here = current.indexOf(each);
      const others = current.filter((other) => other !== each);
      let sum = 0;
      let best = { place: here, sum: 0 };
      // The difference to where it stands, for each place before and behind it.
      for (let place = here - 1; place >= 0; place -= 1) {
        const other = others[place] as Part;
        sum += crossings(each, other) - crossings(other, each);
        if (sum < best.sum) best = { place, sum };
      }
      sum = 0;
      for (let place = here; place < others.length; place += 1) {
        const other = others[place] as Part;
        sum += crossings(other, each) - crossings(each, other);
        if (sum < best.sum) best = { place: place + 1, sum };
      }
      if (best.sum < 0) {
        current = [...others.slice(0, best.place), each, ...others.slice(best.place)];
        better = true;
      }
    }
    if (!better) break;
  }
  return current;
}

/** For each part, those whose tracks have to come before its own, since their ends lie at nearly one height. */
function demands(parts: readonly Part[]): Set<number>[] {
  const before = parts.map(() => new Set<number>());
  const ends = (of: (part: Part) => readonly number[]) =>
    parts
      .flatMap((part, index) => of(part).map((at) => ({ at, index, half: part.size / 2 })))
      .sort((a, b) => a.at - b.at);
  const firsts = ends((part) => part.firsts);
  const seconds = ends((part) => part.seconds);
  const widest = Math.max(0, ...parts.map((part) => part.size));
  let start = 0;
  for (const second of seconds) {
    while (start < firsts.length && (firsts[start]?.at ?? 0) < second.at - NEAR - widest) start += 1;
    for (let next = start; next < firsts.length; next += 1) {
      const first = firsts[next] as (typeof firsts)[number];
      if (first.at > second.at + NEAR + widest) break;
      if (
        parts[first.index]?.segment !== parts[second.index]?.segment &&
        Math.abs(first.at - second.at) < NEAR + first.half + second.half
      )
        before[second.index]?.add(first.index);
    }
  }
  return before;
}

/** Sorts the parts so that all demands are met, near to the order that they come in. What goes round in a circle is split. */
function split(ranked: readonly Part[], segments: readonly Segment[]): { order: Part[]; failed: number[] } {
  let parts = [...ranked];
  const straight = segments.filter(isStraight);
  for (;;) {
    const { order, circle, before } = sortByDemands(parts);
    const [index] = circle;
    if (index === undefined) return { order, failed: [] };
    const part = parts[index] as Part;
    const across = doglegAt({ parts, before, straight }, index, segments[part.segment]?.range ?? [-Infinity, Infinity]);
    if (across === undefined || part.firsts.length !== 1 || part.seconds.length !== 1) {
      // It keeps its place, and the circle stays: the reader is told.
      const rest = circle.map((each) => parts[each] as Part);
      return { order: [...order, ...rest], failed: [...new Set(rest.map((each) => each.segment))] };
    }
    const { firsts, seconds, size, segment } = part;
    const [one, other] = [
      partOf({ firsts, seconds: [across], size }, segment),
      partOf({ firsts: [across], seconds, size }, segment),
    ];
    parts = [...parts.slice(0, index), one, other, ...parts.slice(index + 1)];
  }
}

interface Sorted {
  readonly order: Part[];
  /** Parts that are left in a circle, those that can be split best first. */
  readonly circle: readonly number[];
  /** For each part, those whose tracks have to come before its own. */
  readonly before: readonly ReadonlySet<number>[];
}

/** The parts in an order that meets all demands, as far as there is one. */
function sortByDemands(parts: readonly Part[]): Sorted {
  const before = demands(parts);
  // The two parts of a dogleg follow each other.
  const firstOf = new Map<number, number>();
  parts.forEach(({ segment }, index) => {
    const first = firstOf.get(segment);
    if (first === undefined) firstOf.set(segment, index);
    else before[index]?.add(first);
  });
  const waits = before.map((each) => each.size);
  const behind = parts.map((): number[] => []);
  for (const [index, each] of before.entries()) for (const other of each) behind[other]?.push(index);
  const order: Part[] = [];
  const done = new Set<number>();
  // The first in rank that waits for nobody comes next; what it sets free may come before what follows in rank.
  const free = parts.map((_, index) => index).filter((index) => waits[index] === 0);
  while (free.length > 0) {
    const next = free.shift() as number;
    done.add(next);
    order.push(parts[next] as Part);
    for (const each of behind[next] ?? []) {
      waits[each] = (waits[each] ?? 0) - 1;
      if (waits[each] === 0) insertSorted(free, each);
    }
  }
  return { order, circle: done.size === parts.length ? [] : circleOf(parts, before, done), before };
}

function insertSorted(list: number[], value: number): void {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, value);
}

/** The parts of one circle of demands, those that can be split best first. */
function circleOf(parts: readonly Part[], before: readonly ReadonlySet<number>[], done: ReadonlySet<number>): number[] {
  let at = parts.findIndex((_, index) => !done.has(index));
  const seen: number[] = [];
  while (!seen.includes(at)) {
    seen.push(at);
    at = [...(before[at] ?? [])].find((each) => !done.has(each)) ?? at;
  }
  const circle = seen.slice(seen.indexOf(at));
  const whole = (index: number) => (parts.filter((part) => part.segment === parts[index]?.segment).length > 1 ? 1 : 0);
  const turns = (index: number) => (parts[index]?.firsts.length === 1 && parts[index]?.seconds.length === 1 ? 0 : 1);
  return circle.sort(
    (a, b) => turns(a) - turns(b) || whole(a) - whole(b) || (parts[a]?.size ?? 0) - (parts[b]?.size ?? 0) || a - b,
  );
}

/** All that lies in a channel. */
interface Crowd {
  readonly parts: readonly Part[];
  readonly before: Sorted['before'];
  readonly straight: readonly Segment[];
}

/**
 * Where a part may run along the channel between its two tracks: where nothing else ends, as near to its middle as can be;
 * where there is no such place, at the end of another part whose demands let its own track come before, or behind.
 */
function doglegAt(
  { parts, before, straight }: Crowd,
  index: number,
  [start, end]: readonly [number, number],
): number | undefined {
  const { segment, low, high, size } = parts[index] as Part;
  const wish = (low + high) / 2;
  const [earlier, later] = [reached(index, before), reached(index, turned(before))];
  const ends = parts.flatMap(({ firsts, seconds, size: other, segment: own }, part) => {
    const room = NEAR + (other + size) / 2;
    // What ends at the first side must come before the first track, and what ends at the second behind the second track.
    const [before, behind] = [own !== segment && !later.has(part), own !== segment && !earlier.has(part)];
    return [
      ...firsts.map((at) => ({ at, room, side: before ? 'first' : 'none' })),
      ...seconds.map((at) => ({ at, room, side: behind ? 'second' : 'none' })),
    ];
  });
  ends.push(
    ...straight.map((each) => ({ at: each.firsts[0] ?? 0, room: NEAR + (each.size + size) / 2, side: 'none' })),
  );
  const candidates = [wish, ...ends.flatMap(({ at, room }) => [at - room, at, at + room])].flatMap((at) => {
    if (at < start + size / 2 || end - size / 2 < at) return [];
    const near = ends.filter((each) => Math.abs(each.at - at) < each.room - 1e-6);
    const sides = new Set(near.map(({ side }) => side));
    return sides.has('none') || sides.size > 1 ? [] : [{ at, near: near.length }];
  });
  return candidates.sort((a, b) => a.near - b.near || Math.abs(a.at - wish) - Math.abs(b.at - wish) || a.at - b.at)[0]
    ?.at;
}

/** All parts that demands lead to from one, itself among them. */
function reached(from: number, next: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const found = new Set([from]);
  for (const each of found) for (const other of next[each] ?? []) found.add(other);
  return found;
}

/** The same demands, seen from the other end. */
function turned(before: readonly ReadonlySet<number>[]): Set<number>[] {
  const behind = before.map(() => new Set<number>());
  for (const [index, each] of before.entries()) for (const other of each) behind[other]?.add(index);
  return behind;
}

/** Puts each part, in its order, as near to the first side as those before it admit that it would lie on. */
function pack(order: readonly Part[], gap: number): { at: number[]; width: number } {
  const at: number[] = [];
  let width = 0;
  order.forEach((part, index) => {
    let start = gap;
    for (let before = 0; before < index; before += 1) {
      const other = order[before] as Part;
      const room = APART + (part.size + other.size) / 2;
      if (part.low < other.high + room && other.low < part.high + room)
        start = Math.max(start, (at[before] ?? 0) + other.size / 2 + gap);
    }
    at.push(start + part.size / 2);
    width = Math.max(width, start + part.size);
  });
  return { at, width: width + gap };
}
