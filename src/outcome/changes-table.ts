import type { Difference } from '../compare/index.ts';
import { valueInWords } from '../compare/words.ts';
import type { Translate, WordKey } from '../locale/index.ts';
import type { Matrix } from '../scene/scene.ts';

/** More differences than this aren’t told one by one. */
const MOST = 60;

const lists: Readonly<Record<string, WordKey>> = {
  sites: 'change.list.sites',
  providers: 'change.list.providers',
  circuits: 'change.list.circuits',
  ports: 'change.list.ports',
  virtualNetworks: 'change.list.virtualNetworks',
  virtualHubs: 'change.list.virtualHubs',
  globalReach: 'change.list.globalReach',
  vpn: 'change.list.vpn',
};

/** The differences between two files as a table: what each is about, what was said, and what is said now. */
export function changesTable(differences: readonly Difference[], translate: Translate): Matrix {
  const told = differences.slice(0, MOST);
  const left = differences.length - told.length;
  return {
    wide: true,
    heading: translate('change.heading'),
    ...(left > 0 ? { note: translate('outcome.more', { count: left }) } : {}),
    heads: ['change.thing', 'change.key', 'change.before', 'change.now'].map((key) => translate(key as WordKey)),
    rows: told.map((each) => rowOf(each, translate)),
  };
}

function rowOf({ kind, list, id, key, from, to }: Difference, translate: Translate): string[] {
  const word = lists[list];
  const thing = [word === undefined ? list : translate(word), ...(id === undefined ? [] : [id])].join(' ');
  const said = (value: unknown) => valueInWords(value, key?.split(' ').pop());
  if (key === undefined && id !== undefined) {
    const before = kind === 'removed' ? translate('change.went') : '';
    return [thing, '', before, kind === 'added' ? translate('change.came') : ''];
  }
  const none = translate('change.none');
  return [thing, key ?? '', from === undefined ? none : said(from), to === undefined ? none : said(to)];
}
