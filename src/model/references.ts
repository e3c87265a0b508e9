import { idsOf } from './ids.ts';
import { nearest } from './keys.ts';
import { pathName } from './path.ts';
import type { Path } from './places.ts';
import { listed, quoted } from './printable.ts';

/** Called for each problem: what is wrong, where, and the nearest valid word. */
export type Report = (message: string, code: 'reference' | 'duplicate', path: Path, suggestion?: string) => void;

type Thing = Readonly<Record<string, unknown>>;

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asThing(value: unknown): Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Thing) : {};
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

/**
 * Checks that what a topology refers to is there, and that no id stands for two things. Works on what was read before
 * it is known to be well-formed, so that all problems of a file are found in one go.
 */
export function checkReferences(root: unknown, report: Report): void {
  const topology = asThing(root);
  const sites = names(topology, 'sites', report);
  const circuits = names(topology, 'circuits', report);
  const ports = names(topology, 'ports', report);
  names(topology, 'providers', report);
  const networks = names(topology, 'virtualNetworks', report);
  const hubs = names(topology, 'virtualHubs', report);
  for (const id of hubs) {
    if (networks.includes(id))
      report(
        `${quoted(id)} is the id of a virtual network too; connections couldn’t tell which is meant`,
        'duplicate',
        ['virtualHubs', hubs.indexOf(id), 'id'],
      );
  }
  const targets = [...networks, ...hubs];
  const refer = (value: unknown, path: Path, valid: readonly string[], what: string) => {
    const id = word(value);
    if (id === undefined || valid.includes(id)) return;
    const near = nearest(id, valid);
    const known =
      valid.length === 0
        ? `the file has no ${what}`
        : near === undefined
          ? `known: ${listed(valid)}`
          : `did you mean ${quoted(near)}?`;
    report(`there is no ${what} ${quoted(id)}; ${known}`, 'reference', path, near);
  };
  const each = (value: unknown, path: Path, check: (item: unknown, path: Path) => void) => {
    if (Array.isArray(value)) value.forEach((item, index) => check(item, [...path, index]));
    else if (value !== undefined) check(value, path);
  };
  const router = (value: unknown, path: Path) => checkRouter(value, path, topology, sites, refer, report);
  const routerAt = (site: unknown, value: unknown, path: Path) => {
    const [at, named] = [word(site), word(value)];
    if (at !== undefined && named !== undefined && sites.includes(at))
      checkRouterOf(at, named, path, topology, sites, report);
  };
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
    for (const role of ['primary', 'secondary']) router(asThing(circuit[role]).router, [...at, role, 'router']);
    list(circuit.access).forEach((access, place) => {
      const { site, router: named } = asThing(access);
      const path = [...at, 'access', place, 'router'];
      refer(site, [...at, 'access', place, 'site'], sites, 'site');
      if (site === undefined || word(named)?.includes('/')) router(named, path);
      else routerAt(site, named, path);
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
      routerAt(link.site ?? port.site, link.router, ['ports', index, 'links', role, 'router']);
    }
  });
  list(topology.virtualNetworks).forEach((value, index) => {
    each(asThing(value).peeredWith, ['virtualNetworks', index, 'peeredWith'], (item, path) => {
      if (typeof item === 'string') refer(item, path, networks, 'virtual network');
      else refer(asThing(item).to, [...path, 'to'], networks, 'virtual network');
    });
  });
  list(topology.virtualHubs).forEach((value, index) => {
    each(asThing(value).virtualNetworks, ['virtualHubs', index, 'virtualNetworks'], (item, path) =>
      refer(item, path, networks, 'virtual network'),
    );
    each(asThing(value).hubs, ['virtualHubs', index, 'hubs'], (item, path) => refer(item, path, hubs, 'virtual hub'));
  });
  list(topology.globalReach).forEach((value, index) => {
    each(asThing(value).circuits, ['globalReach', index, 'circuits'], (item, path) =>
      refer(item, path, circuits, 'circuit'),
    );
  });
  list(topology.vpn).forEach((value, index) => {
    const vpn = asThing(value);
    refer(vpn.site, ['vpn', index, 'site'], sites, 'site');
    routerAt(vpn.site, vpn.router, ['vpn', index, 'router']);
    refer(vpn.to, ['vpn', index, 'to'], targets, 'virtual network or virtual hub');
    refer(vpn.backupFor, ['vpn', index, 'backupFor'], circuits, 'circuit');
    refer(asThing(vpn.over).circuit, ['vpn', index, 'over', 'circuit'], circuits, 'circuit');
  });
}

/** The ids of a list's things, stated or made from their names; stated ones must differ. */
function names(topology: Thing, key: string, report: Report): string[] {
  const things = list(topology[key]);
  idsDiffer(things, [key], report);
  return idsOf(key, things);
}

/** Stated ids of one list must differ. */
function idsDiffer(things: readonly unknown[], path: Path, report: Report): void {
  const stated = new Map<string, number>();
  things.forEach((value, index) => {
    const id = word(asThing(value).id);
    if (id === undefined) return;
    if (stated.has(id))
      report(`the id ${quoted(id)} is taken by ${pathName([...path, stated.get(id) ?? 0])}`, 'duplicate', [
        ...path,
        index,
        'id',
      ]);
    else stated.set(id, index);
  });
}

/** A reference like `site/router`. */
function checkRouter(
  value: unknown,
  path: Path,
  topology: Thing,
  sites: readonly string[],
  refer: (value: unknown, path: Path, valid: readonly string[], what: string) => void,
  report: Report,
): void {
  const reference = word(value);
  if (reference === undefined) return;
  const slash = reference.indexOf('/');
  const site = slash < 0 ? reference : reference.slice(0, slash);
  if (!sites.includes(site)) {
    refer(site, path, sites, 'site');
    return;
  }
  if (slash >= 0) checkRouterOf(site, reference.slice(slash + 1), path, topology, sites, report);
}

function checkRouterOf(
  site: string,
  router: string,
  path: Path,
  topology: Thing,
  sites: readonly string[],
  report: Report,
): void {
  const stated = asThing(list(topology.sites)[sites.indexOf(site)]);
  const known = list(stated.routers)
    .flatMap((each) => [word(each), word(asThing(each).id), word(asThing(each).name)])
    .filter((each) => each !== undefined);
  if (known.includes(router)) return;
  const near = nearest(router, known);
  report(
    known.length === 0
      ? `the site ${quoted(site)} states no routers`
      : `the site ${quoted(site)} has no router ${quoted(router)}; ${near === undefined ? `it has ${listed(known)}` : `did you mean ${quoted(near)}?`}`,
    'reference',
    path,
    near,
  );
}
