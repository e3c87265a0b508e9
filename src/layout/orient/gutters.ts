import type { Measure } from '../../scene/measure.ts';
import type { Scene, Wire } from '../../scene/scene.ts';
import { faceOf } from '../faces/card.ts';
import type { Sizing } from '../faces/sized.ts';
import { spacing } from '../spacing.ts';
import { bandOrder, bandsPassedBy, joiningWires } from './band-order.ts';
import { bandsByBox } from './bands.ts';
import { passedFrames, roomFor, standsBeside } from './passed.ts';

/** More bands than this aren't joined to the rest by long wires, but name what they are joined to. */
const MOST_JOINED = 3;

/** Where tubes are named at both of their ends, so many gutters beside bands are few enough to be followed. */
const FEW_GUTTERS = 2;

/** Bands in their order, and the wires that are drawn from one to the next or past them; all others are named at both ends. */
export interface Joined {
  readonly bands: readonly string[];
  readonly drawn: readonly Wire[];
}

/**
 * The bands of a scene as far as wires join them. Tubes that wind round bands are a labyrinth: those that would pass one
 * are named. Where wires would take more room beside a band than there is, or are too many beside tubes with names, none
 * is drawn, and the bands stand in the scene's own order.
 */
export function joinBands(scene: Scene, own: readonly string[], sizing: Sizing, measure: Measure): Joined {
  if (own.length < 2) return { bands: own, drawn: scene.wires };
  const apart = { bands: own, drawn: [] };
  if (own.length > MOST_JOINED) return apart;
  const bands = bandOrder(scene, own);
  const bandOf = bandsByBox(scene.blocks);
  const joining = joiningWires(scene);
  const gutters = (wire: Wire) => bandsPassedBy(wire, bands, bandOf).length;
  const named = joining.filter((wire) => wire.tube && gutters(wire) > 0);
  const drawn = joining.filter((wire) => !named.includes(wire));
  const many = drawn.reduce((sum, wire) => sum + gutters(wire), 0) > FEW_GUTTERS;
  if ((named.length > 0 && many) || !guttersFit(scene, drawn, bands, sizing, measure)) return apart;
  return { bands, drawn: scene.wires.filter((wire) => !named.includes(wire)) };
}

/** True where all that passes a band finds room beside it, with the frames that stand there. */
function guttersFit(
  scene: Scene,
  drawn: readonly Wire[],
  bands: readonly string[],
  sizing: Sizing,
  measure: Measure,
): boolean {
  const bandOf = bandsByBox(scene.blocks);
  const laneAt = new Map(scene.lanes.map((lane, at) => [lane.id, at]));
  const frames = passedFrames(scene, new Map(), sizing, measure, new Set());
  const isFramed = (wire: Wire) =>
    frames.some(({ place, zone }) => place === 'beside' && wire.passes?.includes(zone.id));
  const past = scene.wires.filter((wire) => !wire.ride && !bandOf.has(wire.from.node) && !bandOf.has(wire.to.node));
  const passing = [...drawn, ...past.filter((wire) => !isFramed(wire))];
  return scene.blocks.every((block) => {
    const { band, box, lane } = block;
    if (band === undefined) return true;
    const gutter = passing
      .filter((wire) => bandsPassedBy(wire, bands, bandOf).includes(band))
      .reduce((sum, wire) => sum + roomFor(wire), 2 * (spacing.slotGap + spacing.edgeGap));
    const beside = frames
      .filter((frame) => standsBeside(frame, laneAt.get(lane) ?? 0, block, new Map()))
      .reduce((sum, { room }) => sum + room, 0);
    return faceOf(box, 0, sizing).width + gutter + beside + 2 * spacing.zonePadDown <= sizing.across;
  });
}
