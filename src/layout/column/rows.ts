import type { Block, Scene, Wire, Zone } from '../../scene/scene.ts';
import { sizes } from './sizes.ts';

/** Blocks that stand side by side, in one zone. */
export interface Row {
  readonly lane: string;
  readonly blocks: readonly Block[];
  readonly zone: Zone | undefined;
}

/** The lanes in the order in which a picture is read; those of one circuit follow each other. */
const lanesBefore = ['sites', 'cages', 'carriers', 'provider'] as const;

/**
 * Puts the blocks into rows from top to bottom: for each group of circuits that share a hub first the sites, then what
 * lies between, then the circuits; the cloud is last.
 */
export function rowsOf(scene: Scene, flow: (blocks: readonly Block[]) => readonly (readonly Block[])[]): Row[] {
  const owner = ownersOf(scene);
  const groups = groupsOf(scene);
  const home = (block: Block) =>
    groups.findIndex(
      (group) =>
        block.hub?.rows.some((row) => group.includes(row)) ??
        (block.level !== undefined && group.includes(block.level)),
    );
  const first = scene.columns[0]?.id ?? '';
  const last = scene.columns[scene.columns.length - 1]?.id ?? '';
  const rows: Row[] = [];
  const add = (lane: string, blocks: readonly Block[]) => {
    for (const run of byZone(scene, lane, blocks))
      rows.push(...flow(run.blocks).map((each) => ({ lane, blocks: each, zone: run.zone })));
  };
  const isCircuit = (block: Block) => block.box.grid !== undefined;
  const others = scene.blocks.filter((block) => !isCircuit(block) && block.column !== last);
  // What joins a block to several groups leads down from it, so it stands with the first.
  const joined = (block: Block) => {
    const found = scene.wires.flatMap((wire) => {
      const [from, to] = [owner(wire.from.node), owner(wire.to.node)];
      const far = from === block.box.id ? to : to === block.box.id ? from : undefined;
      const other =
        far === undefined || wire.ride || wire.under ? undefined : scene.blocks.find((each) => each.box.id === far);
      if (!other) return [];
      const group = other.box.grid
        ? groups.findIndex((each) => each.includes(other.box.id))
        : other.hub
          ? home(other)
          : -1;
      return group >= 0 ? [group] : [];
    });
    const own = home(block);
    return Math.min(own >= 0 ? own : Infinity, ...found);
  };
  const homes = new Map(others.map((block) => [block, joined(block)]));
  add(
    first,
    others.filter((block) => block.column === first && homes.get(block) === Infinity),
  );
  groups.forEach((group, index) => {
    const own = others.filter((block) => homes.get(block) === index);
    for (const lane of lanesBefore)
      add(
        lane,
        own.filter((block) => block.column === lane && block.box.kind !== 'port'),
      );
    const circuits = scene.blocks.filter((block) => isCircuit(block) && group.includes(block.box.id));
    for (const zone of bandsOf(scene, group)) rows.push({ lane: 'provider', blocks: [], zone });
    for (const block of own.filter((each) => each.box.kind === 'port')) add('provider', [block]);
    for (const circuit of circuits) add(circuit.column, [circuit]);
  });
  add(
    last,
    scene.blocks.filter((block) => block.column === last),
  );
  const placed = new Set(rows.flatMap((row) => row.blocks));
  for (const block of scene.blocks) if (!placed.has(block)) add(block.column, [block]);
  return rows;
}

/** The block that a box is part of. */
export function ownersOf(scene: Scene): (node: string) => string {
  const owners = new Map<string, string>();
  for (const block of scene.blocks) {
    const visit = (box: Block['box']) => {
      owners.set(box.id, block.box.id);
      box.children?.forEach(visit);
    };
    visit(block.box);
  }
  return (node) => owners.get(node) ?? node;
}

/** Circuits that share a hub, in the order of the first of each. */
function groupsOf(scene: Scene): string[][] {
  const groups: string[][] = [];
  const hubs = scene.blocks.filter((block) => block.hub);
  for (const block of scene.blocks) {
    if (!block.box.grid || groups.some((group) => group.includes(block.box.id))) continue;
    const shared = hubs.filter((hub) => hub.hub?.rows.includes(block.box.id)).flatMap((hub) => hub.hub?.rows ?? []);
    groups.push([...new Set([block.box.id, ...shared])].filter((id) => !groups.some((group) => group.includes(id))));
  }
  return groups;
}

/** Zones that no block of their own lane stands in: a provider's network that links only cross. */
function bandsOf(scene: Scene, group: readonly string[]): Zone[] {
  return scene.zones.filter(
    (zone) =>
      zone.kind === 'provider' &&
      zone.spans.length > 0 &&
      zone.spans.some((id) => group.includes(id)) &&
      zone.spans.every((id) => scene.blocks.some((block) => block.box.id === id && block.box.grid)),
  );
}

function byZone(scene: Scene, lane: string, blocks: readonly Block[]): { zone: Zone | undefined; blocks: Block[] }[] {
  const runs: { zone: Zone | undefined; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const zone = zoneOf(scene, lane, block);
    const last = runs[runs.length - 1];
    if (last && last.zone === zone) last.blocks.push(block);
    else runs.push({ zone, blocks: [block] });
  }
  return runs;
}

function zoneOf(scene: Scene, lane: string, block: Block): Zone | undefined {
  const order = scene.columns.map((column) => column.id);
  const covers = (zone: Zone) =>
    order.indexOf(zone.columns[0]) <= order.indexOf(lane) && order.indexOf(lane) <= order.indexOf(zone.columns[1]);
  return (
    scene.zones.find((zone) => covers(zone) && zone.spans.includes(block.box.id)) ??
    scene.zones.find((zone) => covers(zone) && zone.spans.length === 0)
  );
}

/** The px that the wires need which pass a row without ending in it. */
export function passing(scene: Scene, rows: readonly Row[], thickness: (wire: Wire) => number): number[] {
  const owner = ownersOf(scene);
  const rowOf = new Map(rows.flatMap((row, index) => row.blocks.map((block) => [block.box.id, index] as const)));
  const needs: (number | undefined)[] = rows.map(() => undefined);
  for (const wire of scene.wires) {
    if (wire.ride || wire.under) continue;
    const [a, b] = [rowOf.get(owner(wire.from.node)), rowOf.get(owner(wire.to.node))];
    if (a === undefined || b === undefined) continue;
    const via = new Set((wire.via ?? []).map(owner));
    for (let row = Math.min(a, b) + 1; row < Math.max(a, b); row += 1) {
      if (rows[row]?.blocks.some((block) => via.has(block.box.id))) continue;
      needs[row] = (needs[row] ?? 16) + thickness(wire) + 10;
    }
  }
  // Gaps between cards take a thin wire each.
  return needs.map((px = 0, row) =>
    Math.max(0, px - (Math.max(0, (rows[row]?.blocks.length ?? 0) - 1) * sizes.gap) / 2),
  );
}
