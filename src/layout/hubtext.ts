import type { PlacedText, Rect } from '../scene/placed.ts';
import type { Levels } from './ports.ts';
import { thickness } from './ports.ts';
import type { Plan } from './plan.ts';
import type { Sized } from './measure.ts';

/** What stands in a hub: its text where no link passes, and the curves between its ports where everybody reaches everybody. */
export interface HubFace {
  readonly texts: readonly PlacedText[];
  readonly plate: Rect;
  readonly mesh: readonly (readonly [number, number, number, number])[];
}

/** More curves than this are a grey field. */
const MOST_CURVES = 60;

/** Pass 10: sets each hub's text into the highest free part between the links that pass, relative to the hub's corner. */
export function faceHubs(plan: Plan, levels: ReadonlyMap<string, Levels>): Map<string, HubFace> {
  const faces = new Map<string, HubFace>();
  for (const at of plan.blocks.values()) {
    if (!at.block.hub) continue;
    const id = at.block.box.id;
    const own = [...levels.values()];
    const passing = own.filter((each) => each.from.wire.via?.includes(id))
      .map((each) => ({ y: each.to.y - at.y, half: thickness(each.to.wire) / 2 }));
    const lefts = own.filter((each) => each.to.wire.to.node === id).map((each) => each.to.y - at.y);
    const rights = own.filter((each) => each.from.wire.from.node === id).map((each) => each.from.y - at.y);
    const [top, bottom] = freePart(at.sized, passing);
    const plate = plateOf(at.sized, (top + bottom) / 2);
    const dy = plate.y + 6 - Math.min(...at.sized.texts.map((text) => text.y - text.lineHeight * 0.78));
    const texts = at.sized.texts.map((text): PlacedText => ({ ...text, x: at.sized.width / 2, y: text.y + dy, anchor: 'middle' }));
    faces.set(id, { texts, plate, mesh: at.block.hub.mesh ? meshOf(at.sized.width, lefts, rights) : [] });
  }
  return faces;
}

function freePart(hub: Sized, passing: readonly { y: number; half: number }[]): [number, number] {
  const sorted = [...passing].sort((a, b) => a.y - b.y);
  let best: [number, number] = [0, 0];
  let top = 0;
  for (const each of [...sorted, { y: hub.height, half: 0 }]) {
    const bottom = each.y - each.half;
    if (bottom - top > best[1] - best[0]) best = [top, bottom];
    top = Math.max(top, each.y + each.half);
  }
  return best;
}

function plateOf(hub: Sized, middle: number): Rect {
  const height = hub.textHeight + 12;
  const width = Math.min(hub.width - 8, Math.max(0, ...hub.texts.map((text) => text.width)) + 16);
  return { x: (hub.width - width) / 2, y: middle - height / 2, width, height };
}

/** Curves from each member to each of Microsoft's ports, and to each other member; of very many members some stand for all. */
export function meshOf(width: number, lefts: readonly number[], rights: readonly number[]): [number, number, number, number][] {
  const members = some([...lefts].sort((a, b) => a - b), rights.length);
  const across = members.flatMap((y) => rights.map((other): [number, number, number, number] => [0, y, width, other]));
  const between = members.flatMap((y, index) => members.slice(index + 1).map((other): [number, number, number, number] => [0, y, 0, other]));
  return [...across, ...between];
}

/** As many of the members, evenly spread, as the most curves allow. */
function some(members: readonly number[], rights: number): number[] {
  let most = 2;
  while (most < members.length && (most + 1) * rights + ((most + 1) * most) / 2 <= MOST_CURVES) most += 1;
  if (members.length <= most) return [...members];
  return Array.from({ length: most }, (_, index) => members[Math.round((index * (members.length - 1)) / (most - 1))] ?? 0);
}
