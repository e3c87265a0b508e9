import type { Point } from '../scene/placed.ts';
import type { Wire as SceneWire } from '../scene/scene.ts';
import type { Across } from './across/across.ts';
import type { Along } from './along.ts';
import type { Channels } from './channels.ts';
import { type Hop, laneOf, type Plan, type Route, type Stop } from './plan.ts';
import { traceStrands } from './strands.ts';

/**
 * Turns routes into runs of pieces along (x) and across (y) the lanes, by wire, in px. Strands follow the middle of their
 * tubes at a distance.
 */
export function traceWires(
  plan: Plan,
  routes: readonly Route[],
  across: Across,
  { tracks }: Channels,
  along: Along,
  wires: readonly SceneWire[],
): Map<string, Point[]> {
  const paths = new Map<string, Point[]>();
  for (const route of routes) paths.set(route.wire.wire.id, traceRoute(route, across, tracks, along));
  for (const { wire, card, path } of plan.inner) {
    const start = along.lanes[plan.cards[card]?.lane ?? 0]?.start ?? 0;
    const low = across.cards[card]?.start ?? 0;
    paths.set(
      wire.id,
      path.map(({ x, y }) => ({ x: x + start, y: y + low })),
    );
  }
  for (const [id, path] of traceStrands(paths, wires)) paths.set(id, simplify(path));
  return paths;
}

function traceRoute({ hops }: Route, across: Across, tracks: Channels['tracks'], along: Along): Point[] {
  const [first, last] = [hops[0], hops[hops.length - 1]];
  if (!first || !last) return [];
  const points: Point[] = [sideOf(first.from, across, along)];
  for (const hop of hops) points.push(...turnsOf(hop, across, tracks, along));
  points.push(sideOf(last.to, across, along));
  return simplify(points);
}

/** Where a wire leaves its box. */
function sideOf(stop: Stop, across: Across, along: Along): Point {
  const lane = along.lanes[laneOf(stop)] ?? { start: 0, end: 0 };
  const y = across.at(stop);
  if ('slot' in stop) return { x: lane.start, y };
  return { x: stop.side === 'before' ? lane.start + stop.end.before : lane.end - stop.end.after, y };
}

function turnsOf(hop: Hop, across: Across, tracks: Channels['tracks'], along: Along): Point[] {
  const track = tracks.get(hop);
  if (!track) return [];
  const start = along.channels[hop.channel] ?? 0;
  const [from, to] = [across.at(hop.from), across.at(hop.to)];
  const { at, dogleg } = track;
  if (!dogleg)
    return [
      { x: start + at, y: from },
      { x: start + at, y: to },
    ];
  const forwards = laneOf(hop.from) < hop.channel;
  const [one, other] = forwards ? [at, dogleg.at] : [dogleg.at, at];
  return [
    { x: start + one, y: from },
    { x: start + one, y: dogleg.across },
    { x: start + other, y: dogleg.across },
    { x: start + other, y: to },
  ];
}

/** Leaves out points that lie on a straight piece between others. */
export function simplify(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const a = kept[kept.length - 2];
    const b = kept[kept.length - 1];
    if (b && near(b.x, point.x) && near(b.y, point.y)) continue;
    if (a && b && ((near(a.x, b.x) && near(b.x, point.x)) || (near(a.y, b.y) && near(b.y, point.y)))) kept.pop();
    kept.push(point);
  }
  return kept;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}
