import { describe, expect, it } from 'vitest';
import { exportOrder } from '../../src/export/order.ts';
import { addressesOf } from '../../src/export/order-rows.ts';

const file = `
customer: { name: Contoso | Ltd }
sites: [{ id: taipei, name: Taipei, routers: [CE-1, CE-2] }]
circuits:
  - id: er-taipei
    model: point-to-point
    provider: Chunghwa Telecom
    peeringLocation: Taipei
    bandwidth: 1 Gbps
    sku: Premium
    peerings:
      - type: AzurePrivatePeering
        vlanId: 100
        peerASN: 65010
        primaryPeerAddressPrefix: 192.168.100.128/30
        secondaryPeerAddressPrefix: 192.168.100.132/30
        ipv6: { primaryPeerAddressPrefix: "fd00:1::/126", secondaryPeerAddressPrefix: "fd00:1::4/126" }
        md5: true
      - { type: MicrosoftPeering }
`;

/** The rows of a CSV file whose cells have no line ends, by the heads of their columns. */
function rowsOf(csv: string): Record<string, string>[] {
  const [heads = [], ...rows] = csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
      ),
    );
  return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
}

describe('the addresses of a link', () => {
  it.each([
    ['192.168.100.128/30', '192.168.100.129', '192.168.100.130'],
    ['192.168.100.132/30', '192.168.100.133', '192.168.100.134'],
    ['fd00:1::4/126', 'fd00:1::5', 'fd00:1::6'],
  ])('in %s: the customer’s is the first usable one, Microsoft’s the second', (subnet, customer, microsoft) => {
    expect(addressesOf(subnet)).toEqual({ subnet, customer, microsoft });
  });

  it('aren’t told of a subnet of another size', () => {
    expect(addressesOf('192.168.100.0/29')).toEqual({ subnet: '192.168.100.0/29' });
  });
});

describe('exportOrder', () => {
  it('has a row for each link and peering', () => {
    const rows = rowsOf(exportOrder(file, { format: 'csv' }));
    expect(rows.map((each) => [each.Link, each.Peering, each.VLAN, each['IPv4 address, customer']])).toEqual([
      ['primary', 'Azure private', '100', '192.168.100.129'],
      ['primary', 'Microsoft', '', ''],
      ['secondary', 'Azure private', '100', '192.168.100.133'],
      ['secondary', 'Microsoft', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      Circuit: 'er-taipei',
      Provider: 'Chunghwa Telecom',
      'Peering location': 'Taipei',
      Bandwidth: '1 Gbps',
      Layer: '2',
      'Service key': 'TODO',
      'AS number, customer': '65010',
      'AS number, Microsoft': '12076',
      'IPv6 address, Microsoft': 'fd00:1::2',
      MD5: 'yes',
      'Contact, provider': 'TODO',
    });
  });

  it('leaves open in Markdown what has to be filled in, and breaks no table', () => {
    const text = exportOrder(file);
    expect(text).toContain('Contoso \\| Ltd');
    expect(text).toContain('- Service key: TODO');
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(table.map((line) => line.split(/(?<!\\)\|/).length)).size).toBe(1);
    expect(table).toHaveLength(6);
    expect(table.find((line) => line.includes('Microsoft | TODO'))).toBeDefined();
  });

  it('gives a spreadsheet no formula', () => {
    const rows = rowsOf(
      exportOrder('circuits: [{ id: a, name: "=1+1, \\"x\\"", model: any-to-any }]', { format: 'csv' }),
    );
    expect(rows[0]?.Circuit).toBe(`'=1+1, "x"`);
  });
});
