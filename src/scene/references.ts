import type { Box, Port, Scene, Wire } from './scene.ts';

/** One thing that is wrong with a scene whose shape is right: the keys and indexes that lead there, and what it is. */
export interface SceneFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** What was named, and what could have been. */
  readonly unknown?: { readonly name: string; readonly known: readonly string[] };
}

type Path = SceneFault['path'];
type Report = (path: Path, message: string, unknown?: SceneFault['unknown']) => void;

/**
 * What the parts of a scene name that isn't there, and ids that stand for two things. Layout relies on each of these.
 *
 * @returns all that is wrong, in the order of the scene; empty for a sound one
 */
export function sceneFaults(scene: Scene): readonly SceneFault[] {
  const faults: SceneFault[] = [];
  const report: Report = (path, message, unknown) =>
    faults.push({ path, message, ...(unknown === undefined ? {} : { unknown }) });
  const lanes = indexed(scene.lanes, (lane) => lane.id, ['lanes'], report);
  checkZones(scene, lanes, report);
  const boxes = checkBlocks(scene, lanes, report);
  checkWires(scene, boxes, report);
  return faults;
}

/** Things by their ids, which differ. */
function indexed<T>(things: readonly T[], idOf: (thing: T) => string, path: Path, report: Report): Map<string, number> {
  const found = new Map<string, number>();
  things.forEach((thing, index) => {
    const id = idOf(thing);
    if (found.has(id))
      report([...path, index, 'id'], `the id "${id}" is that of ${path.join('.')}[${found.get(id)}] too`);
    else found.set(id, index);
  });
  return found;
}

function named(name: string, known: ReadonlyMap<string, unknown>, what: string, path: Path, report: Report): boolean {
  if (known.has(name)) return true;
  report(path, `there is no ${what} "${name}"`, { name, known: [...known.keys()] });
  return false;
}

function checkZones({ zones }: Scene, lanes: ReadonlyMap<string, number>, report: Report): void {
  const earlier = new Map<string, number>();
  const all = indexed(zones, (zone) => zone.id, ['zones'], report);
  zones.forEach((zone, index) => {
    const path = ['zones', index];
    const [first, last] = zone.lanes.map((lane, end) =>
      named(lane, lanes, 'lane', [...path, 'lanes', end], report) ? lanes.get(lane) : undefined,
    );
    if (first !== undefined && last !== undefined && first > last)
      report([...path, 'lanes'], `the zone "${zone.id}" ends in a lane before the one that it starts in`);
    if (zone.within !== undefined && named(zone.within, all, 'zone', [...path, 'within'], report)) {
      if (!earlier.has(zone.within))
        report([...path, 'within'], `the zone "${zone.id}" has to come after "${zone.within}", which is around it`);
    }
    earlier.set(zone.id, index);
  });
}

/** Every box of the scene, by its id. */
function checkBlocks(scene: Scene, lanes: ReadonlyMap<string, number>, report: Report): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const zones = new Map(scene.zones.map((zone) => [zone.id, zone]));
  const visit = (box: Box, path: Path) => {
    if (boxes.has(box.id)) report([...path, 'id'], `the id "${box.id}" is that of another box too`);
    else boxes.set(box.id, box);
    if (box.arrange === 'grid' && !box.grid)
      report([...path, 'grid'], `the box "${box.id}" is arranged as a grid and has none`);
    box.children?.forEach((child, index) => {
      if (box.arrange === 'grid' && box.grid) checkCell(child, box.grid, [...path, 'children', index], report);
      visit(child, [...path, 'children', index]);
    });
    box.tiles?.boxes.forEach((tile, index) => {
      visit(tile, [...path, 'tiles', 'boxes', index]);
    });
  };
  scene.blocks.forEach(({ box, lane, zone }, index) => {
    const path = ['blocks', index];
    visit(box, [...path, 'box']);
    const at = named(lane, lanes, 'lane', [...path, 'lane'], report) ? lanes.get(lane) : undefined;
    if (zone === undefined || !named(zone, zones, 'zone', [...path, 'zone'], report)) return;
    const [first, last] = (zones.get(zone)?.lanes ?? []).map((each) => lanes.get(each));
    if (at !== undefined && first !== undefined && last !== undefined && (at < first || at > last))
      report([...path, 'lane'], `the lane "${lane}" is outside of the zone "${zone}", which the block stands in`);
  });
  return boxes;
}

function checkCell({ id, cell }: Box, grid: NonNullable<Box['grid']>, path: Path, report: Report): void {
  if (!cell) {
    report([...path, 'cell'], `the box "${id}" stands in a grid and has no cell`);
    return;
  }
  if (cell.column >= grid.columns.length)
    report(
      [...path, 'cell', 'column'],
      `the grid of the box "${id}" has ${grid.columns.length} columns, counted from 0`,
    );
  if (cell.link !== undefined && cell.link >= grid.links)
    report([...path, 'cell', 'link'], `the grid of the box "${id}" has ${grid.links} links, counted from 0`);
}

function checkWires({ wires, zones }: Scene, boxes: ReadonlyMap<string, Box>, report: Report): void {
  indexed(wires, (wire) => wire.id, ['wires'], report);
  const frames = new Map(zones.map((zone) => [zone.id, zone]));
  const tubes = new Map(wires.flatMap((wire): [string, Wire][] => (wire.tube ? [[wire.id, wire]] : [])));
  wires.forEach((wire, index) => {
    const path = ['wires', index];
    for (const end of ['from', 'to'] as const) checkEnd(wire[end], boxes, [...path, end], report);
    if (wire.from.node === wire.to.node && wire.from.row === wire.to.row)
      report([...path, 'to'], `the wire "${wire.id}" ends where it starts`);
    wire.via?.forEach((box, place) => {
      named(box, boxes, 'box', [...path, 'via', place], report);
    });
    wire.passes?.forEach((zone, place) => {
      named(zone, frames, 'zone', [...path, 'passes', place], report);
    });
    wire.ride?.tubes.forEach((tube, place) => {
      named(tube, tubes, 'tube', [...path, 'ride', 'tubes', place], report);
    });
  });
}

function checkEnd({ node, row }: Port, boxes: ReadonlyMap<string, Box>, path: Path, report: Report): void {
  if (!named(node, boxes, 'box', [...path, 'node'], report) || row === undefined) return;
  const rows = new Map((boxes.get(node)?.rows ?? []).map((each) => [each.key, each]));
  named(row, rows, `row of the box "${node}" with the key`, [...path, 'row'], report);
}
