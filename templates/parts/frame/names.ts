import type { Network } from '../../../src/model/network.ts';

type Named = readonly { readonly id: string; readonly name: string }[];

/** The names of things by their ids. A row that stands for several circuits is told by their names. */
export function namesOf({ circuits, sites, virtualNetworks, virtualHubs }: Network) {
  const among = (things: Named) => (ids: readonly string[]) =>
    ids.map((id) => things.find((each) => each.id === id)?.name ?? id);
  const each = among(circuits.flatMap((circuit) => circuit.members ?? [circuit]));
  return {
    circuits: (ids: readonly string[]) =>
      each(ids.flatMap((id) => circuits.find((circuit) => circuit.id === id)?.members?.map((one) => one.id) ?? id)),
    sites: among(sites),
    networks: among([...virtualNetworks, ...virtualHubs]),
  };
}
