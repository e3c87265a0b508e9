import type { Words } from './drafts.ts';
import { joinedToItself, routerOfNoSite, unknown, unknownRouter } from './faults.ts';
import { idsOf } from './ids.ts';
import { pathName } from './path.ts';
import type { Path } from './places.ts';
import { quoted } from './printable.ts';

/** Called for each problem: where it is, and what makes its words if it is told. */
export type Report = (path: Path, words: () => Words) => void;

type Thing = Readonly<Record<string, unknown>>;

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asThing(value: unknown): Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Thing) : {};
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

/** Ids that may be referred to, each with its place in its list. */
type Known = ReadonlyMap<string, number>;

/**
 * Checks that what a topology refers to is there, that no id stands for two things, and that nothing is joined to itself.
 * Works on what was read before it is known to be well-formed, so that all problems of a file are found in one go.
 */
export function checkReferences(root: unknown, report: Report): void {
  const topology = asThing(root);
  const sites = names(topology, 'sites', report);
  const circuits = names(topology, 'circuits', report);
  const ports = names(topology, 'ports', report);
  names(topology, 'providers', report);
  const networks = names(topology, 'virtualNetworks', report);
  const hubs = names(topology, 'virtualHubs', report);
  for (const [id, index] of hubs) {
    if (networks.has(id))
      report(['virtualHubs', index, 'id'], () => ({
        message: `${quoted(id)} is the id of a virtual network too; connections couldn’t tell which is meant`,
        code: 'duplicate',
      }));
  }
  const targets: Known = new Map([...networks, ...hubs]);
  const refer: Refer = (value, path, valid, what) => {
    const id = word(value);
    if (id !== undefined && !valid.has(id)) report(path, () => unknown(id, [...valid.keys()], what));
  };
  const other: ReferToOther = (own, value, path, valid, what) => {
    if (own !== undefined && value === own) report(path, () => joinedToItself(own, what));
    else refer(value, path, valid, what);
  };
  const routers = routersIn(topology, sites, refer, report);
  list(topology.providers).forEach((value, index) => {
    idsDiffer(list(asThing(value).edges), ['providers', index, 'edges'], report);
  });
  list(topology.sites).forEach((site, index) => {
    each(asThing(site).reaches, ['sites', index, 'reaches'], (item, path) => refer(item, path, sites, 'site'));
  });
  list(topology.circuits).forEach((value, index) => {
    const circuit = asThing(value);
    const at = ['circuits', index];
    each(circuit.sites, [...at, 'sites'], (item, path) => refer(item, path, sites, 'site'));
    refer(circuit.ports, [...at, 'ports'], ports, 'port pair');
    for (const role of ['primary', 'secondary']) routers.named(asThing(circuit[role]).router, [...at, role, 'router']);
    list(circuit.access).forEach((access, place) => {
      const { site, router } = asThing(access);
      const path = [...at, 'access', place, 'router'];
      refer(site, [...at, 'access', place, 'site'], sites, 'site');
      if (site === undefined || word(router)?.includes('/')) routers.named(router, path);
      else routers.at(site, router, path);
    });
    const { localPreference } = asThing(circuit.routing);
    for (const network of Object.keys(asThing(localPreference)))
      refer(network, [...at, 'routing', 'localPreference', network], targets, 'virtual network or virtual hub');
    each(circuit.connections, [...at, 'connections'], (item, path) => {
      if (typeof item === 'string') refer(item, path, targets, 'virtual network or virtual hub');
      else refer(asThing(item).to, [...path, 'to'], targets, 'virtual network or virtual hub');
    });
  });
  list(topology.ports).forEach((value, index) => {
    const port = asThing(value);
    refer(port.site, ['ports', index, 'site'], sites, 'site');
    for (const role of ['primary', 'secondary']) {
      const link = asThing(asThing(port.links)[role]);
      refer(link.site, ['ports', index, 'links', role, 'site'], sites, 'site');
      routers.at(link.site ?? port.site, link.router, ['ports', index, 'links', role, 'router']);
    }
  });
  list(topology.virtualNetworks).forEach((value, index) => {
    const { id, peeredWith } = asThing(value);
    each(peeredWith, ['virtualNetworks', index, 'peeredWith'], (item, path) => {
      if (typeof item === 'string') other(word(id), item, path, networks, 'virtual network');
      else other(word(id), asThing(item).to, [...path, 'to'], networks, 'virtual network');
    });
  });
  list(topology.virtualHubs).forEach((value, index) => {
    const hub = asThing(value);
    each(hub.virtualNetworks, ['virtualHubs', index, 'virtualNetworks'], (item, path) =>
      refer(item, path, networks, 'virtual network'),
    );
    each(hub.hubs, ['virtualHubs', index, 'hubs'], (item, path) =>
      other(word(hub.id), item, path, hubs, 'virtual hub'),
    );
  });
  list(topology.globalReach).forEach((value, index) => {
    const pair = asThing(value).circuits;
    const [first] = list(pair);
    each(pair, ['globalReach', index, 'circuits'], (item, path) =>
      other(path[3] === 0 ? undefined : word(first), item, path, circuits, 'circuit'),
    );
  });
  list(topology.vpn).forEach((value, index) => {
    const vpn = asThing(value);
    refer(vpn.site, ['vpn', index, 'site'], sites, 'site');
    routers.at(vpn.site, vpn.router, ['vpn', index, 'router']);
    refer(vpn.to, ['vpn', index, 'to'], targets, 'virtual network or virtual hub');
    refer(vpn.backupFor, ['vpn', index, 'backupFor'], circuits, 'circuit');
    refer(asThing(vpn.over).circuit, ['vpn', index, 'over', 'circuit'], circuits, 'circuit');
  });
}

type Refer = (value: unknown, path: Path, valid: Known, what: string) => void;
/** A reference to something else than what it stands in. */
type ReferToOther = (own: string | undefined, value: unknown, path: Path, valid: Known, what: string) => void;

/** One item, or each of a list. */
function each(value: unknown, path: Path, check: (item: unknown, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => check(item, [...path, index]));
  else if (value !== undefined) check(value, path);
}

/** The ids of a list's things, stated or made from their names; stated ones must differ. */
function names(topology: Thing, key: string, report: Report): Known {
  const things = list(topology[key]);
  idsDiffer(things, [key], report);
  const known = new Map<string, number>();
  idsOf(key, things).forEach((id, index) => {
    if (!known.has(id)) known.set(id, index);
  });
  return known;
}

/** Stated ids of one list must differ. */
function idsDiffer(things: readonly unknown[], path: Path, report: Report): void {
  const stated = new Map<string, number>();
  things.forEach((value, index) => {
    const id = word(asThing(value).id);
    if (id === undefined) return;
    const first = stated.get(id);
    if (first === undefined) stated.set(id, index);
    else
      report([...path, index, 'id'], () => ({
        message: `the id ${quoted(id)} is taken by ${pathName([...path, first])}`,
        code: 'duplicate',
      }));
  });
}

/** Checks references to routers. */
interface Routers {
  /** A reference like `site/router`, or a site alone. */
  readonly named: (value: unknown, path: Path) => void;
  /** A router's id or name at a site. */
  readonly at: (site: unknown, router: unknown, path: Path) => void;
}

function routersIn(topology: Thing, sites: Known, refer: Refer, report: Report): Routers {
  const stated = list(topology.sites);
  const known = new Map<string, ReadonlySet<string>>();
  const routersOf = (site: string) => {
    const found = known.get(site) ?? routerNames(stated[sites.get(site) ?? -1]);
    known.set(site, found);
    return found;
  };
  const check = (site: string, router: string, path: Path) => {
    if (!routersOf(site).has(router)) report(path, () => unknownRouter(router, site, [...routersOf(site)]));
  };
  return {
    at: (place, value, path) => {
      const [site, router] = [word(place), word(value)];
      if (place === undefined && router !== undefined) report(path, () => routerOfNoSite(router, path));
      if (site !== undefined && router !== undefined && sites.has(site)) check(site, router, path);
    },
    named: (value, path) => {
      const reference = word(value);
      const slash = reference?.indexOf('/') ?? -1;
      if (reference === undefined || slash < 0) {
        refer(value, path, sites, 'site');
        return;
      }
      const site = reference.slice(0, slash);
      if (sites.has(site)) check(site, reference.slice(slash + 1), path);
      else report(path, () => unknown(site, [...sites.keys()], 'site'));
    },
  };
}

/** What a site's routers may be called by. */
function routerNames(site: unknown): ReadonlySet<string> {
  return new Set(
    list(asThing(site).routers)
      .flatMap((each) => [word(each), word(asThing(each).id), word(asThing(each).name)])
      .filter((each) => each !== undefined),
  );
}
