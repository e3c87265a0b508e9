import type { Circuit, Network } from '../../../src/model/network.ts';

/**
 * Whether a network may have things that fail together, or sites that look joined: of others the notes on these aren't asked
 * for, which pages load by themselves.
 */
export function mayShare({ circuits, sites, vpn }: Network): boolean {
  return (
    circuits.length > 1 ||
    (circuits.length > 0 && vpn.length + sites.filter(({ facility }) => facility).length > 0) ||
    circuits.some(isNarrow)
  );
}

/** True where both links may stand on one line, one router or one device. */
function isNarrow({ access, links: [one, other] }: Circuit): boolean {
  const isSame = (id: string | undefined, other: string | undefined) => id !== undefined && id === other;
  return (
    access.length > 0 ||
    isSame(one.start.router, other.start.router) ||
    isSame(one.edge?.id, other.edge?.id) ||
    isSame(one.accessEdge?.id, other.accessEdge?.id)
  );
}
