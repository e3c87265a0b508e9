import type { Box, Scene } from '../scene/scene.ts';

/** The tooltips of a scene's boxes, wires and zones, by id: every id that the picture of it has. */
export function tooltipsOf({ blocks, wires, zones }: Scene): Map<string, string> {
  const found = new Map<string, string>();
  const add = (box: Box) => {
    found.set(box.id, box.tooltip);
    for (const each of insideOf(box)) add(each);
  };
  for (const { box } of blocks) add(box);
  for (const { id, tooltip } of [...wires, ...zones]) found.set(id, tooltip);
  return found;
}

function insideOf({ children = [], tiles }: Box): readonly Box[] {
  return [...children, ...(tiles?.boxes ?? [])];
}

/** What was worked out of a failure. */
export interface Lost {
  readonly lost: ReadonlySet<string>;
  /** Whether it was worked out if a thing is lost. */
  readonly isKnown: (id: string) => boolean;
  /** The things that a box stands for where it folds several, by its id. */
  readonly folds: ReadonlyMap<string, readonly string[]>;
}

/**
 * A scene in which what is lost is marked: with a box all that stands in it, the box of several sites with all of them,
 * and a wire with either of its ends.
 *
 * @param word what the legend says of it
 */
export function markLost(scene: Scene, { lost, isKnown, folds }: Lost, word: string): Scene {
  const gone = new Set<string>();
  const mark = (box: Box, around: boolean): Box => {
    const members = folds.get(box.id) ?? (box.tiles?.boxes ?? []).map(({ id }) => id);
    const all = members.length > 0 && members.every((id) => lost.has(id));
    const isLost = lost.has(box.id) || (!isKnown(box.id) && (around || all));
    if (isLost) gone.add(box.id);
    const inside = (each: Box) => mark(each, isLost);
    return {
      ...box,
      ...(isLost ? { lost: true } : {}),
      ...(box.children ? { children: box.children.map(inside) } : {}),
      ...(box.tiles ? { tiles: { ...box.tiles, boxes: box.tiles.boxes.map(inside) } } : {}),
    };
  };
  const blocks = scene.blocks.map((block) => ({ ...block, box: mark(block.box, false) }));
  const ends = (wire: Scene['wires'][number]) => gone.has(wire.from.node) || gone.has(wire.to.node);
  const wires = scene.wires.map((wire) =>
    lost.has(wire.id) || (!isKnown(wire.id) && ends(wire)) ? { ...wire, lost: true } : wire,
  );
  const zones = scene.zones.map((zone) => (lost.has(zone.id) ? { ...zone, lost: true } : zone));
  const sample = { sample: 'box', kind: 'site', tone: 'neutral', lost: true, text: word } as const;
  return { ...scene, blocks, wires, zones, legend: [...scene.legend, sample] };
}
