import type { PlacedText, Rect } from '../../scene/placed.ts';
import type { Sized } from '../faces/sized.ts';
import type { Side } from '../plan.ts';

/** A box in a card: its place from the card's corner, and where wires meet it across the lanes. In px. */
export interface BoxInCard extends Rect {
  readonly sized: Sized;
  readonly low: number;
  readonly high: number;
}

/**
 * The sides on which a wire reaches a box in a card from outside: nothing else that the card holds lies between.
 *
 * @param down whether lanes run from top to bottom
 */
export function openSides(card: Sized, box: BoxInCard, down: boolean): Side[] {
  const things = thingsBeside(card, box.sized);
  const [start, end] = down ? [box.y, box.y + box.height] : [box.x, box.x + box.width];
  const isInWay = (thing: Rect, side: Side) => {
    const [from, to, first, last] = down
      ? [thing.x, thing.x + thing.width, thing.y, thing.y + thing.height]
      : [thing.y, thing.y + thing.height, thing.x, thing.x + thing.width];
    return from < box.high && box.low < to && (side === 'before' ? first < start : end < last);
  };
  return (['before', 'after'] as const).filter((side) => !things.some((thing) => isInWay(thing, side)));
}

/** All texts, icons and boxes of a card beside one of its boxes and those around it, from the card's corner. */
function thingsBeside(card: Sized, box: Sized): Rect[] {
  if (card === box) return [];
  const own = [...card.texts, ...(card.frames ?? []).flatMap((frame) => frame.texts)].map(rectOf);
  const icon = card.icon ? [{ ...card.icon, width: card.icon.size, height: card.icon.size }] : [];
  // Other wires cross a bar as they cross a wire.
  const boxes = card.children.filter((child) => !child.box.bar || child === box);
  const inner = boxes.flatMap((child) =>
    holds(child, box)
      ? thingsBeside(child, box).map((thing) => ({ ...thing, x: thing.x + child.x, y: thing.y + child.y }))
      : [{ x: child.x, y: child.y, width: child.width, height: child.height }],
  );
  return [...own, ...icon, ...inner];
}

function holds(outer: Sized, box: Sized): boolean {
  return outer === box || outer.children.some((child) => holds(child, box));
}

function rectOf({ x, y, width, lines, lineHeight, anchor }: PlacedText): Rect {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - lineHeight * 0.7, width, height: lines.length * lineHeight };
}
