import type { Box } from '../../scene/scene.ts';

/** A box and all boxes in it. */
export function boxesIn(box: Box): Box[] {
  return [box, ...(box.children ?? []).flatMap(boxesIn)];
}
