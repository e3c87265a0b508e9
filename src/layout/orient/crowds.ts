import type { Measure } from '../../scene/measure.ts';
import type { Block, Scene, Wire } from '../../scene/scene.ts';
import type { Sizing } from '../faces/sized.ts';
import { sizingOf } from '../faces/sizing.ts';
import { spacing } from '../spacing.ts';
import { bandsByBox, boxesIn } from './bands.ts';
import { fillingOrder } from './filling-order.ts';
import { framesAround, passedFrames, roomFor } from './passed.ts';
import { toldInWords } from './told.ts';
import { leastAcross } from './widths.ts';

/**
 * The scene without the wires for which there can't be room: what they join tells in words what it is joined to.
 * Wherever a block stands, all wires from what stands before it to what stands behind it pass it, and its own wires meet
 * its sides. Where that takes more than there is across the picture, the wires of one kind between the same two lanes are
 * told in words, those first that take most where most is missing.
 */
export function withoutCrowds(scene: Scene, across: number, measure: Measure): Pick<Scene, 'blocks' | 'wires'> {
  const told = new Set<Wire>();
  for (;;) {
    const wires = scene.wires.filter((wire) => !told.has(wire));
    const left = { ...scene, wires };
    const crowd = crowdIn(left, sizingOf('down', left, across, measure), measure);
    if (!crowd) return told.size === 0 ? scene : { blocks: toldInWords(scene.blocks, [...told]), wires };
    for (const wire of crowd) told.add(wire);
  }
}

/** Places that wires have to pass or to meet, with the px that each leaves for them. */
interface Places {
  readonly rooms: readonly number[];
  /** The px that some wires take at each of the places. */
  readonly taken: (wires: readonly Wire[]) => readonly number[];
}

/** The group of wires that takes most where most room is missing; undefined where nothing is missing that it could give. */
function crowdIn(scene: Scene, sizing: Sizing, measure: Measure): readonly Wire[] | undefined {
  const { told, drawn } = groupsOf(scene);
  for (const { rooms, taken } of [placesOfBlocks(scene, sizing, measure), placesOfFrames(scene, sizing, measure)]) {
    const loads = told.map(taken);
    const fixed = taken(drawn);
    const missing = rooms.map((room, at) => {
      const givable = loads.reduce((sum, px) => sum + (px[at] ?? 0), 0);
      return givable > 0 ? givable + (fixed[at] ?? 0) - room : 0;
    });
    const worst = missing.indexOf(Math.max(0, ...missing));
    if ((missing[worst] ?? 0) <= 0) continue;
    const most = Math.max(...loads.map((px) => px[worst] ?? 0));
    return told[loads.findIndex((px) => px[worst] === most)];
  }
  return undefined;
}

/** Wires that can be told in words, by their kind and the lanes that they join, and all others. */
function groupsOf({ blocks, wires }: Scene): { told: Wire[][]; drawn: Wire[] } {
  const owners = ownersOf(blocks);
  const groups = new Map<string, Wire[]>();
  const drawn: Wire[] = [];
  for (const wire of wires) {
    const [from, to] = [owners.get(wire.from.node), owners.get(wire.to.node)];
    const isPlain = (block: Block | undefined) => block && !block.box.grid && block.box.kind !== 'reference';
    if (from === to || !canBeTold(wire) || !isPlain(from) || !isPlain(to)) {
      drawn.push(wire);
      continue;
    }
    const key = JSON.stringify([wire.kind, from?.lane, to?.lane]);
    groups.set(key, [...(groups.get(key) ?? []), wire]);
  }
  return { told: [...groups.values()], drawn };
}

/** Words say what is joined; that a wire is planned, assumed or lost, or what runs in it, only the wire shows. */
function canBeTold({ tube, ride, status = 'existing', assumed, lost }: Wire): boolean {
  return !tube && !ride && status === 'existing' && !assumed && !lost;
}

/** What passes each block, what starts at it, and what ends there. */
function placesOfBlocks(scene: Scene, sizing: Sizing, measure: Measure): Places {
  const sequence = inSequence(scene);
  const around = framesAround(scene.zones);
  const laneAt = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const beside = passedFrames(scene, sizing, measure).filter((frame) => frame.place === 'beside');
  const rooms = sequence.map((block) => {
    const frames = beside.filter(({ lanes }) => lanes.has(laneAt.get(block.lane) ?? 0));
    const pads = 2 * spacing.zonePadDown * around(block.zone).length;
    return sizing.across - pads - frames.reduce((sum, { room }) => sum + room, 0);
  });
  const sides = rooms.map((room) => room - 2 * spacing.portEdge);
  const gaps = sequence.map((block, at) => {
    const room = rooms[at] ?? 0;
    return room - leastAcross(block, { ...sizing, across: room }) - 2 * spacing.slotGap;
  });
  const owners = ownersOf(sequence);
  const placeOf = new Map(sequence.map((block, at) => [block, at]));
  const place = (node: string) => placeOf.get(owners.get(node) as Block) ?? -1;
  const framed = new Set(beside.map(({ zone }) => zone.id));
  return {
    rooms: [...gaps, ...sides, ...sides],
    taken: (wires) => {
      const count = sequence.length;
      const [steps, starting, ending] = [0, 1, 2].map(() => Array.from({ length: count + 1 }, () => 0)) as [
        number[],
        number[],
        number[],
      ];
      for (const wire of wires) {
        const [from, to, px] = [place(wire.from.node), place(wire.to.node), roomFor(wire)];
        if (wire.ride || from < 0 || to < 0 || from === to) continue;
        starting[from] = (starting[from] ?? 0) + px;
        ending[to] = (ending[to] ?? 0) + px;
        if (wire.passes?.some((zone) => framed.has(zone))) continue;
        const [first, last] = [Math.min(from, to) + 1, Math.max(from, to)];
        steps[first] = (steps[first] ?? 0) + px;
        steps[last] = (steps[last] ?? 0) - px;
      }
      let sum = 0;
      const passing = steps.map((step) => {
        sum += step;
        return sum;
      });
      return [...passing.slice(0, count), ...starting.slice(0, count), ...ending.slice(0, count)];
    },
  };
}

/** What passes the frames that hold nothing. */
function placesOfFrames(scene: Scene, sizing: Sizing, measure: Measure): Places {
  const frames = passedFrames(scene, sizing, measure);
  const bandOf = bandsByBox(scene.blocks);
  const taken = (wires: readonly Wire[]) => {
    const free = wires.filter((wire) => !bandOf.has(wire.from.node) && !bandOf.has(wire.to.node));
    return frames.map(({ zone }) =>
      free.reduce((sum, wire) => sum + (wire.passes?.includes(zone.id) ? roomFor(wire) : 0), 0),
    );
  };
  const all = taken(scene.wires);
  return { rooms: frames.map(({ room }, at) => sizing.across - room + (all[at] ?? 0)), taken };
}

/** The blocks from the first that is placed to the last: lanes before the bands, each band's own, and lanes behind them. */
function inSequence({ lanes, zones, blocks }: Scene): Block[] {
  const laneAt = new Map(lanes.map((lane, at) => [lane.id, at]));
  const laneOf = (block: Block) => laneAt.get(block.lane) ?? 0;
  const bands = [...new Set(blocks.flatMap((block) => block.band ?? []))];
  const last = Math.max(-1, ...blocks.filter((block) => block.band !== undefined).map(laneOf));
  const stage = (block: Block) => {
    if (block.band !== undefined) return 1 + bands.indexOf(block.band);
    return last >= 0 && laneOf(block) > last ? bands.length + 1 : 0;
  };
  const order = fillingOrder(blocks, zones);
  return [...blocks].sort((a, b) => stage(a) - stage(b) || laneOf(a) - laneOf(b) || order(a, b));
}

/** The block of each box. */
function ownersOf(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.flatMap((block) => boxesIn(block.box).map((box) => [box.id, block] as const)));
}
