import type { PlacedText, PlacedWire, Point, Rect } from '../scene/placed.ts';
import type { Columns } from './columns.ts';
import type { Sized } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Levels } from './ports.ts';

/** What stands in a hub: its text where no link passes, and the curves between its ports where everybody reaches everybody. */
export interface HubFace {
  readonly texts: readonly PlacedText[];
  readonly plate: Rect;
  readonly mesh: readonly (readonly [number, number, number, number])[];
}

/** More curves than this are a grey field. */
const MOST_CURVES = 60;

/** Pass 10: sets each hub's text into the highest free part between the links that pass, relative to the hub's corner. */
export function faceHubs(
  plan: Plan,
  columns: Columns,
  levels: ReadonlyMap<string, Levels>,
  wires: readonly PlacedWire[],
): Map<string, HubFace> {
  const faces = new Map<string, HubFace>();
  for (const at of plan.blocks.values()) {
    if (!at.block.hub) continue;
    const id = at.block.box.id;
    const own = [...levels.values()];
    const x = (columns.left[at.column] ?? 0) + at.sized.width / 2;
    // A link may pass a hub at another height than it ends at.
    const passing = wires
      .filter((wire) => wire.via.includes(id))
      .flatMap((wire) =>
        wire.paths.flatMap((path) => heightsAt(path, x).map((y) => ({ y: y - at.y, half: wire.tube / 2 }))),
      );
    const lefts = own.filter((each) => each.to.wire.to.node === id).map((each) => each.to.y - at.y);
    const rights = own.filter((each) => each.from.wire.from.node === id).map((each) => each.from.y - at.y);
    const [top, bottom] = freePart(at.sized, passing);
    const said = fittingTexts(at.sized, bottom - top - 4);
    const plate = plateOf(at.sized, said, (top + bottom) / 2);
    const dy = plate.y + 6 - Math.min(...said.map((text) => text.y - text.lineHeight * 0.78));
    const texts = said.map(
      (text): PlacedText => ({ ...text, x: at.sized.width / 2, y: text.y + dy, anchor: 'middle' }),
    );
    faces.set(id, { texts, plate, mesh: at.block.hub.mesh ? meshOf(at.sized.width, lefts, rights) : [] });
  }
  return faces;
}

/** The heights at which a way crosses an upright line. */
function heightsAt(path: readonly Point[], x: number): number[] {
  return path.slice(1).flatMap((to, index) => {
    const from = path[index];
    return from && from.y === to.y && Math.min(from.x, to.x) < x && x < Math.max(from.x, to.x) ? [to.y] : [];
  });
}

function freePart(hub: Sized, passing: readonly { y: number; half: number }[]): [number, number] {
  // Where a hub is full a link may go round it.
  const sorted = passing
    .filter(({ y, half }) => y > -half && y < hub.height + half)
    .sort((a, b) => a.y - a.half - (b.y - b.half));
  let best: [number, number] = [0, 0];
  let top = 0;
  for (const each of [...sorted, { y: hub.height, half: 0 }]) {
    const bottom = each.y - each.half;
    if (bottom - top > best[1] - best[0]) best = [top, bottom];
    top = Math.max(top, each.y + each.half);
  }
  return best;
}

/** As many of a hub's texts, from the first, as have room between the links; its tooltip tells the rest. */
function fittingTexts({ texts }: Sized, room: number): readonly PlacedText[] {
  const top = Math.min(...texts.map((text) => text.y - text.lineHeight * 0.78));
  return texts.filter((text) => text.y + (text.lines.length - 0.78) * text.lineHeight - top <= room);
}

function plateOf(hub: Sized, texts: readonly PlacedText[], middle: number): Rect {
  const [first, last] = [texts[0], texts[texts.length - 1]];
  const height =
    !first || !last
      ? 0
      : 12 +
        (texts.length === hub.texts.length
          ? hub.textHeight
          : last.y + (last.lines.length - 0.78) * last.lineHeight - first.y + first.lineHeight * 0.78);
  const width = Math.min(hub.width - 8, Math.max(0, ...texts.map((text) => text.width)) + 16);
  return { x: (hub.width - width) / 2, y: middle - height / 2, width, height };
}

/** Curves from each member to each of Microsoft's ports, and to each other member; of very many members some stand for all. */
export function meshOf(
  width: number,
  lefts: readonly number[],
  rights: readonly number[],
): [number, number, number, number][] {
  const members = some(
    [...lefts].sort((a, b) => a - b),
    rights.length,
  );
  const across = members.flatMap((y) => rights.map((other): [number, number, number, number] => [0, y, width, other]));
  const between = members.flatMap((y, index) =>
    members.slice(index + 1).map((other): [number, number, number, number] => [0, y, 0, other]),
  );
  return [...across, ...between];
}

/** As many of the members, evenly spread, as the most curves allow. */
function some(members: readonly number[], rights: number): number[] {
  let most = 2;
  while (most < members.length && (most + 1) * rights + ((most + 1) * most) / 2 <= MOST_CURVES) most += 1;
  if (members.length <= most) return [...members];
  return Array.from(
    { length: most },
    (_, index) => members[Math.round((index * (members.length - 1)) / (most - 1))] ?? 0,
  );
}
