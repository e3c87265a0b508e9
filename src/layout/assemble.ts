import type { PlacedNode, PlacedScene, PlacedText, PlacedWire, PlacedZone } from '../scene/placed.ts';
import { type Columns } from './columns.ts';
import { frameScene } from './frame.ts';
import type { HubFace } from './hubtext.ts';
import type { Sized } from './measure.ts';
import type { Plan } from './plan.ts';

/** Pass 11: puts everything into one coordinate system, and the frame around it. */
export function assemble(
  plan: Plan,
  columns: Columns,
  zones: readonly PlacedZone[],
  wires: readonly PlacedWire[],
  faces: ReadonlyMap<string, HubFace>,
): PlacedScene {
  const bottom = Math.max(
    0,
    ...[...plan.blocks.values()].map((at) => at.y + at.sized.height),
    ...zones.map((zone) => zone.y + zone.height),
    ...wires.flatMap((wire) => wire.paths.flat().map((point) => point.y)),
  );
  const nodes = [...plan.blocks.values()].map((at) => placeNode(at.sized, columns.left[at.column] ?? 0, at.y, faces));
  return frameScene(
    plan.scene,
    { width: Math.max(columns.end - columns.start, 420), bottom, zones, nodes, wires },
    plan.sizing.measure,
  );
}

function placeNode(sized: Sized, x: number, y: number, faces: ReadonlyMap<string, HubFace>): PlacedNode {
  const { box } = sized;
  const face = faces.get(box.id);
  const move = (text: PlacedText): PlacedText => ({ ...text, x: text.x + x, y: text.y + y });
  return {
    id: box.id,
    kind: box.kind,
    tone: box.tone,
    tooltip: box.tooltip,
    status: box.status ?? 'existing',
    assumed: box.assumed ?? false,
    ...(box.href ? { href: box.href } : {}),
    ...(box.bare ? { shape: 'bare' as const } : {}),
    x,
    y,
    width: sized.width,
    height: sized.height,
    ...(sized.icon ? { icon: { ...sized.icon, x: x + sized.icon.x, y: y + sized.icon.y } } : {}),
    texts: (face?.texts ?? sized.texts).map(move),
    ...(sized.frames
      ? {
          frames: sized.frames.map((frame) => ({
            ...frame,
            x: frame.x + x,
            y: frame.y + y,
            texts: frame.texts.map(move),
          })),
        }
      : {}),
    rules: sized.rules.map(([x1, y1, x2, y2]) => [x1 + x, y1 + y, x2 + x, y2 + y] as const),
    children: sized.children.map((child) => placeNode(child, x + child.x, y + child.y, faces)),
    ...(face && face.mesh.length > 0
      ? {
          mesh: face.mesh.map(([x1, y1, x2, y2]) => [x1 + x, y1 + y, x2 + x, y2 + y] as const),
          plate: { ...face.plate, x: face.plate.x + x, y: face.plate.y + y },
        }
      : {}),
  };
}
