/**
 * The network of a very large customer: branches in groups on several providers' WANs, datacenters with circuits of their
 * own, and hubs with spokes.
 */
export function estate(circuits: number, sites: number, networks: number): string {
  const hubs = Math.max(2, Math.round(networks / 5));
  const wans = Math.max(1, Math.round(circuits / 6));
  const dcs = circuits - wans * 2;
  const line = (items: readonly string[]) => items.map((each) => `  - ${each}`).join('\n');
  const branch = (index: number) =>
    `{ id: b${index}, name: Branch ${index}, kind: branch, routers: [${index % 3 === 0 ? 'ce1, ce2' : 'ce'}], reaches: dc${index % dcs} }`;
  const members = (wan: number) =>
    Array.from({ length: sites - dcs }, (_, index) => index)
      .filter((index) => index % wans === wan)
      .map((index) => `b${index}`);
  const to = (index: number) =>
    `[${[0, 1, 2].map((each) => `{ to: h${(index + each) % hubs}, routingWeight: ${100 - 10 * each} }`).join(', ')}]`;
  return [
    'sites:',
    line([
      ...Array.from(
        { length: dcs },
        (_, index) =>
          `{ id: dc${index}, name: Datacenter ${index}, routers: [r1, r2], reaches: dc${(index ^ 1) % dcs} }`,
      ),
      ...Array.from({ length: sites - dcs }, (_, index) => branch(index)),
    ]),
    'circuits:',
    line([
      ...Array.from({ length: wans * 2 }, (_, index) => {
        const wan = index >> 1;
        return `{ id: w${index}, model: any-to-any, provider: Carrier ${wan}, peeringLocation: ${index % 2 ? 'London' : 'Amsterdam'}, bandwidth: 1 Gbps, sites: [${members(wan).join(', ')}], connections: ${to(index)} }`;
      }),
      ...Array.from(
        { length: dcs },
        (_, index) =>
          `{ id: p${index}, model: point-to-point, provider: Ethernet ${index % 4}, peeringLocation: Paris, bandwidth: 10 Gbps, sites: [dc${index}], connections: ${to(index)} }`,
      ),
    ]),
    'virtualNetworks:',
    line(
      Array.from({ length: networks }, (_, index) =>
        index < hubs
          ? `{ id: h${index}, gateway: {} }`
          : `{ id: n${index}, peeredWith: [{ to: h${index % hubs}, useRemoteGateway: true }] }`,
      ),
    ),
  ].join('\n');
}
