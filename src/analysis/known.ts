import type { Network, Site } from '../model/network.ts';
import { type OwnWan, ownWanOf } from './own-wan.ts';
import { type Pieces, piecesOf } from './pieces.ts';

/** What ways are found in. */
export interface Known {
  readonly network: Network;
  readonly site: (id: string) => Site | undefined;
  readonly ownWan: OwnWan;
  readonly pieces: Pieces;
}

/** @param among the ids of the sites that are asked for, and of all that others pass */
export function knownOf(network: Network, among: ReadonlySet<string>): Known {
  const own = network.sites.filter(({ id }) => among.has(id));
  const sites = new Map(own.map((site) => [site.id, site]));
  return { network, site: (id) => sites.get(id), ownWan: ownWanOf(own), pieces: piecesOf() };
}
