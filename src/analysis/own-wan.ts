import type { Site } from '../model/network.ts';
import { ids } from './ids.ts';

/** What has failed, by id. */
export type Failed = ReadonlySet<string>;

const nothing: Failed = new Set();

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
  /** The sites of a leg over as few lines as there are, both ends included; undefined where no line is left. */
  readonly path: (leg: Leg, failed?: Failed) => readonly string[] | undefined;
  /** All sites that one reaches, itself among them; `asStated` along lines as they are stated alone. */
  readonly reached: (from: string, asStated: boolean) => readonly string[];
  /** What a way over these sites stands on. */
  readonly things: (path: readonly string[]) => readonly string[];
  /** All lines, each with its two sites. */
  readonly lines: readonly { readonly id: string; readonly sites: readonly string[] }[];
  /** Whether anything of the own WAN has failed. */
  readonly concerns: (failed: Failed) => boolean;
}

interface Line {
  readonly to: string;
  readonly id: string;
}

interface Step {
  readonly site: string;
  /** True from the first line on that was taken against the way that it is stated. */
  readonly down: boolean;
  /** How many lines it is away. */
  readonly far: number;
  readonly before?: Step;
}

const keyOf = ({ site, down }: Pick<Step, 'site' | 'down'>) => `${down ? 'down' : 'up'} ${site}`;
const pairOf = (one: string, other: string) => [one, other].sort().join('\n');

export function ownWanOf(sites: readonly Site[]): OwnWan {
  const { lines, out, back } = linesOf(sites);
  const own = new Map(sites.map((site) => [site.id, thingsAt(site)]));
  const all = new Set([...lines.values(), ...[...out.keys(), ...back.keys()].flatMap((site) => own.get(site) ?? [])]);
  const isUp = (site: string, failed: Failed) => failed.size === 0 || !own.get(site)?.some((each) => failed.has(each));
  /** Each site that is reached, with the one before it: first along lines as they are stated, then against them. */
  const searched = (from: string, asStated: boolean, failed: Failed) => {
    const steps = new Map<string, Step>();
    if (!isUp(from, failed)) return steps;
    steps.set(keyOf({ site: from, down: false }), { site: from, down: false, far: 0 });
    for (const step of steps.values()) {
      const next = (list: Lines, down: boolean) => {
        for (const { to, id } of list.get(step.site) ?? []) {
          const key = keyOf({ site: to, down });
          if (!steps.has(key) && !failed.has(id) && isUp(to, failed))
            steps.set(key, { site: to, down, far: step.far + 1, before: step });
        }
      };
      if (!step.down) next(out, false);
      if (!asStated) next(back, true);
    }
    return steps;
  };
  // What one failure leaves is asked for from the same sites again and again.
  const known = new WeakMap<Failed, Map<string, Map<string, Step>>>();
  const search = (from: string, asStated: boolean, failed: Failed) => {
    const found = known.get(failed) ?? new Map<string, Map<string, Step>>();
    known.set(failed, found);
    const key = `${asStated} ${from}`;
    const steps = found.get(key) ?? searched(from, asStated, failed);
    found.set(key, steps);
    return steps;
  };
  const nearest = ({ from, to, asStated }: Leg, failed: Failed) => {
    const steps = search(from, asStated, failed);
    const ends = [false, true].flatMap((down) => steps.get(keyOf({ site: to, down })) ?? []);
    const [end] = ends.sort((a, b) => a.far - b.far);
    return end && pathTo(end);
  };
  const things = (path: readonly string[]) =>
    path.flatMap((site, index) => [
      ...(own.get(site) ?? []),
      ...(index === 0 ? [] : (lines.get(pairOf(path[index - 1] ?? '', site)) ?? [])),
    ]);
  return {
    path: (leg, failed = nothing) => {
      const whole = nearest(leg, nothing);
      // Where nothing on it fails, the shortest way stays the shortest.
      const isHit = whole !== undefined && failed.size > 0 && things(whole).some((each) => failed.has(each));
      return isHit ? nearest(leg, failed) : whole;
    },
    reached: (from, asStated) => [...new Set([...search(from, asStated, nothing).values()].map(({ site }) => site))],
    things,
    lines: [...lines].map(([pair, id]) => ({ id, sites: pair.split('\n') })),
    concerns: (failed) => [...failed].some((each) => all.has(each)),
  };
}

type Lines = Map<string, Line[]>;

/** The lines by the pair of their sites, and from each site along and against the way that they are stated. */
function linesOf(sites: readonly Site[]): { lines: Map<string, string>; out: Lines; back: Lines } {
  const stated = new Set(sites.map(({ id }) => id));
  const lines = new Map<string, string>();
  const [out, back]: [Lines, Lines] = [new Map(), new Map()];
  const add = (list: Lines, from: string, line: Line) => {
    const own = list.get(from);
    if (own) own.push(line);
    else list.set(from, [line]);
  };
  for (const { id: from, reaches } of sites) {
    for (const { site: to } of reaches) {
      if (to === from || !stated.has(to)) continue;
      const pair = pairOf(from, to);
      const id = lines.get(pair) ?? ids.ownWan(from, to);
      lines.set(pair, id);
      add(out, from, { to, id });
      add(back, to, { to: from, id });
    }
  }
  return { lines, out, back };
}

function pathTo(end: Step): string[] {
  const path: string[] = [];
  for (let at: Step | undefined = end; at; at = at.before) path.unshift(at.site);
  return path;
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
