import { type Extent, type Item, widthOf } from './row-width.ts';

/**
 * What takes room in each lane of a column, from the first on. A frame stands at one place in all lanes that it reaches
 * over, so that what one lane needs is kept in all.
 */
export class TakenRoom {
  private readonly lanes: (readonly Item[])[] = [];
  private readonly frames = new Map<string, Extent>();
  /** By frame, the lanes that it reaches over; what doesn't follow is another frame of the same zone. */
  private readonly lanesOf = new Map<string, number[]>();

  /**
   * @param across px that there are across the lanes
   * @param cardGap px between two blocks
   */
  constructor(
    private readonly across: number,
    private readonly cardGap: number,
  ) {}

  /** True for a frame that goes on in the next lane if that holds something of it. */
  goesOn(zone: string): boolean {
    return this.lastOf(zone) === this.lanes.length - 1 && this.lanes.length > 0;
  }

  /** A frame is at least so many px wide. */
  widen(zone: string, width: number): void {
    const { start, width: known } = this.extentOf(zone);
    this.frames.set(zone, { start, width: Math.max(known, width) });
  }

  /** A frame is as wide as lanes of its own will need. */
  reserve(items: readonly Item[]): void {
    for (const [zone, extent] of this.settled([items])) this.frames.set(zone, extent);
  }

  /** The px that things would take, each frame as wide as it is known to be. */
  widthOf(items: readonly Item[]): number {
    return widthOf(items, (zone) => this.extentOf(zone), new Map(), this.cardGap);
  }

  /** True where these lanes, and each lane that a frame of theirs reaches over, have room for all that they hold. */
  fits(lanes: readonly (readonly Item[])[]): boolean {
    return this.widest(lanes, this.settled(lanes)) <= this.across;
  }

  /** Takes note of the next lanes; returns the number of the first. */
  add(lanes: readonly (readonly Item[])[]): number {
    const first = this.lanes.length;
    for (const [zone, extent] of this.settled(lanes)) this.frames.set(zone, extent);
    for (const items of lanes) {
      const lane = this.lanes.push(items) - 1;
      for (const zone of new Set(items.flatMap(({ around }) => around))) {
        if (this.lastOf(zone) === lane - 1 && lane > 0) this.lanesOf.get(zone)?.push(lane);
        else this.lanesOf.set(zone, [lane]);
      }
    }
    return first;
  }

  items(lane: number): readonly Item[] {
    return this.lanes[lane] ?? [];
  }

  /** Puts other things in a lane, if there is room for them; returns whether there is. */
  replace(lane: number, items: readonly Item[]): boolean {
    const before = this.items(lane);
    this.lanes[lane] = items;
    const changed = this.settled([items]);
    const fits = this.widest([items], changed) <= this.across;
    if (!fits) this.lanes[lane] = before;
    else for (const [zone, extent] of changed) this.frames.set(zone, extent);
    return fits;
  }

  /** The lanes that take more than there is: the px that are missing, and what is there and in the lanes of the same frames. */
  crowded(): { missing: number; lanes: (readonly Item[])[] }[] {
    return this.lanes.flatMap((own, at) => {
      const missing = this.widthOf(own) - this.across;
      if (missing <= 0) return [];
      const zones = new Set(own.flatMap(({ around }) => around));
      const lanes = new Set([at, ...[...zones].flatMap((zone) => this.lanesOf.get(zone) ?? [])]);
      return [{ missing, lanes: [...lanes].map((lane) => this.items(lane)) }];
    });
  }

  private extentOf(zone: string): Extent {
    return this.frames.get(zone) ?? { start: 0, width: 0 };
  }

  private lastOf(zone: string): number | undefined {
    return this.lanesOf.get(zone)?.at(-1);
  }

  /** The frames that some lanes change, and that those change in turn which stand in one lane with them. */
  private settled(lanes: readonly (readonly Item[])[]): Map<string, Extent> {
    const changed = new Map<string, Extent>();
    const waiting = [...lanes];
    for (let items = waiting.shift(); items; items = waiting.shift()) {
      const before = new Map(changed);
      widthOf(items, (zone) => this.extentOf(zone), changed, this.cardGap);
      const moved = [...changed].filter(([zone, extent]) => before.get(zone) !== extent).map(([zone]) => zone);
      const around = new Set(moved.flatMap((zone) => this.lanesOf.get(zone) ?? []));
      const others = [...[...around].map((lane) => this.items(lane)), ...lanes];
      if (moved.length > 0) waiting.push(...others.filter((each) => each !== items && !waiting.includes(each)));
    }
    return changed;
  }

  /** The px of the widest of some lanes, and of those of the frames that change with them. */
  private widest(lanes: readonly (readonly Item[])[], changed: ReadonlyMap<string, Extent>): number {
    const around = new Set([...changed.keys()].flatMap((zone) => this.lanesOf.get(zone) ?? []));
    const all = [...lanes, ...[...around].map((lane) => this.items(lane))];
    const extentOf = (zone: string) => changed.get(zone) ?? this.extentOf(zone);
    return Math.max(0, ...all.map((items) => widthOf(items, extentOf, new Map(), this.cardGap)));
  }
}
