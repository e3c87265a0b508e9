import { type End, middleOf, type Plan, type Wire } from './plan.ts';

/** About where a card or a container lies, from its start to its end. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where things would lie across the lanes if no wire passed a lane. In px. */
export interface Estimate {
  readonly cards: readonly Extent[];
  readonly containers: readonly Extent[];
}

/** About where a wire ends; a hub is met where its wire comes from. */
export function endAt(estimate: Estimate, end: End, other: End): number {
  if (end.hub === undefined) return (estimate.cards[end.card ?? 0]?.start ?? 0) + middleOf(end);
  const hub = estimate.containers[end.hub] ?? { start: 0, end: 0 };
  if (other.hub !== undefined) return (hub.start + hub.end) / 2;
  return Math.min(hub.end, Math.max(hub.start, endAt(estimate, other, end)));
}

/** A run of lanes, by the first and the last. */
interface Section {
  readonly first: number;
  readonly last: number;
}

/** Where wires would like to pass lanes. */
export class Wishes {
  /** By container and lane: the lanes around in which what the container holds keeps one order, since frames in it reach from lane to lane. */
  private readonly sections = new Map<number, readonly Section[]>();

  constructor(
    private readonly plan: Plan,
    private readonly estimate: Estimate,
  ) {}

  /**
   * Where a wire would like to pass a lane in a container, and where it comes from: beside the end that the container
   * holds in any of its lanes, so that the wire keeps to one side of all of them, else beside the nearer one. In px.
   */
  at({ from, to }: Wire, container: number, lane: number): { wish: number; far: number } {
    const { first, last } = this.sectionsOf(container)[lane] ?? { first: lane, last: lane };
    const holds = (end: End) => container > 0 && isInside(this.plan, end.container, container);
    const away = (end: End) => Math.max(first - end.lane, end.lane - last, 0);
    const near = holds(to) ? to : holds(from) || away(from) < away(to) ? from : to;
    const other = near === to ? from : to;
    return { wish: endAt(this.estimate, near, other), far: endAt(this.estimate, other, near) };
  }

  private sectionsOf(container: number): readonly Section[] {
    const known = this.sections.get(container);
    if (known) return known;
    // Whether what lies in a lane keeps its order in the one behind it.
    const joined = this.plan.lanes.map(() => false);
    for (const child of this.plan.containers[container]?.children ?? []) {
      const inner = 'container' in child ? this.plan.containers[child.container] : undefined;
      if (inner) joined.fill(true, inner.first, inner.last);
    }
    const found: Section[] = [];
    joined.forEach((_, lane) => {
      if (lane < found.length) return;
      let last = lane;
      while (joined[last]) last += 1;
      for (let each = lane; each <= last; each += 1) found.push({ first: lane, last });
    });
    this.sections.set(container, found);
    return found;
  }
}

function isInside(plan: Plan, container: number, outer: number): boolean {
  for (let each = container; each >= 0; each = plan.containers[each]?.parent ?? -1) if (each === outer) return true;
  return false;
}
