import { isThing, plainKey, type Thing } from '../plain.ts';

/** A page of an answer. */
export interface Page {
  /** Whether the page says that another follows. */
  readonly hasNext: boolean;
  readonly count: number;
  /** How many there are on all pages, where the page says so. */
  readonly total?: number;
}

/** What an answer says of its pages; nothing where it isn’t a list. */
export function pageOf(answer: Thing): Page | undefined {
  const at = new Map(Object.entries(answer).map(([key, each]) => [plainKey(key), each]));
  const table = at.get('data');
  const items = [at.get('value'), table, isThing(table) ? table.rows : undefined].find(Array.isArray);
  if (!items) return undefined;
  const total = at.get('totalrecords');
  return {
    hasNext: ['nextlink', '$skiptoken', 'skiptoken'].some((key) => Boolean(at.get(key))),
    count: items.length,
    ...(typeof total === 'number' ? { total } : {}),
  };
}

/** Whether all pages are there of the answer that a page is one of. */
export function isWhole(page: Page, all: readonly Page[]): boolean {
  if (page.total === undefined) return !page.hasNext || all.some((each) => each.total === undefined && !each.hasNext);
  const together = all.filter((each) => each.total === page.total).reduce((sum, each) => sum + each.count, 0);
  return together >= page.total;
}
