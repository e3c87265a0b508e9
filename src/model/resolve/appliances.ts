import { UniqueIds } from '../ids.ts';
import type { Appliance, RouteServer } from '../network.ts';
import { defined } from './defined.ts';

interface StatedAppliance {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly asn?: number | undefined;
}

/** The appliances of a network or a hub, whose id they carry. */
export function resolveAppliances(owner: string, stated: readonly StatedAppliance[] = []): Appliance[] {
  const unique = new UniqueIds();
  return stated.map((each): Appliance => {
    return { id: `${owner}/${unique.of(each.name)}`, name: each.name, ...defined({ kind: each.kind, asn: each.asn }) };
  });
}

/** Route Server's own ASN. */
const ROUTE_SERVER = 65_515;

/** Appliances by their names; the first of a name counts. */
export function firstByName(appliances: readonly Appliance[]): Map<string, Appliance> {
  return new Map([...appliances].reverse().map((each) => [each.name, each]));
}

/**
 * A network's Route Server; its peers are appliances of the network, or of another one, by their names.
 *
 * @param find the appliance of a name; of two with one name the network's own
 */
export function resolveRouteServer(
  stated:
    | boolean
    | { name?: string | undefined; asn?: number | undefined; peers?: readonly string[] | undefined }
    | undefined,
  find: (name: string) => Appliance | undefined,
): RouteServer | undefined {
  if (stated === undefined || stated === false) return undefined;
  const { name, asn, peers = [] } = stated === true ? {} : stated;
  return {
    ...defined({ name }),
    asn: asn ?? ROUTE_SERVER,
    peers: peers.map((peer) => {
      const found = find(peer);
      return { name: peer, ...defined({ appliance: found?.id, asn: found?.asn }) };
    }),
  };
}
