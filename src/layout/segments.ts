import type { Wire } from '../scene/scene.ts';
import type { Plan } from './plan.ts';
import { headingBands } from './headings.ts';
import { routedWires, thickness, type Levels } from './ports.ts';
import { spacing } from './spacing.ts';
import type { Span } from './spread.ts';

/** The part of a wire in one channel: horizontal pieces from the channel's sides to a track, and the track between them. */
export interface Segment {
  readonly wire: Wire;
  /** The channel left of the column with this number; one more lies right of the last column. */
  readonly channel: number;
  /** Heights of the pieces at the channel's left and right side. */
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  /** The track's ends. */
  readonly low: number;
  readonly high: number;
  readonly size: number;
  /** Of a dogleg, the part that comes first or second from the left. */
  readonly part?: 'first' | 'second';
}

/** Heights at which a wire turns once more in a channel, by `doglegKey`. */
export type Doglegs = ReadonlyMap<string, number>;

export function doglegKey(each: Segment): string {
  return `${each.wire.id} ${each.channel}`;
}

/** The way of a wire: its segments in the order in which it runs through them. */
export interface Way {
  readonly wire: Wire;
  readonly levels: Levels;
  readonly segments: readonly Segment[];
}

/**
 * Pass 5: cuts each wire into the parts that lie in one channel each, with the heights at which it passes the columns
 * between them. `bottom` is the height of the corridor that wires under the picture use.
 */
export function cutWires(plan: Plan, levels: ReadonlyMap<string, Levels>, bottom: number, doglegs: Doglegs = new Map()): Way[] {
  const passed: Passed = [];
  const ports = portsOf(levels);
  const ways = new Map<Wire, Way>();
  const wires = routedWires(plan);
  for (const wire of wires) {
    const at = levels.get(wire.id);
    if (at && !wire.under) ways.set(wire, { wire, levels: at, segments: direct(plan, wire, at, { passed, ports }).flatMap((each) => bendTwice(each, doglegs, at.from.side === 'right')) });
  }
  // The corridor lies beyond all the others.
  let corridor = Math.max(bottom, ...[...ways.values()].flatMap((way) => way.segments.map((each) => each.high + each.size / 2 + spacing.trackGap)));
  for (const wire of wires) {
    const at = levels.get(wire.id);
    if (!at || !wire.under) continue;
    const far = wire.under === 'far';
    const turn = (node: { column: number }, ...ys: number[]) => segment(wire, node.column + (far ? 1 : 0), far ? ys : [], far ? [] : ys);
    ways.set(wire, { wire, levels: at, segments: [turn(at.from.node, at.from.y, corridor), turn(at.to.node, corridor, at.to.y)] });
    corridor += spacing.trackGap;
  }
  return wires.flatMap((wire) => ways.get(wire) ?? []);
}

function segment(wire: Wire, channel: number, lefts: readonly number[], rights: readonly number[]): Segment {
  const all = [...lefts, ...rights];
  return { wire, channel, lefts, rights, low: Math.min(...all), high: Math.max(...all), size: thickness(wire) };
}

/** Splits a segment in two where it has a dogleg, in the order in which the wire runs. */
function bendTwice(each: Segment, doglegs: Doglegs, rightwards: boolean): Segment[] {
  const y = doglegs.get(doglegKey(each));
  if (y === undefined) return [each];
  const first: Segment = { ...segment(each.wire, each.channel, each.lefts, [y]), part: 'first' };
  const second: Segment = { ...segment(each.wire, each.channel, [y], each.rights), part: 'second' };
  return rightwards ? [first, second] : [second, first];
}

function direct(plan: Plan, wire: Wire, { from, to }: Levels, taken: Taken): Segment[] {
  const [a, b] = [from.node.column, to.node.column];
  if (a === b) {
    return from.side === 'left' ? [segment(wire, a, [], [from.y, to.y])] : [segment(wire, a + 1, [from.y, to.y], [])];
  }
  const [left, right] = a < b ? [from, to] : [to, from];
  const segments: Segment[] = [];
  let y = left.y;
  for (let column = left.node.column + 1; column <= right.node.column; column += 1) {
    const next = column === right.node.column ? right.y : passLevel(plan, wire, column, wishesOf(plan, wire, column, y, right.y), taken);
    segments.push(segment(wire, column, [y], [next]));
    y = next;
  }
  return a < b ? segments : segments.reverse();
}

/** Where a wire would like to pass a column: straight on, where rows are passed; but through a hub at the height that it goes to. */
function wishesOf(plan: Plan, wire: Wire, column: number, here: number, there: number): readonly number[] {
  const through = (wire.via ?? []).some((id) => plan.blocks.get(id)?.column === column);
  return plan.shore === undefined || through ? [there] : [here, there];
}

/** By column, the heights that wires take which cross it. */
type Passed = Span[][];

/** What a wire that passes a column keeps clear of. */
interface Taken {
  readonly passed: Passed;
  /** By block, where the wires of others end. */
  readonly ports: ReadonlyMap<string, readonly { readonly wire: Wire; readonly span: Span }[]>;
}

function portsOf(levels: ReadonlyMap<string, Levels>): Taken['ports'] {
  const ports = new Map<string, { wire: Wire; span: Span }[]>();
  for (const each of levels.values()) {
    for (const end of [each.from, each.to]) {
      const half = thickness(end.wire) / 2;
      ports.set(end.node.block, [...ports.get(end.node.block) ?? [], { wire: end.wire, span: { top: end.y - half, bottom: end.y + half } }]);
    }
  }
  return ports;
}

/**
 * The height at which a wire passes a column that it only crosses: the first of its wishes that is free, or the free
 * place nearest to the last. It keeps clear of the wires that passed before, and is remembered as one of them.
 */
function passLevel(plan: Plan, wire: Wire, column: number, wishes: readonly number[], { passed, ports }: Taken): number {
  // In a hub that it runs through, a link keeps clear of what ends there.
  const inside = (wire.via ?? []).flatMap((id) => (plan.blocks.get(id)?.column === column ? ports.get(id) ?? [] : [])).filter((each) => each.wire !== wire);
  const y = freeLevel(plan, wire, column, wishes, [...passed[column] ?? [], ...inside.map((each) => each.span)]);
  const half = thickness(wire) / 2;
  (passed[column] ??= []).push({ top: y - half, bottom: y + half });
  return y;
}

function freeLevel(plan: Plan, wire: Wire, column: number, wishes: readonly number[], taken: readonly Span[]): number {
  const room = thickness(wire) / 2 + 8;
  const via = new Set((wire.via ?? []).map((id) => plan.nodes.get(id)?.block));
  const blocks = [...plan.blocks.values()].filter((at) => at.column === column && !via.has(at.block.box.id))
    .map((at) => ({ top: at.y, bottom: at.y + at.sized.height }));
  const blocked = [...blocks, ...headingBands(plan, column), ...taken]
    .map((each) => ({ top: each.top - room, bottom: each.bottom + room }))
    .sort((a, b) => a.top - b.top);
  const { shore = 0 } = plan;
  const clear = (y: number) => y > shore && !blocked.some((each) => each.top < y && y < each.bottom);
  const wish = wishes[wishes.length - 1] ?? 0;
  const straight = wishes.find(clear);
  if (straight !== undefined) return straight;
  const around = blocked.flatMap((each) => [each.top, each.bottom]).filter(clear);
  // A link runs through its hub, not past it, as long as there is room.
  const hub = [...plan.blocks.values()].find((at) => at.column === column && via.has(at.block.box.id));
  const within = hub ? around.filter((y) => y > hub.y + room && y < hub.y + hub.sized.height - room) : [];
  const free = within.length > 0 ? within : around;
  return free.reduce((best, y) => (Math.abs(y - wish) < Math.abs(best - wish) ? y : best), free[0] ?? wish);
}

/** True for a segment that needs no track: it runs straight through its channel. */
export function isStraight(each: Segment): boolean {
  return each.low === each.high && each.lefts.length <= 1 && each.rights.length <= 1;
}
