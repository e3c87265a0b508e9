import type { End, Plan } from './plan.ts';

/**
 * Where something lies across the lanes, from the picture inwards: in each container, the index of the child that holds
 * it, or half of one less for what lies before that child.
 */
export type Position = readonly { readonly container: number; readonly at: number }[];

/** Tells which frames stand in a channel between two places. A frame stands in the channels between the lanes that it reaches over. */
export class Barriers {
  private readonly cardAt: readonly number[];
  private readonly containerAt: readonly number[];
  /** By container and channel: the indexes of the children that stand in it. */
  private readonly standing = new Map<string, readonly number[]>();

  constructor(private readonly plan: Plan) {
    const cards: number[] = plan.cards.map(() => 0);
    const containers: number[] = plan.containers.map(() => 0);
    for (const { children } of plan.containers) {
      for (const [index, child] of children.entries()) {
        if ('card' in child) cards[child.card] = index;
        else containers[child.container] = index;
      }
    }
    this.cardAt = cards;
    this.containerAt = containers;
  }

  /** The position of a wire's end. */
  ofEnd(end: End): Position {
    const around = this.ofContainer(end.container);
    return end.card === undefined ? around : [...around, { container: end.container, at: this.cardAt[end.card] ?? 0 }];
  }

  /** The position of a place in a container, before the child with this index. */
  inside(container: number, before: number): Position {
    return [...this.ofContainer(container), { container, at: before - 0.5 }];
  }

  /** True where a frame stands between two places in the channel with this number. */
  areBetween(channel: number, one: Position, other: Position): boolean {
    const fork = one.findIndex((each, depth) => each.at !== other[depth]?.at);
    const [a, b] = [one[fork], other[fork]];
    if (!a || !b) return false;
    const forwards = a.at < b.at;
    return (
      this.hasChild(a.container, channel, a.at, b.at) ||
      this.isShutIn(channel, one.slice(fork + 1), forwards) ||
      this.isShutIn(channel, other.slice(fork + 1), !forwards)
    );
  }

  /** The indexes of the children of a container that stand in the lane with this number and in one beside it. */
  framesIn(container: number, lane: number): readonly number[] {
    return [...new Set([...this.framesAt(container, lane), ...this.framesAt(container, lane + 1)])].sort(
      (a, b) => a - b,
    );
  }

  /** True where other frames of those around a place stand between it and their end or their start. */
  private isShutIn(channel: number, inner: Position, forwards: boolean): boolean {
    for (const { container, at } of inner) {
      const { first, last } = this.plan.containers[container] ?? { first: 0, last: 0 };
      if (channel <= first || last < channel) return false;
      if (this.hasChild(container, channel, at, forwards ? Infinity : -Infinity)) return true;
    }
    return false;
  }

  private hasChild(container: number, channel: number, one: number, other: number): boolean {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return this.framesAt(container, channel).some((index) => low < index && index < high);
  }

  private framesAt(container: number, channel: number): readonly number[] {
    const key = `${container} ${channel}`;
    const known = this.standing.get(key);
    if (known) return known;
    const found = (this.plan.containers[container]?.children ?? []).flatMap((child, index) => {
      const inner = 'container' in child ? this.plan.containers[child.container] : undefined;
      return inner && inner.first < channel && channel <= inner.last ? [index] : [];
    });
    this.standing.set(key, found);
    return found;
  }

  private ofContainer(container: number): { container: number; at: number }[] {
    const path: { container: number; at: number }[] = [];
    for (let each = container; each > 0; each = this.plan.containers[each]?.parent ?? 0)
      path.unshift({ container: this.plan.containers[each]?.parent ?? 0, at: this.containerAt[each] ?? 0 });
    return path;
  }
}
