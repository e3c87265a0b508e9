import * as z from 'zod/mini';
import { described } from '../../described.ts';
import { either } from './shapes.ts';

/** An id that other parts of the file refer to. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.regex(/^[^\s/\p{Cc}]+$/u, 'an id without white space or "/"'));

export const text = z.string().check(z.maxLength(20_000));
export const asn = described(z.int().check(z.gte(0), z.lte(4_294_967_295)), 'Autonomous system number, 16 or 32 bits.');
export const prefix = described(z.union([z.cidrv4(), z.cidrv6()]), 'An IPv4 or IPv6 prefix like 10.0.0.0/16.');
export const vlan = described(z.int().check(z.gte(1), z.lte(4094)), 'VLAN id, 1 to 4094.');

/** Links that a picture may carry: web, mail and relative ones. */
export const href = described(
  z
    .string()
    .check(
      z.maxLength(2_000),
      z.regex(
        /^(https?:\/\/|mailto:|[^\p{Cc}\s:]*$|[^\p{Cc}\s:/?#]*[/?#])[^\p{Cc}\s]*$/iu,
        'an http, https, mailto or relative link',
      ),
    ),
  'A link: http, https, mailto or relative.',
);

export const status = described(
  z.enum(['existing', 'planned', 'retiring']),
  'Whether it is in service today. Default: existing.',
);
export const cloud = described(z.enum(['public', 'usgov', 'china']), 'The cloud that it belongs to. Default: public.');

/** What is told where something else stands in the place of a bandwidth. */
const written = { error: 'a bandwidth like "1 Gbps", "500 Mbps" or a number of Mbps', abort: true };

/** A bandwidth in Mbps that a line may have: from 1 kbps to 1,000 Tbps. */
const mbps = z.number(written).check(z.gte(0.001), z.lte(1_000_000_000));

/** `"1 Gbps"`, `"500 Mbps"` or a number of Mbps; always a number of Mbps afterwards. */
export const bandwidth = described(
  either([
    mbps,
    z.pipe(
      z.string(written).check(
        z.regex(/^\s*\d+(\.\d+)?\s*[MGT]bps\s*$/i, written),
        z.refine((text) => mbps.safeParse(toMbps(text)).success, 'a bandwidth of more than nothing, at most 1000 Tbps'),
      ),
      z.transform(toMbps),
    ),
  ]),
  'Bandwidth: "1 Gbps", "500 Mbps" or a number of Mbps.',
);

function toMbps(text: string): number {
  const [, amount = '0', unit = 'M'] = /([\d.]+)\s*([MGT])/i.exec(text) ?? [];
  const factor = { M: 1, G: 1_000, T: 1_000_000 }[unit.toUpperCase()] ?? 1;
  // No more digits than anybody writes.
  return Math.round(Number(amount) * factor * 1_000) / 1_000;
}
