import { type End, middleOf, type Plan, sectionOf, type Wire } from './plan.ts';

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

/**
 * Where a wire would like to pass a lane in a container, and where it comes from: beside the end that the container
 * holds, else beside the nearer one.
 */
export function wishAt(
  plan: Plan,
  estimate: Estimate,
  { from, to }: Wire,
  container: number,
  lane: number,
): { wish: number; far: number } {
  const section = sectionOf(plan, container, lane);
  const holds = (end: End) =>
    container > 0 && section.first <= end.lane && end.lane <= section.last && isInside(plan, end.container, container);
  const away = (end: End) => Math.max(section.first - end.lane, end.lane - section.last, 0);
  const near = holds(to) ? to : holds(from) || away(from) < away(to) ? from : to;
  const other = near === to ? from : to;
  return { wish: endAt(estimate, near, other), far: endAt(estimate, other, near) };
}

function isInside(plan: Plan, container: number, outer: number): boolean {
  for (let each = container; each >= 0; each = plan.containers[each]?.parent ?? -1) if (each === outer) return true;
  return false;
}
