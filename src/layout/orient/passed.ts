import type { Measure } from '../../scene/measure.ts';
import type { Block, Scene, Wire, Zone } from '../../scene/scene.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { bandsByBox } from './bands.ts';
import { lineWidth, stackedWidth } from './headings.ts';
import { widthAcross } from './widths-down.ts';

/** A frame that holds nothing, and that wires only pass, if any. */
export interface PassedFrame {
  readonly zone: Zone;
  /** Tells it from all others, whatever else is in the picture. */
  readonly key: string;
  /** The band whose wires pass it; undefined where wires pass it on their way past all bands. */
  readonly band: string | undefined;
  /** The lanes beside which it stands, by number. */
  readonly lanes: ReadonlySet<number>;
  /** The bands in which its zone holds something: there it is no frame of its own. */
  readonly holders: ReadonlySet<string | undefined>;
  /** The px of its words, beside which wires pass. */
  readonly words: number;
  /** The px that it takes across the lanes, with the gap to what stands beside it. */
  readonly room: number;
  /** Whether it stands beside what its lanes hold, or in a row of its own: before it where wires to bands pass it, else behind it. */
  readonly place: 'beside' | 'before' | 'behind';
}

/** The cards that stand for what a band is joined to, by their ids: in rows of their own before the band or behind it. */
export type Edges = ReadonlyMap<string, 'before' | 'behind'>;

/** True for a frame that stands beside a block in the lane with this number. What only wires of a band pass stands between the rows of its edges. */
export function standsBeside(frame: PassedFrame, lane: number, block: Block | undefined, edges: Edges): boolean {
  if (frame.place !== 'beside' || !frame.lanes.has(lane) || frame.holders.has(block?.band)) return false;
  return frame.band === undefined || (block !== undefined && frame.band === block.band && !edges.has(block.box.id));
}

/** The px that a wire takes across the lanes beside others. */
export function roomFor(wire: Wire): number {
  return wire.tube ? tubeHeight(wire.tube.strands) + spacing.tubeGap : spacing.portGap;
}

/** The frames around each frame, from the outside in, itself last. */
export function framesAround(zones: readonly Zone[]): (id: string | undefined) => readonly string[] {
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const chains = new Map<string, readonly string[]>();
  const around = (id: string | undefined): readonly string[] => {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known) return known;
    const chain = [...around(byId.get(id)?.within), id];
    chains.set(id, chain);
    return chain;
  };
  return around;
}

/**
 * The frames that wires only pass: those of each band, and those on the way past all bands. A frame stands beside its lanes
 * where everything there has room for it, and else in a row of its own.
 *
 * @param alone the keys of those that are known to have no room beside others
 */
export function passedFrames(
  scene: Scene,
  edges: Edges,
  sizing: Sizing,
  measure: Measure,
  alone: ReadonlySet<string>,
): PassedFrame[] {
  const { blocks, zones, lanes } = scene;
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const bandLanes = new Set(blocks.flatMap((block) => (block.band === undefined ? [] : (index.get(block.lane) ?? 0))));
  const passing = passingWires(scene);
  const frames = zones
    .filter((zone) => !zones.some((inner) => inner.within === zone.id))
    .flatMap((zone): Omit<PassedFrame, 'place'>[] => {
      const holders = new Set(blocks.filter((block) => block.zone === zone.id).map(({ band }) => band));
      const bands = new Map([...(passing.get(zone.id) ?? [])].filter(([band]) => !holders.has(band)));
      // What neither holds anything nor is passed is still shown.
      if (holders.size === 0 && bands.size === 0) bands.set(undefined, 0);
      const own = lanesBetween(zone, index);
      const framed = (band: string | undefined, px: number, reached: ReadonlySet<number>) => {
        const key = JSON.stringify([zone.id, band]);
        const bare = { zone, key, band, lanes: reached, holders, words: 0, room: 0, place: 'beside' as const };
        const isBeside = blocks.some((block) => standsBeside(bare, index.get(block.lane) ?? 0, block, edges));
        const words = isBeside ? stackedWidth(zone, measure) : lineWidth(zone, measure);
        return { ...bare, words, room: words + spacing.slotGap + px + 2 * spacing.zonePadDown + spacing.zoneGap };
      };
      const free = bands.get(undefined);
      if (free === undefined) return [...bands].map(([band, px]) => framed(band, px, new Set(own)));
      // Bands follow each other: what stands beside one of their lanes stands beside all.
      const reached = own.some((lane) => bandLanes.has(lane)) ? [...own, ...bandLanes] : own;
      return [framed(undefined, free, new Set(reached))];
    });
  const isBeside = (frame: (typeof frames)[number], block: Block) =>
    standsBeside({ ...frame, place: 'beside' }, index.get(block.lane) ?? 0, block, edges);
  const hasRoom = (frame: (typeof frames)[number]) => {
    const own = blocks.filter((block) => isBeside(frame, block));
    const fits = (block: Block) => {
      const beside = (each: (typeof frames)[number]) => isBeside(each, block);
      const around = framesAround(zones)(block.zone);
      const taken = frames.filter(beside).reduce((sum, { room }) => sum + room, 0);
      const room = sizing.across - 2 * spacing.zonePadDown * around.length - taken;
      return widthAcross(block, { ...sizing, across: room }) <= room;
    };
    // Beside neither blocks nor wires it wouldn't stand anywhere.
    return (own.length > 0 || passing.has(frame.zone.id)) && own.every(fits);
  };
  return frames.map((frame) => {
    const toBands = [...(passing.get(frame.zone.id)?.keys() ?? [])].some((band) => band !== undefined);
    const own = frame.band === undefined && toBands ? 'before' : 'behind';
    return { ...frame, place: alone.has(frame.key) || !hasRoom(frame) ? own : 'beside' };
  });
}

/** By frame and by the band of the wires that pass it, the px that they take. */
function passingWires({ blocks, wires }: Scene): Map<string, Map<string | undefined, number>> {
  const bandOf = bandsByBox(blocks);
  const found = new Map<string, Map<string | undefined, number>>();
  for (const wire of wires) {
    const band = bandOf.get(wire.from.node) ?? bandOf.get(wire.to.node);
    for (const id of wire.passes ?? []) {
      const own = found.get(id) ?? new Map<string | undefined, number>();
      found.set(id, own.set(band, (own.get(band) ?? 0) + roomFor(wire)));
    }
  }
  return found;
}

function lanesBetween({ lanes: [from, to] }: Zone, index: ReadonlyMap<string, number>): number[] {
  const [first, last] = [index.get(from) ?? 0, index.get(to) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
