import type { Measure } from '../../scene/measure.ts';
import type { Scene, Wire, Zone } from '../../scene/scene.ts';
import { typography } from '../../scene/typography.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing, tubeHeight } from '../spacing.ts';
import { bandsByBox } from './bands.ts';
import { widthAcross } from './widths.ts';

/** A frame that holds nothing: wires only pass it. */
export interface PassedFrame {
  readonly zone: Zone;
  /** The lanes beside which it stands, by number. */
  readonly lanes: ReadonlySet<number>;
  /** The px that it takes across the lanes, with the gap to what stands beside it. */
  readonly room: number;
  /** Whether it stands beside what its lanes hold, or in a row of its own: before it where wires to bands pass it, else behind it. */
  readonly place: 'beside' | 'before' | 'behind';
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
 * The frames that wires only pass on their way past all bands. A frame stands beside its lanes where everything there has
 * room for it, and else in a row of its own.
 */
export function passedFrames(scene: Scene, sizing: Sizing, measure: Measure): PassedFrame[] {
  const { blocks, wires, zones, lanes } = scene;
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const held = new Set(blocks.map((block) => block.zone));
  const bandOf = bandsByBox(blocks);
  const passed = new Map<string, number>();
  const ofBands = new Set<string>();
  for (const wire of wires) {
    const banded = bandOf.has(wire.from.node) || bandOf.has(wire.to.node);
    for (const id of wire.passes ?? []) {
      if (banded) ofBands.add(id);
      else passed.set(id, (passed.get(id) ?? 0) + roomFor(wire));
    }
  }
  const bandLanes = new Set(blocks.flatMap((block) => (block.band === undefined ? [] : (index.get(block.lane) ?? 0))));
  const frames = zones
    .filter((zone) => !held.has(zone.id) && passed.has(zone.id) && !zones.some((inner) => inner.within === zone.id))
    .map((zone) => {
      const words = Math.max(0, ...zone.lines.map((line) => measure(line.text, typography[line.role])));
      const inner = Math.min(words, spacing.heading) + spacing.slotGap + (passed.get(zone.id) ?? 0);
      const own = lanesBetween(zone, index);
      // Bands follow each other: what stands beside one of their lanes stands beside all.
      const reached = new Set(own.some((lane) => bandLanes.has(lane)) ? [...own, ...bandLanes] : own);
      return { zone, lanes: reached, room: inner + 2 * spacing.zonePadDown + spacing.zoneGap };
    });
  const around = framesAround(zones);
  const full = new Set<number>();
  for (const block of blocks) {
    const lane = index.get(block.lane) ?? 0;
    const beside = frames.filter((frame) => frame.lanes.has(lane));
    if (beside.length === 0) continue;
    const room =
      sizing.across -
      2 * spacing.zonePadDown * around(block.zone).length -
      beside.reduce((sum, frame) => sum + frame.room, 0);
    if (widthAcross(block, { ...sizing, across: room }) > room) full.add(lane);
  }
  return frames.map((frame) => {
    const isFull = [...frame.lanes].some((lane) => full.has(lane));
    return { ...frame, place: !isFull ? 'beside' : ofBands.has(frame.zone.id) ? 'before' : 'behind' };
  });
}

function lanesBetween({ lanes: [from, to] }: Zone, index: ReadonlyMap<string, number>): number[] {
  const [first, last] = [index.get(from) ?? 0, index.get(to) ?? 0];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
