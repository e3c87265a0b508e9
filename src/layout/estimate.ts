import { around, type End, middleOf, type Plan, type Wire } from './plan.ts';

/** About where a card or a container lies, from its start to its end. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Where things would lie across the lanes if no wire passed a lane. In px. */
export interface Estimate {
  readonly cards: readonly Extent[];
  readonly containers: readonly Extent[];
  /** By lane: where the last of its cards and frames would end. */
  readonly ends: readonly number[];
}

/** About where a wire ends; a hub is met where its wire comes from. */
export function endAt(estimate: Estimate, end: End, other: End): number {
  if (end.hub === undefined) return (estimate.cards[end.card ?? 0]?.start ?? 0) + middleOf(end);
  const hub = estimate.containers[end.hub] ?? { start: 0, end: 0 };
  if (other.hub !== undefined) return (hub.start + hub.end) / 2;
  return Math.min(hub.end, Math.max(hub.start, endAt(estimate, other, end)));
}

/** Where wires would like to pass lanes. */
export class Wishes {
  constructor(
    private readonly plan: Plan,
    private readonly estimate: Estimate,
  ) {}

  /**
   * Where a wire would like to pass a container’s lanes, and where it comes from, in px: beside its start, and in what
   * holds its other end beside that, so that it keeps to one side of all that it passes there. A tube
   * that starts at a hub is straight: the hub reaches to where the tube ends.
   */
  at({ from, to, size }: Wire, container: number): { wish: number; far: number } {
    const holdsEnd = container > 0 && isInside(this.plan, to.container, container);
    const [near, other] = holdsEnd || (size > 0 && from.hub !== undefined) ? [to, from] : [from, to];
    return { wish: endAt(this.estimate, near, other), far: endAt(this.estimate, other, near) };
  }
}

function isInside(plan: Plan, container: number, outer: number): boolean {
  return around(plan, container).includes(outer);
}
