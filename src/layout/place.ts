import { type BlockAt, indexNodes, type NodeAt, type Plan } from './plan.ts';
import { spacing } from './spacing.ts';

/**
 * Pass 2: gives every block its height in the picture. Blocks only ever push what stands below them, so a block that
 * is added leaves everything above it where it was.
 *
 * A row is a block whose links run straight; blocks that want to stand level with it move down to it, or move it down.
 */
export function placeBlocks(plan: Plan): Plan {
  const rows = [...plan.blocks.values()].filter(({ block }) => block.box.grid);
  const rowColumn = rows[0]?.column ?? plan.scene.columns.length;
  const top = contentTop(plan, rows);
  const bands = rows.map((row, index) => bandOf(plan, row, rows[index - 1]));
  const tops = new Map<string, number>();
  let next = 0;
  let rowCursor = top;
  const placeRowsThrough = (target: number, atLeast: number) => {
    for (; next <= target; next += 1) {
      const band = bands[next];
      if (!band) break;
      const y = Math.max(rowCursor + (next === 0 ? 0 : band.gap) + band.above, next === target ? atLeast : 0);
      tops.set(band.row.block.box.id, y);
      rowCursor = Math.max(y + band.below, hubEnd(plan, band.row.block.box.id, tops));
    }
  };
  const free = [...plan.blocks.values()].filter(({ block }) => !block.box.grid && !block.bound && !block.hub);
  for (let column = 0; column < rowColumn; column += 1) {
    let cursor = top;
    for (const each of free.filter((block) => block.column === column)) {
      const index = rows.findIndex((row) => row.block.box.id === each.block.level);
      let y = cursor;
      const drop = levelDrop(plan, each);
      if (drop !== undefined && index >= 0) {
        if (index >= next) placeRowsThrough(index, cursor - drop);
        y = Math.max(cursor, (tops.get(each.block.level ?? '') ?? 0) + drop);
      }
      tops.set(each.block.box.id, y);
      cursor = y + each.sized.height + (plan.scene.cardGap ?? spacing.blockGap);
    }
  }
  placeRowsThrough(rows.length - 1, 0);
  for (let column = rowColumn; column < plan.scene.columns.length; column += 1) {
    let cursor = top;
    for (const each of free.filter((block) => block.column === column)) {
      const y = levelWith(plan, each, rows, tops, cursor);
      tops.set(each.block.box.id, y);
      cursor = y + each.sized.height + (plan.scene.cardGap ?? spacing.blockGap);
    }
  }
  placeBound(plan, tops);
  return withTops(plan, tops);
}

/** Where a hub that ends with this row has to reach down to, at least, for all its wires to find room. */
function hubEnd(plan: Plan, row: string, tops: ReadonlyMap<string, number>): number {
  return Math.max(
    -Infinity,
    ...[...plan.blocks.values()].flatMap(({ block, sized }) => {
      const rows = block.hub?.rows ?? [];
      return rows[rows.length - 1] === row ? [(tops.get(rows[0] ?? '') ?? 0) + sized.height] : [];
    }),
  );
}

/** The least height below the cursor at which some wire of the block to a row runs straight; else the cursor. */
function levelWith(
  plan: Plan,
  at: BlockAt,
  rows: readonly BlockAt[],
  tops: ReadonlyMap<string, number>,
  cursor: number,
): number {
  const wishes = rows.flatMap((row) => {
    const id = row.block.box.id;
    const drop = levelDrop(plan, at, id);
    return drop === undefined ? [] : [(tops.get(id) ?? 0) + drop];
  });
  const below = wishes.filter((wish) => wish >= cursor);
  return below.length > 0 ? Math.min(...below) : cursor;
}

function withTops(plan: Plan, tops: ReadonlyMap<string, number>): Plan {
  const blocks = new Map([...plan.blocks].map(([id, at]) => [id, { ...at, y: tops.get(id) ?? at.y }]));
  return { ...plan, blocks, nodes: indexNodes(blocks.values()) };
}

/** Where the blocks begin: under the highest heading of the zones at the top. */
function contentTop(plan: Plan, rows: readonly BlockAt[]): number {
  const first = rows[0]?.block.box.id;
  const heights = [...plan.headers.values()]
    .filter(({ zone }) => zone.spans.length === 0 || (first !== undefined && startsAt(plan, zone.spans, first)))
    .map((header) => header.height);
  return Math.max(spacing.zonePad, ...heights);
}

/** True when the blocks begin at this row: its own block, one that is bound to it, or a hub that begins there. */
function startsAt(plan: Plan, spans: readonly string[], row: string): boolean {
  const id = spans[0];
  const block = id === undefined ? undefined : plan.blocks.get(id)?.block;
  return id === row || (block?.bound === true && block.level === row) || block?.hub?.rows[0] === row;
}

interface Band {
  readonly row: BlockAt;
  /** What stands above and below the row's own top edge, bound blocks counted in. */
  readonly above: number;
  readonly below: number;
  /** The way from the band above, with room for the headings of the zones that begin here. */
  readonly gap: number;
}

function bandOf(plan: Plan, row: BlockAt, before: BlockAt | undefined): Band {
  const id = row.block.box.id;
  const bound = boundTo(plan, id);
  const above = Math.max(0, ...bound.map(({ drop }) => -drop));
  const below = Math.max(row.sized.height, ...bound.map(({ at, drop }) => drop + at.sized.height));
  const zones = [...plan.headers.values()].filter(({ zone }) => startsAt(plan, zone.spans, id));
  const header = Math.max(0, ...zones.map((zone) => zone.height));
  const gap = header > 0 && before ? 2 * spacing.zonePad + spacing.zoneGap - spacing.zonePad + header : spacing.zoneGap;
  return { row, above, below, gap };
}

/** The blocks that belong to a row, each with its place relative to the row's top edge, those of one column one under the other. */
function boundTo(plan: Plan, row: string): { at: BlockAt; drop: number }[] {
  const found: { at: BlockAt; drop: number }[] = [];
  const cursors = new Map<number, number>();
  for (const at of plan.blocks.values()) {
    if (!at.block.bound || at.block.level !== row) continue;
    const cursor = cursors.get(at.column) ?? -Infinity;
    const header = Math.max(
      0,
      ...[...plan.headers.values()].filter(({ zone }) => zone.spans[0] === at.block.box.id).map((each) => each.height),
    );
    const drop = Math.max(levelDrop(plan, at) ?? 0, cursor + header);
    found.push({ at, drop });
    cursors.set(at.column, drop + at.sized.height + spacing.zoneGap + (header > 0 ? spacing.zonePad : 0));
  }
  return found;
}

function placeBound(plan: Plan, tops: Map<string, number>): void {
  for (const [id, { block }] of plan.blocks) {
    if (!block.box.grid) continue;
    for (const { at, drop } of boundTo(plan, id)) tops.set(at.block.box.id, (tops.get(id) ?? 0) + drop);
  }
}

/**
 * How far below its row's top edge a block would have to stand for their first wire to be straight. Undefined when no
 * wire joins the two.
 */
function levelDrop(plan: Plan, at: BlockAt, row: string | undefined = at.block.level): number | undefined {
  if (row === undefined) return undefined;
  const owner = (node: string) => plan.nodes.get(node)?.block;
  const wire = plan.scene.wires.find(
    (each) =>
      !each.ride &&
      !each.under &&
      ((owner(each.from.node) === at.block.box.id && owner(each.to.node) === row) ||
        (owner(each.to.node) === at.block.box.id && owner(each.from.node) === row)),
  );
  if (!wire) return at.block.bound ? undefined : dropOverBound(plan, at, row);
  const atRow = owner(wire.from.node) === row ? wire.from : wire.to;
  const here = atRow === wire.from ? wire.to : wire.from;
  const rowNode = plan.nodes.get(atRow.node);
  const hereNode = plan.nodes.get(here.node);
  if (!rowNode || !hereNode) return undefined;
  const block = plan.blocks.get(row);
  // Nothing is placed yet: every block's own top edge is at 0.
  return anchor(rowNode, atRow.row) - anchor(hereNode, here.row) - reachOf(hereNode, rowNode, block?.sized.links ?? []);
}

/** The drop of a block that reaches the row over one that is bound to it. */
function dropOverBound(plan: Plan, at: BlockAt, row: string): number | undefined {
  const owner = (node: string) => plan.blocks.get(plan.nodes.get(node)?.block ?? '');
  for (const wire of plan.scene.wires) {
    if (wire.ride || wire.under || owner(wire.from.node)?.block.box.id !== at.block.box.id) continue;
    const between = owner(wire.to.node);
    if (!between?.block.bound || between.block.level !== row) continue;
    const drop = levelDrop(plan, between);
    const [here, there] = [plan.nodes.get(wire.from.node), plan.nodes.get(wire.to.node)];
    if (drop !== undefined && here && there) return drop + anchor(there, wire.to.row) - anchor(here, wire.from.row);
  }
  return undefined;
}

/** The height at which a wire meets a node, measured in its block. */
function anchor(node: NodeAt, row: string | undefined): number {
  const port = row === undefined ? undefined : node.sized.ports[row];
  return node.y + (port ?? node.sized.height / 2);
}

/** How far from its middle a box that reaches over several links is met by the wire of one of them. */
function reachOf(node: NodeAt, far: NodeAt, links: readonly number[]): number {
  const own = (node.sized.box.links ?? []).map((link) => links[link] ?? 0);
  const link = far.sized.box.cell?.link;
  if (own.length < 2 || link === undefined) return 0;
  return (links[link] ?? 0) - (Math.min(...own) + Math.max(...own)) / 2;
}
