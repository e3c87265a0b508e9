import type { PlacedNode, PlacedScene, PlacedText, PlacedWire, PlacedZone, Point } from '../scene/placed.ts';
import { type Columns } from './columns.ts';
import type { HubFace } from './hubtext.ts';
import { placeHeading, placeLegend, placeNotes } from './frame.ts';
import type { Sized } from './measure.ts';
import type { Plan } from './plan.ts';
import { spacing } from './spacing.ts';

/** Pass 11: puts the heading on top, the legend below, and everything into one coordinate system, rounded once. */
export function assemble(plan: Plan, columns: Columns, zones: readonly PlacedZone[], wires: readonly PlacedWire[], faces: ReadonlyMap<string, HubFace>): PlacedScene {
  const { scene, sizing } = plan;
  const inner = Math.max(columns.end - columns.start, 420);
  const heading = placeHeading(scene, inner, sizing.measure);
  const down = heading.height;
  const lowest = Math.max(0, ...[...plan.blocks.values()].map((at) => at.y + at.sized.height), ...zones.map((zone) => zone.y + zone.height), ...wires.flatMap((wire) => wire.paths.flat().map((point) => point.y)));
  const legend = placeLegend(scene.legend, down + lowest + 22, inner, sizing.measure);
  const notesTop = down + lowest + 22 + (legend.height > 0 ? legend.height + 16 : 0);
  const notes = placeNotes(scene.notes, notesTop, inner, sizing.measure);
  const nodes = [...plan.blocks.values()].map((at) => placeNode(at.sized, columns.left[at.column] ?? 0, at.y + down, faces));
  return round({
    locale: scene.locale,
    width: inner + 2 * spacing.margin,
    height: down + lowest + (legend.height > 0 ? 22 + legend.height : 0) + (notes.height > 0 ? (legend.height > 0 ? 16 : 22) + notes.height : 0) + spacing.margin - 4,
    title: scene.title,
    description: scene.description,
    texts: [...heading.texts, ...notes.texts],
    ...(heading.titleBlock ? { titleBlock: heading.titleBlock } : {}),
    zones: zones.map((zone) => ({ ...zone, y: zone.y + down, texts: zone.texts.map((text) => ({ ...text, y: text.y + down })) })),
    nodes,
    wires: wires.map((wire) => moveWire(wire, down)),
    legend: legend.entries,
  });
}

function moveWire(wire: PlacedWire, down: number): PlacedWire {
  const move = <T extends Point>(point: T): T => ({ ...point, y: point.y + down });
  return { ...wire, paths: wire.paths.map((path) => path.map(move)), ends: wire.ends.map(move), texts: wire.texts.map(move) };
}

function placeNode(sized: Sized, x: number, y: number, faces: ReadonlyMap<string, HubFace>): PlacedNode {
  const { box } = sized;
  const face = faces.get(box.id);
  const move = (text: PlacedText): PlacedText => ({ ...text, x: text.x + x, y: text.y + y });
  return {
    id: box.id, kind: box.kind, tone: box.tone, tooltip: box.tooltip, status: box.status ?? 'existing', assumed: box.assumed ?? false,
    ...(box.href ? { href: box.href } : {}),
    x, y, width: sized.width, height: sized.height,
    ...(sized.icon ? { icon: { ...sized.icon, x: x + sized.icon.x, y: y + sized.icon.y } } : {}),
    texts: (face?.texts ?? sized.texts).map(move),
    rules: sized.rules.map(([x1, y1, x2, y2]) => [x1 + x, y1 + y, x2 + x, y2 + y] as const),
    children: sized.children.map((child) => placeNode(child, x + child.x, y + child.y, faces)),
    ...(face && face.mesh.length > 0 ? {
      mesh: face.mesh.map(([x1, y1, x2, y2]) => [x1 + x, y1 + y, x2 + x, y2 + y] as const),
      plate: { ...face.plate, x: face.plate.x + x, y: face.plate.y + y },
    } : {}),
  };
}

/** Rounds every number of a plain value to two decimals. */
function round<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 100) / 100 + 0) as T;
  if (Array.isArray(value)) return value.map(round) as T;
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, round(each)])) as T;
  return value;
}
