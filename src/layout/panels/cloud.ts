import type { Measure } from '../../scene/measure.ts';
import type { Cloud } from '../../scene/panels.ts';
import type { PlacedNode, PlacedZone } from '../../scene/placed.ts';
import { centred, moveNode, nodeOf } from './faces.ts';
import type { SizedPanel } from './panel.ts';
import { sizes } from './sizes.ts';

/** What a cloud stands over: the tubes from the first to the last, and the room that there is for it. */
export interface Over {
  readonly tubes: readonly [number, number];
  readonly room: readonly [number, number];
}

/** What one cloud over panels that stand side by side, each at its place, stands over. */
export function over(panels: readonly { readonly sized: SizedPanel; readonly x: number }[]): Over {
  const tubes = panels.flatMap(({ sized: { stacks, starts }, x }) =>
    stacks.flatMap((stack, index) =>
      stack.tubes.map((tube): [number, number] => {
        const start = x + tube.x + (starts[index] ?? 0);
        return [start, start + tube.width];
      }),
    ),
  );
  const room: [number, number] = [
    Math.min(...panels.map(({ x }) => x)) + sizes.pad,
    Math.max(...panels.map(({ sized, x }) => x + sized.width)) - sizes.pad,
  ];
  return {
    tubes: [Math.min(room[1], ...tubes.map(([start]) => start)), Math.max(room[0], ...tubes.map(([, end]) => end))],
    room,
  };
}

/** A cloud over tubes, with what is reached in it. */
export function placeCloud(
  { things, lines, tooltip }: Cloud,
  id: string,
  { tubes: [from, to], room }: Over,
  top: number,
  measure: Measure,
): { nodes: PlacedNode[]; zone: PlacedZone } {
  const cloudWidth = Math.min(
    room[1] - room[0],
    Math.max(sizes.cloudWidth, to - from + 72, things.length * sizes.thing + 56),
  );
  // Over the tubes, as far as there is room.
  const left = Math.min(room[1] - cloudWidth, Math.max(room[0], (from + to - cloudWidth) / 2));
  const inner = cloudWidth - 56;
  const words = centred(
    lines,
    left + cloudWidth / 2,
    top + (things.length > 0 ? sizes.cloud - 24 : 52),
    inner,
    measure,
  ).texts;
  const each = Math.min(sizes.thing + 8, inner / Math.max(1, things.length));
  const first = left + (cloudWidth - each * things.length) / 2;
  const nodes = things.map((box, index) => {
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
    nodes,
    zone: {
      id: `microsoft:${id}`,
      kind: 'microsoft',
      tone: 'microsoft',
      tooltip,
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
