import type { Box } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { tablesWidth } from './cells.ts';
import { blank, type Sized, type Sizing } from './sized.ts';
import { longestWord, padOf, placeWords, wantedWidth } from './words.ts';

/**
 * Children that wires reach from above and leave below, side by side at the right of the words where these have room there.
 * Else the words stand under the first of them, beside the wires that leave it.
 */
export function joiningFace(
  box: Box,
  width: number,
  sizing: Sizing,
  faceOf: (box: Box, width: number, sizing: Sizing) => Sized,
): Sized {
  const pad = padOf(box);
  const children = box.children ?? [];
  const isBeside = width >= besideWidth(box, sizing);
  const left = isBeside ? pad + spacing.gridDown.heading : 0;
  const each = (width - left - spacing.childGap) / children.length - spacing.childGap;
  const sized = children.map((child) => faceOf(child, each, sizing));
  const deepest = Math.max(...sized.map((child) => child.height));
  const below = 2 * spacing.childGap + deepest;
  const room = isBeside ? spacing.gridDown.heading : spacing.childGap + each - pad - wiresBeside(children[0], sizing);
  const words = placeWords(box, pad, isBeside ? pad : below, room, sizing.measure);
  const height = isBeside ? Math.max(words.height + 2 * pad, below) : below + words.height + pad;
  return {
    ...blank(box, width, height),
    texts: words.texts,
    ...(words.icon ? { icon: words.icon } : {}),
    children: sized.map((child, index) => ({
      ...child,
      height: isBeside ? height - 2 * spacing.childGap : deepest,
      x: left + spacing.childGap + index * (each + spacing.childGap),
      y: spacing.childGap,
    })),
  };
}

/** True for a box with children that wires reach from one side and leave on the other. */
export function isJoining({ children = [] }: Box, { flow, joining }: Sizing): boolean {
  return flow === 'down' && children.some((child) => joining.has(child.id));
}

/** The width in px of words with boxes at their right that wires pass, all of which have room for their tables. */
export function besideWidth({ children = [] }: Box, { measure }: Sizing): number {
  const tables = children.map((child) => Math.min(MOST_TABLE, tablesWidth(child, measure)) + spacing.childGap);
  return 128 + children.length * Math.max(210, ...tables);
}

/** The px that the wires of a box take beside words under it. */
function wiresBeside(box: Box | undefined, sizing: Sizing): number {
  return (sizing.demand.get(box?.id ?? '') ?? 0) + 2 * spacing.portEdge;
}

/** A box grows to so many px for the tables in it. */
export const MOST_TABLE = 340;

/** The width in px of words under boxes that wires reach from above and leave below. */
export function joiningWidth(box: Box, sizing: Sizing): number {
  const [first, ...rest] = (box.children ?? []).map((child) =>
    Math.max(
      LEAST_CHILD,
      Math.min(MOST_CHILD, wantedWidth(child, sizing.measure)),
      Math.min(MOST_TABLE, tablesWidth(child, sizing.measure)),
    ),
  );
  const words = padOf(box) + longestWord(box, sizing.measure) + wiresBeside(box.children?.[0], sizing);
  const each = Math.max(first ?? 0, words - spacing.childGap, ...rest);
  return spacing.childGap + (rest.length + 1) * (each + spacing.childGap);
}

/** The least px of a box that wires reach from above and leave below, and the most that it gets for its words. */
const LEAST_CHILD = 132;
const MOST_CHILD = 188;
