import type { Point } from './placed.ts';

/** The side in px of the folded corner, at the top right, of a box that was assumed; a wire has it near where it starts. */
export const FOLD = 9;

/** Less than this, in px, is a rounding error. */
const HAIR = 1e-6;

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
      const [dx, dy] = a && b ? [b.x - a.x, b.y - a.y] : [0, 0];
      // Sums of the same numbers in another order differ by a hair: the longer way tells how a piece runs.
      if (Math.max(Math.abs(dx), Math.abs(dy)) < HAIR) continue;
      if (Math.abs(dx) > Math.abs(dy)) y = point.y + (dx > 0 ? by : -by);
      else x = point.x + (dy > 0 ? -by : by);
    }
    return { x, y };
  });
}
