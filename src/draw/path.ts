import { shiftPath } from '../scene/geometry.ts';
import type { Point } from '../scene/placed.ts';

const CORNER = 6;

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** The `d` of a run of horizontal and vertical pieces, its corners rounded by up to `radius` px. */
export function roundedPath(points: readonly Point[], radius: number = CORNER): string {
  const [first] = points;
  if (!first) return '';
  return `M${number(first.x)} ${number(first.y)}${run(points, radius)}`;
}

/** The pieces of a run from its first point on, level and upright ones in their short form. */
function run(points: readonly Point[], radius: number): string {
  let d = '';
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2];
    const r = after ? Math.min(radius, distance(before, point) / 2, distance(point, after) / 2) : 0;
    if (!after || r === 0) {
      d += piece(before, point);
      return;
    }
    const end = toward(point, after, r);
    d += `${piece(before, toward(point, before, r))}Q${number(point.x)} ${number(point.y)} ${number(end.x)} ${number(end.y)}`;
  });
  return d;
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
  return `${roundedPath(one, CORNER)}${turn}${run(back, CORNER)}Z`;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function toward(from: Point, to: Point, by: number): Point {
  if (from.x === to.x) return { x: from.x, y: from.y + (to.y > from.y ? by : -by) };
  return { x: from.x + (to.x > from.x ? by : -by), y: from.y };
}
