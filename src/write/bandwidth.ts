/** A bandwidth in Mbps as people write it: "1 Gbps", "500 Mbps". */
export function bandwidthText(mbps: number): string {
  return mbps >= 1_000 && mbps % 100 === 0 ? `${mbps / 1_000} Gbps` : `${mbps} Mbps`;
}
