import type { Measure } from '../../scene/measure.ts';
import type { Panel, Stack } from '../../scene/panels.ts';
import type { Box, Wire } from '../../scene/scene.ts';
import { toldInBoxes } from '../orient/told.ts';
import { leastWidth } from './panel.ts';

/**
 * A panel as several where its stacks don't fit side by side into so many px: each with a cloud of its own, the first with
 * what is reached in it, the last with the facts. The customer's own lines from one part to another are told in words.
 */
export function partsOf(panel: Panel, room: number, measure: Measure): Panel[] {
  const groups: Stack[][] = [];
  for (const stack of panel.stacks) {
    const last = groups[groups.length - 1];
    if (last && leastWidth({ ...panel, stacks: [...last, stack] }, measure) <= room) last.push(stack);
    else groups.push([stack]);
  }
  if (groups.length < 2) return [panel];
  const own = groups.map((stacks) => new Set(stacks.flatMap((stack) => boxesOf(stack).map((box) => box.id))));
  const inPart = ({ from, to }: Wire) => own.findIndex((boxes) => boxes.has(from.node) && boxes.has(to.node));
  const told = panel.wires.filter((wire) => inPart(wire) < 0);
  const stacks = new Map(toldInBoxes(panel.stacks.flatMap(boxesOf), told).map((box) => [box.id, box]));
  return groups.map(
    (group, at): Panel => ({
      ...panel,
      id: at === 0 ? panel.id : `${panel.id}#${at + 1}`,
      ...(panel.cloud && at > 0 ? { cloud: { ...panel.cloud, things: [] } } : {}),
      stacks: group.map((stack) => ({
        ...stack,
        places: stack.places.map((place) => ({ ...place, box: stacks.get(place.box.id) ?? place.box })),
      })),
      wires: panel.wires.filter((wire) => inPart(wire) === at),
      facts: at === groups.length - 1 ? panel.facts : [],
    }),
  );
}

/** The places that the customer's own lines join. */
function boxesOf({ places }: Stack): Box[] {
  return places.map(({ box }) => box);
}
