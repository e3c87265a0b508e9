import ipaddr from 'ipaddr.js';

/** A prefix as numbers, so that prefixes can be compared. */
export interface Prefix {
  readonly text: string;
  readonly version: 4 | 6;
  /** The length of the prefix in bits. */
  readonly bits: number;
  /** The first address and the last. */
  readonly first: bigint;
  readonly last: bigint;
  /** The prefix as it should be written, where its address has bits set behind its length. */
  readonly aligned?: string;
  readonly kind: 'public' | 'documentation' | 'default-route' | 'private';
}

const known = new Map<string, Prefix | undefined>();
/** More prefixes than a file of 4,000 sites has aren't kept. */
const MOST = 50_000;

/** A prefix as numbers; undefined for what is none. */
export function prefixOf(text: string): Prefix | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size > MOST) known.clear();
  const prefix = parsed(text);
  known.set(text, prefix);
  return prefix;
}

function parsed(text: string): Prefix | undefined {
  const read = cidrOf(text);
  if (!read) return undefined;
  const [address, bits] = read;
  const bytes = address.toByteArray();
  const host = BigInt(bytes.length * 8 - bits);
  const number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const first = (number >> host) << host;
  return {
    text,
    version: bytes.length === 4 ? 4 : 6,
    bits,
    first,
    last: first + (1n << host) - 1n,
    ...(first === number ? {} : { aligned: textOf(first, bytes.length === 4 ? 4 : 6, bits) }),
    kind: kindOf(address, bits),
  };
}

/** An address and a length; most that is asked for is a prefix, so that it is read without a look at whether it is one. */
function cidrOf(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | undefined {
  try {
    return text.includes(':') ? ipaddr.IPv6.parseCIDR(text) : ipaddr.IPv4.parseCIDR(text);
  } catch {
    return undefined;
  }
}

/** A prefix as people write it. */
export function textOf(first: bigint, version: 4 | 6, bits: number): string {
  const length = version === 4 ? 4 : 16;
  const bytes = Array.from({ length }, (_, index) => Number((first >> BigInt(8 * (length - 1 - index))) & 255n));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** Networks that are meant for examples (RFC 5737, RFC 3849). */
const examples = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map((each) =>
  ipaddr.parseCIDR(each),
);

function kindOf(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): Prefix['kind'] {
  if (bits === 0) return 'default-route';
  const range = address.range();
  if (range === 'unicast') return 'public';
  if (
    range === 'reserved' &&
    examples.some(
      ([net, length]) => address.kind() === net.kind() && bits >= length && address.match([net, length] as never),
    )
  )
    return 'documentation';
  return 'private';
}

/** True where two prefixes have an address in common. */
export function overlap(one: Prefix, other: Prefix): boolean {
  return one.version === other.version && one.first <= other.last && other.first <= one.last;
}

/** True where a prefix lies in another. */
export function within(inner: Prefix, outer: Prefix): boolean {
  return inner.version === outer.version && inner.first >= outer.first && inner.last <= outer.last;
}
