import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { azureGuide } from '../../src/azure/index.ts';
import { parse } from '../../src/node.ts';
import { estate } from '../support/azure/estate.ts';
import { asRest } from '../support/azure/shapes.ts';
import { type Ran, Workplace } from '../support/command.ts';

const place = new Workplace();
afterAll(() => place.remove());
const answer = JSON.stringify(asRest(estate({ circuits: 6, gateways: 8, networks: 12, hubs: 1 })));
const lag = JSON.stringify({
  id: '/subscriptions/a/resourceGroups/b/providers/Microsoft.Network/expressRouteLags/l',
  type: 'Microsoft.Network/expressRouteLags',
});

describe('import', () => {
  it('writes a topology to standard output or into a file, and tells what is left out', async () => {
    const file = place.file('azure.json', answer);
    const { code, out, err } = await place.run(['import', file, place.file('lag.json', lag)]);
    expect([code, err]).toEqual([0, 'left out: 1 express route lag\n']);
    expect(parse(out).circuits).toHaveLength(6);
    expect(await place.run(['import', '-', '-o', place.path('net.yaml')], { input: answer })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(place.path('net.yaml'), 'utf8')).toBe(out);
    expect((await place.run(['render', place.path('net.yaml'), '-o', place.path('net.svg')])).code).toBe(0);
  });

  it('reads what PowerShell writes into a file, UTF-16', async () => {
    const bytes = Buffer.from(`\ufeff${answer}`, 'utf16le');
    expect(parse((await place.run(['import', place.file('wide.json', bytes)])).out).circuits).toHaveLength(6);
  });

  it('writes over no file that is there, unless it is told to', async () => {
    const file = place.file('azure.json', answer);
    const edited = place.file('edited.yaml', '# mine\n');
    expect(await place.run(['import', file, '-o', edited])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--merge.*--force/),
    });
    expect(readFileSync(edited, 'utf8')).toBe('# mine\n');
    expect((await place.run(['import', file, '-o', edited, '--force'])).code).toBe(0);
  });

  it('says what a file is that is no answer of Azure’s', async () => {
    const { code, out, err } = await place.run(['import', place.file('main.bicep', 'param name string\n')]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/main\.bicep: seems to be a Bicep file/);
  });

  it('tells how to get the answers, as the documentation does', async () => {
    expect(await place.run(['import', '--query'])).toEqual({ code: 0, out: azureGuide, err: '' });
    expect(readFileSync(new URL('../../docs/azure.md', import.meta.url), 'utf8')).toContain(azureGuide);
  });

  it('merges into a file, and with --check only says what would change', async () => {
    const before = place.file('before.json', answer);
    const after = place.file('after.json', answer.replaceAll('"bandwidthInMbps":1000', '"bandwidthInMbps":5000'));
    const file = place.path('merged.yaml');
    await place.run(['import', before, '-o', file]);
    const text = readFileSync(file, 'utf8');
    expect((await place.run(['import', before, '--merge', file, '--check'])).code).toBe(0);
    const checked = await place.run(['import', after, '--merge', file, '--check']);
    expect([checked.code, checked.out]).toEqual([1, 'circuit er-03: bandwidth: 1 Gbps → 5 Gbps\n']);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect((await place.run(['import', after, '--merge', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text.replace('bandwidth: 1 Gbps', 'bandwidth: 5 Gbps'));
    expect(await place.run(['diff', place.file('text.yaml', text), file])).toMatchObject({
      code: 1,
      out: 'circuit er-03: bandwidth: 1 Gbps → 5 Gbps\n',
    });
    expect(await place.run(['diff', file, file, '--json'])).toMatchObject({
      code: 0,
      out: '{\n  "differences": []\n}\n',
    });
    expect((await place.run(['redact', file])).out).not.toMatch(/er-03|vnet-0/);
  });

  it('tells of a peering of networks that is gone, again and again, and leaves it in the file', async () => {
    const whole = estate({ circuits: 6, gateways: 8, networks: 12, hubs: 1 });
    const less = whole.map((each) =>
      each.name === 'vnet-08' ? { ...each, properties: { ...each.properties, virtualNetworkPeerings: [] } } : each,
    );
    const after = place.file('unpeered.json', JSON.stringify(asRest(less)));
    const file = place.path('peered.yaml');
    await place.run(['import', place.file('peered.json', answer), '-o', file]);
    const text = readFileSync(file, 'utf8');
    const told = /^virtual network vnet-08, peering with vnet-02: gone from Azure.*\n$/;
    const runs: Ran[] = [];
    for (const flags of [['--check'], [], ['--check']])
      runs.push(await place.run(['import', after, '--merge', file, ...flags]));
    expect(runs.map(({ code }) => code)).toEqual([1, 0, 1]);
    expect(runs.map(({ out, err }, turn) => told.test(turn === 1 ? (err.split(/(?<=\n)/)[0] ?? '') : out))).toEqual([
      true,
      true,
      true,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
