import { type Estimate, endAt } from '../estimate.ts';
import type { End, Plan, Route, Slot, Stop } from '../plan.ts';
import { GapPlaces } from './gap-places.ts';
import { type Gaps, gapsOf, placeOf } from './gaps.ts';
import { besideHeadings } from './headings.ts';
import { slotsOf } from './types.ts';

/** About where stops lie before anything is placed. */
export class Guess {
  private readonly gaps: Gaps;
  private readonly estimate: Estimate;
  private readonly places: GapPlaces;

  constructor(plan: Plan, routes: readonly Route[], estimate: Estimate) {
    this.estimate = { ...estimate, cards: besideHeadings(plan, routes.flatMap(slotsOf), estimate) };
    this.places = new GapPlaces(plan, this.estimate);
    this.gaps = gapsOf(routes, this.estimate, this.places);
  }

  /** The number of the container's children that lie before the slot. */
  gap(slot: Slot): number {
    return this.gaps.get(slot) ?? 0;
  }

  /** About where a stop will lie, beside what lies in its way. */
  stop(stop: Stop, other: End): number {
    return placeOf(this.estimate, this.places, this.gaps, stop, other);
  }

  end(end: End, other: End): number {
    return endAt(this.estimate, end, other);
  }
}
