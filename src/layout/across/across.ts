import type { Extent } from '../estimate.ts';
import type { Stop } from '../plan.ts';

/** The places of everything across the lanes. */
export interface Across {
  readonly cards: readonly Extent[];
  readonly containers: readonly Extent[];
  /** Where wires pass lanes outside of all frames. */
  readonly slots: readonly { readonly lane: number; readonly at: number; readonly half: number }[];
  /** Where a wire's stop lies. */
  readonly at: (stop: Stop) => number;
  readonly end: number;
}
