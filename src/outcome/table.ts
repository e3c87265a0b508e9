import type { Analysis, Pair } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Matrix } from '../scene/scene.ts';
import type { Names } from './names.ts';
import { isEnd, isTold, ownersOf, rowName, rowRank } from './rows.ts';
import { answerOf } from './sentences.ts';

/** More rows and columns than these nobody reads; the note under the heading counts the others. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 12;

interface TableRow {
  readonly things: string[];
  /** What is left of each pair that isn't untouched, by its place. */
  readonly cells: ReadonlyMap<number, string>;
}

/** Which failure leaves what, told in rows and columns; failures that leave the same share a row, alike pairs a column. */
export function failuresTable(analysis: Analysis, names: Names, translate: Translate): Matrix | undefined {
  const { pairs } = analysis;
  const rows = rowsOf(analysis, names, translate);
  const told = rows.slice(0, MOST_ROWS);
  const columns = columnsOf(
    pairs,
    told.map(({ cells }) => cells),
  );
  const shown = columns.slice(0, MOST_COLUMNS);
  if (shown.length === 0) return undefined;
  const more = rows.length - told.length + columns.length - shown.length;
  const alike = alikeIn(pairs);
  return {
    wide: true,
    heading: translate('outcome.table'),
    note: more > 0 ? translate('outcome.table.more', { count: more }) : translate('outcome.table.note'),
    heads: [
      translate('outcome.table.head'),
      ...shown.map((own) =>
        headOf(
          own.flatMap((index) => pairs[index] ?? []),
          names,
          translate,
        ),
      ),
    ],
    rows: told.map(({ things, cells }) => [
      rowName(things, (site) => alike.has(site), names, translate),
      ...shown.map(([index = 0]) => cells.get(index) ?? ''),
    ]),
  };
}

function rowsOf({ pairs, failures }: Analysis, names: Names, translate: Translate): TableRow[] {
  const rows = new Map<string, TableRow>();
  const alike = alikeIn(pairs);
  for (const { things, left } of failures) {
    const own = things.filter((id) => !isEnd(id));
    if (left.length === 0 || !isTold(own)) continue;
    const cells = new Map(
      left.map(({ pair, effect }) => [pair, answerOf(effect, pairs[pair]?.ways ?? [], names, translate)] as const),
    );
    // What each of alike sites has by itself is told apart from what all of them share.
    const isOwn = ownersOf(own).some((site) => alike.has(site));
    const key = JSON.stringify([isOwn, ...cells]);
    const known = rows.get(key);
    if (known) known.things.push(...own);
    else rows.set(key, { things: [...own], cells });
  }
  return [...rows.values()].sort((a, b) => rowRank(a.things) - rowRank(b.things));
}

/** The sites that stand for others that are alike. */
function alikeIn(pairs: readonly Pair[]): Set<string> {
  return new Set(
    pairs.flatMap(({ sites: [first, ...others] }) => (first !== undefined && others.length > 0 ? [first] : [])),
  );
}

/** Pairs of which every failure leaves the same, by their places. */
function columnsOf(pairs: readonly Pair[], rows: readonly ReadonlyMap<number, string>[]): number[][] {
  const columns = new Map<string, number[]>();
  pairs.forEach((_, index) => {
    const key = JSON.stringify(rows.map((cells) => cells.get(index) ?? ''));
    const own = columns.get(key);
    if (own) own.push(index);
    else columns.set(key, [index]);
  });
  return [...columns.values()].filter(([index = 0]) => rows.some((cells) => cells.has(index)));
}

function headOf(pairs: readonly Pair[], names: Names, translate: Translate): string {
  const sites = [...new Set(pairs.flatMap((pair) => pair.sites))].map(names.site);
  const targets = [...new Set(pairs.flatMap(({ to, toSites }) => toSites?.map(names.site) ?? [names.target(to)]))];
  const counted = ([name = '', ...others]: readonly string[]) =>
    others.length === 0 ? name : translate('outcome.column.sites', { name, count: others.length });
  return translate('outcome.column', { sites: counted(sites), target: counted(targets) });
}
