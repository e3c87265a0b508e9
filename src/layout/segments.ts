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
  let corridor = bottom;
  const passed: Passed = [];
  return routedWires(plan).flatMap((wire): Way[] => {
    const at = levels.get(wire.id);
    if (!at) return [];
    if (!wire.under) return [{ wire, levels: at, segments: direct(plan, wire, at, passed).flatMap((each) => bendTwice(each, doglegs, at.from.side === 'right')) }];
    const segments = [
      segment(wire, at.from.node.column, [], [at.from.y, corridor]),
      segment(wire, at.to.node.column, [], [corridor, at.to.y]),
    ];
    corridor += spacing.trackGap;
    return [{ wire, levels: at, segments }];
  });
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

function direct(plan: Plan, wire: Wire, { from, to }: Levels, passed: Passed): Segment[] {
  const [a, b] = [from.node.column, to.node.column];
  if (a === b) {
    return from.side === 'left' ? [segment(wire, a, [], [from.y, to.y])] : [segment(wire, a + 1, [from.y, to.y], [])];
  }
  const [left, right] = a < b ? [from, to] : [to, from];
  const segments: Segment[] = [];
  let y = left.y;
  for (let column = left.node.column + 1; column <= right.node.column; column += 1) {
    const next = column === right.node.column ? right.y : passLevel(plan, wire, column, right.y, passed);
    segments.push(segment(wire, column, [y], [next]));
    y = next;
  }
  return a < b ? segments : segments.reverse();
}

/** By column, the heights that wires take which cross it. */
type Passed = Span[][];

/**
 * The height at which a wire passes a column that it only crosses: where it wants to go, or the nearest free place. It
 * keeps clear of the wires that passed before, and is remembered as one of them.
 */
function passLevel(plan: Plan, wire: Wire, column: number, wish: number, passed: Passed): number {
  const y = freeLevel(plan, wire, column, wish, passed[column] ?? []);
  const half = thickness(wire) / 2;
  (passed[column] ??= []).push({ top: y - half, bottom: y + half });
  return y;
}

function freeLevel(plan: Plan, wire: Wire, column: number, wish: number, taken: readonly Span[]): number {
  const room = thickness(wire) / 2 + 8;
  const via = new Set((wire.via ?? []).map((id) => plan.nodes.get(id)?.block));
  const blocks = [...plan.blocks.values()].filter((at) => at.column === column && !via.has(at.block.box.id))
    .map((at) => ({ top: at.y, bottom: at.y + at.sized.height }));
  const blocked = [...blocks, ...headingBands(plan, column), ...taken]
    .map((each) => ({ top: each.top - room, bottom: each.bottom + room }))
    .sort((a, b) => a.top - b.top);
  const hit = blocked.find((each) => each.top < wish && wish < each.bottom);
  if (!hit) return wish;
  const free = blocked.flatMap((each) => [each.top, each.bottom])
    .filter((y) => y > 0 && !blocked.some((each) => each.top < y && y < each.bottom));
  return free.reduce((best, y) => (Math.abs(y - wish) < Math.abs(best - wish) ? y : best), free[0] ?? wish);
}

/** True for a segment that needs no track: it runs straight through its channel. */
export function isStraight(each: Segment): boolean {
  return each.low === each.high && each.lefts.length <= 1 && each.rights.length <= 1;
}
