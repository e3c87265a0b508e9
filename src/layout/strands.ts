import { shiftPath } from '../scene/geometry.ts';
import type { Point } from '../scene/placed.ts';
import type { Wire as SceneWire } from '../scene/scene.ts';
import { spacing, strandOffset } from './spacing.ts';
import { assignTracks, isStraight, type Segment } from './tracks.ts';

/** A strand's way through the box between two of its tubes. */
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
  const strandsOf = new Map(wires.flatMap(({ id, tube }) => (tube ? [[id, tube.strands] as const] : [])));
  const ends = new Map(wires.map(({ id, to }) => [id, to.node]));
  const parts = new Map<string, Point[][]>();
  const crossings = new Map<string, Crossing[]>();
  for (const { id, ride } of wires) {
    if (!ride) continue;
    const own = ride.tubes.map((tube, index) => {
      const strand = typeof ride.strand === 'number' ? ride.strand : (ride.strand[index] ?? 0);
      return shiftPath(tubes.get(tube) ?? [], strandOffset(strand, strandsOf.get(tube) ?? 1));
    });
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
  const start = (left + right - width * scale) / 2;
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
