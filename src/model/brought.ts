import type { Circuit, Connection, Network } from './network.ts';
import { showOnly } from './view/show.ts';

/** What circuits bring to the gateway of a network or hub. */
export interface Brought {
  /** The bandwidth of the largest of them, Mbps; 0 where none is stated. */
  readonly most: number;
  /** The sum of the bandwidths of those that carry traffic at the same time, Mbps, and these circuits. */
  readonly sum: number;
  readonly circuits: readonly Circuit[];
}

/**
 * What circuits bring to a gateway, as far as their bandwidths are stated: all of it passes the gateway, but for what FastPath
 * leads past it (about-fastpath, 03/20/2025). In the sum are those that Azure takes first, and those with longer prefixes of
 * their own; what only stands by brings nothing at the same time. Where the network of today and the planned one differ,
 * the larger sum counts.
 *
 * @param network all of it, before anything is folded
 */
export function broughtTo(network: Network): (id: string) => Brought {
  let views: readonly Network[] | undefined;
  return (id) => {
    views ??=
      network.shown === undefined
        ? (['existing', 'target'] as const).map((show) => showOnly(network, show))
        : [network];
    const most = Math.max(0, ...passing(network, id, () => true).map(mbpsOf));
    const sums = views.map((view) => {
      const circuits = passing(view, id, carries);
      return { circuits, sum: circuits.reduce((sum, circuit) => sum + mbpsOf(circuit), 0) };
    });
    const [first, second] = sums;
    const larger = second && first && second.sum > first.sum ? second : first;
    return { most, sum: larger?.sum ?? 0, circuits: larger?.circuits ?? [] };
  };
}

function mbpsOf({ bandwidthMbps }: Circuit): number {
  return bandwidthMbps ?? 0;
}

function passing(
  { circuits }: Network,
  id: string,
  counts: (circuit: Circuit, connection: Connection) => boolean,
): Circuit[] {
  return circuits.filter((circuit) =>
    circuit.connections.some((each) => each.to === id && !each.fastPath && counts(circuit, each)),
  );
}

function carries({ routing }: Circuit, { preference }: Connection): boolean {
  return preference === undefined || preference.rank === 1 || (routing?.specifics ?? []).length > 0;
}
