import type { Measure } from '../../scene/measure.ts';
import type { Block, Scene, Wire } from '../../scene/scene.ts';
import { typography } from '../../scene/typography.ts';
import { faceOf } from '../faces/card.ts';
import type { Sizing } from '../faces/sized.ts';
import { sizingOf } from '../faces/sizing.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { bandsByBox, boxesIn, withBands } from './bands.ts';
import type { Oriented, ZoneAt } from './oriented.ts';
import { withReferences } from './references.ts';
import { widthAcross } from './widths.ts';

/** A lane of the column: some of the blocks of a lane of the scene, or those of one band. */
interface Row {
  readonly lane: string;
  readonly band?: string;
  readonly blocks: readonly Block[];
  /** References to what the band is joined to. */
  readonly edge?: boolean;
}

/** More bands than this aren't joined to the rest by long wires, but name what they are joined to. */
const MOST_JOINED = 3;

/**
 * The lanes of a scene from top to bottom, for a picture of so many px. What doesn't fit side by side stands in several
 * lanes, bands follow each other, and headings have lanes of their own, so that wires from above pass beside them.
 */
export function towardsFoot(stated: Scene, width: number, measure: Measure): Oriented {
  const across = width - 2 * spacing.narrowMargin;
  const scene = { ...stated, blocks: withBands(stated) };
  const bands = [...new Set(scene.blocks.flatMap((block) => block.band ?? []))];
  const plain = sizingOf('down', scene.blocks, scene.wires, across, measure);
  const apart = bands.length > 1 && (bands.length > MOST_JOINED || !gutterFits(scene, bands, plain));
  const none = new Map<string, 'before' | 'behind'>();
  const { blocks, wires, edges } = apart ? withReferences(scene) : { ...scene, edges: none };
  const sizing = sizingOf('down', blocks, wires, across, measure);
  const whole = { ...scene, blocks, wires };
  const roomOf = roomIn(whole, across, measure);
  const rows = rowsOf(whole, bands, edges, { sizing, roomOf });
  return orient(whole, rows, across, roomOf);
}

/** What the widths of blocks depend on. */
interface Widths {
  readonly sizing: Sizing;
  readonly roomOf: Oriented['roomOf'];
}

/** How much room each block has across the lanes: the rest belongs to the frames around it, and to those that wires pass beside it. */
function roomIn({ blocks, wires, zones, lanes }: Scene, across: number, measure: Measure): Oriented['roomOf'] {
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(byId.get(id)?.within));
  const held = new Set(blocks.map((block) => block.zone));
  const passed = new Map<string, number>();
  // What leads to a band passes frames of the band's own lanes.
  const bandOf = bandsByBox(blocks);
  const free = wires.filter((wire) => !bandOf.has(wire.from.node) && !bandOf.has(wire.to.node));
  for (const wire of free) for (const id of wire.passes ?? []) passed.set(id, (passed.get(id) ?? 0) + roomFor(wire));
  const beside = zones
    .filter((zone) => !held.has(zone.id) && passed.has(zone.id) && !zones.some((inner) => inner.within === zone.id))
    .map((zone) => {
      const words = Math.max(0, ...zone.lines.map((line) => measure(line.text, typography[line.role])));
      const inner = Math.max(Math.min(words, spacing.heading), (passed.get(zone.id) ?? 0) + spacing.slotGap);
      const [first, last] = zone.lanes.map((lane) => index.get(lane) ?? 0);
      return { first: first ?? 0, last: last ?? 0, room: inner + 2 * spacing.zonePadDown + spacing.zoneGap };
    });
  const banded = new Set(blocks.flatMap((block) => (block.band === undefined ? [] : [block.lane])));
  return (block) => {
    const lane = index.get(block.lane) ?? 0;
    // Bands follow each other: what stands beside one stands beside all of it.
    const near = beside.filter(({ first, last }) => banded.has(block.lane) || (first <= lane && lane <= last));
    return across - 2 * spacing.zonePadDown * depth(block.zone) - near.reduce((sum, { room }) => sum + room, 0);
  };
}

/**
 * True where all that passes a band finds room beside it, with the frames that it runs in. Tubes that wind round bands are
 * a labyrinth even where they fit.
 */
function gutterFits({ blocks, wires, zones }: Scene, bands: readonly string[], sizing: Sizing): boolean {
  const bandOf = bandsByBox(blocks);
  const place = (node: string) => {
    const band = bandOf.get(node);
    return band === undefined ? -1 : bands.indexOf(band);
  };
  const free = wires.filter((wire) => place(wire.from.node) < 0 && place(wire.to.node) < 0);
  const frames = zones.filter((zone) => free.some((wire) => wire.passes?.includes(zone.id)));
  const beside = frames.length * (spacing.lanes.narrow + spacing.zoneGap);
  const winds = wires.some(
    (wire) =>
      wire.tube &&
      place(wire.from.node) !== place(wire.to.node) &&
      Math.max(place(wire.from.node), place(wire.to.node)) > 0,
  );
  if (winds) return false;
  return bands.every((band, index) => {
    const own = blocks.filter((block) => block.band === band).map((block) => faceOf(block.box, 0, sizing).width);
    const passing = wires.filter((wire) => {
      const [from, to] = [place(wire.from.node), place(wire.to.node)];
      if (wire.ride || from === to) return false;
      // From above to a later band, or from an earlier one to what lies below all.
      return from < 0 ? to > index : to < 0 ? from < index : (from - index) * (to - index) < 0;
    });
    const gutter = passing.reduce<number>((sum, wire) => sum + roomFor(wire), 2 * spacing.slotGap);
    return Math.max(0, ...own) + gutter + beside + 2 * spacing.zonePadDown <= sizing.across;
  });
}

/** The px that a wire takes beside others. */
function roomFor(wire: Wire): number {
  return wire.tube ? tubeHeight(wire.tube.strands) + spacing.tubeGap : spacing.portGap;
}

/** The lanes in their order: those before the bands, each band’s own, and those behind. */
function rowsOf(
  scene: Scene,
  bands: readonly string[],
  edges: ReadonlyMap<string, 'before' | 'behind'>,
  widths: Widths,
): Row[] {
  const { lanes, blocks, zones } = scene;
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const inLane = (at: number) => blocks.filter((block) => index.get(block.lane) === at);
  const banded = blocks.flatMap((block) => (block.band === undefined ? [] : [index.get(block.lane) ?? 0]));
  let first = banded.length > 0 ? Math.min(...banded) : lanes.length;
  const last = banded.length > 0 ? Math.max(...banded) : lanes.length - 1;
  // Lanes in which only frames stand that wires pass belong to the bands that these wires lead to.
  while (first > 0 && inLane(first - 1).length === 0 && zones.some((zone) => index.get(zone.lanes[0]) === first - 1))
    first -= 1;
  const rows: Row[] = [];
  const wrapped = (at: number) =>
    rows.push(
      ...wrap(
        lanes[at]?.id ?? '',
        inLane(at).filter((block) => block.band === undefined),
        scene,
        widths,
      ),
    );
  for (let at = 0; at < first; at += 1) wrapped(at);
  for (let at = first; at <= last; at += 1) if (banded.length > 0) wrapped(at);
  for (const band of bands) {
    const edge = (side: 'before' | 'behind', lane: string) => {
      const own = blocks.filter((block) => block.band === band && edges.get(block.box.id) === side);
      if (own.length > 0)
        rows.push(
          ...intoRows(own, scene, widths, false).map((each): Row => ({ lane, band, blocks: each, edge: true })),
        );
    };
    edge('before', lanes[first]?.id ?? '');
    for (let at = first; at <= last; at += 1) {
      const own = inLane(at).filter((block) => block.band === band && !edges.has(block.box.id));
      if (own.length > 0 || passesIn(scene, band, at, index))
        rows.push(
          ...intoRows(own, scene, widths, own.length === 0).map(
            (each): Row => ({ lane: lanes[at]?.id ?? '', band, blocks: each }),
          ),
        );
    }
    edge('behind', lanes[last]?.id ?? '');
  }
  for (let at = last + 1; at < lanes.length; at += 1) wrapped(at);
  return rows;
}

/** True where a wire of the band passes a frame that stands in the lane. */
function passesIn(
  { blocks, wires, zones }: Scene,
  band: string,
  lane: number,
  index: ReadonlyMap<string, number>,
): boolean {
  const bandOf = bandsByBox(blocks);
  const here = new Set(
    zones.filter((zone) => index.get(zone.lanes[0]) === lane && zone.lanes[0] === zone.lanes[1]).map((zone) => zone.id),
  );
  return wires.some(
    (wire) =>
      (bandOf.get(wire.from.node) ?? bandOf.get(wire.to.node)) === band && wire.passes?.some((zone) => here.has(zone)),
  );
}

function wrap(lane: string, blocks: readonly Block[], scene: Scene, widths: Widths): Row[] {
  return blocks.length === 0 ? [] : intoRows(blocks, scene, widths, false).map((each) => ({ lane, blocks: each }));
}

/** As many blocks side by side as there is room for, beside the wires of those above them. */
function intoRows(
  blocks: readonly Block[],
  { wires, zones, blocks: all }: Scene,
  { sizing, roomOf }: Widths,
  empty: boolean,
): Block[][] {
  if (empty) return [[]];
  const depth = (id: string | undefined): number =>
    id === undefined ? 0 : 1 + depth(zones.find((zone) => zone.id === id)?.within);
  const owner = new Map(blocks.flatMap(({ box }) => boxesIn(box).map((each) => [each.id, box.id] as const)));
  // Frames in the lane that wires only pass stand beside the blocks.
  const lane = blocks[0]?.lane;
  const passed = zones.filter(
    (zone) => zone.lanes[0] === lane && zone.lanes[1] === lane && !all.some((block) => block.zone === zone.id),
  );
  const reserved = passed.length * (spacing.lanes.narrow + spacing.zoneGap);
  const wiresOf = new Map<string, number>();
  for (const wire of wires) {
    if (wire.ride) continue;
    const px = roomFor(wire);
    for (const node of new Set([owner.get(wire.from.node), owner.get(wire.to.node)]))
      if (node !== undefined) wiresOf.set(node, (wiresOf.get(node) ?? 0) + px);
  }
  const widthOf = (block: Block) => widthAcross(block, { ...sizing, across: roomOf(block) });
  const rows: Block[][] = [];
  let used = Infinity;
  let above = 0;
  const begin = () => {
    above = rows
      .flat()
      .reduce<number>((sum, each) => sum + (wiresOf.get(each.box.id) ?? 0), rows.length > 0 ? 2 * spacing.slotGap : 0);
    rows.push([]);
    used = 0;
  };
  for (const group of byZone(blocks)) {
    const pads = 2 * spacing.zonePadDown * depth(group[0]?.zone);
    const whole = group.reduce((sum, block) => sum + widthOf(block) + spacing.blockGap, pads);
    const room = () => sizing.across - above - reserved;
    // A frame stands beside others only where all of it does.
    if (used + whole > room()) begin();
    used += pads + (used > 0 ? spacing.zoneGap - spacing.blockGap : 0);
    group.forEach((block, index) => {
      const own = widthOf(block);
      if (index > 0 && used + own > room()) {
        begin();
        used = pads;
      }
      rows[rows.length - 1]?.push(block);
      used += own + spacing.blockGap;
    });
    if (whole > room()) used = Infinity;
  }
  return rows;
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

/** Frames around the rows that hold what is theirs, with lanes for their headings. */
function orient(scene: Scene, rows: readonly Row[], across: number, roomOf: Oriented['roomOf']): Oriented {
  const index = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const runs = runsOf(scene, rows, index);
  // How many headings stand over one another before each row.
  const levels = runs.map((_, at) => levelOf(runs, at));
  // A row without cards has room for a heading itself.
  const heads = rows.map((row, at) => {
    const most = Math.max(0, ...runs.map((run, index) => (run.from === at ? (levels[index] ?? -1) + 1 : 0)));
    return row.blocks.length === 0 ? Math.max(0, most - 1) : most;
  });
  const starts: number[] = [];
  let lane = 0;
  heads.forEach((count) => {
    starts.push(lane + count);
    lane += count + 1;
  });
  const lanes = rows.flatMap((row, at) => {
    const own = scene.lanes.find((each) => each.id === row.lane);
    const loops = own?.loops ?? 'after';
    return [
      ...Array.from({ length: heads[at] ?? 0 }, () => ({ id: `${row.lane} heading`, loops })),
      { id: row.lane, loops },
    ];
  });
  const zones = runs.map(({ zone, id, from, to, within }, at): ZoneAt => {
    const level = levels[at] ?? -1;
    const headingLane = (starts[from] ?? 0) - (heads[from] ?? 0) + Math.max(0, level);
    return {
      zone,
      id,
      within,
      first: level < 0 ? (starts[from] ?? 0) : headingLane,
      last: starts[to] ?? 0,
      headingLane,
    };
  });
  const laneOf = new Map(
    rows.flatMap(({ blocks }, at) => blocks.map((block) => [block.box.id, starts[at] ?? 0] as const)),
  );
  const bandOf = bandsByBox(scene.blocks);
  return {
    scene,
    flow: 'down',
    lanes,
    zones,
    blocks: scene.blocks,
    wires: scene.wires,
    laneOf,
    zoneOf: (block) =>
      zones.findIndex(
        ({ zone, first, last }) =>
          zone.id === block.zone && first <= (laneOf.get(block.box.id) ?? 0) && (laneOf.get(block.box.id) ?? 0) <= last,
      ),
    passedBy: (wire) => {
      const band = bandOf.get(wire.from.node) ?? bandOf.get(wire.to.node);
      return runs.flatMap(({ zone, from, to }, at) =>
        wire.passes?.includes(zone.id) &&
        (band === undefined || rows.slice(from, to + 1).some((row) => row.band === band))
          ? [at]
          : [],
      );
    },
    roomOf,
    across,
  };
}

interface Run {
  readonly zone: Scene['zones'][number];
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly within: number;
}

/** How many headings stand over that of a run which starts at the same row; -1 where it has none itself. */
function levelOf(runs: readonly Run[], at: number): number {
  const { zone, from, within } = runs[at] as Run;
  if (zone.hidden || zone.lines.length === 0) return -1;
  return runs[within]?.from === from ? levelOf(runs, within) + 1 : 0;
}

/** Each zone as runs of rows that follow each other and hold something of it. */
function runsOf(scene: Scene, rows: readonly Row[], index: ReadonlyMap<string, number>): Run[] {
  const bandOf = bandsByBox(scene.blocks);
  const chain = (id: string | undefined): string[] =>
    id === undefined ? [] : [id, ...chain(scene.zones.find((zone) => zone.id === id)?.within)];
  const held = rows.map((row) => new Set(row.blocks.flatMap((block) => chain(block.zone))));
  const passing = new Map<string, Set<string | undefined>>();
  for (const wire of scene.wires) {
    for (const id of wire.passes ?? []) {
      const bands = passing.get(id) ?? new Set<string | undefined>();
      bands.add(bandOf.get(wire.from.node) ?? bandOf.get(wire.to.node));
      passing.set(id, bands);
    }
  }
  const runs: Run[] = [];
  for (const zone of scene.zones) {
    const [low, high] = [index.get(zone.lanes[0]) ?? 0, index.get(zone.lanes[1]) ?? 0];
    const bands = passing.get(zone.id);
    const inLanes = (row: Row) => low <= (index.get(row.lane) ?? 0) && (index.get(row.lane) ?? 0) <= high;
    let own = rows.flatMap((row, at) =>
      held[at]?.has(zone.id) ||
      (bands !== undefined && inLanes(row) && (bands.has(undefined) || (!row.edge && bands.has(row.band))))
        ? [at]
        : [],
    );
    if (own.length === 0) own = rows.flatMap((row, at) => (inLanes(row) ? [at] : [])).slice(0, 1);
    let copies = 0;
    own.forEach((row, at) => {
      if (at > 0 && own[at - 1] === row - 1) {
        runs[runs.length - 1] = { ...(runs[runs.length - 1] as Run), to: row };
        return;
      }
      const within =
        zone.within === undefined
          ? -1
          : runs.findIndex((run) => run.zone.id === zone.within && run.from <= row && row <= run.to);
      copies += 1;
      runs.push({ zone, id: copies === 1 ? zone.id : `${zone.id}#${copies}`, from: row, to: row, within });
    });
  }
  return runs;
}
