import type { Circuit, Connection, Network } from './network.ts';

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
 * their own; what only stands by brings nothing at the same time, nor does what is planned with what it takes the place of.
 *
 * @param circuits all of the network, before any are folded
 * @param id of the network or hub
 */
export function broughtTo({ circuits }: Network, id: string): Brought {
  const passing = (counts: (circuit: Circuit, connection: Connection) => boolean): Brought => {
    const found = circuits.filter((circuit) =>
      circuit.connections.some((each) => each.to === id && !each.fastPath && counts(circuit, each)),
    );
    const rates = found.map(({ bandwidthMbps = 0 }) => bandwidthMbps);
    return { most: Math.max(0, ...rates), sum: rates.reduce((sum, rate) => sum + rate, 0), circuits: found };
  };
  const [today, planned] = (['planned', 'retiring'] as const).map((gone) =>
    passing(
      ({ routing }, { status, preference }) =>
        status !== gone && (!preference || preference.rank === 1 || (routing?.specifics ?? []).length > 0),
    ),
  ) as [Brought, Brought];
  return { ...(planned.sum > today.sum ? planned : today), most: passing(() => true).most };
}
