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
