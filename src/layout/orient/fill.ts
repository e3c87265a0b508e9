import type { Block, Scene, Wire } from '../../scene/scene.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing } from '../spacing.ts';
import { boxesIn } from './bands.ts';
import type { Crowd } from './crowds.ts';
import { fillingOrder } from './filling-order.ts';
import { type Edges, framesAround, type PassedFrame, roomFor, standsBeside } from './passed.ts';
import { canWiden, heightDown, LEAST_CARD, widestUseful, widthAcross } from './widths.ts';

/** Something that takes room in a row: a block, a frame that wires only pass, or wires. */
interface Item {
  /** The frames around it, from the outside in. */
  readonly around: readonly string[];
  readonly px: number;
  /** Where it is a block or a frame, it keeps a gap to the next one; the room of wires holds theirs. */
  readonly solid: boolean;
  /** The wires that take this room. */
  readonly wires?: readonly Wire[];
}

/** Where a frame starts in what is around it, and its width, in px: both as much as any of its rows needs. */
interface Extent {
  readonly start: number;
  readonly width: number;
}

/** Wires that pass a row on their way from an earlier one to a later one, which may run in the same frames. */
interface Passing {
  readonly px: number;
  readonly allowed: ReadonlySet<string>;
  readonly wires: readonly Wire[];
}

/** A row that is filled, by its number among all of them. */
export interface Filled {
  readonly blocks: readonly Block[];
  readonly number: number;
}

/** A wire seen from one of its blocks. */
interface Joined {
  readonly wire: Wire;
  readonly other: string;
}

/**
 * Fills rows with blocks, from the first to the last. It knows how much room is taken across each row: by blocks, by the
 * frames around them, which are as wide as the widest of their rows, and by wires that pass the row.
 */
export class Filler {
  private readonly around: ReturnType<typeof framesAround>;
  private readonly joined = new Map<string, Joined[]>();
  /** The block of each box, and the frame of each block. */
  private readonly owner: ReadonlyMap<string, string>;
  private readonly zoneOfBlock: ReadonlyMap<string, string | undefined>;
  private readonly laneAt: ReadonlyMap<string, number>;
  private readonly order: ReturnType<typeof fillingOrder>;
  private readonly widths = new Map<string, number>();
  private readonly widened = new Map<string, number>();
  private readonly rooms = new Map<string, number>();
  /** Each frame: at first as wide as the widest thing that it will hold. */
  private readonly frames = new Map<string, Extent>();
  /** All closed rows by what takes room in them, and by frame those that it reaches over. */
  private readonly rows: (readonly Item[])[] = [];
  private readonly rowsOf = new Map<string, number[]>();
  /** Wires with one end in a closed row, and the blocks of those rows. */
  private readonly open = new Set<Wire>();
  private readonly closed = new Set<string>();

  constructor(
    scene: Scene,
    private readonly sizing: Sizing,
    private readonly passed: readonly PassedFrame[],
    private readonly edges: Edges,
  ) {
    this.around = framesAround(scene.zones);
    this.laneAt = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
    this.zoneOfBlock = new Map(scene.blocks.map((block) => [block.box.id, block.zone]));
    this.owner = new Map(scene.blocks.flatMap(({ box }) => boxesIn(box).map((each) => [each.id, box.id] as const)));
    for (const wire of scene.wires) {
      const [from, to] = [this.owner.get(wire.from.node), this.owner.get(wire.to.node)];
      if (wire.ride || from === undefined || to === undefined || from === to) continue;
      for (const [own, other] of [
        [from, to],
        [to, from],
      ] as const)
        this.joined.set(own, [...(this.joined.get(own) ?? []), { wire, other }]);
    }
    this.order = fillingOrder(scene.blocks, scene.zones);
    for (const block of scene.blocks) this.measure(block);
  }

  /** The px that a block may take across the lanes, beside all that stands in its row. */
  roomOf(block: Block): number {
    return this.rooms.get(block.box.id) ?? this.sizing.across;
  }

  /** The rows that are wider than the picture, with the wires that pass them or another row of a frame in them. */
  crowds(): Crowd[] {
    return this.rows.flatMap((row, at) => {
      const missing = this.widthOf(row, new Map()) - this.sizing.across;
      if (missing <= 0) return [];
      const zones = new Set(row.flatMap(({ around }) => around));
      const rows = new Set([at, ...[...zones].flatMap((zone) => this.rowsOf.get(zone) ?? [])]);
      const wires = [...rows].flatMap((each) => (this.rows[each] ?? []).flatMap((item) => item.wires ?? []));
      return [{ wires: [...new Set(wires)], missing }];
    });
  }

  /** The blocks of one lane in rows, as many in each as there is room for. A lane without blocks is one empty row. */
  fill(lane: string, blocks: readonly Block[]): Filled[] {
    if (blocks.length === 0) return [this.take(lane, [])];
    const rows: Filled[] = [];
    this.split(lane, blocks, (row) => rows.push(this.take(lane, row)));
    return rows;
  }

  /** A row of these blocks. */
  take(lane: string, blocks: readonly Block[]): Filled {
    return { blocks, number: this.close(lane, blocks) };
  }

  /** Frames are as wide as rows of theirs that are to come, with the wires that will pass these. */
  reserve(rows: readonly (readonly Block[])[], passing: readonly Wire[]): void {
    const px = passing.reduce((sum, wire) => sum + roomFor(wire), 0);
    for (const row of rows) {
      const [first] = row;
      const changed = new Map<string, Extent>();
      const own = row.map((block) => this.itemOf(block));
      this.widthOf([...own, { around: this.around(first?.zone), px, solid: false }], changed);
      for (const [zone, extent] of changed) this.frames.set(zone, extent);
    }
  }

  /**
   * The blocks of one lane in rows, as many in each as there is room for.
   *
   * @param closeRow what is done with each row before the next one is filled
   */
  split(lane: string, blocks: readonly Block[], closeRow?: (row: readonly Block[]) => void): (readonly Block[])[] {
    const rows: (readonly Block[])[] = [];
    let row: Block[] = [];
    const next = () => {
      if (row.length === 0) return;
      closeRow?.(row);
      rows.push(row);
      row = [];
    };
    for (const group of byZone([...blocks].sort(this.order))) {
      // A frame stands beside others only where all of it does.
      const whole = this.fits(lane, [...row, ...group]);
      if (!whole) next();
      for (const block of group) {
        if (!whole && row.length > 0 && !this.fits(lane, [...row, block])) next();
        row.push(block);
      }
      if (!whole && rows.length > 0) {
        const inside = new Set(group);
        if (rows[rows.length - 1]?.some((block) => inside.has(block))) next();
      }
    }
    next();
    return rows;
  }

  /**
   * Puts the words of a frame in a row, before all that the frame holds there, as wide as they may be.
   *
   * @param row the number of a filled row
   * @param least the least px that the words take, and `most` the most
   * @returns the px that they have; undefined, and nothing is changed, where there is no room for the least
   */
  placeWords(row: number, zone: string, least: number, most: number): number | undefined {
    const own = this.rows[row] ?? [];
    const around = this.around(zone);
    const first = own.findIndex((item) => around.every((id, depth) => item.around[depth] === id));
    const place = Math.max(0, first);
    const withWords = (px: number) => [...own.slice(0, place), { around, px, solid: true }, ...own.slice(place)];
    const changed = new Map<string, Extent>();
    const free = this.sizing.across - this.widthOf(withWords(least), changed);
    if (!this.allFit([...changed.keys()], changed) || free < 0) return undefined;
    const px = Math.min(most, least + free);
    const wider = new Map<string, Extent>();
    this.widthOf(withWords(px), wider);
    const found = this.allFit([...wider.keys()], wider) ? { px, extents: wider } : { px: least, extents: changed };
    this.rows[row] = withWords(found.px);
    for (const [id, extent] of found.extents) this.frames.set(id, extent);
    return found.px;
  }

  /** How wide a block and the frames around it are at least. */
  private measure(block: Block): void {
    const around = this.around(block.zone);
    const beside = this.passed.filter((frame) =>
      standsBeside(frame, this.laneAt.get(block.lane) ?? 0, block, this.edges),
    );
    const room =
      this.sizing.across - 2 * spacing.zonePadDown * around.length - beside.reduce((sum, frame) => sum + frame.room, 0);
    const width = widthAcross(block, { ...this.sizing, across: room });
    this.rooms.set(block.box.id, room);
    this.widths.set(block.box.id, width);
    [...around].reverse().forEach((zone, at) => {
      const least = width + 2 * spacing.zonePadDown * (at + 1);
      this.frames.set(zone, { start: 0, width: Math.max(this.frames.get(zone)?.width ?? 0, least) });
    });
  }

  /** True where a row of these blocks, and each row that a frame of theirs reaches over, has room for all that it holds. */
  fits(lane: string, blocks: readonly Block[]): boolean {
    const items = this.itemsIn(lane, blocks);
    const changed = new Map<string, Extent>();
    if (this.widthOf(items, changed) > this.sizing.across) return false;
    return this.allFit([...changed.keys()], changed);
  }

  /** True where all rows that some frames reach over have room for what they hold. */
  private allFit(zones: readonly string[], changed: ReadonlyMap<string, Extent>): boolean {
    const rows = new Set(zones.flatMap((zone) => this.rowsOf.get(zone) ?? []));
    return [...rows].every((row) => this.widthOf(this.rows[row] ?? [], new Map(changed)) <= this.sizing.across);
  }

  /** The px that a block is at least wide, since its row has room for it. */
  widthFor({ box }: Block): number {
    return this.widened.get(box.id) ?? 0;
  }

  /** The highest block of a row gets wider where that makes it lower, and the row has room. */
  private widen(lane: string, blocks: readonly Block[]): void {
    const widthOf = ({ box }: Block) => this.widths.get(box.id) ?? 0;
    const heights = blocks.map((block) => heightDown(block, widthOf(block), this.sizing));
    const highest = blocks[heights.indexOf(Math.max(...heights))];
    if (!highest || !canWiden(highest, this.sizing)) return;
    const own = widthOf(highest);
    const free = this.sizing.across - this.widthOf(this.itemsIn(lane, blocks), new Map());
    const width = Math.min(own + free, widestUseful(highest, this.sizing));
    if (width <= own || heightDown(highest, width, this.sizing) >= Math.max(...heights)) return;
    this.widths.set(highest.box.id, width);
    if (this.fits(lane, blocks)) this.widened.set(highest.box.id, width);
    else this.widths.set(highest.box.id, own);
  }

  /** Takes note of a row; returns its number. */
  private close(lane: string, blocks: readonly Block[]): number {
    this.widen(lane, blocks);
    const items = this.itemsIn(lane, blocks);
    const changed = new Map<string, Extent>();
    const width = this.widthOf(items, changed);
    const at = this.rows.push(items) - 1;
    for (const [zone, extent] of changed) this.frames.set(zone, extent);
    for (const zone of new Set(items.flatMap(({ around }) => around))) {
      const known = this.rowsOf.get(zone) ?? [];
      // Rows that don't follow each other are frames of their own.
      if (known[known.length - 1] === at - 1) known.push(at);
      else this.rowsOf.set(zone, [at]);
    }
    // What stands alone gives way to the wires that pass.
    const [alone] = blocks;
    if (alone && blocks.length === 1) {
      const own = this.widths.get(alone.box.id) ?? 0;
      const left = Math.max(Math.min(own, LEAST_CARD), this.sizing.across - width + own);
      this.rooms.set(alone.box.id, Math.min(this.roomOf(alone), left));
    }
    for (const { box } of blocks) this.closed.add(box.id);
    for (const { box } of blocks) {
      for (const { wire, other } of this.joined.get(box.id) ?? []) {
        if (this.closed.has(other)) this.open.delete(wire);
        else this.open.add(wire);
      }
    }
    return at;
  }

  private itemOf({ zone, box }: Block): Item {
    return { around: this.around(zone), px: this.widths.get(box.id) ?? 0, solid: true };
  }

  private itemsIn(lane: string, blocks: readonly Block[]): Item[] {
    const own = blocks.map((block) => this.itemOf(block));
    const beside = this.passed.filter((frame) =>
      standsBeside(frame, this.laneAt.get(lane) ?? 0, blocks[0], this.edges),
    );
    const frames = beside.map(
      ({ zone, room }): Item => ({
        around: this.around(zone.within),
        px: room - spacing.zoneGap,
        solid: true,
      }),
    );
    const passing = this.passingBeside(blocks, beside).map(({ px, allowed, wires }): Item => {
      const ways = own.map(({ around }) => insideOf(around, allowed));
      return { around: ways.reduce((a, b) => (b.length > a.length ? b : a), []), px, wires, solid: false };
    });
    return [...own, ...frames, ...passing];
  }

  /** The wires that pass a row of these blocks, without those that do so in frames beside it. */
  private passingBeside(blocks: readonly Block[], beside: readonly PassedFrame[]): Passing[] {
    const here = new Set(blocks.map(({ box }) => box.id));
    const groups = new Map<string, { px: number; allowed: ReadonlySet<string>; wires: Wire[] }>();
    for (const wire of this.open) {
      const ends = [wire.from.node, wire.to.node].map((node) => this.owner.get(node) ?? '');
      if (ends.some((end) => here.has(end)) || beside.some(({ zone }) => wire.passes?.includes(zone.id))) continue;
      const zones = [...ends.map((end) => this.zoneOfBlock.get(end)), ...(wire.passes ?? [])];
      const key = zones.join(' ');
      const group = groups.get(key) ?? {
        px: spacing.slotGap - spacing.tubeGap,
        allowed: new Set(zones.flatMap((zone) => this.around(zone))),
        wires: [],
      };
      group.wires.push(wire);
      group.px += roomFor(wire);
      groups.set(key, group);
    }
    return [...groups.values()];
  }

  /** The px that some things take from the start of what is around them; frames that change for it are noted. */
  private widthOf(items: readonly Item[], changed: Map<string, Extent>, depth = 0): number {
    let [end, gap, wires] = [0, 0, 0];
    const inFrames = new Map<string, Item[]>();
    for (const item of items) {
      const zone = item.around[depth];
      if (zone !== undefined) inFrames.set(zone, [...(inFrames.get(zone) ?? []), item]);
    }
    for (const { around, px, solid } of items) {
      const zone = around[depth];
      if (zone === undefined) {
        if (solid) end += gap + px;
        else wires += px;
        gap = solid ? spacing.blockGap : gap;
        continue;
      }
      const inner = inFrames.get(zone);
      if (!inner) continue;
      inFrames.delete(zone);
      const known = changed.get(zone) ?? this.frames.get(zone) ?? { start: 0, width: 0 };
      const start = Math.max(known.start, end > 0 ? end + spacing.zoneGap : 0);
      const width = Math.max(known.width, this.widthOf(inner, changed, depth + 1) + 2 * spacing.zonePadDown);
      if (start > known.start || width > known.width) changed.set(zone, { start, width });
      end = start + width;
      gap = spacing.zoneGap;
    }
    return end + wires;
  }
}

/** The frames around a place as far in as a wire may run. */
function insideOf(around: readonly string[], allowed: ReadonlySet<string>): readonly string[] {
  const shut = around.findIndex((zone) => !allowed.has(zone));
  return shut < 0 ? around : around.slice(0, shut);
}

/** Blocks that follow each other in one frame. */
function byZone(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups[groups.length - 1];
    if (last && last[0]?.zone === block.zone) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
