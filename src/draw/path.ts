import { shiftPath } from '../scene/geometry.ts';
import type { Point } from '../scene/placed.ts';
import type { Gap } from './underpasses.ts';

const CORNER = 6;
/** Less of a line than this between two gaps isn't drawn, in px. */
const STUB = 3;

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** The `d` of a run of horizontal and vertical pieces with rounded corners, left open where another line runs over it. */
export function roundedPath(points: readonly Point[], gaps: readonly Gap[] = []): string {
  const [first] = points;
  if (!first) return '';
  return `M${number(first.x)} ${number(first.y)}${run(points, gaps)}`;
}

/** The pieces of a run from its first point on, level and upright ones in their short form. */
function run(points: readonly Point[], gaps: readonly Gap[] = []): string {
  let d = '';
  let start = points[0] ?? { x: 0, y: 0 };
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2];
    const r = after ? Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2) : 0;
    if (!after || r === 0) {
      d += pieces(start, point, gaps);
      start = point;
      return;
    }
    const end = toward(point, after, r);
    d += `${pieces(start, toward(point, before, r), gaps)}Q${number(point.x)} ${number(point.y)} ${number(end.x)} ${number(end.y)}`;
    start = end;
  });
  return d;
}

/** A straight piece, less the gaps that lie in it whole. */
function pieces(from: Point, to: Point, gaps: readonly Gap[]): string {
  const [own, other] = from.y === to.y ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const forwards = to[own] > from[own] ? 1 : -1;
  const place = (at: number): Point => (own === 'x' ? { x: at, y: from.y } : { x: from.x, y: at });
  const far = (to[own] - from[own]) * forwards;
  const open: [number, number][] = [];
  const found = gaps
    .filter((gap) => gap[other] === from[other])
    .map(
      ({ half, ...gap }) =>
        [(gap[own] - from[own]) * forwards - half, (gap[own] - from[own]) * forwards + half] as const,
    )
    .filter(([start, end]) => start > 0 && end < far)
    .sort((a, b) => a[0] - b[0]);
  for (const [start, end] of found) {
    const last = open.at(-1);
    if (last && start - last[1] < STUB) last[1] = Math.max(last[1], end);
    else open.push([start, end]);
  }
  const cut = open.map(([start, end]) => {
    const next = place(from[own] + end * forwards);
    return `${piece(from, place(from[own] + start * forwards))}M${number(next.x)} ${number(next.y)}`;
  });
  return cut.join('') + piece(from, to);
}

function piece(from: Point, to: Point): string {
  if (from.y === to.y) return `H${number(to.x)}`;
  return from.x === to.x ? `V${number(to.y)}` : `L${number(to.x)} ${number(to.y)}`;
}

/** The outline of a tube of `height` px around a run of horizontal and vertical pieces. */
export function tubePath(points: readonly Point[], height: number): string {
  const one = shiftPath(points, height / 2);
  const other = shiftPath(points, -height / 2);
  const back = [...other].reverse();
  const turn = piece(one[one.length - 1] ?? { x: 0, y: 0 }, back[0] ?? { x: 0, y: 0 });
  return `${roundedPath(one)}${turn}${run(back)}Z`;
}

export function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function toward(from: Point, to: Point, by: number): Point {
  if (from.x === to.x) return { x: from.x, y: from.y + (to.y > from.y ? by : -by) };
  return { x: from.x + (to.x > from.x ? by : -by), y: from.y };
}
