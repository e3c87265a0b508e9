/** Bandwidths of a circuit of a provider, Mbps (expressroute-circuit-peerings, 08/27/2026). */
export const ofProviders: readonly number[] = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** Bandwidths of circuits on a port pair, Mbps, by the speed of its ports (expressroute-erdirect-about, 03/02/2026). */
export const onPorts: ReadonlyMap<number, readonly number[]> = new Map([
  [10_000, [1_000, 2_000, 5_000, 10_000]],
  [100_000, [5_000, 10_000, 40_000, 100_000]],
  [400_000, [5_000, 10_000, 40_000, 100_000, 200_000, 400_000]],
]);

/** All bandwidths of circuits on port pairs, Mbps. */
export const onAnyPorts: readonly number[] = [...new Set([...onPorts.values()].flat())].sort((a, b) => a - b);

/** Whether there are circuits with a bandwidth at all. Others are a slip, and nothing follows from them. */
export const isSold = (mbps: number) => ofProviders.includes(mbps) || onAnyPorts.includes(mbps);
