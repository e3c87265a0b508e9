import type { Measure } from '../../scene/measure.ts';
import type { PlacedNode, PlacedText, PlacedWire } from '../../scene/placed.ts';
import { meshOf } from '../hubtext.ts';
import { stackTexts } from '../paragraphs.ts';
import type { BlockAt } from '../plan.ts';
import type { Levels } from '../ports.ts';

/** A hub as a bar: its words where no link passes, and the curves between its ports where everybody reaches everybody. */
export function barFace(
  node: PlacedNode,
  at: BlockAt,
  levels: ReadonlyMap<string, Levels>,
  wires: readonly PlacedWire[],
  measure: Measure,
): PlacedNode {
  const own = [...levels.values()];
  const passing = wires
    .filter((wire) => wire.via.includes(node.id))
    .flatMap((wire) =>
      wire.paths.flatMap((path) =>
        path.slice(1).flatMap((to, index) => {
          const from = path[index];
          const crosses =
            from &&
            from.x === to.x &&
            to.x > node.x &&
            to.x < node.x + node.width &&
            Math.min(from.y, to.y) < node.y + node.height &&
            Math.max(from.y, to.y) > node.y;
          return crosses ? [{ x: to.x, half: wire.tube / 2 + 6 }] : [];
        }),
      ),
    );
  const sorted = passing.sort((a, b) => a.x - b.x);
  let best: [number, number] = [node.x, node.x];
  let left = node.x + 8;
  for (const each of [...sorted, { x: node.x + node.width - 8, half: 0 }]) {
    if (each.x - each.half - left > best[1] - best[0]) best = [left, each.x - each.half];
    left = Math.max(left, each.x + each.half);
  }
  const middle = (best[0] + best[1]) / 2;
  const room = best[1] - best[0] - 8;
  // Between many links there may be less room than the words took; then each has one line, shortened.
  const widest = Math.max(0, ...node.texts.map((text) => text.width));
  const fitted =
    widest <= room
      ? { texts: node.texts, height: at.sized.textHeight }
      : stackTexts(
          at.block.box.lines.map((line) => ({ ...line, maxLines: 1 })),
          0,
          0,
          Math.max(24, room),
          measure,
        );
  const { height } = fitted;
  const top = node.y + (node.height - height) / 2;
  const start = Math.min(...fitted.texts.map((text) => text.y - text.lineHeight * 0.78));
  const texts = fitted.texts.map(
    (text): PlacedText => ({ ...text, x: middle, y: text.y - start + top, anchor: 'middle' }),
  );
  if (!at.block.hub?.mesh) return { ...node, texts };
  const width = Math.max(0, ...texts.map((text) => text.width)) + 16;
  const above = own.filter((each) => each.to.wire.to.node === node.id).map((each) => each.to.y);
  const below = own.filter((each) => each.from.wire.from.node === node.id).map((each) => each.from.y);
  const mesh = meshOf(node.height, above, below).map(([y1, x1, y2, x2]) => [x1, node.y + y1, x2, node.y + y2] as const);
  return {
    ...node,
    texts,
    mesh,
    meshAxis: 'vertical',
    plate: { x: middle - width / 2, y: top - 4, width, height: height + 8 },
  };
}
