import type { Site } from '../model/network.ts';
import { ids } from './ids.ts';

/** What has failed, by id. */
export type Failed = ReadonlySet<string>;

/** A piece of a way over the customer's own WAN. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  /** Along lines as they are stated alone: a headquarters that branches reach doesn't send its own traffic over them. */
  readonly asStated: boolean;
}

/**
 * How sites reach each other over the customer's own WAN. A line leads both ways, but a site passes on only the traffic
 * of those that state that they reach it: two datacenters aren't taken to reach each other over an office that reaches
 * both.
 */
export interface OwnWan {
  /** The sites of a leg over as few lines as there are, both ends included; undefined where no lines lead there. */
  readonly path: (leg: Leg) => readonly string[] | undefined;
  /** What a leg stands on, and its lines, when nothing has failed. */
  readonly things: (leg: Leg) => readonly string[];
  /** Whether lines lead from one end of a leg to the other when some things have failed. */
  readonly holds: (leg: Leg, failed: Failed) => boolean;
  /** All sites that one reaches, itself among them; `asStated` along lines as they are stated alone. */
  readonly reached: (from: string, asStated: boolean) => readonly string[];
  /** All lines, each with its two sites. */
  readonly lines: readonly { readonly id: string; readonly sites: readonly string[] }[];
  /** Whether anything of the own WAN has failed. */
  readonly concerns: (failed: Failed) => boolean;
}

export function ownWanOf(sites: readonly Site[]): OwnWan {
  return new Wan(sites);
}

interface Line {
  readonly to: number;
  readonly id: string;
}

/** Sites that have been reached, each as it is reached along lines as they are stated, and against them. */
interface Search {
  /** The states in the order in which they were found: twice the site's place, and one more once a line was taken against its way. */
  readonly order: readonly number[];
  /** For each state the one before it; -1 for the first, NONE where it isn't reached. */
  readonly before: Int32Array;
}

const NONE = -2;
const nothing: Failed = new Set();

class Wan implements OwnWan {
  readonly lines: OwnWan['lines'];
  readonly #sites: readonly Site[];
  readonly #places: ReadonlyMap<string, number>;
  /** From each site along and against the way that lines are stated. */
  readonly #out: readonly Line[][];
  readonly #back: readonly Line[][];
  readonly #lineOf = new Map<string, string>();
  readonly #own: readonly (readonly string[])[];
  readonly #all: ReadonlySet<string>;
  /** What one failure leaves is asked for from the same sites again and again. */
  readonly #searches = new WeakMap<Failed, Map<string, Search>>();
  readonly #paths = new WeakMap<Leg, readonly string[] | undefined>();
  readonly #things = new WeakMap<Leg, readonly string[]>();

  constructor(sites: readonly Site[]) {
    this.#sites = sites;
    this.#places = new Map(sites.map(({ id }, place) => [id, place]));
    this.#own = sites.map(thingsAt);
    this.#out = sites.map(() => []);
    this.#back = sites.map(() => []);
    const lines: { id: string; sites: string[] }[] = [];
    for (const [from, { id, reaches }] of sites.entries())
      for (const { site } of reaches) {
        const to = this.#places.get(site);
        if (to === undefined || to === from) continue;
        const pair = pairOf(id, site);
        const known = this.#lineOf.get(pair);
        const line = known ?? ids.ownWan(id, site);
        if (known === undefined) lines.push({ id: line, sites: [id, site].sort() });
        this.#lineOf.set(pair, line);
        this.#out[from]?.push({ to, id: line });
        this.#back[to]?.push({ to: from, id: line });
      }
    this.lines = lines;
    const joined = sites.flatMap((_, place) =>
      (this.#out[place]?.length ?? 0) + (this.#back[place]?.length ?? 0) > 0 ? (this.#own[place] ?? []) : [],
    );
    this.#all = new Set([...lines.map(({ id }) => id), ...joined]);
  }

  path(leg: Leg): readonly string[] | undefined {
    const known = this.#paths.get(leg);
    if (known || this.#paths.has(leg)) return known;
    const path = this.#pathOf(leg);
    this.#paths.set(leg, path);
    return path;
  }

  things(leg: Leg): readonly string[] {
    const known = this.#things.get(leg);
    if (known) return known;
    const path = this.path(leg) ?? [];
    const found = [...new Set(this.#thingsOn(path))];
    this.#things.set(leg, found);
    return found;
  }

  holds(leg: Leg, failed: Failed): boolean {
    if (!this.path(leg)) return false;
    // Where nothing on it fails, the shortest way stays.
    if (!this.things(leg).some((each) => failed.has(each))) return true;
    const { before } = this.#search(leg.from, leg.asStated, failed);
    const to = 2 * (this.#places.get(leg.to) ?? 0);
    return before[to] !== NONE || before[to + 1] !== NONE;
  }

  reached(from: string, asStated: boolean): readonly string[] {
    if (!this.#places.has(from)) return [];
    const { order } = this.#search(from, asStated, nothing);
    return [...new Set(order.map((state) => this.#sites[state >> 1]?.id ?? ''))];
  }

  concerns(failed: Failed): boolean {
    return [...failed].some((each) => this.#all.has(each));
  }

  #pathOf({ from, to, asStated }: Leg): readonly string[] | undefined {
    const end = this.#places.get(to);
    if (end === undefined || !this.#places.has(from)) return undefined;
    const { order, before } = this.#search(from, asStated, nothing);
    // Found first is found over fewest lines.
    let state = order.find((each) => each >> 1 === end);
    if (state === undefined) return undefined;
    const path: string[] = [];
    for (; state >= 0; state = before[state] ?? -1) path.push(this.#sites[state >> 1]?.id ?? '');
    return path.reverse();
  }

  #search(from: string, asStated: boolean, failed: Failed): Search {
    const found = this.#searches.get(failed) ?? new Map<string, Search>();
    this.#searches.set(failed, found);
    const key = `${asStated} ${from}`;
    const search = found.get(key) ?? this.#searched(this.#places.get(from) ?? 0, asStated, failed);
    found.set(key, search);
    return search;
  }

  /** Goes along lines as they are stated first, then against them. */
  #searched(from: number, asStated: boolean, failed: Failed): Search {
    const before = new Int32Array(2 * this.#sites.length).fill(NONE);
    const order: number[] = [];
    const isUp = (site: number) => failed.size === 0 || !this.#own[site]?.some((each) => failed.has(each));
    const visit = (state: number, last: number) => {
      before[state] = last;
      order.push(state);
    };
    const next = (lines: readonly Line[] | undefined, down: 0 | 1, last: number) => {
      for (const { to, id } of lines ?? [])
        if (before[2 * to + down] === NONE && !failed.has(id) && isUp(to)) visit(2 * to + down, last);
    };
    if (isUp(from)) visit(2 * from, -1);
    for (const state of order) {
      if (state % 2 === 0) next(this.#out[state >> 1], 0, state);
      if (!asStated) next(this.#back[state >> 1], 1, state);
    }
    return { order, before };
  }

  #thingsOn(path: readonly string[]): string[] {
    return path.flatMap((site, index) => [
      ...(this.#own[this.#places.get(site) ?? 0] ?? []),
      ...(index === 0 ? [] : [this.#lineOf.get(pairOf(path[index - 1] ?? '', site)) ?? '']),
    ]);
  }
}

const pairOf = (one: string, other: string) => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

/** Without its building or its only router a site passes nothing on; through which of several it does isn't stated. */
function thingsAt({ id, facility, routers }: Site): string[] {
  const [only, ...others] = routers;
  return [
    ids.site(id),
    ...(facility === undefined ? [] : [ids.facility(facility)]),
    ...(only && others.length === 0 ? [ids.router(only.id)] : []),
  ];
}
