import type { Measure } from '../../scene/measure.ts';
import type { Box, Zone } from '../../scene/scene.ts';
import { longestWord, wantedWidth } from '../faces/words.ts';
import { spacing } from '../spacing.ts';
import type { Filler } from './fill.ts';
import type { Row } from './rows.ts';
import type { Run } from './runs.ts';

/** The words of a frame, as a box without an outline. */
export const HEADING: Box = { id: '', kind: 'note', tone: 'neutral', tooltip: '', lines: [], bare: true };

/** The px of a frame's words where none of its lines breaks, and no more than there may be beside wires. */
export function headingWidth({ lines }: Zone, measure: Measure): number {
  const wanted = lines.map((line) => wantedWidth({ ...HEADING, lines: [line] }, measure));
  return Math.min(Math.max(LEAST, ...wanted), spacing.heading);
}

/** The least px of a heading. */
const LEAST = 72;

/**
 * The words of a frame of one row stand beside what it holds there, where they have room; else they have a lane of their
 * own above it.
 */
export function besideContent(
  runs: readonly Run[],
  rows: readonly Row[],
  filler: Filler,
  measure: Measure,
): readonly Run[] {
  const found = [...runs];
  // From the inside out: what stands in a frame stands beside its words.
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = found[at] as Run;
    const row = rows[run.from];
    const { zone, from, to } = run;
    const isFree = found.every(
      ({ within, beside, zone: inner }) => within !== at || beside !== undefined || hasNone(inner),
    );
    if (from !== to || row?.filled === undefined || row.blocks.length === 0 || !isFree || hasNone(zone)) continue;
    const least = Math.max(LEAST, longestWord({ ...HEADING, lines: zone.lines }, measure));
    const beside = filler.placeWords(row.filled, zone.id, least, Math.max(least, headingWidth(zone, measure)));
    if (beside !== undefined) found[at] = { ...run, beside };
  }
  return found;
}

function hasNone({ hidden, lines }: Zone): boolean {
  return hidden === true || lines.length === 0;
}
