import { shiftPath } from '../scene/geometry.ts';
import type { Wire as SceneWire } from '../scene/scene.ts';
import type { Across } from './across.ts';
import type { Along } from './along.ts';
import type { Channels } from './channels.ts';
import { type Hop, laneOf, type Route, type Stop } from './plan.ts';
import { spacing, strandOffset } from './spacing.ts';

/** A place along the lanes (`x`) and across them (`y`), in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box that wires inside a card end at: its sides, and where a wire meets it, if that is fixed. */
export interface Inner {
  readonly start: Point;
  readonly end: Point;
  readonly at?: number;
}

/**
 * Turns routes into runs of pieces along and across the lanes, by wire. Strands follow the middle of their tubes at a
 * distance; wires inside a card run straight between their boxes.
 *
 * @returns the paths, and the ids of wires for which there is no straight way in their card
 */
export function traceWires(
  routes: readonly Route[],
  across: Across,
  { tracks }: Channels,
  along: Along,
  inner: readonly { readonly wire: SceneWire; readonly from: Inner; readonly to: Inner }[],
  wires: readonly SceneWire[],
): { paths: Map<string, Point[]>; failed: string[] } {
  const paths = new Map<string, Point[]>();
  const failed: string[] = [];
  for (const route of routes) paths.set(route.wire.wire.id, traceRoute(route, across, tracks, along));
  for (const { wire, from, to } of inner) {
    const path = straightBetween(from, to);
    if (path) paths.set(wire.id, path);
    else failed.push(wire.id);
  }
  const strands = new Map(wires.flatMap(({ id, tube }) => (tube ? [[id, tube.strands] as const] : [])));
  for (const { id, ride } of wires) {
    if (!ride) continue;
    let points: Point[] = [];
    let shared = { strands: 0, by: 0 };
    ride.tubes.forEach((tube, index) => {
      const strand = typeof ride.strand === 'number' ? ride.strand : (ride.strand[index] ?? 0);
      const own = { strands: strands.get(tube) ?? 1, by: strandOffset(strand, strands.get(tube) ?? 1) };
      const part = shiftPath(paths.get(tube) ?? [], own.by);
      // Of two tubes the one with more strands tells all of them apart.
      points = [
        ...points,
        ...jog(points[points.length - 1], part[0], shared.strands > own.strands ? shared.by : own.by),
        ...part,
      ];
      shared = own;
    });
    paths.set(id, simplify(points));
  }
  return { paths, failed };
}

/** From one tube to the next, in the box between them, where they don't lie on one line: each strand on a track of its own. */
function jog(from: Point | undefined, to: Point | undefined, by: number): Point[] {
  if (!from || !to || near(from.y, to.y)) return [];
  // Those that go one way and those that go the other are half a pitch apart.
  const x = (from.x + to.x) / 2 + (to.y > from.y ? -by : by + spacing.strandPitch / 2);
  return [
    { x, y: from.y },
    { x, y: to.y },
  ];
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

/** A straight piece between two boxes that lie beside or behind one another. */
function straightBetween(from: Inner, to: Inner): Point[] | undefined {
  const [low, high] = [Math.max(from.start.y, to.start.y), Math.min(from.end.y, to.end.y)];
  if (low <= high) {
    const y = from.at ?? to.at ?? (low + high) / 2;
    if (y < low - 0.01 || y > high + 0.01) return undefined;
    return from.end.x <= to.start.x
      ? [
          { x: from.end.x, y },
          { x: to.start.x, y },
        ]
      : [
          { x: from.start.x, y },
          { x: to.end.x, y },
        ];
  }
  const [first, last] = [Math.max(from.start.x, to.start.x), Math.min(from.end.x, to.end.x)];
  if (first > last) return undefined;
  const x = (first + last) / 2;
  return from.end.y <= to.start.y
    ? [
        { x, y: from.end.y },
        { x, y: to.start.y },
      ]
    : [
        { x, y: from.start.y },
        { x, y: to.end.y },
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
