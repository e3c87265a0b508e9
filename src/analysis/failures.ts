import { type Effect, leftOf } from './effects.ts';
import { ids, routersOf } from './ids.ts';
import type { Piece } from './pieces.ts';
import type { Study } from './study.ts';

/** Single things that leave the same when one of them fails. */
export interface SingleFailure {
  readonly things: readonly string[];
  /** What is left of each pair that isn't untouched, by its place in the analysis's list. */
  readonly effects: ReadonlyMap<number, Effect>;
}

/** What every single thing leaves when it fails; things with which the same pieces of ways fall are told as one. */
export function singleFailures(study: Study): SingleFailure[] {
  const { pieces, ownWan } = study.known;
  const places = new Map<Piece, number>();
  const placeOf = (piece: Piece) => {
    const place = places.get(piece) ?? places.size;
    places.set(piece, place);
    return place;
  };
  const alike = new Map<string, string[]>();
  for (const thing of [...pieces.things(), ...ownWan.lines.map(({ id }) => id)]) {
    const isPassed = ownWan.concerns(new Set([thing]));
    const key = `${pieces.on(thing).map(placeOf).join(' ')}${isPassed ? ` ${thing}` : ''}`;
    const own = alike.get(key);
    if (own) own.push(thing);
    else alike.set(key, [thing]);
  }
  return [...alike.values()].map((things) => ({
    things,
    effects: study.effects(study.failureOf(things.slice(0, 1))),
  }));
}

/**
 * The things that carry nothing any more: those that failed, and those that stand on ways of which none is left.
 *
 * @returns ids, of all sites alike too
 */
export function lostThings(study: Study, failed: readonly string[]): Set<string> {
  const failure = study.failureOf(failed);
  const before = new Set<string>();
  const after = new Set<string>();
  const add = (things: Set<string>, piece: Piece) => {
    for (const thing of piece.things) things.add(thing);
  };
  for (const way of study.pairs.flatMap(({ ways }) => ways)) {
    for (const piece of way.stages.flat()) add(before, piece);
    for (const piece of leftOf(way, failure, study.known.ownWan)?.flat() ?? []) add(after, piece);
  }
  const lost = new Set([...failed, ...[...before].filter((thing) => !after.has(thing))]);
  for (const line of study.known.ownWan.lines)
    if (line.sites.some((site) => lost.has(ids.site(site)))) lost.add(line.id);
  return new Set([...lost].flatMap((thing) => [thing, ...twinsOf(study, thing)]));
}

/** The same thing at the other sites of a group. */
function twinsOf({ groups }: Study, thing: string): string[] {
  for (const { site, sites } of groups) {
    if (sites.length === 1) continue;
    const rest = [ids.site(site.id), ...routersOf(site)];
    const at = rest.indexOf(thing);
    if (at >= 0) return sites.slice(1).flatMap((other) => [ids.site(other.id), ...routersOf(other)][at] ?? []);
    const lines = thing.match(/^(access|own-wan):(.*)$/);
    if (!lines) continue;
    const [, kind = '', way = ''] = lines;
    const router = routersOf(site).findIndex((each) => way.startsWith(`${each.slice('router:'.length)}/`));
    if (kind === 'access' && router >= 0)
      return sites.slice(1).flatMap((other) => {
        const from = routersOf(site)[router] ?? '';
        const to = routersOf(other)[router] ?? '';
        return [`access:${to.slice('router:'.length)}${way.slice(from.length - 'router:'.length)}`];
      });
    if (kind === 'own-wan' && way.startsWith(`${site.id}/`))
      return sites.slice(1).map((other) => `own-wan:${other.id}${way.slice(site.id.length)}`);
  }
  return [];
}
