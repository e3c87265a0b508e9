import type { PlacedWire, Point, Rect } from '../scene/placed.ts';
import { isTrunk, wireWidth } from './look.ts';

/** Where a line is left open, since another one runs over it there: a place on it, and px to both sides. */
export interface Gap extends Point {
  readonly half: number;
}

/** px between a line that runs over another and the ends of the other, and the same for tubes. */
const CLEAR = 2;
export const TUBE_GAP = 2;

/** From its lower to its higher end, a level piece at a height, or an upright one. */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A piece of a wire. */
interface Piece extends Line {
  readonly wire: PlacedWire;
  readonly path: number;
}

/**
 * Where wires run under others, so that a crossing isn't taken for a place where lines meet: by wire, the gaps of each of its
 * paths. A lighter line runs under a heavier one, of two alike the level one under the upright one, and a strand under the tube that
 * lies over its own. All lines run under bars.
 */
export function underpasses(
  wires: readonly PlacedWire[],
  bars: readonly Rect[] = [],
): ReadonlyMap<PlacedWire, readonly (readonly Gap[])[]> {
  const gaps = new Map<PlacedWire, Gap[][]>();
  const leave = ({ wire, path }: Piece, gap: Gap) => {
    const own = gaps.get(wire) ?? wire.paths.map(() => []);
    gaps.set(wire, own);
    own[path]?.push(gap);
  };
  const order = new Map(wires.map(({ id }, index) => [id, index] as const));
  const level = wires.flatMap((wire) => piecesOf(wire, 'y'));
  const upright = wires.flatMap((wire) => piecesOf(wire, 'x')).sort((a, b) => a.at - b.at);
  for (const one of level) {
    for (let index = firstAfter(upright, one.from); index < upright.length; index += 1) {
      const other = upright[index] as Piece;
      if (other.at >= one.to) break;
      if (one.wire === other.wire || one.at <= other.from || one.at >= other.to) continue;
      const under = underOf(one, other, order);
      if (!under) continue;
      const over = under === one ? other : one;
      const half = over.wire.tube > 0 ? over.wire.tube / 2 + TUBE_GAP : widthOf(over.wire) / 2 + CLEAR;
      leave(under, { x: other.at, y: one.at, half });
    }
  }
  for (const { x, y, width, height } of bars) {
    const half = Math.min(width, height) / 2 + CLEAR;
    const isUpright = height >= width;
    const bar = isUpright
      ? { at: x + width / 2, from: y, to: y + height }
      : { at: y + height / 2, from: x, to: x + width };
    for (const piece of isUpright ? level : upright)
      if (piece.wire.tube === 0 && crosses(piece, bar))
        leave(piece, isUpright ? { x: bar.at, y: piece.at, half } : { x: piece.at, y: bar.at, half });
  }
  return gaps;
}

/**
 * Where tubes run over others: lines along both sides of the upper one, across the lower one, in which this is left open. A
 * later tube lies over those before it.
 */
export function tubeGaps(wires: readonly PlacedWire[]): readonly (readonly [Point, Point])[] {
  const tubes = wires.filter(({ tube }) => tube > 0);
  const order = new Map(tubes.map((wire, index) => [wire, index]));
  const upright = tubes.flatMap((wire) => piecesOf(wire, 'x'));
  return tubes
    .flatMap((wire) => piecesOf(wire, 'y'))
    .flatMap((level) =>
      upright
        .filter((other) => other.wire !== level.wire && crosses(level, other))
        .flatMap((other): [Point, Point][] => {
          const isLevelOver = (order.get(level.wire) ?? 0) > (order.get(other.wire) ?? 0);
          const [over, under] = isLevelOver ? [level, other] : [other, level];
          const [beside, half] = [over.wire.tube / 2 + TUBE_GAP / 2, under.wire.tube / 2];
          return [-beside, beside].map((away): [Point, Point] => {
            const ends = [-half, half].map((end) =>
              isLevelOver ? { x: under.at + end, y: over.at + away } : { x: over.at + away, y: under.at + end },
            );
            return ends as [Point, Point];
          });
        }),
    );
}

function crosses(one: Line, other: Line): boolean {
  return one.from < other.at && other.at < one.to && other.from < one.at && one.at < other.to;
}

/** Which of two lines that cross runs under the other; none where one is a tube that lies under all lines. */
function underOf(level: Piece, upright: Piece, order: ReadonlyMap<string, number>): Piece | undefined {
  const [one, other] = [level.wire, upright.wire];
  if (one.tube > 0 || other.tube > 0) {
    const [line, tube] = one.tube > 0 ? [upright, level] : [level, upright];
    const own = (line.wire.rides ?? []).filter((id) => order.has(id));
    const isOver = own.length > 0 && line.wire.tube === 0 && !own.includes(tube.wire.id);
    return isOver && own.every((id) => (order.get(id) ?? 0) < (order.get(tube.wire.id) ?? 0)) ? line : undefined;
  }
  const [a, b] = [tubeOrder(one, order), tubeOrder(other, order)];
  if (a !== b) return a < b ? level : upright;
  return widthOf(one) > widthOf(other) ? upright : level;
}

/** Strands lie as their tubes do; all other lines lie over all tubes. */
function tubeOrder({ rides = [] }: PlacedWire, order: ReadonlyMap<string, number>): number {
  const own = rides.flatMap((id) => order.get(id) ?? []);
  return own.length > 0 ? Math.max(...own) : Infinity;
}

function widthOf(wire: PlacedWire): number {
  return wireWidth(wire, isTrunk(wire));
}

function piecesOf(wire: PlacedWire, across: 'x' | 'y'): Piece[] {
  const along = across === 'x' ? 'y' : 'x';
  return wire.paths.flatMap((path, index) =>
    path.slice(1).flatMap((point, at) => {
      const before = path[at] ?? point;
      if (before[across] !== point[across] || before[along] === point[along]) return [];
      const [from, to] = [Math.min(before[along], point[along]), Math.max(before[along], point[along])];
      return [{ wire, path: index, at: point[across], from, to }];
    }),
  );
}

/** The first of some pieces, in their order, that lies behind a place. */
function firstAfter(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).at > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
