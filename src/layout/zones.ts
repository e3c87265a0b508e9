import type { PlacedZone } from '../scene/placed.ts';
import { firstIndoors, type Columns } from './columns.ts';
import type { Plan, ZoneHeader } from './plan.ts';
import { spacing } from './spacing.ts';

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

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
  return [...plan.headers.values()].map((header) => {
    const { zone } = header;
    const [first, last] = [ids.indexOf(zone.columns[0]), ids.indexOf(zone.columns[1])];
    const span = spans.get(zone.id);
    const level = span ? levelTop(plan, header, span) : 0;
    const top = !span || span.top <= firstTop + 1 ? 0 : level;
    const covers = (other: ZoneHeader) => ids.indexOf(other.zone.columns[0]) <= last && first <= ids.indexOf(other.zone.columns[1]);
    const isLast = !span || ![...plan.headers.values()].some((other) => other !== header && covers(other) && (spans.get(other.zone.id)?.top ?? -1) > span.top);
    const end = isLast ? bottom : (span?.bottom ?? 0) + spacing.zonePad;
    const left = first === 0 && firstIndoors(plan) ? columns.start : (columns.left[first] ?? 0) - spacing.zonePad;
    const right = last === ids.length - 1 ? columns.end : (columns.left[last] ?? 0) + (plan.widths[last] ?? 0) + spacing.zonePad;
    return {
      id: zone.id, kind: zone.kind, tone: zone.tone, tooltip: zone.tooltip, status: zone.status ?? 'existing',
      x: left, y: top, width: right - left, height: end - top,
      texts: header.texts.map((text) => ({ ...text, x: left + text.x, y: top + text.y })),
    };
  });
}

function extentOf(plan: Plan, { zone }: ZoneHeader): Extent | undefined {
  const blocks = zone.spans.flatMap((id) => plan.blocks.get(id) ?? []);
  if (blocks.length === 0) return undefined;
  return { top: Math.min(...blocks.map((at) => at.y)), bottom: Math.max(...blocks.map((at) => at.y + at.sized.height)) };
}

/** The top of a zone that begins further down: level with the highest heading of those that begin beside it. */
function levelTop(plan: Plan, header: ZoneHeader, span: Extent): number {
  const beside = [...plan.headers.values()].filter((other) => {
    const extent = other.zone.spans.length > 0 ? extentOf(plan, other) : undefined;
    return extent !== undefined && Math.abs(extent.top - span.top) < 2;
  });
  return span.top - Math.max(header.height, ...beside.map((other) => other.height));
}
