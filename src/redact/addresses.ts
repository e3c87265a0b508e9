import ipaddr from 'ipaddr.js';

/** A range that addresses are given out of. */
interface Pool {
  readonly start: bigint;
  readonly length: number;
}

/** A block of addresses, and how much of it is given out. */
interface Block extends Pool {
  next: bigint;
}

type Family = 'ipv4' | 'ipv6';

const bitsOf: Readonly<Record<Family, number>> = { ipv4: 32, ipv6: 128 };

/** For documentation: RFC 5737 and RFC 3849; where these three small ranges are full, the one for benchmarks (RFC 2544). */
const pools: Readonly<Record<Family, readonly string[]>> = {
  ipv4: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15'],
  ipv6: ['2001:db8::/32'],
};

/** Networks are made so small at least, as lengths of prefixes, that many have room in the ranges. */
const smallest: Readonly<Record<Family, number>> = { ipv4: 26, ipv6: 48 };

/** Gives each prefix one of the ranges for documentation: the same for the same, and one inside of another stays inside. */
export class DocumentationAddresses {
  readonly #given = new Map<string, string>();

  /** @param prefixes all that there will be */
  constructor(prefixes: Iterable<string>) {
    const known = [...new Set(prefixes)].map(partsOf);
    for (const family of ['ipv4', 'ipv6'] as const)
      this.#give(
        known.filter((each) => each.family === family),
        family,
      );
  }

  /** The prefix that stands for one. */
  of(prefix: string): string {
    return this.#given.get(prefix) ?? prefix;
  }

  #give(prefixes: readonly Parts[], family: Family): void {
    const bits = bitsOf[family];
    const top = pools[family].map((text) => blockOf(partsOf(text)));
    const made: { readonly parts: Parts; readonly block: Block }[] = [];
    for (const parts of [...prefixes].sort((a, b) => a.length - b.length)) {
      const around = made.filter((each) => holds(each.parts, parts, bits)).reverse();
      const length = Math.max(parts.length, smallest[family]);
      const [found] = [...around.map(({ block }) => block), ...top].flatMap((block) => take(block, length, bits) ?? []);
      if (found === undefined) continue;
      made.push({ parts, block: { start: found, length, next: found } });
      this.#given.set(parts.text, `${textOf(found, family)}/${length}`);
    }
  }
}

interface Parts extends Pool {
  readonly text: string;
  readonly family: Family;
}

function partsOf(text: string): Parts {
  const [address, length] = ipaddr.parseCIDR(text);
  const value = address.toByteArray().reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return { text, family: address.kind(), start: value, length };
}

const blockOf = ({ start, length }: Pool): Block => ({ start, length, next: start });

function holds(outer: Pool, inner: Pool, bits: number): boolean {
  const shift = BigInt(bits - outer.length);
  return outer.length <= inner.length && outer.start >> shift === inner.start >> shift;
}

/** The next free place for so many addresses in a block. */
function take(block: Block, length: number, bits: number): bigint | undefined {
  const size = 1n << BigInt(bits - length);
  const start = ((block.next + size - 1n) / size) * size;
  if (length < block.length || start + size > block.start + (1n << BigInt(bits - block.length))) return undefined;
  block.next = start + size;
  return start;
}

function textOf(value: bigint, family: Family): string {
  const count = bitsOf[family] / 8;
  const bytes = Array.from({ length: count }, (_, index) => Number((value >> BigInt(8 * (count - 1 - index))) & 255n));
  return ipaddr.fromByteArray(bytes).toString();
}
