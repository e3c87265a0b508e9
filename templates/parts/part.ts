import type { Block, Scene, Wire, Zone } from '../../src/scene/scene.ts';

/** A piece of a scene. A picture is put together from them. */
export interface Part {
  readonly blocks?: readonly Block[];
  readonly zones?: readonly Zone[];
  readonly wires?: readonly Wire[];
}

/** The columns of the logical pictures, from left to right. Columns without blocks are left out. */
export const columns: Scene['columns'] = [
  { id: 'sites', width: 288, loops: 'left' },
  { id: 'cages', width: 244, loops: 'left' },
  { id: 'carriers', width: 116, loops: 'right' },
  { id: 'provider', width: 138, loops: 'right' },
  { id: 'circuits', loops: 'right' },
  { id: 'cloud', width: 236, loops: 'right' },
];

export const ids = {
  site: (site: string) => `site:${site}`,
  router: (router: string) => `router:${router}`,
  /** The neutral customer edge of a site whose routers aren't stated. */
  unstatedRouter: (site: string) => `router:${site}/customer-edge`,
  wan: (provider: string | undefined) => `wan:${provider ?? 'provider'}`,
  exchange: (provider: string | undefined) => `exchange:${provider ?? 'provider'}`,
  ports: (pair: string) => `port:${pair}`,
  edge: (circuit: string, role: string) => `edge:${circuit}/${role}`,
  accessEdge: (circuit: string, role: string) => `edge:${circuit}/${role}/access`,
  msee: (circuit: string, role: string) => `msee:${circuit}/${role}`,
  circuit: (circuit: string) => `circuit:${circuit}`,
  peering: (circuit: string, peering: string) => `peering:${circuit}/${peering}`,
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
