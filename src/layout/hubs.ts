import { type BlockAt, indexNodes, type Plan } from './plan.ts';
import { spacing } from './spacing.ts';

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Pass 3: makes each hub as high as what it joins, so that its wires are straight. It always covers its own rows, and
 * reaches for the other blocks that are joined to it as far as the zones above and below leave room.
 */
export function spanHubs(plan: Plan): Plan {
  const hubs = [...plan.blocks.values()].filter(({ block }) => block.hub);
  if (hubs.length === 0) return plan;
  const blocks = new Map(plan.blocks);
  for (const hub of hubs) {
    const core = coreOf(plan, hub);
    const wish = wishOf(plan, hub, core);
    const others = [...blocks.values()]
      .filter((other) => other !== blocks.get(hub.block.box.id) && other.column === hub.column)
      .map((other) =>
        other.block.hub && other.y === 0 ? coreOf(plan, other) : { top: other.y, bottom: other.y + other.sized.height },
      );
    const zones = [...foreignZones(plan, hub), ...foreignRows(plan, hub)];
    const header = headerOf(plan, hub.block.box.id);
    const above = Math.max(
      -Infinity,
      ...[...others, ...zones.map((zone) => zone.span)]
        .filter((span) => span.bottom <= core.top)
        .map((span) => span.bottom + 2 * spacing.zonePad + spacing.zoneGap + header - spacing.zonePad),
    );
    const below = Math.min(
      Infinity,
      ...others
        .filter((span) => span.top >= core.bottom)
        .map((span) => span.top - 2 * spacing.zonePad - spacing.zoneGap - header),
      ...zones
        .filter((zone) => zone.span.top >= core.bottom)
        .map((zone) => zone.span.top - zone.header - spacing.zoneGap - spacing.zonePad),
    );
    const top = Math.min(core.top, Math.max(wish.top, above));
    const bottom = Math.max(core.bottom, Math.min(wish.bottom, below));
    blocks.set(hub.block.box.id, { ...hub, y: top, sized: { ...hub.sized, height: bottom - top } });
  }
  return { ...plan, blocks, nodes: indexNodes(blocks.values()) };
}

/** The rows of a hub. */
function coreOf(plan: Plan, hub: BlockAt): Span {
  const rows = (hub.block.hub?.rows ?? []).flatMap((id) => plan.blocks.get(id) ?? []);
  if (rows.length === 0) return { top: hub.y, bottom: hub.y + hub.sized.height };
  const top = Math.min(...rows.map((row) => row.y));
  return { top, bottom: Math.max(top + hub.sized.height, ...rows.map((row) => row.y + row.sized.height)) };
}

function wishOf(plan: Plan, hub: BlockAt, core: Span): Span {
  let { top, bottom } = core;
  for (const wire of plan.scene.wires) {
    if (wire.ride || (wire.to.node !== hub.block.box.id && wire.from.node !== hub.block.box.id)) continue;
    const far = plan.nodes.get(wire.to.node === hub.block.box.id ? wire.from.node : wire.to.node);
    const block = far ? plan.blocks.get(far.block) : undefined;
    if (!far || !block || block.block.box.grid) continue;
    top = Math.min(top, block.y);
    bottom = Math.max(bottom, block.y + block.sized.height);
  }
  return { top, bottom };
}

function headerOf(plan: Plan, block: string): number {
  return Math.max(
    0,
    ...[...plan.headers.values()].filter(({ zone }) => zone.spans.includes(block)).map((header) => header.height),
  );
}

/** Rows that the hub doesn't carry: their links pass its column. */
function foreignRows(plan: Plan, hub: BlockAt): { span: Span; header: number }[] {
  return [...plan.blocks.values()]
    .filter(({ block }) => block.box.grid && !hub.block.hub?.rows.includes(block.box.id))
    .map((row) => ({
      header: headerOf(plan, row.block.box.id),
      span: { top: row.y, bottom: row.y + row.sized.height },
    }));
}

/** Zones in the hub's column that it doesn't belong to, with the height of the blocks that they span. */
function foreignZones(plan: Plan, hub: BlockAt): { span: Span; header: number }[] {
  const columns = plan.scene.columns.map((column) => column.id);
  return [...plan.headers.values()].flatMap(({ zone, height }) => {
    const inside = columns.indexOf(zone.columns[0]) <= hub.column && hub.column <= columns.indexOf(zone.columns[1]);
    if (!inside || zone.spans.length === 0 || zone.spans.includes(hub.block.box.id)) return [];
    const own = zone.spans.flatMap((id) => {
      const at = plan.blocks.get(id);
      return at && !at.block.hub ? [at] : [];
    });
    if (own.length === 0) return [];
    return [
      {
        header: height,
        span: { top: Math.min(...own.map((at) => at.y)), bottom: Math.max(...own.map((at) => at.y + at.sized.height)) },
      },
    ];
  });
}
