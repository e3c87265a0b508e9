import type { Measure } from '../scene/measure.ts';
import type { Picture } from '../scene/panels.ts';
import type { PlacedScene } from '../scene/placed.ts';
import type { Scene } from '../scene/scene.ts';
import { estimateAcross, placeAcross } from './across/index.ts';
import { placeAlong } from './along.ts';
import { routeChannels } from './channels.ts';
import { remembering } from './faces/wrapped.ts';
import { frameScene } from './frame.ts';
import { drawnEntries } from './legend.ts';
import { orderAcross } from './order/index.ts';
import { planOf } from './orient/build.ts';
import { towardsFoot } from './orient/column.ts';
import { type Oriented, towardsRight } from './orient/oriented.ts';
import { placedParts } from './orient/place.ts';
import { layoutPanels } from './panels/index.ts';
import { routeWires } from './routes.ts';
import { traceWires } from './trace.ts';
import { levelFrames } from './zones.ts';

/** The width in px of a picture from top to bottom where nobody says another: a documentation column. */
const COLUMN = 720;

/**
 * Gives every part of a scene its place. Pure: the same scene gives the same numbers, in px, everywhere.
 *
 * @param measuring returns the width of a text in px, for the font that the picture will be read in
 */
export function layoutScene(picture: Picture, measuring: Measure): PlacedScene {
  const measure = remembering(measuring);
  if ('panels' in picture) return layoutPanels(picture, measure);
  const { width, direction } = picture;
  if (!mayRunDown(picture)) return layoutLanes(towardsRight(picture), picture, measure);
  if (direction === 'top-to-bottom')
    return layoutLanes(towardsFoot(picture, width ?? COLUMN, measure), picture, measure);
  const slide = layoutLanes(towardsRight(picture), picture, measure);
  return width !== undefined && slide.width > width
    ? layoutLanes(towardsFoot(picture, width, measure), picture, measure)
    : slide;
}

/** What is said of a picture's shape. */
type Asked = { readonly [Key in 'width' | 'direction']?: Scene[Key] | undefined };

/** True for a scene that runs from top to bottom, or does where it is too wide for its picture. */
export function mayRunDown({ width, direction }: Asked): boolean {
  return direction === 'top-to-bottom' || (direction === undefined && width !== undefined);
}

/** The passes, in their order, the same for either direction. */
function layoutLanes(oriented: Oriented, scene: Scene, measure: Measure): PlacedScene {
  const plan = planOf(oriented, measure);
  const estimate = estimateAcross(plan);
  const { routes, failed } = routeWires(plan, estimate);
  const order = orderAcross(plan, routes, estimate);
  const across = placeAcross(plan, routes, order);
  const frames = levelFrames(plan, across);
  const channels = routeChannels(plan, routes, across);
  const along = placeAlong(plan, channels.channels);
  const paths = traceWires(plan, routes, across, channels, along, oriented.wires);
  const parts = placedParts({ oriented, plan, across, along, frames, paths, measure });
  const least = oriented.flow === 'down' ? oriented.across : 420;
  return frameScene(
    { ...scene, legend: drawnEntries(scene.legend, parts.nodes, parts.wires) },
    { ...parts, width: Math.max(parts.width, least), unplaced: [...failed, ...channels.failed] },
    measure,
  );
}
