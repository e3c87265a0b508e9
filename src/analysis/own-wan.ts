import type { Network, Site } from '../model/network.ts';
import { ids } from './ids.ts';

/** What has failed, by id. */
export type Failed = ReadonlySet<string>;

const nothing: Failed = new Set();

/**
 * How sites reach each other over the customer's own WAN. A line leads both ways. `towards` follows lines only the way
 * that the file states them: a headquarters that its branches reach isn't taken to send its own traffic over a branch.
 */
export interface OwnWan {
  /** The sites from one to another over as few lines as there are, both included; undefined where no line is left. */
  readonly path: (from: string, to: string, failed?: Failed) => readonly string[] | undefined;
  /** The same along lines as they are stated. */
  readonly towards: (from: string, to: string, failed?: Failed) => readonly string[] | undefined;
  /** All sites that one reaches, itself among them. */
  readonly reached: (from: string, asStated: boolean) => readonly string[];
  /** What a way over these sites stands on. */
  readonly things: (path: readonly string[]) => readonly string[];
  /** Whether a failure concerns the own WAN between other sites than those that only hang on it. */
  readonly concerns: (failed: Failed) => boolean;
}

interface Line {
  readonly to: string;
  readonly id: string;
}

export function ownWanOf({ sites }: Network): OwnWan {
  const known = new Map(sites.map((site) => [site.id, site]));
  const both = new Map<string, Line[]>();
  const stated = new Map<string, Line[]>();
  const lines = new Map<string, string>();
  const add = (lists: Map<string, Line[]>, from: string, line: Line) => {
    const own = lists.get(from);
    if (own) own.push(line);
    else lists.set(from, [line]);
  };
  for (const { id: from, reaches } of sites) {
    for (const { site: to } of reaches) {
      if (to === from || !known.has(to)) continue;
      const pair = [from, to].sort().join(' ');
      const id = lines.get(pair) ?? ids.ownWan(from, to);
      if (!lines.has(pair)) {
        lines.set(pair, id);
        add(both, from, { to, id });
        add(both, to, { to: from, id });
      }
      add(stated, from, { to, id });
    }
  }
  const own = new Map(sites.map((site) => [site.id, thingsAt(site)]));
  const isUp = (site: string, failed: Failed) => failed.size === 0 || !own.get(site)?.some((each) => failed.has(each));
  const search = (lists: Map<string, Line[]>, from: string, to: string | undefined, failed: Failed) => {
    const before = new Map<string, string | undefined>();
    if (!isUp(from, failed)) return before;
    before.set(from, undefined);
    for (const at of before.keys()) {
      if (at === to) break;
      for (const line of lists.get(at) ?? [])
        if (!before.has(line.to) && !failed.has(line.id) && isUp(line.to, failed)) before.set(line.to, at);
    }
    return before;
  };
  const pathIn =
    (lists: Map<string, Line[]>) =>
    (from: string, to: string, failed: Failed = nothing) => {
      const before = search(lists, from, to, failed);
      if (!before.has(to)) return undefined;
      const path: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = before.get(at)) path.unshift(at);
      return path;
    };
  const all = new Set([...lines.values(), ...[...both.keys()].flatMap((site) => own.get(site) ?? [])]);
  return {
    path: pathIn(both),
    towards: pathIn(stated),
    reached: (from, asStated) => [...search(asStated ? stated : both, from, undefined, nothing).keys()],
    things: (path) =>
      path.flatMap((site, index) => [
        ...(own.get(site) ?? []),
        ...(index === 0 ? [] : (lines.get([path[index - 1] ?? '', site].sort().join(' ')) ?? [])),
      ]),
    concerns: (failed) => [...failed].some((each) => all.has(each)),
  };
}

/** Without its building or its only router a site passes nothing on; through which of several it does isn't stated. */
function thingsAt({ id, facility, routers }: Site): string[] {
  const [only, ...others] = routers;
  return [
    ids.site(id),
    ...(facility === undefined ? [] : [ids.facility(facility)]),
    ...(only && others.length === 0 ? [ids.router(only.id)] : []),
  ];
}
