import type { Plan, ZoneHeader } from './plan.ts';

export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Where the headings of zones lie that begin in a column, so that passing wires keep clear of them. */
export function headingBands(plan: Plan, column: number): Extent[] {
  const id = plan.scene.columns[column]?.id;
  return [...plan.headers.values()].flatMap((header) => {
    const span = header.zone.columns[0] === id ? extentOf(plan, header) : undefined;
    if (!span) return [];
    const top = levelTop(plan, header, span);
    return [{ top, bottom: top + header.height }];
  });
}

/** The height of the blocks that a zone spans; undefined for one that reaches over the whole picture. */
export function extentOf(plan: Plan, { zone }: ZoneHeader): Extent | undefined {
  const blocks = zone.spans.flatMap((id) => plan.blocks.get(id) ?? []);
  if (blocks.length === 0) return undefined;
  return {
    top: Math.min(...blocks.map((at) => at.y)),
    bottom: Math.max(...blocks.map((at) => at.y + at.sized.height)),
  };
}

/** The top of a zone that begins further down: level with the highest heading of those that begin beside it. */
export function levelTop(plan: Plan, header: ZoneHeader, span: Extent): number {
  const beside = [...plan.headers.values()].filter((other) => {
    const extent = other.zone.spans.length > 0 ? extentOf(plan, other) : undefined;
    return extent !== undefined && Math.abs(extent.top - span.top) < 2;
  });
  return span.top - Math.max(header.height, ...beside.map((other) => other.height));
}
