import type { PlacedText } from '../../scene/placed.ts';

/** How far a text that starts at its left edge reaches to the right, with its badges, in px. */
export function extentOf({ width, badges = [] }: PlacedText): number {
  return Math.max(width, ...badges.map((badge) => badge.dx + badge.width));
}
