import type { Plan } from './plan.ts';
import type { Segment, Way } from './segments.ts';
import { spacing } from './spacing.ts';
import { assignTracks, type Channel } from './tracks.ts';

/** Where the columns and the channels between them lie, in px from the picture's left edge. */
export interface Columns {
  readonly left: readonly number[];
  readonly channelLeft: readonly number[];
  readonly channels: readonly Channel[];
  /** The first and the last x of all zones. */
  readonly start: number;
  readonly end: number;
}

/** Pass 7: makes each channel as wide as its tracks need and sets the columns beside one another. */
export function placeColumns(plan: Plan, ways: readonly Way[]): Columns {
  const count = plan.scene.columns.length;
  const byChannel: Segment[][] = Array.from({ length: count + 1 }, () => []);
  for (const each of ways.flatMap((way) => way.segments)) byChannel[each.channel]?.push(each);
  const channels = byChannel.map((segments, index) =>
    assignTracks(segments, plan.least?.[index] ?? (index === 0 || index === count ? 0 : spacing.channel)),
  );
  const left: number[] = [];
  const channelLeft: number[] = [];
  const start = spacing.margin;
  const indoors = firstIndoors(plan);
  let x = start + (indoors ? spacing.zonePad : 0);
  for (let column = 0; column <= count; column += 1) {
    const open = column > 0 && column < count && !joined(plan, column);
    if (open) x += spacing.zonePad;
    channelLeft.push(x);
    x += channels[column]?.width ?? 0;
    if (open || (column === 0 && !indoors)) x += spacing.zonePad;
    if (column < count) {
      left.push(x);
      x += plan.widths[column] ?? 0;
    }
  }
  return { left, channelLeft, channels, start, end: x + spacing.zonePad };
}

/** The channel left of the first column lies in that column's zone, unless several stand there one above the other. */
export function firstIndoors(plan: Plan): boolean {
  const first = plan.scene.columns[0]?.id;
  return plan.scene.zones.every((zone) => zone.columns[0] !== first || zone.spans.length === 0);
}

/** True when no zone ends or begins between the column and the one before it. */
function joined(plan: Plan, column: number): boolean {
  const ids = plan.scene.columns.map((each) => each.id);
  return plan.scene.zones.every(
    (zone) => ids.indexOf(zone.columns[1]) !== column - 1 && ids.indexOf(zone.columns[0]) !== column,
  );
}

/** The x of a segment's track; undefined for one that runs straight. */
export function trackX(columns: Columns, each: Segment): number | undefined {
  const at = columns.channels[each.channel]?.at.get(each);
  return at === undefined ? undefined : (columns.channelLeft[each.channel] ?? 0) + at;
}
