import type { Block, Scene, Wire } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { boxesIn } from './boxes.ts';
import { framesAround, roomFor } from './passed.ts';
import type { Item } from './row-width.ts';

/** Wires that pass a lane and may run in the same frames, with the px that they take. */
interface Passing {
  readonly allowed: ReadonlySet<string>;
  readonly wires: Wire[];
  px: number;
}

/** The wires that have started in a row and not yet ended. */
export class OpenWires {
  private readonly open = new Set<Wire>();
  /** The blocks of all rows that are filled. */
  private readonly closed = new Set<string>();
  /** By block, its wires and the blocks at their other ends. */
  private readonly joined = new Map<string, { readonly wire: Wire; readonly other: string }[]>();
  /** The block of each box, and the frame of each block. */
  private readonly owner: ReadonlyMap<string, string>;
  private readonly zoneOf: ReadonlyMap<string, string | undefined>;
  private readonly around: ReturnType<typeof framesAround>;

  constructor({ blocks, wires, zones }: Pick<Scene, 'blocks' | 'wires' | 'zones'>) {
    this.around = framesAround(zones);
    this.zoneOf = new Map(blocks.map((block) => [block.box.id, block.zone]));
    this.owner = new Map(blocks.flatMap(({ box }) => boxesIn(box).map((each) => [each.id, box.id] as const)));
    for (const wire of wires) {
      const [from, to] = [this.owner.get(wire.from.node), this.owner.get(wire.to.node)];
      if (wire.ride || from === undefined || to === undefined) continue;
      for (const [own, other] of [
        [from, to],
        [to, from],
      ] as const)
        this.joined.set(own, [...(this.joined.get(own) ?? []), { wire, other }]);
    }
  }

  /** A row of these blocks is filled: their wires end, or start. */
  pass(blocks: readonly Block[]): void {
    for (const { box } of blocks) this.closed.add(box.id);
    for (const { box } of blocks) {
      for (const { wire, other } of this.joined.get(box.id) ?? []) {
        if (this.closed.has(other)) this.open.delete(wire);
        else this.open.add(wire);
      }
    }
  }

  /**
   * The room of all wires that pass a lane, as far inside of the frames there as they may run.
   *
   * @param ending blocks whose wires end in the lane
   * @param chains the frames around what is in the lane, from the outside in
   * @param beside frames that take the room of their wires themselves
   */
  passing(
    ending: readonly Block[],
    chains: readonly (readonly string[])[],
    beside: ReadonlySet<string>,
  ): readonly Item[] {
    const here = new Set(ending.map(({ box }) => box.id));
    const groups = new Map<string, Passing>();
    for (const wire of this.open) {
      const ends = [wire.from.node, wire.to.node].map((node) => this.owner.get(node) ?? '');
      if (ends.some((end) => here.has(end)) || wire.passes?.some((zone) => beside.has(zone))) continue;
      const zones = [...ends.map((end) => this.zoneOf.get(end)), ...(wire.passes ?? [])];
      const key = zones.join(' ');
      const group = groups.get(key) ?? {
        // Wires keep more from what is beside them than from one another.
        px: 2 * (spacing.slotGap - spacing.tubeGap),
        allowed: new Set(zones.flatMap((zone) => this.around(zone))),
        wires: [],
      };
      group.wires.push(wire);
      group.px += roomFor(wire);
      groups.set(key, group);
    }
    return [...groups.values()].map(({ px, allowed, wires }): Item => {
      const ways = chains.map((around) => insideOf(around, allowed));
      const inside = ways.reduce((a, b) => (b.length > a.length ? b : a), []);
      return { around: inside, px: px + (inside.length > 0 ? 0 : 2 * spacing.edgeGap), wires, solid: false };
    });
  }
}

/** The frames around a place as far in as a wire may run. */
function insideOf(around: readonly string[], allowed: ReadonlySet<string>): readonly string[] {
  const shut = around.findIndex((zone) => !allowed.has(zone));
  return shut < 0 ? around : around.slice(0, shut);
}
