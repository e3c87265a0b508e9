import type { Difference } from '../compare/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Picture } from '../scene/panels.ts';
import type { Box, Change, LegendEntry, Scene, Wire } from '../scene/scene.ts';
import { changesTable } from './changes-table.ts';

/** What the pictures of both states hold, by id: what each part says, as text. */
interface Held {
  readonly before: ReadonlyMap<string, string>;
  readonly now: ReadonlyMap<string, string>;
}

/**
 * A picture of two states of a network in one, with marks on what differs, and all differences told under it. A picture of
 * panels, which has no wires, tells them alone.
 *
 * @param own the pictures of the earlier state and of the newer one by themselves
 */
export function withChanges(
  picture: Picture,
  own: { readonly before: Picture; readonly now: Picture },
  differences: readonly Difference[],
  translate: Translate,
): Picture {
  const marked =
    'panels' in picture || 'panels' in own.before || 'panels' in own.now
      ? picture
      : markChanges(picture, own.before, own.now, translate);
  if (differences.length === 0) return { ...marked, remarks: [...(marked.remarks ?? []), translate('change.same')] };
  const count = (kind: Difference['kind']) => differences.filter((each) => each.kind === kind).length;
  const counts = { came: count('added'), went: count('removed'), changed: count('changed') };
  return {
    ...marked,
    remarks: [...(marked.remarks ?? []), translate('change.remark', counts)],
    tables: [...(marked.tables ?? []), changesTable(differences, translate)],
  };
}

/**
 * The scene of two states of a network in one, with marks on what came, went and has changed: what only one of their own
 * scenes holds has come or gone, and what says something else in them has changed.
 *
 * @param scene of what is in either state
 * @param before the scene of the earlier state alone
 * @param now the scene of the newer one
 */
function markChanges(scene: Scene, before: Scene, now: Scene, translate: Translate): Scene {
  const held: Held = { before: partsOf(before), now: partsOf(now) };
  const changeOf = changesBy(held);
  const found = new Set<Change>();
  const seen = (id: string) => {
    const change = changeOf(id);
    if (change) found.add(change);
    return change;
  };
  const mark = (box: Box, around: Change | undefined): Box => {
    const change = seen(box.id);
    const inner = change ?? around;
    return {
      ...box,
      // What came or went with the box that it is in needs no mark of its own.
      ...(change && (change === 'changed' || change !== around) ? { change, ...sayingSo(box, change, translate) } : {}),
      ...(change === 'went' ? { lost: true } : {}),
      ...(box.children ? { children: box.children.map((each) => mark(each, inner)) } : {}),
      ...(box.tiles ? { tiles: { ...box.tiles, boxes: box.tiles.boxes.map((each) => mark(each, inner)) } } : {}),
    };
  };
  const blocks = scene.blocks.map((block) => ({ ...block, box: mark(block.box, undefined) }));
  const wires = scene.wires.map((wire) => {
    const change = seen(wire.id);
    return change ? { ...wire, change, ...(change === 'went' ? { lost: true } : {}) } : wire;
  });
  const zones = scene.zones.map((zone) => (changeOf(zone.id) === 'went' ? { ...zone, lost: true } : zone));
  const samples = (['came', 'went', 'changed'] as const)
    .filter((change) => found.has(change))
    .map(
      (change): LegendEntry => ({
        ...{ sample: 'box', kind: 'site', tone: 'neutral', change, text: translate(`change.${change}`) },
        ...(change === 'went' ? { lost: true } : {}),
      }),
    );
  return { ...scene, blocks, wires, zones, legend: [...scene.legend, ...samples] };
}

/** A card says in a line of its own what has become of it; a bar and a box without words only show it. */
function sayingSo(box: Box, change: Change, translate: Translate): Partial<Box> {
  const isCard = box.lines.length > 0 && !box.bar && !box.bare && box.cell === undefined && !box.dense;
  return isCard
    ? { lines: [...box.lines, { text: translate(`change.${change}.sign`), role: 'small', maxLines: 1 }] }
    : {};
}

function changesBy({ before, now }: Held): (id: string) => Change | undefined {
  return (id) => {
    const [old, own] = [before.get(id), now.get(id)];
    if (old === own) return undefined;
    return old === undefined ? 'came' : own === undefined ? 'went' : 'changed';
  };
}

/** What the boxes, wires and zones of a scene say, by id. A box says nothing of what stands in it. */
function partsOf({ blocks, wires, zones }: Scene): Map<string, string> {
  const parts = new Map<string, string>();
  const add = (box: Box) => {
    const { children = [], tiles, grid: _, cell: __, links: ___, ...own } = box;
    parts.set(box.id, JSON.stringify(own));
    for (const each of [...children, ...(tiles?.boxes ?? [])]) add(each);
  };
  for (const { box } of blocks) add(box);
  for (const wire of wires) parts.set(wire.id, JSON.stringify(toldOf(wire)));
  for (const { id, lines } of zones) parts.set(id, JSON.stringify(lines));
  return parts;
}

/** What a wire says: not where it runs. */
function toldOf({ kind, tone, from, to, tooltip, status, assumed, ends, count, weight }: Wire): unknown {
  return [kind, tone, from.node, to.node, tooltip, status, assumed, ends, count, weight];
}
