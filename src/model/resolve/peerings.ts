import type { Assumption, Connection, Peering } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';

type StatedCircuit = NonNullable<Topology['circuits']>[number];

/** The peerings that the file states; private peering where a connection needs it; else one that says nothing. */
export function resolvePeerings(
  circuit: StatedCircuit,
  id: string,
  connections: readonly Connection[],
): { peerings: Peering[]; assumptions: Assumption[] } {
  const counts = new Map<string, number>();
  const peerings = (circuit.peerings ?? []).map((stated): Peering => {
    const base = stated.type === 'AzurePrivatePeering' ? 'private' : 'microsoft';
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const filter = stated.routeFilter as { name?: string; communities?: string[] } | undefined;
    return {
      id: count > 1 ? `${base}-${count}` : base,
      type: stated.type,
      assumed: false,
      ...defined({
        vlanId: stated.vlanId,
        peerASN: stated.peerASN,
        primaryPeerAddressPrefix: stated.primaryPeerAddressPrefix,
        secondaryPeerAddressPrefix: stated.secondaryPeerAddressPrefix,
        customerASN: stated.customerASN,
        state: stated.state,
        registry: stated.routingRegistryName,
        bfd: stated.bfd,
        md5: stated.md5,
      }),
      ...(stated.ipv6 === undefined ? {} : { ipv6: defined(stated.ipv6) }),
      advertisedPublicPrefixes: stated.advertisedPublicPrefixes ?? [],
      ...(filter === undefined
        ? {}
        : { routeFilter: { ...defined({ name: filter.name }), communities: filter.communities ?? [] } }),
      services: stated.services ?? [],
    };
  });
  const none = { assumed: true, advertisedPublicPrefixes: [], services: [] };
  if (connections.length > 0 && !peerings.some((peering) => peering.type === 'AzurePrivatePeering'))
    return {
      peerings: [{ id: 'private', type: 'AzurePrivatePeering', ...none }, ...peerings],
      assumptions: [{ kind: 'peering', circuits: [id], type: 'AzurePrivatePeering' }],
    };
  if (peerings.length > 0) return { peerings, assumptions: [] };
  return { peerings: [{ id: 'unstated', ...none }], assumptions: [{ kind: 'peering', circuits: [id] }] };
}
