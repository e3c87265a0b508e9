import type { Scene } from '../../scene/scene.ts';
import { bandsByBox } from './bands.ts';
import type { Row } from './rows.ts';

/** A zone in rows that follow each other, by the first and the last. */
export interface Run {
  readonly zone: Scene['zones'][number];
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly within: number;
  /** The px of its heading, where it stands beside what the run holds in its only row. */
  readonly beside?: number;
  /** The px of its heading in a lane of its own. */
  readonly room?: number;
}

/** How many headings stand over that of a run which starts at the same row; -1 where it has none over it itself. */
export function levelOf(runs: readonly Run[], at: number): number {
  const { zone, from, within, beside } = runs[at] as Run;
  if (zone.hidden || zone.lines.length === 0 || beside !== undefined) return -1;
  return runs[within]?.from === from ? levelOf(runs, within) + 1 : 0;
}

/** Each zone as runs of rows that follow each other and hold something of it. */
export function runsOf(scene: Scene, rows: readonly Row[], index: ReadonlyMap<string, number>): Run[] {
  const bandOf = bandsByBox(scene.blocks);
  const chain = (id: string | undefined): string[] =>
    id === undefined ? [] : [id, ...chain(scene.zones.find((zone) => zone.id === id)?.within)];
  const held = rows.map(
    ({ blocks, frame }) => new Set([...blocks.flatMap((block) => chain(block.zone)), ...chain(frame?.id)]),
  );
  const passing = new Map<string, Set<string | undefined>>();
  for (const wire of scene.wires) {
    for (const id of wire.passes ?? []) {
      const bands = passing.get(id) ?? new Set<string | undefined>();
      bands.add(bandOf.get(wire.from.node) ?? bandOf.get(wire.to.node));
      passing.set(id, bands);
    }
  }
  const runs: Run[] = [];
  for (const zone of scene.zones) {
    const [low, high] = [index.get(zone.lanes[0]) ?? 0, index.get(zone.lanes[1]) ?? 0];
    const bands = passing.get(zone.id);
    const inLanes = (row: Row) => low <= (index.get(row.lane) ?? 0) && (index.get(row.lane) ?? 0) <= high;
    const isAlone = (row: Row) =>
      rows.some(({ frame, band }) => frame === zone && (band === undefined || band === row.band));
    const holders = new Set(rows.flatMap((row, at) => (held[at]?.has(zone.id) ? [row.band] : [])));
    // Where the zone holds something, it reaches over no more than that.
    const passedIn = (row: Row) =>
      !isAlone(row) &&
      !row.frame &&
      !holders.has(row.band) &&
      inLanes(row) &&
      (bands?.has(undefined) || (!row.edge && bands?.has(row.band)));
    let own = rows.flatMap((row, at) => (held[at]?.has(zone.id) || passedIn(row) ? [at] : []));
    if (own.length === 0) own = rows.flatMap((row, at) => (inLanes(row) ? [at] : [])).slice(0, 1);
    let copies = 0;
    own.forEach((row, at) => {
      if (at > 0 && own[at - 1] === row - 1) {
        runs[runs.length - 1] = { ...(runs[runs.length - 1] as Run), to: row };
        return;
      }
      const within =
        zone.within === undefined
          ? -1
          : runs.findIndex((run) => run.zone.id === zone.within && run.from <= row && row <= run.to);
      copies += 1;
      const drawn = copies > 1 && zone.again ? { ...zone, lines: [...zone.lines, ...zone.again] } : zone;
      runs.push({ zone: drawn, id: copies === 1 ? zone.id : `${zone.id}#${copies}`, from: row, to: row, within });
    });
  }
  return runs;
}
