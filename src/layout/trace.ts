import { shiftPath } from '../scene/geometry.ts';
import type { PlacedEnd, PlacedText, PlacedWire, Point } from '../scene/placed.ts';
import type { Wire } from '../scene/scene.ts';
import { type Columns, trackX } from './columns.ts';
import { placeText } from './paragraphs.ts';
import { isInner, type NodeAt, type Plan, requireNode } from './plan.ts';
import type { Way } from './segments.ts';
import { spacing, strandOffset, tubeHeight } from './spacing.ts';

/** Names what runs in a link, along the wire's own way. */
type NameWire = (plan: Plan, wire: Wire, path: readonly Point[]) => PlacedText[];

/** Pass 8: turns ways into points, puts the strands into their tubes, and names what runs there. */
export function traceWires(
  plan: Plan,
  columns: Columns,
  ways: readonly Way[],
  name: NameWire = nameWire,
): PlacedWire[] {
  const paths = new Map<string, Point[]>();
  for (const way of ways) paths.set(way.wire.id, traceWay(columns, way));
  for (const wire of plan.scene.wires) {
    if (!wire.ride && isInner(plan, wire)) paths.set(wire.id, traceInner(plan, columns, wire));
  }
  const tails = tailPaths(plan, columns);
  return plan.scene.wires.map((wire) => {
    const main = wire.ride ? traceRide(plan, paths, wire) : (paths.get(wire.id) ?? []);
    const tail = tails.get(wire.id);
    return placeWire(plan, wire, tail ? [main, tail] : [main], name);
  });
}

function edgeX(columns: Columns, node: NodeAt, side: 'left' | 'right'): number {
  return (columns.left[node.column] ?? 0) + node.x + (side === 'right' ? node.sized.width : 0);
}

function traceWay(columns: Columns, { levels, segments }: Way): Point[] {
  const { from, to } = levels;
  const points: Point[] = [{ x: edgeX(columns, from.node, from.side), y: from.y }];
  let y = from.y;
  for (const each of segments) {
    const x = trackX(columns, each);
    const ends = [...each.lefts, ...each.rights];
    const next = ends.length < 2 ? y : ends[0] === y ? (ends[1] ?? y) : (ends[0] ?? y);
    if (x !== undefined) points.push({ x, y }, { x, y: next });
    y = next;
  }
  points.push({ x: edgeX(columns, to.node, to.side), y: to.y });
  return simplify(points);
}

function traceInner(plan: Plan, columns: Columns, wire: Wire): Point[] {
  const from = requireNode(plan, wire.from.node);
  const to = requireNode(plan, wire.to.node);
  const y = from.y + from.sized.height / 2;
  return [
    { x: edgeX(columns, from, 'right'), y },
    { x: edgeX(columns, to, 'left'), y },
  ];
}

/** A strand follows the middle of its tubes at a distance, and crosses what lies between them straight. */
function traceRide(plan: Plan, paths: ReadonlyMap<string, readonly Point[]>, wire: Wire): Point[] {
  const strands = strandsOf(plan, wire);
  const offset = strandOffset(wire.ride?.strand ?? 0, strands);
  const points = (wire.ride?.tubes ?? []).flatMap((tube) => shiftPath(paths.get(tube) ?? [], offset));
  return simplify(points);
}

function strandsOf(plan: Plan, wire: Wire): number {
  const tube = plan.scene.wires.find((each) => each.id === wire.ride?.tubes[wire.ride.tubes.length - 1]);
  return tube?.tube?.strands ?? 1;
}

/**
 * The ways from Microsoft's routers to the peerings' cards: strands that stay on their card run straight, the others
 * take a track each between the two columns.
 */
function tailPaths(plan: Plan, columns: Columns): Map<string, Point[]> {
  const tails = new Map<string, Point[]>();
  const groups = new Map<string, Wire[]>();
  for (const wire of plan.scene.wires) {
    if (!wire.ride?.tail) continue;
    const block = requireNode(plan, wire.to.node).block;
    groups.set(block, [...(groups.get(block) ?? []), wire]);
  }
  for (const wires of groups.values()) {
    const ends = wires.map((wire) => {
      const node = requireNode(plan, wire.to.node);
      const card = requireNode(plan, wire.ride?.tail ?? '');
      const y = node.y + node.sized.height / 2 + strandOffset(wire.ride?.strand ?? 0, strandsOf(plan, wire));
      return { wire, node, card, y, inside: card.y + 6 <= y && y <= card.y + card.sized.height - 6 };
    });
    const bent = ends.filter((end) => !end.inside);
    ends.forEach((end) => {
      const x1 = edgeX(columns, end.node, 'right');
      const x2 = edgeX(columns, end.card, 'left');
      if (end.inside) {
        tails.set(end.wire.id, [
          { x: x1, y: end.y },
          { x: x2, y: end.y },
        ]);
        return;
      }
      const index = bent.indexOf(end);
      const x = x1 + ((x2 - x1) * (index + 1)) / (bent.length + 1);
      const y = freeEntry(
        end,
        ends
          .filter((other) => other.card === end.card && other !== end)
          .map((other) => (other.inside ? other.y : undefined)),
        index,
      );
      tails.set(end.wire.id, [
        { x: x1, y: end.y },
        { x, y: end.y },
        { x, y },
        { x: x2, y },
      ]);
    });
  }
  return tails;
}

/** The height nearest to where a tail comes from at which it can enter its card, away from those that enter it straight. */
function freeEntry(end: { y: number; card: NodeAt }, taken: readonly (number | undefined)[], index: number): number {
  const low = end.card.y + 9;
  const high = end.card.y + end.card.sized.height - 9;
  const away = (y: number) => taken.every((other) => other === undefined || Math.abs(other - y) >= spacing.portGap);
  const candidates = Array.from({ length: Math.max(1, Math.floor((high - low) / 3) + 1) }, (_, step) => low + step * 3);
  const fromBelow = end.y > high;
  const order = fromBelow ? [...candidates].reverse() : candidates;
  return order.filter(away)[Math.min(index >> 1, 1) * 3] ?? order.find(away) ?? low;
}

function placeWire(plan: Plan, wire: Wire, paths: readonly Point[][], name: NameWire): PlacedWire {
  const main = paths[0] ?? [];
  const [first, last] = [main[0], main[main.length - 1]];
  const [mark, otherMark] = wire.ends ?? ['none', 'none'];
  const ends: PlacedEnd[] = [];
  if (first && mark !== 'none') ends.push({ ...first, mark });
  if (last && otherMark !== 'none') ends.push({ ...last, mark: otherMark });
  return {
    id: wire.id,
    kind: wire.kind,
    tone: wire.tone,
    from: wire.from.node,
    to: wire.to.node,
    via: wire.via ?? [],
    tooltip: wire.tooltip,
    status: wire.status ?? 'existing',
    assumed: wire.assumed ?? false,
    paths,
    tube: wire.tube ? tubeHeight(wire.tube.strands) : 0,
    ...(wire.count === undefined ? {} : { count: wire.count }),
    ends,
    texts: name(plan, wire, main),
  };
}

/** A tube's name stands above it, a strand's above the strand, both in the middle of their last straight piece. */
function nameWire(plan: Plan, wire: Wire, path: readonly Point[]): PlacedText[] {
  const last = path[path.length - 1];
  const label = wire.tube?.label ?? wire.ride?.label;
  if (!last || !label) return [];
  const to = requireNode(plan, wire.to.node);
  const tube = wire.ride
    ? plan.scene.wires.find((each) => each.id === wire.ride?.tubes[wire.ride.tubes.length - 1])
    : wire;
  const start = tube ? requireNode(plan, tube.from.node) : to;
  // A tube that comes from another block has its name inside this one.
  const width = start.block === to.block ? to.x - start.x - start.sized.width : to.x;
  const middle = last.x - width / 2;
  const measure = plan.sizing.measure;
  if (wire.tube) {
    return [
      placeText(
        { text: label, role: 'tag', maxLines: 1 },
        middle,
        last.y - tubeHeight(wire.tube.strands) / 2 - 17,
        width - 4,
        measure,
        'middle',
      ),
    ];
  }
  return [
    placeText(
      { text: label, role: 'micro', maxLines: 1, tone: wire.tone },
      middle,
      last.y - 14,
      width - 14,
      measure,
      'middle',
    ),
  ];
}

/** Leaves out points that lie on a straight piece between others. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const a = kept[kept.length - 2];
    const b = kept[kept.length - 1];
    if (b && b.x === point.x && b.y === point.y) continue;
    if (a && b && ((a.x === b.x && b.x === point.x) || (a.y === b.y && b.y === point.y))) kept.pop();
    kept.push(point);
  }
  return kept;
}
