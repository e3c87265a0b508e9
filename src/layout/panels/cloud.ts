import type { Measure } from '../../scene/measure.ts';
import type { PlacedNode, PlacedZone } from '../../scene/placed.ts';
import { centred, moveNode, nodeOf } from './faces.ts';
import type { SizedPanel } from './panel.ts';
import { sizes } from './sizes.ts';

/** The cloud over all tubes of a panel, with what is reached in it. */
export function placeCloud(
  { panel, width, stacks, starts }: SizedPanel,
  x: number,
  top: number,
  measure: Measure,
): { cloud: PlacedNode[]; zone: PlacedZone } {
  const tubes = stacks.flatMap((stack, index) =>
    stack.tubes.map((tube) => ({
      left: tube.x + (starts[index] ?? 0),
      right: tube.x + tube.width + (starts[index] ?? 0),
    })),
  );
  const [from, to] = [
    Math.min(width, ...tubes.map((tube) => tube.left)),
    Math.max(0, ...tubes.map((tube) => tube.right)),
  ];
  const cloudWidth = Math.min(
    width - 2 * sizes.pad,
    Math.max(sizes.cloudWidth, to - from + 72, panel.cloud.things.length * sizes.thing + 56),
  );
  // Over the tubes, as far as the panel has room.
  const left = x + Math.min(width - sizes.pad - cloudWidth, Math.max(sizes.pad, (from + to - cloudWidth) / 2));
  const { things } = panel.cloud;
  const inner = cloudWidth - 56;
  const words = centred(
    panel.cloud.lines,
    left + cloudWidth / 2,
    top + (things.length > 0 ? sizes.cloud - 24 : 52),
    inner,
    measure,
  ).texts;
  const each = Math.min(sizes.thing + 8, inner / Math.max(1, things.length));
  const first = left + (cloudWidth - each * things.length) / 2;
  const cloud = things.map((box, index) => {
    const cx = each / 2 - 2;
    const lines = centred(box.lines, cx, 28, each - 6, measure);
    const size = 24;
    return moveNode(
      nodeOf(box, {
        x: 0,
        y: 0,
        width: each - 4,
        height: 28 + lines.height + 2,
        shape: 'bare',
        texts: lines.texts,
        ...(box.icon ? { icon: { name: box.icon, x: cx - size / 2, y: 2, size } } : {}),
      }),
      first + index * each + 2,
      top + 32,
    );
  });
  return {
    cloud,
    zone: {
      id: `microsoft:${panel.id}`,
      kind: 'microsoft',
      tone: 'microsoft',
      tooltip: panel.cloud.tooltip,
      status: 'existing',
      shape: 'cloud',
      x: left,
      y: top,
      width: cloudWidth,
      height: sizes.cloud,
      texts: words,
    },
  };
}
