import type { Measure } from '../scene/measure.ts';
import type { Picture } from '../scene/panels.ts';
import type { PlacedScene } from '../scene/placed.ts';
import type { Scene } from '../scene/scene.ts';
import { assemble } from './assemble.ts';
import { layoutColumn } from './column/index.ts';
import { placeColumns } from './columns.ts';
import { spanHubs } from './hubs.ts';
import { faceHubs } from './hubtext.ts';
import { layoutPanels } from './panels/index.ts';
import { placeBlocks } from './place.ts';
import { placePorts } from './ports.ts';
import { sizeBlocks } from './size.ts';
import { spacing } from './spacing.ts';
import { traceWires } from './trace.ts';
import { untie } from './untie.ts';
import { contentBottom, placeZones } from './zones.ts';

/** The width in px of a picture from top to bottom where nobody says another: a documentation column. */
const COLUMN = 720;

/**
 * Gives every part of a scene its place. Pure: the same scene gives the same numbers, in px, everywhere.
 *
 * @param measure returns the width of a text in px, for the font that the picture will be read in
 */
export function layoutScene(picture: Picture, measure: Measure): PlacedScene {
  if ('panels' in picture) return layoutPanels(picture, measure);
  const { width, direction } = picture;
  if (direction === 'top-to-bottom') return layoutColumn(picture, width ?? COLUMN, measure);
  const lanes = layoutLanes(picture, measure);
  return direction === undefined && width !== undefined && lanes.width > width
    ? layoutColumn(picture, width, measure)
    : lanes;
}

/** The passes, in their order: each takes what the ones before it found out. */
function layoutLanes(scene: Scene, measure: Measure): PlacedScene {
  const sized = sizeBlocks(scene, measure);
  const placed = placeBlocks(sized);
  const plan = spanHubs(placed);
  const { levels, ways } = untie(plan, placePorts(plan), contentBottom(plan) + spacing.zonePad + 16);
  const columns = placeColumns(plan, ways);
  const wires = traceWires(plan, columns, ways);
  const zones = placeZones(plan, columns);
  const faces = faceHubs(plan, columns, levels, wires);
  return assemble(plan, columns, zones, wires, faces);
}
