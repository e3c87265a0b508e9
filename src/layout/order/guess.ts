import { type Estimate, type Extent, endAt } from '../estimate.ts';
import type { Child, End, Plan, Route, Slot, Stop } from '../plan.ts';
import { besideHeadings } from './headings.ts';
import { isIn, slotsOf } from './types.ts';

/** About where stops lie before anything is placed. */
export class Guess {
  private readonly gaps = new Map<Slot, number>();
  private readonly estimate: Estimate;

  constructor(
    private readonly plan: Plan,
    routes: readonly Route[],
    estimate: Estimate,
  ) {
    const slots = routes.flatMap(slotsOf);
    this.estimate = { ...estimate, cards: besideHeadings(plan, slots, estimate) };
    for (const slot of slots) this.gaps.set(slot, this.gapOf(slot));
  }

  /** The number of the container's children that lie before the slot. */
  gap(slot: Slot): number {
    return this.gaps.get(slot) ?? 0;
  }

  /** About where a stop will lie, beside what lies in its way. */
  stop(stop: Stop, other: End): number {
    if ('end' in stop) return this.end(stop.end, other);
    const { container, lane, wish } = stop.slot;
    const gap = this.gap(stop.slot);
    const children = this.plan.containers[container]?.children ?? [];
    const before = this.extent(
      children
        .slice(0, gap)
        .reverse()
        .find((child) => isIn(this.plan, child, lane)),
    );
    const behind = this.extent(children.slice(gap).find((child) => isIn(this.plan, child, lane)));
    // How far a frame reaches isn't known before its wires have their places.
    const start = this.estimate.containers[container]?.start ?? -Infinity;
    return Math.max(start, Math.min(behind?.start ?? Infinity, Math.max(before?.end ?? start, wish)));
  }

  end(end: End, other: End): number {
    return endAt(this.estimate, end, other);
  }

  private gapOf({ container, lane, wish, low, high }: Slot): number {
    let gap = low;
    (this.plan.containers[container]?.children ?? []).forEach((child, index) => {
      const extent = index < high && isIn(this.plan, child, lane) ? this.extent(child) : undefined;
      if (extent && (extent.start + extent.end) / 2 < wish) gap = Math.max(gap, index + 1);
    });
    return gap;
  }

  private extent(child: Child | undefined): Extent | undefined {
    if (child === undefined) return undefined;
    return 'card' in child ? this.estimate.cards[child.card] : this.estimate.containers[child.container];
  }
}
