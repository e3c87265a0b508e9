import type { Site } from '../model/network.ts';
import { ids } from './ids.ts';

/** What has failed, by id. */
export type Failed = ReadonlySet<string>;

const nothing: Failed = new Set();

/**
 * How sites reach each other over the customer's own WAN. A line leads both ways, but a site passes on only the traffic
 * of those that state that they reach it: two datacenters aren't taken to reach each other over an office that reaches
 * both.
 */
export interface OwnWan {
  /** The sites from one to another over as few lines as there are, both included; undefined where no line is left. */
  readonly path: (from: string, to: string, failed?: Failed) => readonly string[] | undefined;
  /** The same along lines as they are stated alone: a headquarters that branches reach doesn't send traffic over them. */
  readonly towards: (from: string, to: string, failed?: Failed) => readonly string[] | undefined;
  /** All sites that one reaches, itself among them; `asStated` along lines as they are stated alone. */
  readonly reached: (from: string, asStated: boolean) => readonly string[];
  /** What a way over these sites stands on. */
  readonly things: (path: readonly string[]) => readonly string[];
  /** All lines, each with its two sites. */
  readonly lines: readonly { readonly id: string; readonly sites: readonly string[] }[];
  /** Whether a failure concerns the own WAN between other sites than those that only hang on it. */
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
  readonly before?: Step;
}

const keyOf = ({ site, down }: Step) => `${down ? 'down' : 'up'} ${site}`;
const pairOf = (one: string, other: string) => [one, other].sort().join('\n');

function add(lists: Map<string, Line[]>, from: string, line: Line): void {
  const own = lists.get(from);
  if (own) own.push(line);
  else lists.set(from, [line]);
}

export function ownWanOf(sites: readonly Site[]): OwnWan {
  const known = new Map(sites.map((site) => [site.id, site]));
  const lines = new Map<string, string>();
  const out = new Map<string, Line[]>();
  const back = new Map<string, Line[]>();
  for (const { id: from, reaches } of sites) {
    for (const { site: to } of reaches) {
      if (to === from || !known.has(to)) continue;
      const pair = pairOf(from, to);
      const id = lines.get(pair) ?? ids.ownWan(from, to);
      lines.set(pair, id);
      add(out, from, { to, id });
      add(back, to, { to: from, id });
    }
  }
  const own = new Map(sites.map((site) => [site.id, thingsAt(site)]));
  const isUp = (site: string, failed: Failed) => failed.size === 0 || !own.get(site)?.some((each) => failed.has(each));
  const whole = new Map<string, Map<string, Step>>();
  const search = (from: string, asStated: boolean, failed: Failed) => {
    if (failed.size > 0) return searched(from, asStated, failed);
    const key = `${asStated ? 'stated' : 'both'} ${from}`;
    const known = whole.get(key) ?? searched(from, asStated, failed);
    whole.set(key, known);
    return known;
  };
  /** Each site that is reached, with the one before it: first along lines as they are stated, then against them. */
  const searched = (from: string, asStated: boolean, failed: Failed) => {
    const steps = new Map<string, Step>();
    if (!isUp(from, failed)) return steps;
    const start: Step = { site: from, down: false };
    steps.set(keyOf(start), start);
    for (const step of steps.values()) {
      const next = (list: Map<string, Line[]>, down: boolean) => {
        for (const { to, id } of list.get(step.site) ?? []) {
          const reached: Step = { site: to, down, before: step };
          if (!steps.has(keyOf(reached)) && !failed.has(id) && isUp(to, failed)) steps.set(keyOf(reached), reached);
        }
      };
      if (!step.down) next(out, false);
      if (!asStated) next(back, true);
    }
    return steps;
  };
  const pathOf =
    (asStated: boolean) =>
    (from: string, to: string, failed: Failed = nothing) => {
      const found = [...search(from, asStated, failed).values()].find(({ site }) => site === to);
      if (!found) return undefined;
      const path: string[] = [];
      for (let at: Step | undefined = found; at; at = at.before) path.unshift(at.site);
      return path;
    };
  const all = new Set([...lines.values(), ...[...out.keys(), ...back.keys()].flatMap((site) => own.get(site) ?? [])]);
  return {
    path: pathOf(false),
    towards: pathOf(true),
    reached: (from, asStated) => [...new Set([...search(from, asStated, nothing).values()].map(({ site }) => site))],
    things: (path) =>
      path.flatMap((site, index) => [
        ...(own.get(site) ?? []),
        ...(index === 0 ? [] : (lines.get(pairOf(path[index - 1] ?? '', site)) ?? [])),
      ]),
    lines: [...lines].map(([pair, id]) => ({ id, sites: pair.split('\n') })),
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
