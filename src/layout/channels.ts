import type { Across } from './across/across.ts';
import { around as aroundOf, type Hop, laneOf, type Plan, type Route } from './plan.ts';
import { spacing } from './spacing.ts';
import { assignTracks, type Segment, type Track } from './tracks.ts';

/**
 * A channel between two lanes, from the end of the first to the start of the second: what closes with the lane before
 * it, the ways between, what opens with the lane behind it. Each number is the distance to the border of the containers
 * of that depth, counted from the lane.
 */
export interface Channel {
  readonly width: number;
  readonly closing: readonly number[];
  readonly opening: readonly number[];
}

export interface Channels {
  readonly channels: readonly Channel[];
  /** The tracks of each hop, counted from the channel's start. */
  readonly tracks: ReadonlyMap<Hop, Track>;
  /** Ids of wires that found no place beside the others. */
  readonly failed: readonly string[];
}

/**
 * Gives the wires their tracks in the channels between the lanes, and the channels their widths. What turns back inside
 * a container that ends there has its tracks within that container's border, all others between the borders.
 *
 * Needs all places across the lanes.
 */
export function routeChannels(plan: Plan, routes: readonly Route[], across: Across): Channels {
  const tracks = new Map<Hop, Track>();
  const failed: string[] = [];
  const hops = plan.lanes.map((): Hop[] => []).concat([[]]);
  for (const route of routes) for (const hop of route.hops) hops[hop.channel]?.push(hop);
  const headings = lanesOfHeadings(plan);
  const channels = hops.map((own, index): Channel => {
    const strips = new Map<string, Hop[]>();
    for (const hop of own) {
      const strip = stripOf(plan, hop);
      const known = strips.get(strip);
      if (known) known.push(hop);
      else strips.set(strip, [hop]);
    }
    /** Routes what lies in one strip, which starts at `start`; returns its width. */
    const route = (strip: string, start: number, extra = 0): number => {
      const inside = strips.get(strip) ?? [];
      const segments = inside.map((hop) => segmentOf(plan, hop, across));
      const found = assignTracks(segments, spacing.trackGap);
      const shift = Math.max(0, extra - found.width) / 2 + start;
      inside.forEach((hop, at) => {
        const track = found.of[at];
        if (track)
          tracks.set(hop, {
            at: track.at + shift,
            ...(track.dogleg ? { dogleg: { ...track.dogleg, at: track.dogleg.at + shift } } : {}),
          });
      });
      failed.push(...found.failed.map((each) => inside[each]?.wire.wire.id ?? ''));
      return Math.max(found.width, extra);
    };
    const closing = depthsAt(plan, (each) => each.last === index - 1);
    const opening = depthsAt(plan, (each) => each.first === index);
    const closed: number[] = [];
    let width = 0;
    for (let depth = closing; depth > 0; depth -= 1) {
      width += route(`closing ${depth}`, width) + plan.pad;
      closed[depth] = width;
    }
    const outer = index === 0 || index === plan.lanes.length;
    const between =
      closing > 0 && opening > 0 ? spacing.zoneGap : headings.has(index - 1) ? spacing.headingGap : plan.channel;
    const least = outer ? 0 : own.some(isMarkedTwice) ? Math.max(between, spacing.linkedGap) : between;
    width += route('middle', width, own.some((hop) => stripOf(plan, hop) === 'middle') || !outer ? least : 0);
    const opens: number[] = [];
    const starts: number[] = [];
    for (let depth = 1; depth <= opening; depth += 1) {
      starts[depth] = width;
      width += plan.pad + route(`opening ${depth}`, width + plan.pad);
    }
    for (let depth = 1; depth <= opening; depth += 1) opens[depth] = width - (starts[depth] ?? 0);
    return { width, closing: closed, opening: opens };
  });
  return { channels, tracks, failed };
}

/** True for a whole wire with a mark at both of its ends, between which it is to be seen. */
function isMarkedTwice({ wire, from, to }: Hop): boolean {
  const { ends = [] } = wire.wire;
  return 'end' in from && 'end' in to && ends.length > 0 && ends.every((mark) => mark !== 'none');
}

/** The lanes in which nothing but headings of frames stands: what these hold follows close behind. */
function lanesOfHeadings({ cards, containers }: Plan): Set<number> {
  const busy = new Set([
    ...cards.flatMap(({ lane, heading }) => (heading ? [] : [lane])),
    ...containers.flatMap(({ hub, first }) => (hub ? [first] : [])),
  ]);
  return new Set(cards.flatMap(({ lane, heading }) => (heading && !busy.has(lane) ? [lane] : [])));
}

function depthsAt(plan: Plan, at: (container: Plan['containers'][number]) => boolean): number {
  return Math.max(0, ...plan.containers.map((each) => (each.zone && at(each) ? each.depth : 0)));
}

/** Where a hop has its track: within the borders of a container that ends at this channel, or between all borders. */
function stripOf(plan: Plan, { channel, from, to, container }: Hop): string {
  const lane = laneOf(from);
  if (lane !== laneOf(to)) return 'middle';
  // Hubs have no border that tracks could lie within.
  const around = aroundOf(plan, container)
    .map((each) => plan.containers[each])
    .find((each) => !each?.hub);
  if (!around || around.depth === 0 || (around.first < channel && channel <= around.last)) return 'middle';
  return `${lane < channel ? 'closing' : 'opening'} ${around.depth}`;
}

function segmentOf(plan: Plan, { wire, channel, container, from, to }: Hop, across: Across): Segment {
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (const stop of [from, to]) (laneOf(stop) < channel ? firsts : seconds).push(across.at(stop));
  const around = plan.containers[container]?.zone ? across.containers[container] : undefined;
  return { firsts, seconds, size: wire.size, range: around ? [around.start, around.end] : [0, across.end] };
}
