import { ids } from '../analysis/ids.ts';
import type { Way } from '../analysis/index.ts';
import { few, type Translate } from '../locale/index.ts';
import type { Network } from '../model/network.ts';

/** Names of things and ways, in the words of a picture. */
export interface Names {
  readonly thing: (id: string) => string;
  readonly site: (id: string) => string;
  /** A circuit, or a port pair that circuits share. */
  readonly circuit: (id: string) => string;
  /** A few sites by name, the others by their number. */
  readonly sites: (ids: readonly string[]) => string;
  readonly target: (id: string) => string;
  /** A way among those of its pair: with the gateway that it comes in by, where that tells them apart. */
  readonly way: (way: Way, among: readonly Way[]) => string;
  /** A few names, and how many there are besides. */
  readonly few: (all: readonly string[]) => string;
}

/** @param tooltips what the picture says of its things, by id */
export function namesOf(network: Network, tooltips: ReadonlyMap<string, string>, translate: Translate): Names {
  const things = new Map(thingNames(network, translate));
  const networks = new Map([...network.virtualNetworks, ...network.virtualHubs].map(({ id, name }) => [id, name]));
  const sites = new Map(network.sites.map(({ id, name }) => [id, name]));
  const site = (id: string) => sites.get(id) ?? id;
  const thing = (id: string) => things.get(id) ?? tooltips.get(id) ?? id;
  return {
    thing,
    site,
    circuit: (id) => [...network.circuits, ...network.ports].find((each) => each.id === id)?.name ?? id,
    sites: (all) => few(translate, all.map(site), 'outcome.sites'),
    target: (id) => (id.startsWith('service/') ? id.slice('service/'.length) : thing(id)),
    way: (way, among) => {
      const name = wayName(network, way, translate);
      const last = way.over[way.over.length - 1];
      const over =
        last === undefined || way.kind === 'own-wan'
          ? name
          : translate('outcome.way.over', { way: name, site: site(last) });
      const [gateway] = way.path;
      const isOther = among.some(({ kind, path }) => kind === way.kind && path[0] !== gateway);
      return gateway !== undefined && isOther
        ? translate('outcome.way.through', { way: over, gateway: networks.get(gateway) ?? gateway })
        : over;
    },
    few: (all) => few(translate, all),
  };
}

function wayName(network: Network, { kind, circuits, provider }: Way, translate: Translate): string {
  const circuit = network.circuits.find(({ id }) => id === circuits[0]);
  switch (kind) {
    case 'circuit':
      return circuit?.name ?? '';
    case 'vpn':
      return translate(circuit ? 'outcome.way.ipsec' : 'outcome.way.vpn', { circuit: circuit?.name ?? '' });
    case 'own-wan':
      return translate('outcome.way.own-wan');
    case 'provider-wan':
      return translate('outcome.wan', { provider: network.providers.find(({ id }) => id === provider)?.name ?? '' });
    case 'global-reach':
      return translate('globalReach');
  }
}

/** The names of things that a picture's tooltips tell at length, or that have no box of their own in it. */
function thingNames(network: Network, translate: Translate): [string, string][] {
  const { sites, providers, circuits, ports, virtualNetworks, virtualHubs } = network;
  const role = (each: 'primary' | 'secondary') => translate(`link.${each}`);
  const linkNames = (owner: string, name: string) =>
    (['primary', 'secondary'] as const).flatMap((each): [string, string][] => [
      [ids.link(each, owner), translate('outcome.link', { role: role(each), circuit: name })],
      [ids.msee(owner, each), translate('outcome.msee', { role: role(each), circuit: name })],
    ]);
  return [
    ...sites.map(({ id, name }): [string, string] => [ids.site(id), name]),
    ...sites.flatMap(({ name, routers }) =>
      routers.map((router): [string, string] => [
        ids.router(router.id),
        translate('outcome.at', { name: router.name, site: name }),
      ]),
    ),
    ...sites.map(({ id, name }): [string, string] => [
      ids.unstatedRouter(id),
      translate('outcome.at', { name: translate('router.unstated'), site: name }),
    ]),
    ...sites.flatMap(({ facility }): [string, string][] =>
      facility === undefined ? [] : [[ids.facility(facility), facility]],
    ),
    ...providers.flatMap(({ id, name }): [string, string][] => [
      [ids.provider(id), name],
      [ids.carrier(name), name],
      [ids.wan(id), translate('outcome.wan', { provider: name })],
    ]),
    ...ports.flatMap(({ id, name }): [string, string][] => [[ids.ports(id), name], ...linkNames(id, name)]),
    ...circuits.flatMap((circuit): [string, string][] => [
      [ids.circuit(circuit.id), circuit.name],
      ...linkNames(circuit.id, circuit.name),
      ...(circuit.facilities?.names ?? []).map((name): [string, string] => [ids.facility(name), name]),
      ...(circuit.exchange === undefined
        ? []
        : ([
            [
              ids.exchange(circuit.exchange),
              translate('outcome.exchange', {
                provider: providers.find(({ id }) => id === circuit.provider)?.name ?? '',
              }),
            ],
          ] as [string, string][])),
    ]),
    ...virtualNetworks.map(({ id, name }): [string, string] => [ids.network(id), name]),
    ...virtualHubs.map(({ id, name }): [string, string] => [ids.hub(id), name]),
  ];
}
