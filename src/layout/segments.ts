import type { Wire } from '../scene/scene.ts';
import { headingBands } from './headings.ts';
import type { Plan } from './plan.ts';
import { type Levels, routedWires, thickness } from './ports.ts';
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
export function cutWires(
  plan: Plan,
  levels: ReadonlyMap<string, Levels>,
  bottom: number,
  doglegs: Doglegs = new Map(),
  obstacles: Obstacles = obstaclesOf(plan),
): Way[] {
  const taken: Taken = { obstacles, passed: [], ports: portsOf(levels) };
  const ways = new Map<Wire, Way>();
  const wires = routedWires(plan);
  for (const wire of wires) {
    const at = levels.get(wire.id);
    if (at && !wire.under)
      ways.set(wire, {
        wire,
        levels: at,
        segments: direct(plan, wire, at, taken).flatMap((each) => bendTwice(each, doglegs, at.from.side === 'right')),
      });
  }
  // The corridor lies beyond all the others.
  let corridor = Math.max(
    bottom,
    ...[...ways.values()].flatMap((way) => way.segments.map((each) => each.high + each.size / 2 + spacing.trackGap)),
  );
  for (const wire of wires) {
    const at = levels.get(wire.id);
    if (!at || !wire.under) continue;
    const far = wire.under === 'far';
    const turn = (node: { column: number }, ...ys: number[]) =>
      segment(wire, node.column + (far ? 1 : 0), far ? ys : [], far ? [] : ys);
    ways.set(wire, {
      wire,
      levels: at,
      segments: [turn(at.from.node, at.from.y, corridor), turn(at.to.node, corridor, at.to.y)],
    });
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
    const next =
      column === right.node.column
        ? right.y
        : passLevel(plan, wire, column, wishesOf(plan, wire, column, y, right.y), taken);
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

/** By column, what stands in it. */
export type Obstacles = readonly {
  readonly blocks: readonly (Span & { readonly id: string })[];
  readonly headings: readonly Span[];
}[];

export function obstaclesOf(plan: Plan): Obstacles {
  return plan.scene.columns.map((_, column) => ({
    blocks: [...plan.blocks.values()]
      .filter((at) => at.column === column)
      .map((at) => ({ id: at.block.box.id, top: at.y, bottom: at.y + at.sized.height })),
    headings: headingBands(plan, column),
  }));
}

/** What a wire that passes a column keeps clear of. */
interface Taken {
  readonly obstacles: Obstacles;
  readonly passed: Passed;
  /** By block, where the wires of others end. */
  readonly ports: ReadonlyMap<string, readonly { readonly wire: Wire; readonly span: Span }[]>;
}

function portsOf(levels: ReadonlyMap<string, Levels>): Taken['ports'] {
  const ports = new Map<string, { wire: Wire; span: Span }[]>();
  for (const each of levels.values()) {
    for (const end of [each.from, each.to]) {
      const half = thickness(end.wire) / 2;
      ports.set(end.node.block, [
        ...(ports.get(end.node.block) ?? []),
        { wire: end.wire, span: { top: end.y - half, bottom: end.y + half } },
      ]);
    }
  }
  return ports;
}

/**
 * The height at which a wire passes a column that it only crosses: the first of its wishes that is free, or the free
 * place nearest to the last. It keeps clear of the wires that passed before, and is remembered as one of them.
 */
function passLevel(plan: Plan, wire: Wire, column: number, wishes: readonly number[], taken: Taken): number {
  const { obstacles, passed, ports } = taken;
  const half = thickness(wire) / 2;
  const { blocks = [], headings = [] } = obstacles[column] ?? {};
  const via = new Set((wire.via ?? []).map((id) => plan.nodes.get(id)?.block));
  const hub = blocks.find((each) => via.has(each.id));
  // In a hub that it runs through, a link keeps clear of what ends there.
  const inside =
    hub && (wire.via ?? []).includes(hub.id)
      ? (ports.get(hub.id) ?? []).filter((each) => each.wire !== wire).map((each) => each.span)
      : [];
  const words = hub && plan.kept?.get(hub.id);
  if (words) inside.push(words);
  const room = half + 8;
  const own = passed[column] ?? [];
  const { shore = 0 } = plan;
  const hit = (each: Span, y: number) => each.top - room < y && y < each.bottom + room;
  // Mostly it passes as it would like to.
  const straight = wishes.find(
    (y) =>
      y > shore &&
      !blocks.some((each) => hit(each, y) && !via.has(each.id)) &&
      !headings.some((each) => hit(each, y)) &&
      !own.some((each) => hit(each, y)) &&
      !inside.some((each) => hit(each, y)),
  );
  const y =
    straight ??
    nearestFree(
      joined([...blocks.filter((each) => !via.has(each.id)), ...headings, ...own, ...inside], room),
      wishes[wishes.length - 1] ?? 0,
      shore,
      hub && { top: hub.top + room, bottom: hub.bottom - room },
    );
  (passed[column] ??= []).push({ top: y - half, bottom: y + half });
  return y;
}

/** Spans grown by so many px, those that overlap made one, from the top down. */
function joined(spans: readonly Span[], room: number): Span[] {
  const sorted = spans
    .map((each) => ({ top: each.top - room, bottom: each.bottom + room }))
    .sort((a, b) => a.top - b.top);
  const found: { top: number; bottom: number }[] = [];
  for (const each of sorted) {
    const last = found[found.length - 1];
    if (last && each.top < last.bottom) last.bottom = Math.max(last.bottom, each.bottom);
    else found.push(each);
  }
  return found;
}

/** The free height nearest to a wish: in the hub, as long as there is room. */
function nearestFree(blocked: readonly Span[], wish: number, shore: number, hub: Span | undefined): number {
  const around = blocked.flatMap((each) => [each.top, each.bottom]).filter((y) => y > shore);
  const within = hub ? around.filter((y) => y > hub.top && y < hub.bottom) : [];
  const free = within.length > 0 ? within : around;
  return free.reduce((best, y) => (Math.abs(y - wish) < Math.abs(best - wish) ? y : best), free[0] ?? wish);
}

/** True for a segment that needs no track: it runs straight through its channel. */
export function isStraight(each: Segment): boolean {
  return each.low === each.high && each.lefts.length <= 1 && each.rights.length <= 1;
}
