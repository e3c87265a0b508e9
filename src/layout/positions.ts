import { Heap } from './heap.ts';

/** A number that is looked for: the place of something across the lanes, in px. */
export type Variable = number;

/** `to` lies at least `gap` px behind `from`. */
export interface Distance {
  readonly from: Variable;
  readonly to: Variable;
  readonly gap: number;
}

/**
 * Finds places that keep least distances, as near to zero as they admit, with as many wishes for equal places granted
 * as can be. Every distance holds at any moment; a wish that can't be granted changes nothing.
 *
 * Variables that are to keep their distance are one group, which moves as a whole.
 */
export class Positions {
  /** By variable: its group, and its distance from the group's own place. */
  private readonly group: number[] = [];
  private readonly offset: number[] = [];
  /** By group: its place, its members, and the least distances that start at them. */
  private readonly place: number[] = [];
  private readonly members: Variable[][] = [];
  private readonly follows: Distance[][] = [];
  private last: { readonly variable: Variable; readonly most: number } | undefined;

  /** Returns a new variable, at 0 as long as nothing moves it. */
  add(): Variable {
    const variable = this.group.length;
    this.group.push(variable);
    this.offset.push(0);
    this.place.push(0);
    this.members.push([variable]);
    this.follows.push([]);
    return variable;
  }

  at(variable: Variable): number {
    return (this.place[this.groupOf(variable)] ?? 0) + (this.offset[variable] ?? 0);
  }

  /**
   * `to` lies at least `gap` px behind `from`.
   *
   * @returns whether it does; false, and nothing is changed, where what was said before makes that impossible
   */
  keepApart(from: Variable, to: Variable, gap: number): boolean {
    const missing = this.at(from) + gap - this.at(to);
    const fits = missing <= EPSILON || this.push(this.groupOf(to), missing, this.groupOf(from), Infinity) !== undefined;
    if (fits) this.follows[this.groupOf(from)]?.push({ from, to, gap });
    return fits;
  }

  /** From now on nothing moves this variable, which lies behind all others, further than to `most` px. */
  bound(variable: Variable, most: number): void {
    this.last = { variable, most };
  }

  /**
   * Lets many least distances hold at once, before anything is tied: everything finds its place in one pass from the
   * start to the end. What goes round in a circle is added one by one.
   */
  keepAllApart(distances: readonly Distance[]): void {
    const waits = this.group.map(() => 0);
    const behind = this.group.map((): Distance[] => []);
    for (const each of distances) {
      behind[each.from]?.push(each);
      waits[each.to] = (waits[each.to] ?? 0) + 1;
    }
    const ready = this.group.filter((variable) => waits[variable] === 0);
    for (let next = 0; next < ready.length; next += 1) {
      const variable = ready[next] as Variable;
      for (const each of behind[variable] ?? []) {
        const { from, to, gap } = each;
        this.place[to] = Math.max(this.place[to] ?? 0, (this.place[from] ?? 0) + gap);
        this.follows[from]?.push(each);
        waits[to] = (waits[to] ?? 0) - 1;
        if (waits[to] === 0) ready.push(to);
      }
    }
    for (const { from, to, gap } of distances) if ((waits[from] ?? 0) > 0) this.keepApart(from, to, gap);
  }

  /**
   * Lets `to` lie `distance` px behind `from`, from now on, where all that is known admits it.
   *
   * @param most how far in px one of the two may be moved for it
   * @returns whether it does
   */
  tie(from: Variable, to: Variable, distance: number, most = Infinity): boolean {
    const [a, b] = [this.groupOf(from), this.groupOf(to)];
    const missing = this.at(from) + distance - this.at(to);
    if (a === b) return Math.abs(missing) < EPSILON;
    if (Math.abs(missing) > most) return false;
    // The one that lies too far in front moves; whatever it meets moves with it. If that reaches the other, it can't be.
    const moved =
      Math.abs(missing) < EPSILON ? [] : missing > 0 ? this.push(b, missing, a, most) : this.push(a, -missing, b, most);
    if (moved === undefined) return false;
    this.join(a, b, this.at(to) - (this.place[a] ?? 0) - (this.offset[to] ?? 0));
    return true;
  }

  /** All variables that move with one, itself among them. */
  together(variable: Variable): readonly Variable[] {
    return this.members[this.groupOf(variable)] ?? [];
  }

  /** True where a variable is tied to no other, but for what moves with it. */
  isAlone(variable: Variable, together?: ReadonlySet<Variable>): boolean {
    return this.together(variable).every((each) => each === variable || together?.has(each));
  }

  /** The greatest place of a variable that leaves all that lies behind it where it is, but for what moves with it. */
  room(variable: Variable, at: (other: Variable) => number, together?: ReadonlySet<Variable>): number {
    const behind = (this.follows[this.groupOf(variable)] ?? []).filter(
      ({ from, to }) => from === variable && !together?.has(to),
    );
    return Math.min(Infinity, ...behind.map(({ to, gap }) => at(to) - gap));
  }

  private groupOf(variable: Variable): number {
    return this.group[variable] ?? 0;
  }

  /** Moves a group, and what is in its way. Returns the groups that moved, or undefined where the fixed one is in the way. */
  private push(group: number, by: number, fixed: number, most: number): Map<number, number> | undefined {
    const before = new Map<number, number>([[group, this.place[group] ?? 0]]);
    const last = this.last === undefined ? -1 : this.groupOf(this.last.variable);
    this.place[group] = (this.place[group] ?? 0) + by;
    // What lies nearest to the start moves first, so that most groups find their place at once.
    const waiting = new Heap<number>();
    const isWaiting = new Set<number>();
    waiting.add(group, -Infinity);
    for (let steps = 0; ; steps += 1) {
      const mover = waiting.take();
      if (mover === undefined) return before;
      isWaiting.delete(mover);
      for (const { from, to, gap } of this.follows[mover] ?? []) {
        const at = this.at(from) + gap;
        const missing = at - this.at(to);
        if (missing <= EPSILON) continue;
        const pushed = this.groupOf(to);
        const moved = (this.place[pushed] ?? 0) + missing - (before.get(pushed) ?? this.place[pushed] ?? 0);
        const beyond =
          pushed === last && this.at(this.last?.variable ?? 0) + missing > (this.last?.most ?? Infinity) + EPSILON;
        // A group that is pushed by itself, or again and again, goes round in a circle.
        if (
          beyond ||
          pushed === fixed ||
          pushed === mover ||
          (pushed === group && steps > 0) ||
          steps > CIRCLE * this.place.length ||
          moved > 2 * most
        ) {
          for (const [each, place] of before) this.place[each] = place;
          return undefined;
        }
        if (!before.has(pushed)) before.set(pushed, this.place[pushed] ?? 0);
        this.place[pushed] = (this.place[pushed] ?? 0) + missing;
        if (isWaiting.has(pushed)) continue;
        isWaiting.add(pushed);
        waiting.add(pushed, at);
      }
    }
  }

  /** Makes two groups one; the members of the smaller change. */
  private join(a: number, b: number, distance: number): void {
    const [large, small, shift] =
      (this.members[a]?.length ?? 0) >= (this.members[b]?.length ?? 0) ? [a, b, distance] : [b, a, -distance];
    for (const member of this.members[small] ?? []) {
      this.group[member] = large;
      this.offset[member] = (this.offset[member] ?? 0) + shift;
      this.members[large]?.push(member);
    }
    for (const each of this.follows[small] ?? []) this.follows[large]?.push(each);
    this.members[small] = [];
    this.follows[small] = [];
  }
}

/** So often, on average, nothing is pushed on its way to a place. */
const CIRCLE = 8;

/** Less than this, in px, is a rounding error. */
const EPSILON = 1e-6;
