import type { Analysis, Pair } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Matrix } from '../scene/scene.ts';
import type { Names } from './names.ts';
import { answerOf } from './sentences.ts';

/** More rows and columns than these nobody reads; the note under the heading counts the others. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 12;
/** Things told by name in one row. */
const MOST_NAMES = 4;

/** What fails is named by these kinds of things, in this order; others only where a row has none of them. */
const kinds = [
  'location',
  'facility',
  'provider',
  'carrier',
  'internet',
  'circuit',
  'port',
  'wan',
  'exchange',
  'router',
  'device',
  'edge',
  'primary',
  'secondary',
  'msee',
  'connection',
  'gateway',
  'own-wan',
  'vnet-peering',
  'hub-connection',
  'hub-to-hub',
  'global-reach',
  'vpn',
];
/** Where these fail, a pair has lost one of its ends. */
const ends = ['site', 'virtual-network', 'virtual-hub', 'service', 'region'];

const kindOf = (id: string) => id.slice(0, id.includes(':') ? id.indexOf(':') : undefined);

/** Which failure leaves what, told in rows and columns; failures that leave the same share a row, alike pairs a column. */
export function failuresTable(analysis: Analysis, names: Names, translate: Translate): Matrix | undefined {
  const { pairs, failures } = analysis;
  const rows = new Map<string, { things: string[]; cells: ReadonlyMap<number, string> }>();
  for (const { things, left } of failures) {
    const own = things.filter((id) => !ends.includes(kindOf(id)));
    const cells = new Map(
      left.map(({ pair, effect }) => [pair, answerOf(effect, pairs[pair]?.ways ?? [], names, translate)] as const),
    );
    if (own.length === 0 || cells.size === 0) continue;
    const key = JSON.stringify([...cells]);
    const known = rows.get(key);
    if (known) known.things.push(...own);
    else rows.set(key, { things: own, cells });
  }
  if (rows.size === 0) return undefined;
  const told = [...rows.values()].sort((a, b) => rankOf(a.things) - rankOf(b.things)).slice(0, MOST_ROWS);
  const columns = columnsOf(
    pairs,
    told.map(({ cells }) => cells),
  );
  const shown = columns.slice(0, MOST_COLUMNS);
  const more = rows.size - told.length + columns.length - shown.length;
  return {
    heading: translate('outcome.table'),
    note: more > 0 ? translate('outcome.table.more', { count: more }) : translate('outcome.table.note'),
    heads: [
      translate('outcome.table.head'),
      ...shown.map((own) =>
        headOf(
          own.map((index) => pairs[index]).filter((pair) => pair !== undefined),
          names,
          translate,
        ),
      ),
    ],
    rows: told.map(({ things, cells }) => [
      rowName(things, names, translate),
      ...shown.map(([index = 0]) => cells.get(index) ?? ''),
    ]),
  };
}

function rankOf(things: readonly string[]): number {
  const ranks = things.map((id) => kinds.indexOf(kindOf(id))).filter((rank) => rank >= 0);
  return ranks.length === 0 ? kinds.length : Math.min(...ranks);
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
  const sites = [...new Set(pairs.flatMap((pair) => pair.sites))];
  const targets = [...new Set(pairs.map(({ to, toSites }) => (toSites ? names.sites(toSites) : names.target(to))))];
  const [first = '', ...others] = targets;
  return translate('outcome.column', {
    sites: names.sites(sites),
    target: others.length === 0 ? first : translate('outcome.targets', { name: first, count: others.length }),
  });
}

function rowName(things: readonly string[], names: Names, translate: Translate): string {
  const rank = (id: string) => kinds.indexOf(kindOf(id));
  const known = things.filter((id) => rank(id) >= 0).sort((a, b) => rank(a) - rank(b));
  const all = [...new Set((known.length > 0 ? known : things).map(names.thing))];
  const told = all.slice(0, MOST_NAMES).join(translate('list.comma'));
  return all.length <= MOST_NAMES ? told : translate('outcome.things', { names: told, count: all.length - MOST_NAMES });
}
