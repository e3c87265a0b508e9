import { slug } from '../model/ids.ts';
import type { Circuit, Link, LinkRole, Network, Site } from '../model/network.ts';

/** A link’s role, or that both links are drawn as one pair. */
type Role = LinkRole | 'pair';

/**
 * The ids of things, as pictures give them: `data-node`, `data-link`, and `data-zone-id` for places and owners. Templates
 * take them from here; a test holds that what an analysis names is in the picture at the full level.
 */
export const ids = {
  site: (site: string) => `site:${site}`,
  router: (router: string) => `router:${router}`,
  unstatedRouter: (site: string) => `router:${site}/customer-edge`,
  wan: (provider: string | undefined) => `wan:${provider ?? 'provider'}`,
  exchange: (exchange: string | undefined) => `exchange:${exchange ?? 'provider'}`,
  provider: (provider: string) => `provider:${provider}`,
  carrier: (name: string) => `carrier:${slug(name)}`,
  location: (circuit: Circuit) => `location:${locationKey(circuit)}`,
  facility: (name: string) => `facility:${slug(name)}`,
  region: (cloud: string, region: string) => `region:${cloud}/${slug(region.replace(/\s/g, ''))}`,
  ports: (pair: string) => `port:${pair}`,
  msee: (owner: string, role: Role) => `msee:${owner}/${role}`,
  circuit: (circuit: string) => `circuit:${circuit}`,
  peering: (circuit: string, peering: string) => `peering:${circuit}/${peering}`,
  bar: (circuit: string, peering: string) => `peering:${circuit}/${peering}/bar`,
  network: (network: string) => `virtual-network:${network}`,
  hub: (hub: string) => `virtual-hub:${hub}`,
  gateway: (network: string) => `gateway:${network}`,
  vpnGateway: (network: string) => `gateway:${network}/vpn`,
  service: (circuit: string, peering: string) => `service:${circuit}/${peering}`,
  services: (circuit: string, peering: string) => `services:${circuit}/${peering}`,
  link: (role: Role, circuit: string) => `${role}:${circuit}`,
  session: (circuit: string, role: Role, peering: string) => `bgp:${circuit}/${role}/${peering}`,
  exit: (circuit: string, role: Role, peering: string) => `bar:${circuit}/${role}/${peering}`,
  wanLink: (circuit: string, role: Role) => `wan:${circuit}/${role}`,
  crossConnect: (circuit: string, role: Role) => `cross-connect:${circuit}/${role}`,
  access: (circuit: string, piece: string) => `access-link:${circuit}/${piece}`,
  memberAccess: (routerBox: string, provider: string | undefined) =>
    `access:${routerBox.slice('router:'.length)}/${provider ?? 'provider'}`,
  accessDevice: (circuit: string) => `edge:${circuit}/access`,
  edge: (circuit: string, role: Role) => `edge:${circuit}/${role}`,
  device: (device: string) => `device:${device}`,
  connection: (connection: string) => `connection:${connection}`,
  ownWan: (one: string, other: string) => `own-wan:${one}/${other}`,
  globalReach: (pair: string) => `global-reach:${pair}`,
  globalReachWire: (pair: string, circuit: string) => `global-reach:${pair}/${circuit}`,
  vpn: (vpn: string) => `vpn:${vpn}`,
  internet: 'internet',
} as const;

/** The router at which a link starts: a box of its own where the site's routers, or the site itself, aren't stated. */
export function startRouter({ id, ports, bgp }: Circuit, { start }: Link): string | undefined {
  if (start.router !== undefined) return ids.router(start.router);
  if (start.site !== undefined) return ids.unstatedRouter(start.site);
  return bgp === 'customer' ? `router:${ports ?? id}/anywhere` : undefined;
}

/** The routers of a site; one neutral customer edge where none is stated. */
export function routersOf({ id, routers }: Site): string[] {
  return routers.length > 0 ? routers.map((router) => ids.router(router.id)) : [ids.unstatedRouter(id)];
}

/** Circuits whose place isn't stated aren't known to share one; those of one port pair do. */
export function locationKey({ id, peeringLocation, ports, cloud }: Circuit): string {
  if (peeringLocation === undefined) return `not-stated/${ports ?? id}`;
  return `${cloud === 'public' ? '' : `${cloud}/`}${slug(peeringLocation)}`;
}

/** The provider's device towards Microsoft on a link: one for all links that the file leads over it at one location. */
export function edgeOf({ circuits }: Network, circuit: Circuit, link: Link): string {
  const device = deviceOf(circuit, link);
  const links = circuits.flatMap((each) => each.links.filter((one) => deviceOf(each, one) === device));
  return device !== undefined && links.length > 1 ? ids.device(device) : ids.edge(circuit.id, link.role);
}

/**
 * The provider's device towards Microsoft that a link names. It stands in the circuit's peering location: one of the same
 * name at another is another device.
 */
export function deviceOf(circuit: Circuit, { edge }: Link): string | undefined {
  return edge?.id === undefined ? undefined : `${edge.id}@${locationKey(circuit)}`;
}

/** The tube from a site to a Direct port: circuits of one pair share it where they start at one router. */
export function directTube({ circuits }: Network, circuit: Circuit, link: Link): string {
  const pair = circuit.ports ?? circuit.id;
  const at = link.role === 'primary' ? 0 : 1;
  const sharing = circuits.filter((each) => each.model === 'direct' && (each.ports ?? each.id) === pair);
  const starts = [...new Set(sharing.map((each) => startRouter(each, each.links[at])))];
  const place = starts.indexOf(startRouter(circuit, link));
  return `${link.role}:${pair}${place > 0 ? `/${place + 1}` : ''}`;
}
