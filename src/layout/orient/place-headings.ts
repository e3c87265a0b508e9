import type { Measure } from '../../scene/measure.ts';
import type { Block, Scene, Zone } from '../../scene/scene.ts';
import { boxesIn } from './boxes.ts';
import type { Filler } from './fill.ts';
import { headingWidth, leastHeading, mostHeading } from './headings.ts';
import type { PassedFrame } from './passed.ts';
import type { Row } from './rows.ts';
import type { Run } from './runs.ts';

/**
 * The words of a frame of one row stand beside what it holds there, where they have room; else they have a lane of their
 * own above it, and there as much room as the frame has.
 */
export function placeHeadings(
  { wires }: Scene,
  runs: readonly Run[],
  rows: readonly Row[],
  filler: Filler,
  passed: readonly PassedFrame[],
  measure: Measure,
): readonly Run[] {
  const tubes = wires.filter(({ tube }) => tube);
  const reached = new Set(tubes.map(({ to }) => to.node));
  const starts = new Set(tubes.flatMap(({ from }) => (reached.has(from.node) ? [] : from.node)));
  const startsTubes = ({ box }: Block) => boxesIn(box).some(({ id }) => starts.has(id));
  const found = besideContent(runs, rows, filler, passed, measure, startsTubes);
  return found.map((run): Run => {
    const { zone, from, beside } = run;
    const row = rows[from];
    if (beside !== undefined || hasNone(zone) || !row || row.blocks.length === 0) return run;
    const least = leastHeading(zone, measure);
    return {
      ...run,
      room: filler.headingRoom(row.filled, zone.id, least, Math.max(least, mostHeading(zone, measure))),
    };
  });
}

function besideContent(
  runs: readonly Run[],
  rows: readonly Row[],
  filler: Filler,
  passed: readonly PassedFrame[],
  measure: Measure,
  startsTubes: (block: Block) => boolean,
): readonly Run[] {
  // What wires only pass beside other things has its words beside them.
  const alone = new Map<Zone, number>();
  for (const { zone, place, words } of passed)
    if (place === 'beside') alone.set(zone, Math.min(words, alone.get(zone) ?? Infinity));
  const found = runs.map((run): Run => {
    const beside = alone.get(run.zone);
    const own = rows.slice(run.from, run.to + 1).flatMap(({ blocks }) => blocks);
    return beside === undefined || own.some(({ zone }) => zone === run.zone.id) ? run : { ...run, beside };
  });
  // From the inside out: what stands in a frame stands beside its words.
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = found[at] as Run;
    const row = rows[run.from];
    const { zone, from, to } = run;
    const isFree = found.every(
      ({ within, beside, zone: inner }) => within !== at || beside !== undefined || hasNone(inner),
    );
    if (run.beside !== undefined || from !== to || !row || row.blocks.length === 0 || !isFree || hasNone(zone))
      continue;
    // Several cards stand where their tubes lead to, as far apart as these: words beside them would be in the way.
    if (row.blocks.filter(startsTubes).length > 1) continue;
    const least = leastHeading(zone, measure);
    const beside = filler.placeWords(row.filled, zone.id, least, Math.max(least, headingWidth(zone, measure)));
    if (beside !== undefined) found[at] = { ...run, beside };
  }
  return found;
}

function hasNone({ hidden, lines }: Zone): boolean {
  return hidden === true || lines.length === 0;
}
