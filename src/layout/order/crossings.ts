import { type Hop, laneOf, type Route, type Stop, type Wire } from '../plan.ts';

/** A hop with the places of its ends across the lanes: of one between two lanes that in the lane before the channel first. */
interface Placed {
  readonly hop: Hop;
  /** For a hop that turns back, the lane that both of its ends lie at. */
  readonly loop?: number;
  low: number;
  high: number;
}

/** Counts the wires that a hop crosses in its channel. */
export class Crossings {
  private readonly channels = new Map<number, Placed[]>();

  constructor(
    routes: readonly Route[],
    private readonly at: (stop: Stop, wire: Wire) => number,
  ) {
    for (const hop of routes.flatMap(({ hops }) => hops)) {
      const placed = placedHop(hop, at(hop.from, hop.wire), at(hop.to, hop.wire));
      const known = this.channels.get(hop.channel);
      if (known) known.push(placed);
      else this.channels.set(hop.channel, [placed]);
    }
  }

  /** How many other wires a hop crosses if it runs from one place to another. */
  count(hop: Hop, from: number, to: number): number {
    const own = placedHop(hop, from, to);
    let count = 0;
    for (const other of this.channels.get(hop.channel) ?? [])
      if (other.hop.wire !== hop.wire && cross(own, other)) count += 1;
    return count;
  }

  /** Takes over where the hops of a route lie now. */
  moved({ hops }: Route): void {
    for (const hop of hops) {
      const placed = this.channels.get(hop.channel)?.find((each) => each.hop === hop);
      if (placed) Object.assign(placed, placedHop(hop, this.at(hop.from, hop.wire), this.at(hop.to, hop.wire)));
    }
  }
}

function placedHop(hop: Hop, from: number, to: number): Placed {
  const lane = laneOf(hop.from);
  if (lane === laneOf(hop.to)) return { hop, loop: lane, low: Math.min(from, to), high: Math.max(from, to) };
  return lane < hop.channel ? { hop, low: from, high: to } : { hop, low: to, high: from };
}

function cross(one: Placed, other: Placed): boolean {
  if (one.loop === undefined && other.loop === undefined) return (one.low - other.low) * (one.high - other.high) < 0;
  if (one.loop === undefined) return meets(other, one);
  if (other.loop === undefined) return meets(one, other);
  return one.loop === other.loop && within(one, other.low) !== within(one, other.high);
}

/** True where a hop that turns back lies around the end of one that goes on. */
function meets(loop: Placed, { hop, low, high }: Placed): boolean {
  return within(loop, loop.loop === hop.channel ? high : low);
}

function within({ low, high }: Placed, at: number): boolean {
  return low < at && at < high;
}
