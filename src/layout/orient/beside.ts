import type { Measure } from '../../scene/measure.ts';
import type { Zone } from '../../scene/scene.ts';
import { longestWord } from '../faces/words.ts';
import type { Filler } from './fill.ts';
import { HEADING, headingWidth, LEAST_HEADING } from './headings.ts';
import type { PassedFrame } from './passed.ts';
import type { Row } from './rows.ts';
import type { Run } from './runs.ts';

/**
 * The words of a frame of one row stand beside what it holds there, where they have room; else they have a lane of their
 * own above it.
 */
export function besideContent(
  runs: readonly Run[],
  rows: readonly Row[],
  filler: Filler,
  passed: readonly PassedFrame[],
  measure: Measure,
): readonly Run[] {
  // What wires only pass beside other things has its words beside them.
  const alone = new Map<Zone, number>();
  for (const { zone, place, words } of passed)
    if (place === 'beside') alone.set(zone, Math.min(words, alone.get(zone) ?? Infinity));
  const found = runs.map((run): Run => {
    const beside = alone.get(run.zone);
    return beside === undefined ? run : { ...run, beside };
  });
  // From the inside out: what stands in a frame stands beside its words.
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = found[at] as Run;
    const row = rows[run.from];
    const { zone, from, to } = run;
    const isFree = found.every(
      ({ within, beside, zone: inner }) => within !== at || beside !== undefined || hasNone(inner),
    );
    if (
      run.beside !== undefined ||
      from !== to ||
      row?.filled === undefined ||
      row.blocks.length === 0 ||
      !isFree ||
      hasNone(zone)
    )
      continue;
    const least = Math.max(LEAST_HEADING, longestWord({ ...HEADING, lines: zone.lines }, measure));
    const beside = filler.placeWords(row.filled, zone.id, least, Math.max(least, headingWidth(zone, measure)));
    if (beside !== undefined) found[at] = { ...run, beside };
  }
  return found;
}

function hasNone({ hidden, lines }: Zone): boolean {
  return hidden === true || lines.length === 0;
}
