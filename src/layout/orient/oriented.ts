import type { Block, Scene, Wire, Zone } from '../../scene/scene.ts';

/** A frame in its place among the lanes. A zone that can't be one frame in a direction is several, of one name. */
export interface ZoneAt {
  readonly zone: Zone;
  readonly id: string;
  /** The frame around it, by its place in the list, which is before its own; -1 for none. */
  readonly within: number;
  readonly first: number;
  readonly last: number;
  /** The lane that its heading stands in, where it has one for it. */
  readonly headingLane?: number;
  /** The px across the lanes that its heading has; all that there is, where nothing is said. */
  readonly headingRoom?: number;
}

/** A scene with its lanes as they follow each other in one direction. */
export interface Oriented {
  readonly scene: Scene;
  readonly flow: 'right' | 'down';
  readonly lanes: readonly { readonly id: string; readonly loops: 'before' | 'after' }[];
  readonly zones: readonly ZoneAt[];
  readonly blocks: readonly Block[];
  readonly wires: readonly Wire[];
  /** The lane of each block, by its box's id. */
  readonly laneOf: ReadonlyMap<string, number>;
  /** The frame that a block stands in, by its place in the list of zones; -1 for none. */
  readonly zoneOf: (block: Block) => number;
  /** The frames that a wire passes by right. */
  readonly passedBy: (wire: Wire) => readonly number[];
  /** px across the lanes that a block may take, beside frames in its lane and those around it. */
  readonly roomOf: (block: Block) => number;
  /** px across the lanes that a block takes at least. */
  readonly widthFor: (block: Block) => number;
  /** px that there are across the lanes; as many as are needed where nothing is said. */
  readonly across: number;
}

/** The lanes of a scene from left to right, as it states them. */
export function towardsRight(scene: Scene): Oriented {
  const index = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const lane = (id: string) => {
    const at = index.get(id);
    if (at === undefined) throw new Error(`The scene has no lane ${id}.`);
    return at;
  };
  const zones: ZoneAt[] = [];
  const places = new Map<string, number>();
  for (const zone of scene.zones) {
    const within = zone.within === undefined ? -1 : (places.get(zone.within) ?? -1);
    const outer = zones[within];
    const members = scene.blocks.filter((block) => block.zone === zone.id).map((block) => lane(block.lane));
    // A frame reaches over the lanes of all that it holds, and no further than the frame around it.
    const first = Math.max(outer?.first ?? 0, Math.min(lane(zone.lanes[0]), ...members));
    const last = Math.min(outer?.last ?? Infinity, Math.max(lane(zone.lanes[1]), ...members));
    places.set(zone.id, zones.length);
    zones.push({ zone, id: zone.id, within, first, last });
  }
  return {
    scene,
    flow: 'right',
    lanes: scene.lanes,
    zones,
    blocks: scene.blocks,
    wires: scene.wires,
    laneOf: new Map(scene.blocks.map((block) => [block.box.id, lane(block.lane)])),
    zoneOf: (block) => (block.zone === undefined ? -1 : (places.get(block.zone) ?? -1)),
    passedBy: (wire) => (wire.passes ?? []).flatMap((id) => places.get(id) ?? []),
    roomOf: () => Infinity,
    widthFor: () => 0,
    across: Infinity,
  };
}
