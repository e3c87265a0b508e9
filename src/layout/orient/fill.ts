import type { Measure } from '../../scene/measure.ts';
import type { Block, Scene, Wire, Zone } from '../../scene/scene.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing } from '../spacing.ts';
import { orderOfMembers } from './across-order.ts';
import type { Crowd } from './crowds.ts';
import { fillingOrder } from './filling-order.ts';
import { leastHeading } from './headings.ts';
import { OpenWires } from './open-wires.ts';
import { type Edges, framesAround, type PassedFrame, roomFor, standsBeside } from './passed.ts';
import type { Item } from './row-width.ts';
import { TakenRoom } from './taken.ts';
import { canWiden, heightDown, sideFor, widestUseful, widthAcross } from './widths-down.ts';

/** A row that is filled, by the number of its lane. */
export interface Filled {
  readonly blocks: readonly Block[];
  readonly number: number;
}

/** The lanes of a row, its own last, and for each lane before that the frames whose headings stand there. */
interface Lanes {
  readonly lanes: readonly (readonly Item[])[];
  readonly heads: readonly (readonly string[])[];
}

/** Something in a lane, with the frame or the block that it is. */
interface Named extends Item {
  readonly id: string;
}

/**
 * Fills rows with blocks, from the first to the last. It knows how much room is taken across each row: by blocks, by the
 * frames around them with their headings, which are as wide as the widest of their rows, and by wires that pass the row.
 */
export class Filler {
  private readonly around: ReturnType<typeof framesAround>;
  private readonly zones: ReadonlyMap<string, Zone>;
  private readonly laneAt: ReadonlyMap<string, number>;
  private readonly order: ReturnType<typeof fillingOrder>;
  /** The order across the lanes of frames and blocks. */
  private readonly places: ReadonlyMap<string, number>;
  private readonly widths = new Map<string, number>();
  private readonly widened = new Map<string, number>();
  private readonly rooms = new Map<string, number>();
  private readonly taken: TakenRoom;
  private readonly wires: OpenWires;
  /** The lanes of a row’s headings, and the frames whose headings they are, by the number of the row. */
  private readonly heads = new Map<number, { readonly lane: number; readonly zones: readonly string[] }[]>();

  constructor(
    scene: Scene,
    private readonly sizing: Sizing,
    private readonly passed: readonly PassedFrame[],
    private readonly edges: Edges,
    private readonly measure: Measure,
  ) {
    this.around = framesAround(scene.zones);
    this.zones = new Map(scene.zones.map((zone) => [zone.id, zone]));
    this.laneAt = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
    this.order = fillingOrder(scene.blocks, scene.zones);
    this.places = orderOfMembers(scene);
    this.taken = new TakenRoom(sizing.across, scene.cardGap ?? spacing.blockGap);
    this.wires = new OpenWires(scene);
    for (const block of scene.blocks) this.size(block);
  }

  /** The px that a block may take across the lanes, beside all that stands in its row. */
  roomOf(block: Block): number {
    return this.rooms.get(block.box.id) ?? this.sizing.across;
  }

  /** The lanes that are wider than the picture, with the wires and the frames without blocks in them or in another lane of a frame there. */
  crowds(): Crowd[] {
    return this.taken.crowded().map(({ missing, lanes }) => {
      const wires = new Set<Wire>();
      const frames = new Set<PassedFrame>();
      for (const items of lanes) {
        for (const item of items) {
          for (const wire of item.wires ?? []) wires.add(wire);
          if (item.passed) frames.add(item.passed);
        }
      }
      return { missing, wires: [...wires], frames: [...frames] };
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
    this.widen(lane, blocks);
    const number = this.add(this.lanesOf(lane, blocks));
    // What stands alone gives way to the wires that pass, as far as its own wires leave room for that.
    const [alone] = blocks;
    if (alone && blocks.length === 1) {
      const own = this.widths.get(alone.box.id) ?? 0;
      const least = Math.max(spacing.leastCard, sideFor(alone.box, this.sizing));
      const free = this.sizing.across - this.taken.widthOf(this.taken.items(number));
      this.rooms.set(alone.box.id, Math.min(this.roomOf(alone), Math.max(Math.min(own, least), free + own)));
    }
    this.wires.pass(blocks);
    return { blocks, number };
  }

  /** A row for a frame that wires only pass; returns its number. */
  takeFrame({ zone, room }: PassedFrame): number {
    const own = { around: this.around(zone.id), px: innerRoom(room), solid: true };
    const passing = this.wires.passing([], [own.around], new Set([zone.id]));
    return this.add(this.withHeads([own, ...passing], new Set([zone.id])));
  }

  /** Frames are as wide as rows of theirs that are to come, with the wires that will pass these. */
  reserve(rows: readonly (readonly Block[])[], passing: readonly Wire[]): void {
    const px = passing.reduce((sum, wire) => sum + roomFor(wire), 0);
    for (const row of rows) {
      const wires = { around: this.around(row[0]?.zone), px, solid: false };
      this.taken.reserve([...this.inOrder(row.map((block) => this.itemOf(block))), wires]);
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

  /** True where a row of these blocks, and each row that a frame of theirs reaches over, has room for all that it holds. */
  fits(lane: string, blocks: readonly Block[]): boolean {
    return this.taken.fits(this.lanesOf(lane, blocks).lanes);
  }

  /**
   * Puts the words of a frame in a row, before all that the frame holds there, as wide as they may be.
   *
   * @param row the number of a filled row
   * @param least the least px that the words take, and `most` the most
   * @returns the px that they have; undefined, and nothing is changed, where there is no room for the least
   */
  placeWords(row: number, zone: string, least: number, most: number): number | undefined {
    const around = this.around(zone);
    const own = this.taken.items(row);
    const place = Math.max(
      0,
      own.findIndex((item) => around.every((id, depth) => item.around[depth] === id)),
    );
    return this.placeWide(
      row,
      (px) => [...own.slice(0, place), { around, px, solid: true }, ...own.slice(place)],
      least,
      most,
    );
  }

  /**
   * The px that the words of a frame may take in a lane of their own above a row.
   *
   * @param row the number of a filled row
   * @param least the px that are kept for them, and `most` the most that they may take
   */
  headingRoom(row: number, zone: string, least: number, most: number): number {
    const lane = this.heads.get(row)?.find(({ zones }) => zones.includes(zone))?.lane;
    if (lane === undefined) return most;
    const own = this.taken.items(lane);
    const around = this.around(zone);
    const place = own.findIndex(
      (item) => item.solid && item.around.length === around.length && item.around.at(-1) === zone,
    );
    const withWords = (px: number) => own.map((item, at) => (at === place ? { ...item, px } : item));
    return this.placeWide(lane, withWords, least, most) ?? least;
  }

  /** Puts things in a lane of which one is as wide as it may be, between two numbers of px; returns its px. */
  private placeWide(
    lane: number,
    withWords: (px: number) => readonly Item[],
    least: number,
    most: number,
  ): number | undefined {
    if (!this.taken.replace(lane, withWords(least))) return undefined;
    let [fits, over] = [least, Math.ceil(most) + 1];
    while (over - fits > 1) {
      const px = Math.floor((fits + over) / 2);
      if (this.taken.replace(lane, withWords(px))) fits = px;
      else over = px;
    }
    return fits;
  }

  /** Takes note of the lanes of a row; returns the number of its own. */
  private add({ lanes, heads }: Lanes): number {
    const first = this.taken.add(lanes);
    const number = first + heads.length;
    this.heads.set(
      number,
      heads.map((zones, at) => ({ lane: first + at, zones })),
    );
    return number;
  }

  /** How wide a block and the frames around it are at least. */
  private size(block: Block): void {
    const around = this.around(block.zone);
    const beside = this.passed.filter((frame) =>
      standsBeside(frame, this.laneAt.get(block.lane) ?? 0, block, this.edges),
    );
    const room =
      this.sizing.across - 2 * spacing.zonePadDown * around.length - beside.reduce((sum, frame) => sum + frame.room, 0);
    const width = widthAcross(block, { ...this.sizing, across: room });
    this.rooms.set(block.box.id, room);
    this.widths.set(block.box.id, width);
    [...around].reverse().forEach((zone, at) => this.taken.widen(zone, width + 2 * spacing.zonePadDown * (at + 1)));
  }

  /** The px that a block is at least wide, since its row has room for it. */
  widthFor({ box }: Block): number {
    return this.widened.get(box.id) ?? 0;
  }

  /** The highest block of a row gets wider where that makes it lower, and the row has room. */
  private widen(lane: string, blocks: readonly Block[]): void {
    const mayWiden = (block: Block) => canWiden(block, blocks.length === 1, this.sizing);
    if (!blocks.some(mayWiden)) return;
    const widthOf = ({ box }: Block) => this.widths.get(box.id) ?? 0;
    const heights = blocks.map((block) => heightDown(block, widthOf(block), this.sizing));
    const highest = blocks[heights.indexOf(Math.max(...heights))];
    if (!highest || !mayWiden(highest)) return;
    const own = widthOf(highest);
    const free = this.sizing.across - this.taken.widthOf(this.itemsIn(blocks, this.besideIn(lane, blocks)));
    const width = Math.min(own + free, widestUseful(highest, this.sizing));
    if (width <= own || heightDown(highest, width, this.sizing) >= Math.max(...heights)) return;
    this.widths.set(highest.box.id, width);
    if (this.fits(lane, blocks)) this.widened.set(highest.box.id, width);
    else this.widths.set(highest.box.id, own);
  }

  private itemOf({ zone, box }: Block): Named {
    return { id: box.id, around: this.around(zone), px: this.widths.get(box.id) ?? 0, solid: true };
  }

  /** Things in their order across the lanes. */
  private inOrder(items: readonly Named[]): readonly Named[] {
    return [...items].sort((a, b) => (this.places.get(a.id) ?? 0) - (this.places.get(b.id) ?? 0));
  }

  private besideIn(lane: string, blocks: readonly Block[]): readonly PassedFrame[] {
    return this.passed.filter((frame) => standsBeside(frame, this.laneAt.get(lane) ?? 0, blocks[0], this.edges));
  }

  private itemsIn(blocks: readonly Block[], beside: readonly PassedFrame[]): readonly Item[] {
    const frames = beside.map((passed): Named => {
      const { zone, room } = passed;
      return { id: zone.id, around: this.around(zone.id), px: innerRoom(room), solid: true, passed };
    });
    const own = blocks.map((block) => this.itemOf(block));
    const passing = this.wires.passing(
      blocks,
      own.map(({ around }) => around),
      new Set(beside.map(({ zone }) => zone.id)),
    );
    return [...this.inOrder([...own, ...frames]), ...passing];
  }

  private lanesOf(lane: string, blocks: readonly Block[]): Lanes {
    const beside = this.besideIn(lane, blocks);
    return this.withHeads(this.itemsIn(blocks, beside), new Set(beside.map(({ zone }) => zone.id)));
  }

  /**
   * Things in the lane of their row, with lanes above it for the headings of frames that start with it.
   *
   * @param beside frames whose headings stand in the row itself
   */
  private withHeads(items: readonly Item[], beside: ReadonlySet<string>): Lanes {
    const zones = [...new Set(items.flatMap(({ around }) => around))];
    const levels = new Map<string, number>();
    for (const zone of zones) {
      const outer = this.around(zone).at(-2);
      const level = this.leastOf(zone) === 0 || beside.has(zone) ? -1 : (levels.get(outer ?? '') ?? -1) + 1;
      if (!this.taken.goesOn(zone)) levels.set(zone, level);
    }
    const heads = Array.from({ length: Math.max(-1, ...levels.values()) + 1 }, (_, level) =>
      zones.filter((zone) => levels.get(zone) === level),
    );
    const lanes = heads.map((own, level): readonly Item[] => {
      const reached = zones.filter((zone) => (levels.get(zone) ?? -1) <= level);
      const things = reached.map((zone): Named => {
        const isHead = own.includes(zone);
        return { id: zone, around: this.around(zone), px: isHead ? this.leastOf(zone) : 0, solid: isHead };
      });
      const chains = things.map(({ around }) => around);
      return [...this.inOrder(things), ...this.wires.passing([], chains, beside)];
    });
    return { lanes: [...lanes, items], heads };
  }

  private leastOf(id: string): number {
    const zone = this.zones.get(id);
    return zone === undefined || zone.hidden || zone.lines.length === 0 ? 0 : leastHeading(zone, this.measure);
  }
}

/** The px in a frame that takes so many with its edges and the gap to what stands beside it. */
function innerRoom(room: number): number {
  return room - spacing.zoneGap - 2 * spacing.zonePadDown;
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
