import type { Point } from './placed.ts';

/** The side in px of the folded corner, at the top right, of a box that was assumed; a wire has it near where it starts. */
export const FOLD = 9;

/** A run of horizontal and vertical pieces moved sideways, in px: down where it runs to the right, left where it runs down. */
export function shiftPath(points: readonly Point[], by: number): Point[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    let { x, y } = point;
    for (const [a, b] of [
      [before, point],
      [point, after],
    ] as const) {
      if (!a || !b) continue;
      if (a.y === b.y && a.x !== b.x) y = point.y + (b.x > a.x ? by : -by);
      else if (a.x === b.x && a.y !== b.y) x = point.x + (b.y > a.y ? -by : by);
    }
    return { x, y };
  });
}
