import type { Block, Scene, Wire } from '../../scene/scene.ts';
import { spacing } from '../spacing.ts';
import { boxesIn } from './boxes.ts';
import { framesAround, roomFor } from './passed.ts';
import type { Item } from './row-width.ts';

/** A wire between two blocks, with the px that it takes beside others. */
interface Joining {
  readonly wire: Wire;
  readonly from: string;
  readonly to: string;
  readonly room: number;
  /** The frames that it may run in, shared by all wires that may run in the same ones. */
  readonly allowed: ReadonlySet<string>;
}

/** The wires that have started in a row and not yet ended. */
export class OpenWires {
  private readonly open = new Set<Joining>();
  /** The blocks of all rows that are filled. */
  private readonly closed = new Set<string>();
  /** By block, its wires. */
  private readonly joined = new Map<string, Joining[]>();

  constructor({ blocks, wires, zones }: Pick<Scene, 'blocks' | 'wires' | 'zones'>) {
    const around = framesAround(zones);
    const zoneOf = new Map(blocks.map((block) => [block.box.id, block.zone]));
    const owner = new Map(blocks.flatMap(({ box }) => boxesIn(box).map((each) => [each.id, box.id] as const)));
    const known = new Map<string, ReadonlySet<string>>();
    for (const wire of wires) {
      const [from, to] = [owner.get(wire.from.node), owner.get(wire.to.node)];
      if (wire.ride || from === undefined || to === undefined) continue;
      const own = [zoneOf.get(from), zoneOf.get(to), ...(wire.passes ?? [])];
      const key = own.join(' ');
      const allowed = known.get(key) ?? new Set(own.flatMap((zone) => around(zone)));
      known.set(key, allowed);
      const joining = { wire, from, to, room: roomFor(wire), allowed };
      for (const block of [from, to]) this.joined.set(block, [...(this.joined.get(block) ?? []), joining]);
    }
  }

  /** A row of these blocks is filled: their wires end, or start. */
  pass(blocks: readonly Block[]): void {
    for (const { box } of blocks) this.closed.add(box.id);
    for (const { box } of blocks) {
      for (const joining of this.joined.get(box.id) ?? []) {
        if (this.closed.has(joining.from) && this.closed.has(joining.to)) this.open.delete(joining);
        else this.open.add(joining);
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
    const groups = new Map<ReadonlySet<string>, { readonly wires: Wire[]; px: number }>();
    for (const { wire, from, to, room, allowed } of this.open) {
      if (here.has(from) || here.has(to) || wire.passes?.some((zone) => beside.has(zone))) continue;
      const group = groups.get(allowed);
      if (group) {
        group.wires.push(wire);
        group.px += room;
      }
      // Wires keep more from what is beside them than from one another.
      else groups.set(allowed, { wires: [wire], px: 2 * (spacing.slotGap - spacing.tubeGap) + room });
    }
    return [...groups].map(([allowed, { px, wires }]): Item => {
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
