import type { PlacedZone } from '../scene/placed.ts';
import { type Columns, firstIndoors } from './columns.ts';
import { extentOf, levelTop } from './headings.ts';
import type { Plan, ZoneHeader } from './plan.ts';
import { spacing } from './spacing.ts';

/** The height that the blocks end at. */
export function contentBottom(plan: Plan): number {
  return Math.max(spacing.zonePad + 60, ...[...plan.blocks.values()].map((at) => at.y + at.sized.height));
}

/**
 * Pass 9: draws the zones around what they span. Zones that begin beside one another begin level; those at the bottom
 * end level.
 */
export function placeZones(plan: Plan, columns: Columns): PlacedZone[] {
  const ids = plan.scene.columns.map((column) => column.id);
  const bottom = contentBottom(plan) + spacing.zonePad;
  const spans = new Map([...plan.headers.values()].map((header) => [header.zone.id, extentOf(plan, header)]));
  const firstTop = Math.min(...[...spans.values()].map((span) => (span ? span.top : Infinity)));
  return [...plan.headers.values()]
    .filter(({ zone }) => !zone.hidden)
    .map((header) => {
      const { zone } = header;
      const [first, last] = [ids.indexOf(zone.columns[0]), ids.indexOf(zone.columns[1])];
      const span = spans.get(zone.id);
      const level = span ? levelTop(plan, header, span) : 0;
      const top = !span || span.top <= firstTop + 1 ? 0 : level;
      const covers = (other: ZoneHeader) =>
        ids.indexOf(other.zone.columns[0]) <= last && first <= ids.indexOf(other.zone.columns[1]);
      const isLast =
        !span ||
        ![...plan.headers.values()].some(
          (other) => other !== header && covers(other) && (spans.get(other.zone.id)?.top ?? -1) > span.top,
        );
      const end = isLast ? bottom : (span?.bottom ?? 0) + spacing.zonePad;
      const left = first === 0 && firstIndoors(plan) ? columns.start : (columns.left[first] ?? 0) - spacing.zonePad;
      const right =
        last === ids.length - 1 ? columns.end : (columns.left[last] ?? 0) + (plan.widths[last] ?? 0) + spacing.zonePad;
      return {
        id: zone.id,
        kind: zone.kind,
        tone: zone.tone,
        tooltip: zone.tooltip,
        status: zone.status ?? 'existing',
        x: left,
        y: top,
        width: right - left,
        height: end - top,
        texts: header.texts.map((text) => ({ ...text, x: left + text.x, y: top + text.y })),
      };
    });
}
