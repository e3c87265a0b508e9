import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';

test('the legend has the forms that are drawn, also where small cards stand for long wires', () => {
  const file = readFileSync(new URL('../../docs/variants/crossed-regions.yaml', import.meta.url));
  for (const options of [{}, { width: 720 }]) {
    const { legend, wires } = layout(file, options);
    const drawn = new Set(wires.filter(({ kind }) => kind === 'connection').map(({ weight }) => weight));
    const told = legend.filter(({ kind }) => kind === 'connection').map(({ sample }) => sample);
    const samples = { heavy: 'heavy-wire', light: 'light-wire', normal: 'wire' } as const;
    expect([...told].sort()).toEqual([...drawn].map((weight) => samples[weight]).sort());
  }
});

test('a VPN over the Internet is in the legend as it is drawn', () => {
  const file = readFileSync(new URL('../../docs/variants/vpn.yaml', import.meta.url));
  for (const options of [{}, { width: 720 }])
    expect(layout(file, options).legend.map(({ kind, sample }) => [kind, sample])).toContainEqual([
      'vpn',
      'light-wire',
    ]);
});

test('a customer’s router that speaks BGP with the provider has a dot, and the legend says so', () => {
  const file = readFileSync(new URL('../../templates/any-to-any/reference.yaml', import.meta.url));
  const { legend, wires } = layout(file);
  const dots = (from: RegExp) =>
    wires.filter((wire) => wire.kind === 'access' && from.test(wire.from)).map(({ ends }) => ends[0]?.mark);
  expect(new Set(dots(/^router:(?!.*customer-edge$)/))).toEqual(new Set(['dot']));
  expect(dots(/customer-edge$/)).not.toContain('dot');
  expect(legend.filter(({ kind }) => kind === 'access')).toHaveLength(2);
});

test('a line that carries both links is in the legend with the colour of what runs in it', () => {
  const file = readFileSync(new URL('../../docs/variants/access-links.yaml', import.meta.url));
  const { legend, wires } = layout(file);
  const tube = wires.find(({ kind }) => kind === 'both-links');
  const inside = wires.filter(({ kind, from }) => kind === 'private-peering' && from === tube?.from);
  expect(inside).toHaveLength(2);
  expect(legend.find(({ kind }) => kind === 'both-links')?.tone).toBe(inside[0]?.tone);
});
