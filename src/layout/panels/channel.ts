import type { PlacedWire, Point } from '../../scene/placed.ts';
import type { Wire } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { spread } from '../spread.ts';
import { assignTracks, type Segment } from '../tracks.ts';

/** The left and the right end of a side that wires land on. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Wires between the undersides of what stands above a channel, and to the tops of what stands below it. */
export interface Channel {
  readonly height: number;
  /** The wires, for a channel whose top is at `top` and which ends at `bottom`. */
  readonly place: (top: number, bottom: number) => PlacedWire[];
}

export function planChannel(
  wires: readonly Wire[],
  upper: ReadonlyMap<string, Span>,
  lower: ReadonlyMap<string, Span>,
): Channel {
  const ends = wires.flatMap((wire) => [
    { wire, id: wire.from.node, other: wire.to.node },
    { wire, id: wire.to.node, other: wire.from.node },
  ]);
  const at = new Map<(typeof ends)[number], number>();
  const middle = (id: string) => {
    const span = upper.get(id) ?? lower.get(id);
    return span ? (span.left + span.right) / 2 : 0;
  };
  for (const [side, wishOf] of [
    [lower, (end: (typeof ends)[number]) => middle(end.id)],
    [
      upper,
      (end: (typeof ends)[number]) =>
        at.get(ends.find((other) => other.wire === end.wire && other !== end) ?? end) ?? middle(end.other),
    ],
  ] as const) {
    for (const [id, span] of side) {
      const own = ends.filter((end) => end.id === id).sort((a, b) => middle(a.other) - middle(b.other));
      const levels = spread(
        own.map(wishOf),
        own.map(() => 14),
        span.left + 14,
        span.right - 14,
      );
      own.forEach((end, index) => at.set(end, levels[index] ?? middle(id)));
    }
  }
  const segments = wires.map((wire): Segment => {
    const own = ends.filter((end) => end.wire === wire);
    const xs = (side: ReadonlyMap<string, Span>) =>
      own.filter((end) => side.has(end.id)).map((end) => at.get(end) ?? 0);
    return { firsts: xs(upper), seconds: xs(lower), size: 0 };
  });
  const tracks = assignTracks(segments, spacing.trackGap);
  return {
    height: tracks.width,
    place: (top, bottom) =>
      wires.map((wire, index) => {
        const track = tracks.of[index];
        const y = top + (track?.at ?? 0);
        const { dogleg } = track ?? {};
        const xOf = (id: string) =>
          at.get(ends.find((end) => end.wire === wire && end.id === id) as (typeof ends)[number]) ?? 0;
        const yOf = (id: string) => (upper.has(id) ? top : bottom);
        const [from, to] = [wire.from.node, wire.to.node];
        const straight = track === undefined;
        const [one, other] = upper.has(from) ? [y, top + (dogleg?.at ?? 0)] : [top + (dogleg?.at ?? 0), y];
        return placedWire(wire, [
          { x: xOf(from), y: yOf(from) },
          ...(straight
            ? []
            : dogleg
              ? [
                  { x: xOf(from), y: one },
                  { x: dogleg.across, y: one },
                  { x: dogleg.across, y: other },
                  { x: xOf(to), y: other },
                ]
              : [
                  { x: xOf(from), y },
                  { x: xOf(to), y },
                ]),
          { x: xOf(to), y: yOf(to) },
        ]);
      }),
  };
}

/** A wire along a path, with its ends' marks. */
export function placedWire(wire: Wire, path: readonly Point[]): PlacedWire {
  const marks = wire.ends ?? ['none', 'none'];
  const [first, last] = [path[0], path[path.length - 1]];
  return {
    id: wire.id,
    kind: wire.kind,
    tone: wire.tone,
    from: wire.from.node,
    to: wire.to.node,
    via: wire.via ?? [],
    passes: wire.passes ?? [],
    weight: wire.weight ?? 'normal',
    tooltip: wire.tooltip,
    status: wire.status ?? 'existing',
    assumed: wire.assumed ?? false,
    paths: [path],
    tube: 0,
    texts: [],
    ends:
      first && last
        ? [
            { ...first, mark: marks[0] },
            { ...last, mark: marks[1] },
          ]
        : [],
  };
}
