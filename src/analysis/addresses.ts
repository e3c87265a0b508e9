import ipaddr from 'ipaddr.js';

/** The two ends of a link's subnet. */
export interface LinkAddresses {
  readonly customer: string;
  readonly microsoft: string;
  /** Like /30. */
  readonly length: string;
}

/**
 * The addresses of a link: the first usable one is the customer's or the provider's, the second is Microsoft's
 * (expressroute-routing, 03/12/2026).
 *
 * @param prefix the link's subnet, like 192.168.15.16/30 or fd00::/126
 */
export function linkAddresses(prefix: string): LinkAddresses {
  const [address = '', length = ''] = prefix.split('/');
  const network = ipaddr.parse(address);
  return { customer: plus(network, 1), microsoft: plus(network, 2), length: `/${length}` };
}

/** True where a prefix lies in an address space; what is neither lies nowhere. */
export function liesIn(prefix: string, space: string): boolean {
  if (!ipaddr.isValidCIDR(prefix) || !ipaddr.isValidCIDR(space)) return false;
  const [[address, length], [around, shorter]] = [ipaddr.parseCIDR(prefix), ipaddr.parseCIDR(space)];
  return address.kind() === around.kind() && length >= shorter && address.match(around, shorter);
}

function plus(address: ipaddr.IPv4 | ipaddr.IPv6, by: number): string {
  const bytes = address.toByteArray();
  let carry = by;
  for (let index = bytes.length - 1; index >= 0 && carry > 0; index -= 1) {
    const sum = (bytes[index] ?? 0) + carry;
    bytes[index] = sum % 256;
    carry = Math.floor(sum / 256);
  }
  return ipaddr.fromByteArray(bytes).toString();
}
