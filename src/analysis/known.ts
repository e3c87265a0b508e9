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

export function knownOf(network: Network): Known {
  const sites = new Map(network.sites.map((site) => [site.id, site]));
  return { network, site: (id) => sites.get(id), ownWan: ownWanOf(network), pieces: piecesOf() };
}
