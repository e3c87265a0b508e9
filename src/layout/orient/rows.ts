import type { Block, Scene, Zone } from '../../scene/scene.ts';
import { bandsByBox } from './bands.ts';
import type { Filler } from './fill.ts';
import type { Edges, PassedFrame } from './passed.ts';
import { fillShelf, shelvesOf } from './shelves.ts';

/** A lane of the column: some of the blocks of a lane of the scene, or those of one band. */
export interface Row {
  readonly lane: string;
  readonly band?: string;
  readonly blocks: readonly Block[];
  /** References to what the band is joined to. */
  readonly edge?: boolean;
  /** The frame that this row is for. */
  readonly frame?: Zone;
  /** Its number for the filler. */
  readonly filled: number;
}

/** The lanes in their order: those before the bands, each band’s own, frames that had no room beside them, and those behind. */
export function rowsOf(
  scene: Scene,
  bands: readonly string[],
  edges: Edges,
  passed: readonly PassedFrame[],
  filler: Filler,
): Row[] {
  const { lanes, blocks, zones } = scene;
  const index = new Map(lanes.map((lane, at) => [lane.id, at]));
  const byLane = lanes.map(({ id }) => blocks.filter(({ lane }) => lane === id));
  const inLane = (at: number) => byLane[at] ?? [];
  const banded = blocks.flatMap((block) => (block.band === undefined ? [] : [index.get(block.lane) ?? 0]));
  let first = banded.length > 0 ? Math.min(...banded) : lanes.length;
  const last = banded.length > 0 ? Math.max(...banded) : lanes.length - 1;
  // Lanes in which only frames stand that wires pass belong to the bands that these wires lead to.
  while (first > 0 && inLane(first - 1).length === 0 && zones.some((zone) => index.get(zone.lanes[0]) === first - 1))
    first -= 1;
  const rows: Row[] = [];
  const add = (at: number, own: readonly Block[], more: Pick<Row, 'band' | 'edge'> = {}) => {
    const lane = lanes[at]?.id ?? '';
    for (const { blocks: each, number } of filler.fill(lane, own))
      rows.push({ lane, blocks: each, filled: number, ...more });
  };
  const framesAt = (place: PassedFrame['place'], from: number, to: number, band?: string) => {
    const inBand = band === undefined ? {} : { band };
    for (const each of passed) {
      const { zone, place: own, lanes: reached, band: of } = each;
      const end = Math.max(...reached);
      if (own === place && of === band && from <= end && end <= to)
        rows.push({ lane: zone.lanes[1], blocks: [], frame: zone, filled: filler.takeFrame(each), ...inBand });
    }
  };
  const wrapped = (at: number) => {
    const own = inLane(at).filter((block) => block.band === undefined);
    if (own.length > 0) add(at, own);
  };
  const shelves = shelvesOf(scene);
  /** The lanes between two numbers that aren't of bands, those of one frame together. */
  const plain = (from: number, to: number) => {
    for (let at = from; at <= to; at += 1) {
      const shelf = shelves.find((each) => each.first === at && each.last <= to);
      if (shelf)
        for (const { number, ...row } of fillShelf(scene, shelf, filler)) rows.push({ ...row, filled: number });
      else wrapped(at);
      const end = shelf?.last ?? at;
      framesAt('behind', at, end);
      at = end;
    }
  };
  plain(0, first - 1);
  framesAt('before', first, last);
  for (let at = first; at <= last; at += 1) if (banded.length > 0) wrapped(at);
  /** What names where a band comes from stands before it, and what it leads to behind it: each close to its own alone. */
  const edge = (band: string, side: 'before' | 'behind') => {
    const own = blocks.filter((block) => block.band === band && edges.get(block.box.id) === side);
    if (own.length > 0) add(first, own, { band, edge: true });
  };
  const passing = passingLanes(scene, index);
  for (const band of bands) {
    edge(band, 'before');
    for (let at = first; at <= last; at += 1) {
      const own = inLane(at).filter((block) => block.band === band && !edges.has(block.box.id));
      if (own.length > 0 || passing.get(band)?.has(at)) add(at, own, { band });
    }
    framesAt('behind', first, last, band);
    edge(band, 'behind');
  }
  framesAt('behind', first, last);
  plain(last + 1, lanes.length - 1);
  return rows;
}

/** By band, the lanes in which its wires pass a frame that stands in that lane alone. */
function passingLanes(
  { blocks, wires, zones }: Scene,
  index: ReadonlyMap<string, number>,
): Map<string, ReadonlySet<number>> {
  const bandOf = bandsByBox(blocks);
  const laneOf = new Map(
    zones.flatMap(({ id, lanes: [from, to] }) => (from === to ? [[id, index.get(from) ?? 0] as const] : [])),
  );
  const found = new Map<string, Set<number>>();
  for (const { from, to, passes = [] } of wires) {
    const band = bandOf.get(from.node) ?? bandOf.get(to.node);
    if (band === undefined) continue;
    const own = found.get(band) ?? new Set();
    for (const zone of passes) {
      const lane = laneOf.get(zone);
      if (lane !== undefined) own.add(lane);
    }
    found.set(band, own);
  }
  return found;
}
