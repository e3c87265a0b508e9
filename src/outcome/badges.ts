import type { PanelScene, Picture, Stack } from '../scene/panels.ts';
import type { Badge, Box, List, Scene, TextLine, Zone } from '../scene/scene.ts';

/** An entry of a list: what it says, and the ids of the things that it is about. */
export interface Entry {
  readonly form: Badge['form'];
  readonly nodes: readonly string[];
  readonly lines: readonly TextLine[];
}

/** The ids of the boxes and frames at which a thing's badge stands; none where it isn't in the picture in any way. */
export type Holders = (node: string) => readonly string[];

/**
 * A picture with a list under it, and a badge with the entry's number at each thing that an entry is about. Numbers go on
 * from those of lists that are there.
 */
export function withList(
  picture: Picture,
  { heading, note }: Pick<List, 'heading' | 'note'>,
  entries: readonly Entry[],
  holders: Holders,
): Picture {
  const lists = picture.lists ?? [];
  const before = lists.reduce((sum, list) => sum + list.entries.length, 0);
  const badges = entries.map(({ form, lines }, index): Badge => {
    return { form, number: before + index + 1, tooltip: lines.map(({ text }) => text).join(' · ') };
  });
  const at = new Map<string, Badge[]>();
  entries.forEach(({ nodes }, index) => {
    for (const id of new Set(nodes.flatMap(holders))) at.set(id, [...(at.get(id) ?? []), badges[index] as Badge]);
  });
  const list: List = {
    heading,
    ...(note === undefined ? {} : { note }),
    entries: entries.map(({ lines }, index) => ({ badge: badges[index] as Badge, lines })),
  };
  const told = { ...picture, lists: [...lists, list] };
  return 'panels' in told ? panelsWith(told, at) : sceneWith(told, at);
}

type ById = ReadonlyMap<string, readonly Badge[]>;

function sceneWith(scene: Scene, at: ById): Scene {
  return {
    ...scene,
    blocks: scene.blocks.map((block) => ({ ...block, box: boxWith(block.box, at) })),
    zones: scene.zones.map((zone) => wearing(zone, at)),
  };
}

function panelsWith(scene: PanelScene, at: ById): PanelScene {
  const inside = <T extends { readonly box: Box }>(part: T): T => ({ ...part, box: boxWith(part.box, at) });
  const stackWith = (stack: Stack): Stack => ({
    ...stack,
    tubes: stack.tubes.map(inside),
    places: stack.places.map(inside),
    satellites: stack.satellites.map(inside),
  });
  return {
    ...scene,
    panels: scene.panels.map((panel) => ({ ...panel, stacks: panel.stacks.map(stackWith) })),
  };
}

function boxWith(box: Box, at: ById): Box {
  const inside = (each: Box) => boxWith(each, at);
  return {
    ...wearing(box, at),
    ...(box.children ? { children: box.children.map(inside) } : {}),
    ...(box.tiles ? { tiles: { ...box.tiles, boxes: box.tiles.boxes.map(inside) } } : {}),
  };
}

/** Badges stand at the first words of a thing. */
function wearing<T extends Box | Zone>(thing: T, at: ById): T {
  const own = at.get(thing.id);
  const [first, ...rest] = thing.lines;
  return own && first ? { ...thing, lines: [{ ...first, badges: [...(first.badges ?? []), ...own] }, ...rest] } : thing;
}
