import type { Rect } from '../scene/placed.ts';

/** px of a strip: about the height of a few lines, so that few things reach into one. */
const STRIP = 48;

/** Finds what a rectangle may meet. It returns each thing once, and others that are near. */
export type Near<T> = (rect: Rect) => Iterable<T>;

/**
 * Sorts many rectangles into strips of the picture, across it and along it: most of what is asked for is thin one way or the
 * other, like the pieces of wires, and then reaches into few of them.
 */
export function stripsOf<T extends Rect>(rects: readonly T[]): Near<T> {
  const [rows, columns] = [new Map<number, T[]>(), new Map<number, T[]>()];
  for (const rect of rects) {
    put(rows, rect, rect.y, rect.height);
    put(columns, rect, rect.x, rect.width);
  }
  return ({ x, y, width, height }) => (width > height ? taken(rows, y, height) : taken(columns, x, width));
}

function put<T>(strips: Map<number, T[]>, rect: T, from: number, length: number): void {
  for (let at = Math.floor(from / STRIP); at * STRIP <= from + length; at += 1) {
    const strip = strips.get(at);
    if (strip) strip.push(rect);
    else strips.set(at, [rect]);
  }
}

function taken<T>(strips: ReadonlyMap<number, readonly T[]>, from: number, length: number): Iterable<T> {
  const [first, last] = [Math.floor(from / STRIP), Math.floor((from + length) / STRIP)];
  if (first === last) return strips.get(first) ?? [];
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => strips.get(first + index) ?? []).flat());
}
