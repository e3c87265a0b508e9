import type { Measure } from '../../scene/measure.ts';
import type { Scene } from '../../scene/scene.ts';
import { sizingOf } from '../faces/sizing.ts';
import { spacing } from '../spacing.ts';
import { withRowsInOrder } from './band-order.ts';
import { bandsByBox, withBands } from './bands.ts';
import type { Filler } from './fill.ts';
import { fillRows } from './filled.ts';
import { joinBands } from './gutters.ts';
import type { Oriented, ZoneAt } from './oriented.ts';
import { placeHeadings } from './place-headings.ts';
import { withReferences } from './references.ts';
import type { Row } from './rows.ts';
import { levelOf, type Run, runsOf } from './runs.ts';

/**
 * The lanes of a scene from top to bottom, for a picture of so many px. What doesn't fit side by side stands in several
 * lanes, bands follow each other, and headings stand beside what is in their frame or have lanes of their own, so that wires from
 * above pass beside them.
 */
export function towardsFoot(stated: Scene, width: number, measure: Measure): Oriented {
  const across = width - 2 * spacing.narrowMargin;
  const scene = { ...stated, blocks: withBands(stated) };
  const own = [...new Set(scene.blocks.flatMap((block) => block.band ?? []))];
  const { bands, drawn } = joinBands(scene, own, sizingOf('down', scene, across, measure), measure);
  const blocks = withRowsInOrder(scene.blocks, drawn, bands);
  const { edges, ...parts } = withReferences({ ...scene, blocks }, drawn);
  const { rows, filler, passed, ...filled } = fillRows({ ...scene, ...parts }, bands, edges, across, measure);
  const index = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const runs = placeHeadings(filled.scene, runsOf(filled.scene, rows, index), rows, filler, passed, measure);
  return orient(filled.scene, rows, runs, across, filler);
}

/** Frames around the rows that hold what is theirs, with lanes for their headings. */
function orient(scene: Scene, rows: readonly Row[], runs: readonly Run[], across: number, filler: Filler): Oriented {
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
  const framed = runs.map(({ zone, id, from, to, within, beside, room = beside }, at): ZoneAt => {
    const level = levels[at] ?? -1;
    const above = (starts[from] ?? 0) - (heads[from] ?? 0) + Math.max(0, level);
    const headingLane = beside === undefined ? above : (starts[from] ?? 0);
    return {
      zone,
      id,
      within,
      first: level < 0 ? (starts[from] ?? 0) : headingLane,
      last: starts[to] ?? 0,
      headingLane,
      ...(room === undefined ? {} : { headingRoom: room }),
    };
  });
  const zones = framed.map((zone, at) => ({ ...zone, first: firstLane(framed, at) }));
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
        (band === undefined || rows.slice(from, to + 1).some((row) => row.band === band || isAlone(row, zone)))
          ? [at]
          : [],
      );
    },
    roomOf: (block) => filler.roomOf(block),
    widthFor: (block) => filler.widthFor(block),
    across,
  };
}

/** A frame without a heading starts where the first heading of the frames in it does. */
function firstLane(zones: readonly ZoneAt[], at: number): number {
  const inner = zones.flatMap(({ within }, index) => (within === at ? [firstLane(zones, index)] : []));
  return Math.min(zones[at]?.first ?? 0, ...inner);
}

/** True for a row of its own for a frame that wires pass on their way past all bands. */
function isAlone({ frame, band }: Row, zone: Row['frame']): boolean {
  return frame === zone && band === undefined;
}
