/** Customers of any size, as the bench and the large tests need them: the same number gives the same file. */
const regions = ['Taiwan', 'Japan', 'Korea', 'Singapore', 'Germany', 'Netherlands', 'United Kingdom', 'United States'];
const locations = [
  'Taipei',
  'Tokyo',
  'Osaka',
  'Seoul',
  'Singapore',
  'Frankfurt',
  'Amsterdam',
  'London',
  'Washington DC',
  'Chicago',
];
const providers = ['Chunghwa Telecom', 'NTT Communications'];

export interface Size {
  readonly sites: number;
  readonly circuits: number;
  readonly networks: number;
}

/** The sizes that are measured, from a first picture to the largest customers. */
export const sizes: readonly Size[] = [
  { sites: 4, circuits: 2, networks: 2 },
  { sites: 50, circuits: 4, networks: 4 },
  { sites: 500, circuits: 12, networks: 20 },
  { sites: 4000, circuits: 60, networks: 100 },
];

/** A topology file of this size: sites in regions on the WANs of two providers, every 25th a headquarters with two routers. */
export function customer({ sites, circuits, networks }: Size): string {
  const regionsUsed = Math.min(regions.length, Math.ceil(sites / 10));
  return JSON.stringify(
    {
      customer: { name: 'Woodgrove' },
      sites: Array.from({ length: sites }, (_, index) => ({
        id: `s${index}`,
        name: index % 25 === 0 ? `Headquarters ${index + 1}` : `Branch ${String(index + 1).padStart(4, '0')}`,
        kind: index % 25 === 0 ? 'headquarters' : 'branch',
        group: regions[index % regionsUsed],
        addressSpace: [`10.${index >> 8}.${index & 255}.0/24`],
        routers: index % 25 === 0 ? ['CE-1', 'CE-2'] : ['CE-1'],
      })),
      circuits: Array.from({ length: circuits }, (_, index) => ({
        id: `er-${index + 1}`,
        model: 'any-to-any',
        provider: providers[index % providers.length],
        peeringLocation: locations[index % locations.length],
        bandwidth: '1 Gbps',
        connections: [...new Set([index % networks, (index + 1) % networks])].map((network, place) => ({
          to: `vnet-${network}`,
          ...(place === 0 ? { routingWeight: 100 } : {}),
        })),
      })),
      virtualNetworks: Array.from({ length: networks }, (_, index) => ({
        id: `vnet-${index}`,
        name: `Network ${index + 1}`,
        region: 'West Europe',
        addressSpace: [`10.200.${index}.0/24`],
      })),
    },
    null,
    1,
  );
}
