import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { layout, parse, redact, resolve } from '../../src/node.ts';
import { DocumentationAddresses } from '../../src/redact/addresses.ts';
import { topology } from '../support/topologies.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));

const documentation = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '2001:db8::/32'].map(
  (each) => ipaddr.parseCIDR(each),
);
const isDocumentation = (prefix: string) => {
  const [address] = ipaddr.parseCIDR(prefix);
  return documentation.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
};

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const asnsIn = (value: unknown, key = ''): number[] => {
  if (typeof value === 'number') return /asn$/i.test(key) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => asnsIn(each, name))
    : [];
};

describe('redact', () => {
  it.each(['everything.yaml', 'larger-designs.yaml'])('leaves nothing of %s that tells whose it is', (name) => {
    const source = parse(fixture(name));
    const text = redact(fixture(name));
    const made = parse(text);
    const own = textsIn({
      s: source.sites?.map((each) => [each.name, 'note' in each ? each.note : undefined]),
      c: source.customer,
      n: source.virtualNetworks?.map((each) => [each.name, each.gateway?.name]),
    });
    for (const each of own.filter((one) => one.length > 3)) expect(text).not.toContain(each);
    expect(text).not.toMatch(/https?:|mailto:|serviceKey|href|note:/);
    for (const prefix of textsIn(made).filter((each) => /^[\da-f.:]+\/\d+$/i.test(each)))
      expect(isDocumentation(prefix), prefix).toBe(true);
    for (const asn of asnsIn(made))
      expect((asn >= 64496 && asn <= 64511) || (asn >= 65536 && asn <= 65551) || asn === 65515, String(asn)).toBe(true);
  });

  it('draws a picture of the same shape, for random networks too', () => {
    fc.assert(
      fc.property(
        topology({
          models: ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'],
          maxSites: 6,
          maxCircuits: 3,
          maxNetworks: 4,
        }),
        (file) => {
          const text = JSON.stringify(file);
          const [own, made] = [layout(text), layout(redact(text))];
          expect(made.nodes.length).toBe(own.nodes.length);
          expect(made.wires.length).toBe(own.wires.length);
          expect(made.zones.length).toBe(own.zones.length);
          const counts = ({ circuits, sites, networkPeerings, vpn }: ReturnType<typeof resolve>) => [
            circuits.map((each) => [each.sites.length, each.connections.length, each.bgp]),
            sites.length,
            networkPeerings.length,
            vpn.length,
          ];
          expect(counts(resolve(redact(text)))).toEqual(counts(resolve(text)));
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it('gives the same text the same pseudonym, and prefixes that are in one another stay so', () => {
    const addresses = new DocumentationAddresses([
      '10.0.0.0/8',
      '10.1.0.0/16',
      '10.1.2.0/30',
      '10.1.2.4/30',
      '172.16.0.0/12',
      'fd00::/48',
      'fd00::4/126',
    ]);
    const made = ['10.0.0.0/8', '10.1.2.0/30', '10.1.2.4/30', '172.16.0.0/12', 'fd00::4/126'].map((each) =>
      addresses.of(each),
    );
    expect(made[0]).not.toBe(made[3]);
    const [outer, bits] = ipaddr.parseCIDR(made[0] ?? '');
    for (const inner of made.slice(1, 3)) expect(ipaddr.parseCIDR(inner)[0].match(outer, bits), inner).toBe(true);
    expect(made[1]).toMatch(/\/30$/);
    expect(made[4]).toMatch(/^2001:db8:.*\/126$/);
  });
});
