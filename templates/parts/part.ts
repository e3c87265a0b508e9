import { ids as things } from '../../src/analysis/ids.ts';
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

/** The ids of boxes and zones: those that an analysis names, and of what stands in pictures alone. */
export const ids = {
  ...things,
  /** The neutral customer edge of a circuit whose sites aren't stated. */
  anywhere: (circuit: string) => `router:${circuit}/anywhere`,
  /** The rows of what bypasses the gateway of a network or hub. */
  fastPath: (owner: string) => `fastpath:${owner}`,
} as const;

export function join(parts: readonly Part[]): { blocks: Block[]; zones: Zone[]; wires: Wire[] } {
  return {
    blocks: parts.flatMap((part) => part.blocks ?? []),
    zones: parts.flatMap((part) => part.zones ?? []),
    wires: parts.flatMap((part) => part.wires ?? []),
  };
}
