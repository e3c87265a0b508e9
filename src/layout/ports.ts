import type { Wire } from '../scene/scene.ts';
import { fixedLevel, isInner, type NodeAt, type Plan, requireNode } from './plan.ts';
import { spacing, tubeHeight } from './spacing.ts';
import { type Span, spreadAround } from './spread.ts';

export type Side = 'left' | 'right';

export interface WireEnd {
  readonly wire: Wire;
  readonly node: NodeAt;
  readonly side: Side;
  /** Set where the end can't slide: a row of a box, or a link of a grid. */
  readonly fixed?: number;
}

/** Both ends of a wire, each with its height in the picture. */
export interface Levels {
  readonly from: WireEnd & { readonly y: number };
  readonly to: WireEnd & { readonly y: number };
}

/** The height in px that a wire takes in a channel. */
export function thickness(wire: Wire): number {
  return wire.tube ? tubeHeight(wire.tube.strands) : 0;
}

/** Wires that have a way of their own: not those that ride in others, nor those inside a block. */
export function routedWires(plan: Plan): Wire[] {
  return plan.scene.wires.filter((wire) => !wire.ride && !isInner(plan, wire));
}

function endsOf(plan: Plan, wire: Wire): [WireEnd, WireEnd] {
  const from = requireNode(plan, wire.from.node);
  const to = requireNode(plan, wire.to.node);
  const loops = plan.scene.columns[from.column]?.loops ?? 'right';
  const sides: [Side, Side] =
    wire.under === 'far'
      ? ['right', 'right']
      : wire.under
        ? ['left', 'left']
        : from.column === to.column
          ? [loops, loops]
          : from.column < to.column
            ? ['right', 'left']
            : ['left', 'right'];
  const end = (node: NodeAt, side: Side, fixed: number | undefined): WireEnd => ({
    wire,
    node,
    side,
    ...(fixed === undefined ? {} : { fixed }),
  });
  return [end(from, sides[0], fixedLevel(plan, wire.from)), end(to, sides[1], fixedLevel(plan, wire.to))];
}

function middle(node: NodeAt): number {
  return node.y + node.sized.height / 2;
}

/**
 * Pass 4: gives each end of each wire its height. Ends on one side of a box lie in the order of their far ends, and
 * level with them where that is possible. Hubs come last, since they reach over all that is joined to them.
 */
export function placePorts(plan: Plan): Map<string, Levels> {
  const pairs = routedWires(plan).map((wire) => endsOf(plan, wire));
  const heights = new Map<WireEnd, number>();
  const far = new Map<WireEnd, WireEnd>();
  for (const [from, to] of pairs) {
    far.set(from, to);
    far.set(to, from);
    for (const end of [from, to]) if (end.fixed !== undefined) heights.set(end, end.fixed);
  }
  const isHub = (end: WireEnd) => plan.blocks.get(end.node.block)?.block.hub !== undefined;
  const sliding = pairs.flat().filter((end) => end.fixed === undefined);
  // A block's own border comes after the boxes in it: its wires pass theirs.
  const inner = (end: WireEnd) => end.node.sized.box.id !== end.node.block;
  const groups = [
    ...bySide(sliding.filter((end) => !isHub(end) && inner(end))),
    ...bySide(sliding.filter((end) => !isHub(end) && !inner(end))),
  ];
  const neighbours = new Map<string, WireEnd[]>();
  for (const end of pairs.flat()) {
    const key = `${end.side} ${end.node.block}`;
    const own = neighbours.get(key);
    if (own) own.push(end);
    else neighbours.set(key, [end]);
  }
  for (const group of groups)
    settle(
      group,
      (end) => {
        const other = far.get(end);
        if (!other) return middle(end.node);
        return (
          heights.get(other) ?? (isHub(other) ? middle(end.node) : (common(end.node, other.node) ?? middle(other.node)))
        );
      },
      (end) => far.get(end),
      heights,
      besides(group, neighbours, heights),
      false,
    );
  for (const group of bySide(sliding.filter(isHub))) {
    const words = plan.kept?.get(group[0]?.node.sized.box.id ?? '');
    settle(
      group,
      (end) => heights.get(far.get(end) ?? end) ?? middle(end.node),
      (end) => far.get(end),
      heights,
      [...passing(group, pairs, heights), ...(words ? [words] : [])],
      true,
    );
  }
  return new Map(
    pairs.map(([from, to]) => [
      from.wire.id,
      {
        from: { ...from, y: heights.get(from) ?? middle(from.node) },
        to: { ...to, y: heights.get(to) ?? middle(to.node) },
      },
    ]),
  );
}

/**
 * What a hub's ports keep clear of: the links that pass it, and the heights at which other wires leave for somewhere
 * else, so that no two pieces lie on one another in the channel between.
 */
function passing(
  group: readonly WireEnd[],
  pairs: readonly (readonly [WireEnd, WireEnd])[],
  heights: ReadonlyMap<WireEnd, number>,
): Span[] {
  const hub = group[0]?.node;
  const id = hub?.sized.box.id;
  if (!hub || id === undefined) return [];
  const ends = new Set(group);
  return pairs.flatMap(([from, to]): Span[] => {
    if (ends.has(from) || ends.has(to)) return [];
    const passes = from.wire.via?.includes(id) ?? false;
    const near = passes
      ? [from, to]
      : from.side === 'right' && from.node.column < hub.column && group[0]?.side === 'left'
        ? [from]
        : [];
    const half = thickness(from.wire) / 2 + 9;
    return near
      .flatMap((end) => heights.get(end) ?? [])
      .map((y) => ({ top: y - half, bottom: y + half, soft: !passes }));
  });
}

/** The heights at which wires of other boxes leave the same side of a block. */
function besides(
  group: readonly WireEnd[],
  neighbours: ReadonlyMap<string, readonly WireEnd[]>,
  heights: ReadonlyMap<WireEnd, number>,
): Span[] {
  const [first] = group;
  if (!first) return [];
  return (neighbours.get(`${first.side} ${first.node.block}`) ?? []).flatMap((end): Span[] => {
    const y = heights.get(end);
    if (y === undefined || (end.fixed === undefined && end.node.sized.box.id === first.node.sized.box.id)) return [];
    const half = thickness(end.wire) / 2 + 8;
    return [{ top: y - half, bottom: y + half }];
  });
}

/** The middle of the heights that two boxes share, where a wire between them is straight. */
function common(one: NodeAt, other: NodeAt): number | undefined {
  const top = Math.max(one.y, other.y);
  const bottom = Math.min(one.y + one.sized.height, other.y + other.sized.height);
  return top < bottom ? (top + bottom) / 2 : undefined;
}

function bySide(ends: readonly WireEnd[]): WireEnd[][] {
  const groups = new Map<string, WireEnd[]>();
  for (const end of ends) {
    const key = `${end.side} ${end.node.sized.box.id}`;
    const group = groups.get(key);
    if (group) group.push(end);
    else groups.set(key, [end]);
  }
  return [...groups.values()];
}

/** The way in px from a box's corner to where a wire enters that comes from beyond it. */
const CORNER = 14;
const HUB_CORNER = 16;

/** Spreads the ends on one side of a box, in the order of their wishes. */
function settle(
  group: readonly WireEnd[],
  wish: (end: WireEnd) => number,
  far: (end: WireEnd) => WireEnd | undefined,
  heights: Map<WireEnd, number>,
  taken: readonly Span[],
  hub: boolean,
): void {
  const node = group[0]?.node;
  if (!node) return;
  const through = group.some((end) => far(end)?.node.column !== node.column);
  // A loop makes way for the wires that could run straight.
  const loopLevel = through ? node.y + node.sized.height * 0.82 : middle(node);
  const wanted = group
    .map((end) => {
      const other = far(end);
      // Wires that come back to the same side lie in one another: the one that goes furthest is the outermost.
      const loops = other !== undefined && other.node.column === end.node.column;
      const away = other === undefined ? 0 : middle(other.node);
      return {
        end,
        wish: loops ? loopLevel : wish(end),
        order: loops ? [away < middle(node) ? 0 : 1, -away] : [0, away],
      };
    })
    .sort((a, b) => a.wish - b.wish || (a.order[0] ?? 0) - (b.order[0] ?? 0) || (a.order[1] ?? 0) - (b.order[1] ?? 0));
  const sizes = wanted.map((each) =>
    Math.max(
      each.end.wire.ends?.includes('diamond') ? spacing.diamondGap : spacing.portGap,
      each.end.wire.tube ? thickness(each.end.wire) + spacing.tubeGap : 0,
    ),
  );
  // What comes from above or below the box keeps clear of its rounded corners; what can run straight does. A hub's are wide.
  const needed = sizes.reduce((sum, size) => sum + size, 0);
  const margin = hub && needed + 2 * HUB_CORNER <= node.sized.height ? HUB_CORNER : 1;
  const corner = Math.min(CORNER, node.sized.height / 2);
  const [top, bottom] = [node.y, node.y + node.sized.height];
  const inside = (y: number) => (y < top + corner / 2 ? top + corner : y > bottom - corner / 2 ? bottom - corner : y);
  const levels = spreadAround(
    wanted.map((each) => inside(each.wish)),
    sizes,
    top + margin,
    bottom - margin,
    taken,
  );
  wanted.forEach((each, index) => heights.set(each.end, levels[index] ?? each.wish));
}
