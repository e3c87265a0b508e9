import type { Estimate, Extent } from '../estimate.ts';
import type { Child, Plan, Slot } from '../plan.ts';
import { isIn } from './types.ts';

/** Slots of one gap lie in the order of their wishes, then of where they lead: px for each px. */
const BY_WISH = 1e-3;
const BY_FAR = 1e-6;

/** Something that lies in a lane of a container. */
interface Thing extends Extent {
  /** Its number among the container's children. */
  readonly index: number;
  /** What wishes to lie further on lies behind it. */
  readonly middle: number;
}

/** Where the gaps between the things in a lane of a container lie, about. A gap is known by how many of the container's children lie before it. */
export class GapPlaces {
  /** By container, then by lane. */
  private readonly things: (readonly Thing[] | undefined)[][] = [];

  constructor(
    private readonly plan: Plan,
    private readonly estimate: Estimate,
  ) {}

  /** The gap of a slot that is nearest to a place: behind all whose middle lies before it, and all headings that start before it. */
  near({ container, lane, low, high }: Slot, place: number): number {
    let gap = low;
    for (const { index, middle } of this.inLane(container, lane))
      if (index >= low && index < high && middle < place) gap = index + 1;
    return gap;
  }

  /** The nearest place to a slot's wish in one of its gaps. Of slots that would lie at one place, the order is told as well. */
  place({ container, lane, wish, far }: Slot, gap: number): number {
    // How far a frame reaches isn't known before its wires have their places.
    const start = this.estimate.containers[container]?.start ?? -Infinity;
    let [from, to] = [start, Infinity];
    for (const thing of this.inLane(container, lane)) {
      if (thing.index >= gap) {
        to = thing.start;
        break;
      }
      from = thing.end;
    }
    return Math.max(start, Math.min(to, Math.max(from, wish))) + wish * BY_WISH + far * BY_FAR;
  }

  private inLane(container: number, lane: number): readonly Thing[] {
    const lanes = (this.things[container] ??= []);
    return (lanes[lane] ??= (this.plan.containers[container]?.children ?? []).flatMap((child, index) =>
      isIn(this.plan, child, lane) ? [{ index, ...this.thing(child) }] : [],
    ));
  }

  private thing(child: Child): Omit<Thing, 'index'> {
    const { cards, containers } = this.estimate;
    const { start, end } = ('card' in child ? cards[child.card] : containers[child.container]) ?? { start: 0, end: 0 };
    const isHeading = 'card' in child && this.plan.cards[child.card]?.heading;
    return { start, end, middle: isHeading ? start : (start + end) / 2 };
  }
}
