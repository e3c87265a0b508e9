import { Barriers, type Position } from './barriers.ts';
import { type Estimate, endAt, Wishes } from './estimate.ts';
import { Heap } from './heap.ts';
import {
  around,
  commonContainer,
  containerOf,
  type End,
  type Hop,
  type Plan,
  type Route,
  type Side,
  type Slot,
  type Stop,
  type Wire,
} from './plan.ts';

/**
 * Leads each wire from one end to the other, with a slot in each lane that it passes (as dagre's `normalize` does with
 * dummy nodes). A slot lies in a container that the wire may run through, and between two slots no frame stands in the
 * channel, so that nothing later can lead the wire through a frame in which it has no business.
 *
 * Needs the plan and an estimate of places across the lanes; leaves the routes, and the ids of wires for which there is
 * no such way.
 */
export function routeWires(plan: Plan, estimate: Estimate): { routes: Route[]; failed: string[] } {
  const barriers = new Barriers(plan);
  const wishes = new Wishes(plan, estimate);
  const failed: string[] = [];
  const routes = plan.wires.map((wire) => {
    const route = new Search(plan, estimate, barriers, wishes, wire).route();
    if (route) return route;
    failed.push(wire.wire.id);
    return { wire, hops: [] };
  });
  return { routes, failed };
}

/** A stop on the way from a wire's first end, with all before it. */
interface Step {
  readonly stop: Stop;
  readonly position: Position;
  /** The channel that the wire goes on into, and about where it lies across the lanes. */
  readonly channel: number;
  readonly at: number;
  /** px from the start, with what is to be avoided as px of detour. */
  readonly cost: number;
  readonly before?: Step;
}

/** px of detour that a wire takes rather than leave a lane on the side where such wires don't run. */
const OTHER_SIDE = 400;
/** px of detour that a wire takes rather than run outside of a frame that it may run through. */
const OUTSIDE = 4_000;
/** About how wide a channel is, in px. */
const CHANNEL = 40;

/** The search for the shortest way of one wire (A*), on which each stop is a slot in a lane. */
class Search {
  private readonly open = new Heap<Step>();
  private readonly done = new Set<string>();
  private readonly goal: Position;
  private readonly goalAt: number;

  constructor(
    private readonly plan: Plan,
    private readonly estimate: Estimate,
    private readonly barriers: Barriers,
    private readonly wishes: Wishes,
    private readonly wire: Wire,
  ) {
    const { from, to } = wire;
    this.goal = barriers.ofEnd(to);
    this.goalAt = endAt(estimate, to, from);
  }

  /** The way, or undefined where there is none. */
  route(): Route | undefined {
    const { from, to } = this.wire;
    const position = this.barriers.ofEnd(from);
    for (const side of sidesOf(from))
      this.reach({
        stop: { end: from, side },
        position,
        channel: channelAt(from, side),
        at: endAt(this.estimate, from, to),
        cost: this.depth(from, side),
      });
    for (let step = this.next(); step; step = this.next()) {
      if ('end' in step.stop && step.stop.end === to) return { wire: this.wire, hops: this.hopsTo(step) };
      this.arrive(step);
      for (const lane of [step.channel - 1, step.channel]) this.pass(step, lane);
    }
    return undefined;
  }

  /** The wire's other end, where its box can be met from the channel that the wire has come to. */
  private arrive(step: Step): void {
    const { from, to } = this.wire;
    for (const side of sidesOf(to)) {
      if (channelAt(to, side) !== step.channel) continue;
      if (this.barriers.areBetween(step.channel, step.position, this.goal)) continue;
      // A wire that turns back from one card to another of its lane does so on the lane's side.
      const turns = from.lane === to.lane && side !== (this.plan.lanes[to.lane]?.loops ?? 'after') ? OTHER_SIDE : 0;
      this.reach({
        stop: { end: to, side },
        position: this.goal,
        channel: step.channel,
        at: this.goalAt,
        cost: step.cost + Math.abs(this.goalAt - step.at) + this.depth(to, side) + turns,
        before: step,
      });
    }
  }

  /** All slots in a lane that can be reached from the channel before or behind it. */
  private pass(step: Step, lane: number): void {
    const size = this.plan.lanes[lane]?.size;
    if (size === undefined) return;
    const channel = lane === step.channel ? lane + 1 : lane;
    const containers = this.containersIn(lane);
    const deepest = Math.max(0, ...containers.map((each) => this.plan.containers[each]?.depth ?? 0));
    for (const container of containers) {
      const { wish, far } = this.wishes.at(this.wire, container);
      const outside = (deepest - (this.plan.containers[container]?.depth ?? 0)) * OUTSIDE;
      for (const [low, high] of this.gapsIn(container, lane)) {
        const key = `${lane} ${channel} ${container} ${low}`;
        if (this.done.has(key)) continue;
        const position = this.barriers.inside(container, low);
        if (this.barriers.areBetween(step.channel, step.position, position)) continue;
        const at = this.within(container, low, high, wish);
        const slot: Slot = { wire: this.wire, lane, container, low, high, wish, far };
        this.reach({
          stop: { slot },
          position,
          channel,
          at,
          cost: step.cost + size + CHANNEL + Math.abs(at - step.at) + outside,
          before: step,
        });
      }
    }
  }

  /** The containers in a lane that the wire may run through, with all that is around them. */
  private containersIn(lane: number): number[] {
    return [...this.wire.allowed].filter((each) => {
      const { first, last } = this.plan.containers[each] ?? { first: 0, last: -1 };
      return first <= lane && lane <= last && around(this.plan, each).every((outer) => this.wire.allowed.has(outer));
    });
  }

  /** The gaps between the frames of a container in a lane, each as the numbers of children before its start and its end. */
  private gapsIn(container: number, lane: number): (readonly [number, number])[] {
    const frames = this.barriers.framesIn(container, lane);
    const count = this.plan.containers[container]?.children.length ?? 0;
    return [-1, ...frames].map((frame, index) => [frame + 1, frames[index] ?? count] as const);
  }

  /** The place in a gap that is nearest to a wish. */
  private within(container: number, low: number, high: number, wish: number): number {
    const children = this.plan.containers[container]?.children ?? [];
    const extent = (index: number) => {
      const child = children[index];
      return child && 'container' in child ? this.estimate.containers[child.container] : undefined;
    };
    return Math.min(extent(high)?.start ?? Infinity, Math.max(extent(low - 1)?.end ?? -Infinity, wish));
  }

  private depth(end: End, side: Side): number {
    return side === 'before' ? end.before : end.after;
  }

  private reach(step: Step): void {
    this.open.add(step, step.cost + this.leastFrom(step));
  }

  /** No way from a step to the goal is shorter than this. */
  private leastFrom({ stop, channel }: Step): number {
    const { to } = this.wire;
    if ('end' in stop && stop.end === to) return 0;
    const goal = channel <= to.lane ? to.lane : to.lane + 1;
    return this.lengthBetween(Math.min(channel, goal), Math.max(channel, goal));
  }

  private lengthBetween(first: number, last: number): number {
    return this.plan.lanes.slice(first, last).reduce((sum, lane) => sum + lane.size + CHANNEL, 0);
  }

  /** The most promising step that no shorter way has led to before. */
  private next(): Step | undefined {
    for (;;) {
      const step = this.open.take();
      if (!step) return undefined;
      const key = keyOf(step);
      if (this.done.has(key)) continue;
      this.done.add(key);
      return step;
    }
  }

  private hopsTo(last: Step): Hop[] {
    const hops: Hop[] = [];
    for (let step: Step = last; step.before; step = step.before) {
      const { stop: from, channel } = step.before;
      hops.unshift({
        wire: this.wire,
        from,
        to: step.stop,
        channel,
        container: commonContainer(this.plan, containerOf(from), containerOf(step.stop)),
      });
    }
    return hops;
  }
}

function keyOf({ stop, channel }: Step): string {
  if ('end' in stop) return `${stop.end.box} ${stop.side} ${stop.end.lane}`;
  return `${stop.slot.lane} ${channel} ${stop.slot.container} ${stop.slot.low}`;
}

function sidesOf({ sides }: End): Side[] {
  return (['before', 'after'] as const).filter((side) => sides[side]);
}

/** The channel at a side of the lane in which a wire ends. */
function channelAt(end: End, side: Side): number {
  return side === 'before' ? end.lane : end.lane + 1;
}
