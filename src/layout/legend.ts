import type { PlacedNode, PlacedWire } from '../scene/placed.ts';
import type { LegendEntry } from '../scene/scene.ts';

/**
 * The entries of a legend whose forms are drawn. A form may be gone where small cards stand for long wires, and a wire
 * to a card that names several things is as heavy as any.
 */
export function drawnEntries(
  legend: readonly LegendEntry[],
  nodes: readonly PlacedNode[],
  wires: readonly PlacedWire[],
): LegendEntry[] {
  const boxes: PlacedNode[] = [];
  const visit = (node: PlacedNode) => {
    boxes.push(node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return legend.filter((entry) => {
    const { sample, kind, status, assumed } = entry;
    if (sample === 'tube') return wires.some((wire) => wire.tube > 0 && wire.kind === kind);
    if (sample === 'trunk') return wires.some((wire) => wire.count !== undefined);
    if (sample === 'bar') return boxes.some((box) => box.shape === 'bar');
    if (sample === 'mesh') return boxes.some((box) => box.mesh !== undefined);
    if (sample === 'box' && status) return [...boxes, ...wires].some((each) => each.status === status);
    if (sample === 'box' && assumed) return [...boxes, ...wires].some((each) => each.assumed);
    return sample === 'box' || sample === 'router' || wires.some((wire) => isLike(wire, entry));
  });
}

const weights = { 'heavy-wire': 'heavy', 'light-wire': 'light', wire: 'normal' } as const;

/** True for a line that looks as the sample does; a trunk looks the same whatever its weight. */
function isLike(wire: PlacedWire, { sample, kind, tone, ends }: LegendEntry): boolean {
  const weight = sample in weights ? weights[sample as keyof typeof weights] : undefined;
  const mark = ends?.[1] ?? 'none';
  return (
    wire.kind === kind &&
    wire.tone === tone &&
    wire.tube === 0 &&
    (wire.weight === weight || (wire.count !== undefined && weight === 'normal')) &&
    (mark === 'none' || wire.ends.some((end) => end.mark === mark))
  );
}
