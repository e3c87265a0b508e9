import type { Block, Scene } from '../../scene/scene.ts';
import { boxesIn } from './boxes.ts';
import type { Filled, Filler } from './fill.ts';
import { framesAround } from './passed.ts';

/** Blocks of one frame, or a block of none, in rows: what wires lead to stands below what they come from. */
interface Group {
  readonly rows: (readonly Block[])[];
  /** Blocks of others that wires come from, in lanes before. */
  readonly after: ReadonlySet<string>;
}

/** Neighbouring lanes that are filled together, by number. */
export interface Shelf {
  readonly first: number;
  readonly last: number;
  readonly zone: string;
}

/** Lanes that one outermost frame reaches over and holds all blocks of: what is in a frame there stands together. */
export function shelvesOf({ lanes, zones, blocks }: Scene): Shelf[] {
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const around = framesAround(zones);
  return zones.flatMap((zone): Shelf[] => {
    const [first, last] = [index.get(zone.lanes[0]) ?? 0, index.get(zone.lanes[1]) ?? 0];
    if (zone.within !== undefined || first === last) return [];
    const inLanes = blocks.filter(({ lane }) => first <= (index.get(lane) ?? 0) && (index.get(lane) ?? 0) <= last);
    const isWhole = inLanes.every((block) => block.band === undefined && around(block.zone)[0] === zone.id);
    return inLanes.length > 0 && isWhole ? [{ first, last, zone: zone.id }] : [];
  });
}

/**
 * Fills rows with the blocks of several lanes. Frames stand beside one another where all that they hold has room there,
 * and what stands in none beside them.
 */
export function fillShelf(scene: Scene, { zone, first, last }: Shelf, filler: Filler): (Filled & { lane: string })[] {
  const lanes = scene.lanes.slice(first, last + 1).map((lane) => lane.id);
  const blocks = scene.blocks.filter((block) => block.band === undefined && lanes.includes(block.lane));
  const laneOf = (row: readonly Block[]) => lanes.find((lane) => row.some((block) => block.lane === lane)) ?? '';
  let waiting = groupsOf(scene, blocks, lanes, zone, filler);
  let active: Group[] = [];
  const rows: (Filled & { lane: string })[] = [];
  const placed = new Set<string>();
  while (waiting.length + active.length > 0) {
    const row: Block[] = [];
    const take = (group: Group): boolean => {
      const own = group.rows[0] ?? [];
      if (row.length > 0 && !filler.fits(laneOf([...row, ...own]), [...row, ...own])) return false;
      row.push(...own);
      return true;
    };
    const ready = waiting.filter(({ after }) => [...after].every((block) => placed.has(block)));
    // Groups that wait for one another follow the order of the scene.
    const next = active.length + ready.length > 0 ? ready : waiting.slice(0, 1);
    const started = [...active, ...next].filter(take);
    for (const group of started) group.rows.shift();
    active = [...active, ...started.filter((group) => waiting.includes(group))].filter(
      ({ rows: left }) => left.length > 0,
    );
    waiting = waiting.filter((group) => !started.includes(group));
    const own = [...row].sort((a, b) => blocks.indexOf(a) - blocks.indexOf(b));
    for (const { box } of own) placed.add(box.id);
    rows.push({ ...filler.take(laneOf(own), own), lane: laneOf(own) });
  }
  return rows;
}

function groupsOf(
  scene: Scene,
  blocks: readonly Block[],
  lanes: readonly string[],
  zone: string,
  filler: Filler,
): Group[] {
  const around = framesAround(scene.zones);
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const chain = around(block.zone);
    const key = chain[chain.indexOf(zone) + 1] ?? block.box.id;
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()].map((own): Group => {
    const rows = lanes.flatMap((lane) => {
      const inLane = own.filter((block) => block.lane === lane);
      return inLane.length === 0 ? [] : filler.split(lane, inLane);
    });
    filler.reserve(rows, passingIn(scene, rows));
    return { rows, after: comingFrom(scene, own, blocks) };
  });
}

/** The blocks in lanes before from which wires come to some blocks, beside these. */
function comingFrom({ wires, lanes }: Scene, own: readonly Block[], all: readonly Block[]): Set<string> {
  const lane = new Map(lanes.map(({ id }, at) => [id, at]));
  const owner = new Map(all.flatMap((block) => boxesIn(block.box).map(({ id }) => [id, block] as const)));
  const found = new Set<string>();
  for (const { from, to } of wires) {
    const ends = [owner.get(from.node), owner.get(to.node)];
    for (const [one, other] of [ends, [...ends].reverse()]) {
      if (!one || !other || !own.includes(one) || own.includes(other)) continue;
      if ((lane.get(other.lane) ?? 0) < (lane.get(one.lane) ?? 0)) found.add(other.box.id);
    }
  }
  return found;
}

/** The wires between rows of a group that don't follow each other. */
function passingIn({ wires }: Scene, rows: readonly (readonly Block[])[]): Scene['wires'] {
  const rowOf = new Map(
    rows.flatMap((row, at) => row.flatMap(({ box }) => boxesIn(box).map(({ id }) => [id, at] as const))),
  );
  return wires.filter((wire) => {
    const [from, to] = [rowOf.get(wire.from.node), rowOf.get(wire.to.node)];
    return !wire.ride && from !== undefined && to !== undefined && Math.abs(from - to) > 1;
  });
}
