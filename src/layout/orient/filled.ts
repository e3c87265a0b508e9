import type { Measure } from '../../scene/measure.ts';
import type { Scene, Wire } from '../../scene/scene.ts';
import { sizingOf } from '../faces/sizing.ts';
import { crowdIn, crowdingFrame } from './crowds.ts';
import { Filler } from './fill.ts';
import { type Edges, type PassedFrame, passedFrames } from './passed.ts';
import { type Row, rowsOf } from './rows.ts';
import { toldInWords } from './told.ts';

/** The rows of a column, with the scene as it stands in them. */
export interface FilledRows {
  readonly scene: Scene;
  readonly rows: readonly Row[];
  readonly filler: Filler;
  readonly passed: readonly PassedFrame[];
}

/**
 * Fills the rows of a column. A frame that holds nothing has a row of its own where there can't be room for it beside others,
 * and wires for which there can't be room are told in words at both of their ends, kind by kind: the rows are filled
 * without them.
 *
 * @param edges the cards that stand for what a band is joined to, and whether they stand before it or behind it
 * @param across px that there are across the lanes
 */
export function fillRows(
  scene: Scene,
  bands: readonly string[],
  edges: Edges,
  across: number,
  measure: Measure,
): FilledRows {
  const told = new Set<Wire>();
  const alone = new Set<string>();
  for (;;) {
    const wires = scene.wires.filter((wire) => !told.has(wire));
    const left = { ...scene, blocks: toldInWords(scene.blocks, [...told]), wires };
    const sizing = sizingOf('down', left, across, measure);
    const passed = passedFrames(left, edges, sizing, measure, alone);
    const filler = new Filler(left, sizing, passed, edges, measure);
    const rows = rowsOf(left, bands, edges, passed, filler);
    const crowds = filler.crowds();
    const frame = crowdingFrame(crowds);
    if (frame) {
      alone.add(frame.key);
      continue;
    }
    const crowd = crowdIn(left, crowds, filler, passed, sizing);
    if (crowd.length === 0) return { scene: left, rows, filler, passed };
    for (const wire of crowd) told.add(wire);
  }
}
