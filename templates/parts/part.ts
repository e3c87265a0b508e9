import type { Block, Lane, Wire, Zone } from '../../src/scene/scene.ts';

/** A piece of a scene. A picture is put together from them. */
export interface Part {
  readonly blocks?: readonly Block[];
  readonly zones?: readonly Zone[];
  readonly wires?: readonly Wire[];
}

/** The lanes of the logical pictures, from the customer to the cloud. Lanes in which nothing stands are left out. */
export const lanes = [
  { id: 'sites', size: 'wide', loops: 'before' },
  { id: 'cages', size: 'medium', loops: 'before' },
  { id: 'carriers', size: 'narrow', loops: 'after' },
  { id: 'provider', size: 'narrow', loops: 'after' },
  { id: 'ports', size: 'narrow', loops: 'after' },
  { id: 'edges', size: 'narrow', loops: 'after' },
  { id: 'circuits', size: 'medium', loops: 'after' },
  { id: 'cloud', size: 'wide', loops: 'after' },
  { id: 'spokes', size: 'medium', loops: 'after' },
] as const satisfies readonly Lane[];

export type LaneId = (typeof lanes)[number]['id'];

/** The ids of boxes and zones. */
export const ids = {
  site: (site: string) => `site:${site}`,
  router: (router: string) => `router:${router}`,
  /** The neutral customer edge of a site whose routers aren't stated. */
  unstatedRouter: (site: string) => `router:${site}/customer-edge`,
  /** The neutral customer edge of a circuit whose sites aren't stated. */
  anywhere: (circuit: string) => `router:${circuit}/anywhere`,
  wan: (provider: string | undefined) => `wan:${provider ?? 'provider'}`,
  exchange: (exchange: string | undefined) => `exchange:${exchange ?? 'provider'}`,
  ports: (pair: string) => `port:${pair}`,
  edge: (circuit: string, role: string) => `edge:${circuit}/${role}`,
  /** A device that the file names; the same one whichever circuit names it. */
  device: (device: string) => `device:${device}`,
  msee: (owner: string, role: string) => `msee:${owner}/${role}`,
  circuit: (circuit: string) => `circuit:${circuit}`,
  peering: (circuit: string, peering: string) => `peering:${circuit}/${peering}`,
  bar: (circuit: string, peering: string) => `peering:${circuit}/${peering}/bar`,
  network: (network: string) => `virtual-network:${network}`,
  hub: (hub: string) => `virtual-hub:${hub}`,
  gateway: (network: string) => `gateway:${network}`,
  vpnGateway: (network: string) => `gateway:${network}/vpn`,
  service: (circuit: string) => `service:${circuit}`,
} as const;

export function join(parts: readonly Part[]): { blocks: Block[]; zones: Zone[]; wires: Wire[] } {
  return {
    blocks: parts.flatMap((part) => part.blocks ?? []),
    zones: parts.flatMap((part) => part.zones ?? []),
    wires: parts.flatMap((part) => part.wires ?? []),
  };
}
