import type { Block, Scene, Wire } from '../../scene/scene.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing } from '../spacing.ts';
import { bandsByBox } from './bands.ts';
import { boxesIn } from './boxes.ts';
import type { Filler } from './fill.ts';
import { type PassedFrame, roomFor } from './passed.ts';

/** A place at which wires take more px than there are, and the frames there that hold nothing. */
export interface Crowd {
  readonly wires: readonly Wire[];
  readonly missing: number;
  readonly frames?: readonly PassedFrame[];
}

/** The widest of the frames without blocks that stand where a row is too wide: in a row of its own it takes nobody's room. */
export function crowdingFrame(crowds: readonly Crowd[]): PassedFrame | undefined {
  const frames = crowds.flatMap((crowd) => crowd.frames ?? []);
  return frames.sort((a, b) => b.room - a.room)[0];
}

/**
 * The wires that are told in words, since there can't be room for them: where most room is missing, those that take most
 * of it, of one kind between the same two lanes; then the same at every other place at which none of these takes room. Where
 * one does, there may be room for the others once it is gone. A place is a row of blocks, with all that passes it, a side
 * of a block, or a frame that wires only pass.
 *
 * @param inRows the rows that are crowded
 * @returns none where there is room for all, or where nothing of what takes it can be told in words
 */
export function crowdIn(
  scene: Scene,
  inRows: readonly Crowd[],
  filler: Filler,
  passed: readonly PassedFrame[],
  sizing: Sizing,
): readonly Wire[] {
  const groups = groupsOf(scene);
  const crowds = [...inRows, ...crowdsAtSides(scene, filler), ...crowdsInFrames(scene, passed, sizing)];
  const told = new Set<Wire>();
  for (const { wires } of crowds.sort((a, b) => b.missing - a.missing)) {
    if (wires.some((wire) => told.has(wire))) continue;
    const taken = new Map<readonly Wire[], number>();
    for (const wire of wires) {
      const group = groups.get(wire);
      if (group) taken.set(group, (taken.get(group) ?? 0) + roomFor(wire));
    }
    const most = Math.max(...taken.values());
    const [group = []] = [...taken].find(([, px]) => px === most) ?? [];
    for (const wire of group) told.add(wire);
  }
  return [...told];
}

/** The wires that can be told in words, each with all of its kind between the same two lanes. */
function groupsOf({ blocks, wires }: Scene): Map<Wire, readonly Wire[]> {
  const owners = ownersOf(blocks);
  const groups = new Map<string, Wire[]>();
  for (const wire of wires) {
    const [from, to] = [owners.get(wire.from.node), owners.get(wire.to.node)];
    const isPlain = (block: Block | undefined) => block && !block.box.grid && block.box.kind !== 'reference';
    if (from === to || !canBeTold(wire) || !isPlain(from) || !isPlain(to)) continue;
    const key = JSON.stringify([wire.kind, from?.lane, to?.lane]);
    groups.set(key, [...(groups.get(key) ?? []), wire]);
  }
  return new Map([...groups.values()].flatMap((group) => group.map((wire) => [wire, group] as const)));
}

/** Words say what is joined; that a wire is planned, assumed or lost, or what runs in it, only the wire shows. */
function canBeTold({ tube, ride, status = 'existing', assumed, lost }: Wire): boolean {
  return !tube && !ride && status === 'existing' && !assumed && !lost;
}

/** Blocks that can't be as wide as the wires need that start or end at them. */
function crowdsAtSides({ blocks, wires }: Scene, filler: Filler): Crowd[] {
  const owners = ownersOf(blocks);
  const sides = new Map<Block, readonly [Wire[], Wire[]]>();
  for (const wire of wires) {
    const [from, to] = [owners.get(wire.from.node), owners.get(wire.to.node)];
    if (wire.ride || !from || !to || from === to) continue;
    for (const block of [from, to]) if (!sides.has(block)) sides.set(block, [[], []]);
    sides.get(from)?.[1].push(wire);
    sides.get(to)?.[0].push(wire);
    // Where its lane wraps into rows, a wire may meet either side.
    if (from.lane !== to.lane) continue;
    sides.get(from)?.[0].push(wire);
    sides.get(to)?.[1].push(wire);
  }
  return [...sides].flatMap(([block, both]) =>
    both.flatMap((own) => {
      const missing = own.reduce((sum, wire) => sum + roomFor(wire), 0) + 2 * spacing.portEdge - filler.roomOf(block);
      return missing > 0 ? [{ wires: own, missing }] : [];
    }),
  );
}

/** Frames that hold nothing and that can't be as wide as the wires that pass them. */
function crowdsInFrames({ blocks, wires }: Scene, passed: readonly PassedFrame[], sizing: Sizing): Crowd[] {
  const bandOf = bandsByBox(blocks);
  return passed.flatMap(({ zone, room, band }) => {
    const own = wires.filter(
      ({ passes, from, to }) => passes?.includes(zone.id) && (bandOf.get(from.node) ?? bandOf.get(to.node)) === band,
    );
    return room > sizing.across ? [{ wires: own, missing: room - sizing.across }] : [];
  });
}

/** The block of each box. */
function ownersOf(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.flatMap((block) => boxesIn(block.box).map((box) => [box.id, block] as const)));
}
