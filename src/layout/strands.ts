import { shiftPath } from '../scene/geometry.ts';
import type { Point } from '../scene/placed.ts';
import type { Wire as SceneWire } from '../scene/scene.ts';
import type { Strand } from './plan.ts';
import { spacing, strandOffset } from './spacing.ts';
import { assignTracks, isStraight, type Segment } from './tracks.ts';

/** px before the side at which they leave a box, strands part. */
const PART = 16;

/** A strand’s way through the box between two of its tubes. */
interface Crossing {
  readonly from: Point;
  readonly to: Point;
}

/**
 * The ways of strands, by wire: each follows the middle of its tubes at a distance. A box between two tubes is a channel of
 * its own, in which each strand has its track.
 *
 * @param tubes the ways of the tubes, by wire, in px along (x) and across (y) the lanes
 */
export function traceStrands(
  tubes: ReadonlyMap<string, readonly Point[]>,
  wires: readonly SceneWire[],
): Map<string, Point[]> {
  const counts = new Map(wires.flatMap(({ id, tube }) => (tube ? [[id, tube.strands] as const] : [])));
  const ends = new Map(wires.map(({ id, to }) => [id, to.node]));
  const parts = new Map<string, Point[][]>();
  const crossings = new Map<string, Crossing[]>();
  for (const { id, ride } of wires) {
    if (!ride) continue;
    const own = ride.tubes.map((tube, index) =>
      shiftPath(tubes.get(tube) ?? [], strandOffset(strandIn(ride, index), counts.get(tube) ?? 1)),
    );
    parts.set(id, own);
    own.slice(1).forEach((part, index) => {
      const [from, to] = [own[index]?.[own[index].length - 1], part[0]];
      if (!from || !to) return;
      const box = ends.get(ride.tubes[index] ?? '') ?? '';
      crossings.set(box, [...(crossings.get(box) ?? []), { from, to }]);
    });
  }
  const turns = new Map([...crossings.values()].flatMap((each) => turnsIn(each)));
  return new Map(
    [...parts].map(([id, own]) => [id, own.flatMap((part) => [...part, ...(turns.get(part[part.length - 1]) ?? [])])]),
  );
}

/** By strand that runs through several tubes: these, with how far from the middle of each it runs. */
export function strandsOf(wires: readonly SceneWire[]): readonly (readonly Strand[])[] {
  const counts = new Map(wires.flatMap(({ id, tube }) => (tube ? [[id, tube.strands] as const] : [])));
  return wires.flatMap(({ ride }) => {
    if (!ride || ride.tubes.length < 2) return [];
    return [
      ride.tubes.map((tube, index) => ({
        tube,
        offset: strandOffset(strandIn(ride, index), counts.get(tube) ?? 1),
      })),
    ];
  });
}

/** The number of a strand in one of its tubes. */
function strandIn({ strand }: NonNullable<SceneWire['ride']>, index: number): number {
  return typeof strand === 'number' ? strand : (strand[index] ?? 0);
}

/** The points at which strands turn in one box, by the point at which they come in. */
function turnsIn(crossings: readonly Crossing[]): [Point | undefined, Point[]][] {
  const left = Math.min(...crossings.flatMap(({ from, to }) => [from.x, to.x]));
  const right = Math.max(...crossings.flatMap(({ from, to }) => [from.x, to.x]));
  const isFirst = ({ x }: Point) => x < (left + right) / 2;
  const segments = crossings.map(
    ({ from, to }): Segment => ({
      firsts: [from, to].filter(isFirst).map(({ y }) => y),
      seconds: [from, to].filter((each) => !isFirst(each)).map(({ y }) => y),
      size: 0,
    }),
  );
  const { of, width } = assignTracks(segments, spacing.trackGap);
  // A box is as wide as its words need: its tracks lie closer together where they are many.
  const scale = width > 0 ? Math.min(1, (right - left) / width) : 1;
  // Strands that come in together stay together as far as they can, and part where they leave.
  const together = crossings.every(({ from }) => isFirst(from)) ? Math.max(0, right - left - width * scale) / 2 : 0;
  const start = (left + right - width * scale) / 2 + Math.max(0, together - PART);
  return crossings.map(({ from, to }, index) => {
    const track = of[index];
    const segment = segments[index];
    if (!track || !segment || isStraight(segment)) return [from, []];
    const x = start + track.at * scale;
    if (!track.dogleg) return [from, [at(x, from), at(x, to)]];
    const { at: second, across } = track.dogleg;
    const [one, other] = isFirst(from) ? [x, start + second * scale] : [start + second * scale, x];
    return [from, [at(one, from), { x: one, y: across }, { x: other, y: across }, at(other, to)]];
  });
}

function at(x: number, { y }: Point): Point {
  return { x, y };
}
