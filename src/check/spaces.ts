import { Groups } from '../model/groups.ts';
import type { Status } from '../model/network.ts';
import type { Path } from '../model/places.ts';
import type { Context } from './context.ts';
import { type Prefix, prefixOf } from './prefix.ts';

/** A prefix that a site, a network or a hub has. */
export interface Space {
  readonly prefix: Prefix;
  /** The thing that has it. */
  readonly owner: string;
  readonly kind: 'site' | 'network' | 'hub';
  readonly id: string;
  readonly status: Status;
  readonly path: Path;
  readonly node: string;
}

/** All prefixes of sites, networks and hubs, in the order of the file. */
export function spaces(context: Context): readonly Space[] {
  return context.once(spaces, () => {
    const { network } = context;
    const of = (
      { id, status }: { readonly id: string; readonly status: Status },
      kind: Space['kind'],
      node: string,
      texts: readonly string[],
      pathOf: (index: number) => Path,
    ): Space[] =>
      texts.flatMap((text, index) => {
        const prefix = prefixOf(text);
        return prefix ? [{ prefix, owner: node, kind, id, status, path: pathOf(index), node }] : [];
      });
    return [
      ...network.sites.flatMap((site, at) =>
        of(site, 'site', `site:${site.id}`, site.addressSpace, (index) => ['sites', at, 'addressSpace', index]),
      ),
      ...network.virtualNetworks.flatMap((each, at) =>
        of(each, 'network', `virtual-network:${each.id}`, each.addressSpace, (index) => [
          'virtualNetworks',
          at,
          'addressSpace',
          index,
        ]),
      ),
      ...network.virtualHubs.flatMap((hub, at) =>
        of(hub, 'hub', `virtual-hub:${hub.id}`, hub.addressPrefix === undefined ? [] : [hub.addressPrefix], () => [
          'virtualHubs',
          at,
          'addressPrefix',
        ]),
      ),
    ];
  });
}

/** How many prefixes sites have. */
export interface PrefixCount {
  readonly four: number;
  readonly six: number;
}

/** How many prefixes the sites of a circuit have. Circuits that share their sites have one list of them, which is counted once. */
export function prefixCount(context: Context, sites: readonly string[]): PrefixCount {
  const counts = context.once(prefixCount, () => new Map<readonly string[], PrefixCount>());
  const known = counts.get(sites) ?? countedPrefixes(context, sites);
  counts.set(sites, known);
  return known;
}

function countedPrefixes({ siteOf }: Context, sites: readonly string[]): PrefixCount {
  const prefixes = sites.flatMap((id) => siteOf.get(id)?.addressSpace ?? []);
  const six = prefixes.filter((text) => text.includes(':')).length;
  return { four: prefixes.length - six, six };
}

/**
 * For each site, network and hub the group of what traffic may pass to from it, so that what has nothing to do with one
 * another isn't compared.
 */
function groupsOf({ network }: Context): (node: string) => string {
  const groups = new Groups();
  const networks = new Set(network.virtualNetworks.map((each) => each.id));
  const target = (id: string) => (networks.has(id) ? `virtual-network:${id}` : `virtual-hub:${id}`);
  const served = new Map<readonly string[], string>();
  for (const { id, sites, links, connections } of network.circuits) {
    const circuit = `circuit:${id}`;
    // Circuits that share their sites have one list of them: it is gone through for the first of them.
    const first = served.get(sites);
    if (first !== undefined && sites.length > 0) groups.join(first, circuit);
    else for (const site of sites) groups.join(`site:${site}`, circuit);
    served.set(sites, circuit);
    for (const site of links.flatMap((link) => link.start.site ?? [])) groups.join(`site:${site}`, circuit);
    for (const { to } of connections) groups.join(target(to), `circuit:${id}`);
  }
  for (const { id, reaches } of network.sites)
    for (const { site } of reaches) groups.join(`site:${id}`, `site:${site}`);
  for (const { networks: pair } of network.networkPeerings) groups.join(target(pair[0]), target(pair[1]));
  for (const hub of network.virtualHubs)
    for (const id of [...hub.virtualNetworks, ...hub.hubs]) groups.join(`virtual-hub:${hub.id}`, target(id));
  for (const { circuits: pair } of network.globalReach) groups.join(`circuit:${pair[0]}`, `circuit:${pair[1]}`);
  for (const { site, to } of network.vpn) groups.join(`site:${site}`, target(to));
  return (node) => groups.of(node);
}

/** Two things of one group whose prefixes have addresses in common: `inner` lies in `outer`, or is the same. */
export interface Overlap {
  readonly outer: Space;
  readonly inner: Space;
}

/** For each prefix the nearest one of another thing that it lies in, of those that traffic may pass between. */
export function overlaps(context: Context): readonly Overlap[] {
  return context.once(overlaps, () => {
    const groupOf = groupsOf(context);
    const groups = new Map<string, Space[]>();
    for (const space of spaces(context)) {
      const group = groupOf(space.owner);
      const known = groups.get(group);
      if (known) known.push(space);
      else groups.set(group, [space]);
    }
    return [...groups.values()].flatMap((group) => overlapsIn(group));
  });
}

/** Prefixes lie in one another or have nothing in common, so that those around one are those that are still open. */
function overlapsIn(all: readonly Space[]): Overlap[] {
  const sorted = [...all].sort(
    ({ prefix: a }, { prefix: b }) => a.version - b.version || compare(a.first, b.first) || compare(b.last, a.last),
  );
  const found: Overlap[] = [];
  const open: Space[] = [];
  for (const inner of sorted) {
    const isOver = ({ prefix }: Space) => prefix.version !== inner.prefix.version || prefix.last < inner.prefix.first;
    for (let top = open.at(-1); top && isOver(top); top = open.at(-1)) open.pop();
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const outer = open[at];
      if (outer && outer.owner !== inner.owner && !replaces(outer, inner)) {
        found.push({ outer, inner });
        break;
      }
    }
    open.push(inner);
  }
  return found;
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** What is planned may have the prefix of what is retiring. */
function replaces(one: Space, other: Space): boolean {
  const states = [one.status, other.status];
  return states.includes('planned') && states.includes('retiring');
}
