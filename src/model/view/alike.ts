import { slug, UniqueIds } from '../ids.ts';
import { lowerCase } from '../letters.ts';
import type { Circuit, Connection, Network, Peering } from '../network.ts';
import { renamed } from '../told.ts';

/** As many circuits as this have a row each. */
const FEW = 8;

/**
 * Folds the circuits of a large customer that a picture would draw alike into one row each: those of one model, provider
 * and peering location that lead from the same place, with the same peerings. What they don't share isn't told any more.
 */
export function foldCircuits(network: Network): Network {
  if (network.circuits.length <= FEW) return network;
  const named = new Set([
    ...network.globalReach.flatMap((each) => each.circuits),
    ...network.vpn.flatMap((each) => [each.backupFor, each.over?.circuit]),
  ]);
  const folds = new Map<string, Circuit[]>();
  for (const circuit of network.circuits) {
    const key = named.has(circuit.id) ? circuit.id : alike(circuit);
    const fold = folds.get(key);
    if (fold) fold.push(circuit);
    else folds.set(key, [circuit]);
  }
  const unique = new UniqueIds(network.circuits.map((circuit) => circuit.id));
  const folded = new Map<string, Circuit>();
  for (const members of folds.values()) {
    const [first] = members;
    if (!first || members.length < 2) continue;
    const fold = foldOf(first, members, unique.of(slug(`${first.id} and ${members.length - 1} more`)));
    for (const member of members) folded.set(member.id, fold);
  }
  if (folded.size === 0) return network;
  const names = { circuit: (each: string) => folded.get(each)?.id ?? each };
  return {
    ...network,
    circuits: [...new Set(network.circuits.map((circuit) => folded.get(circuit.id) ?? circuit))],
    assumptions: renamed(network.assumptions, names),
    remarks: renamed(network.remarks, names),
    folded: [
      ...(network.folded ?? []),
      { what: 'circuits', named: true, count: folded.size, into: new Set(folded.values()).size },
    ],
  };
}

/** What two circuits have to share to be drawn as one. */
function alike({
  model,
  provider,
  ports,
  peeringLocation,
  metro,
  layer,
  bgp,
  status,
  cloud,
  sites,
  links,
  access,
  peerings,
}: Circuit): string {
  return JSON.stringify([
    model,
    provider,
    ports,
    peeringLocation === undefined ? undefined : lowerCase(peeringLocation),
    metro,
    layer,
    bgp,
    status,
    cloud,
    sites,
    links.map((link) => [link.start, link.facility, link.accessEdge]),
    access,
    peerings.map((peering) => [peering.type, peering.assumed, peering.services]),
  ]);
}

function foldOf(first: Circuit, members: readonly Circuit[], id: string): Circuit {
  const same = <Key extends keyof Circuit>(key: Key) =>
    members.every((each) => JSON.stringify(each[key]) === JSON.stringify(first[key])) && first[key] !== undefined
      ? { [key]: first[key] }
      : {};
  const { model, metro, bgp, sites, access, cloud, status, links } = first;
  const connections = new Map<string, Connection>();
  for (const connection of members.flatMap((each) => each.connections)) {
    if (!connections.has(connection.to))
      connections.set(connection.to, {
        id: `${id}/${connection.to}`,
        circuit: id,
        to: connection.to,
        fastPath: false,
        privateLinkFastPath: false,
        preferred: false,
        backup: false,
        authorization: false,
        status: connection.status,
      });
  }
  return {
    // Like a fold of sites it has no name of its own: the picture says what it holds.
    id,
    name: '',
    model,
    metro,
    bgp,
    sites,
    access,
    cloud,
    status,
    members,
    ...same('provider'),
    ...same('ports'),
    ...same('peeringLocation'),
    ...same('facilities'),
    ...same('exchange'),
    ...same('layer'),
    ...same('bandwidthMbps'),
    ...same('sku'),
    ...same('location'),
    ...same('subscription'),
    ...same('resourceGroup'),
    links: links.map(({ edge: _, outerVlan: __, ...link }) => link) as unknown as Circuit['links'],
    peerings: first.peerings.map((peering, index) =>
      peeringOf(
        peering,
        members.map((each) => each.peerings[index]),
      ),
    ),
    connections: [...connections.values()],
  };
}

function peeringOf({ id, type, assumed, services, peerASN }: Peering, all: readonly (Peering | undefined)[]): Peering {
  const shared = peerASN !== undefined && all.every((each) => each?.peerASN === peerASN);
  return {
    id,
    assumed,
    services,
    advertisedPublicPrefixes: [],
    ...(type === undefined ? {} : { type }),
    ...(shared ? { peerASN } : {}),
  };
}
