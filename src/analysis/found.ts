import type { Connection } from '../model/network.ts';
import type { Entry, Stage } from './entries.ts';
import type { Leg } from './own-wan.ts';

/** One way from a site to a target, before it is known which is taken first. */
export interface Found {
  readonly kind: 'circuit' | 'vpn' | 'own-wan' | 'provider-wan' | 'global-reach';
  readonly to: string;
  /** Circuits that it runs over. */
  readonly circuits: readonly string[];
  /** What its circuits carry at most, in Mbps. */
  readonly most?: number;
  readonly legs: readonly Leg[];
  readonly stages: readonly Stage[];
  /** The connection that it comes in by, and the networks and hubs that it passes behind the gateway. */
  readonly connection?: Connection;
  readonly path?: readonly string[];
  readonly vpn?: string;
  readonly provider?: string;
  readonly globalReach?: string;
}

/** What a way stands on up to a circuit's peering. */
export type Based = Pick<Found, 'legs' | 'stages' | 'most'>;

/** A circuit as a site gets onto it. */
export interface Reached {
  readonly entry: Entry;
  readonly legs: readonly Leg[];
}
