import { expect, test } from 'vitest';
import { linkAddresses } from '../../src/analysis/addresses.ts';

test.each([
  // The example of expressroute-routing (03/12/2026).
  ['192.168.100.128/30', '192.168.100.129', '192.168.100.130', '/30'],
  ['192.168.100.132/30', '192.168.100.133', '192.168.100.134', '/30'],
  ['10.0.0.252/30', '10.0.0.253', '10.0.0.254', '/30'],
  ['fd00:4::4/126', 'fd00:4::5', 'fd00:4::6', '/126'],
  ['2001:db8:0:ffff::/126', '2001:db8:0:ffff::1', '2001:db8:0:ffff::2', '/126'],
])('of %s the first address is the customer’s, the second Microsoft’s', (prefix, customer, microsoft, length) => {
  expect(linkAddresses(prefix)).toEqual({ customer, microsoft, length });
});
