import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { exportBicep, exportOrder, exportTerraform } from '../../src/node.ts';
import { Workplace } from '../support/command.ts';

const place = new Workplace();
afterAll(() => place.remove());
const file = place.file(
  'net.yaml',
  `circuits: [{ id: er, name: "The circuit", model: point-to-point, provider: Colt, connections: [hub] }]
virtualNetworks: [{ id: hub, appliances: [{ name: fw }] }]
`,
);
const source = readFileSync(file);

const root = new URL('../../', import.meta.url);
const docs = readFileSync(new URL('docs/azure.md', root), 'utf8');
const examples = [...docs.matchAll(/<!-- run -->\n```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.split('\n').filter((line) => line !== ''),
);

describe('the examples of the documentation', () => {
  it.each(examples)('%s', async (line) => {
    const [, words = ''] = /^npx expressroute-topology ([^#]*)/.exec(line) ?? [];
    const args = words
      .trim()
      .split(/ +/)
      .map((each, index, all) =>
        each.startsWith('templates/')
          ? fileURLToPath(new URL(each, root))
          : all[index - 1] === '-o'
            ? place.path(`docs-${each}`)
            : each,
      );
    const { code, err } = await place.run(args);
    expect([code, err.includes('error')]).toEqual([args[0] === 'diff' ? 1 : 0, false]);
  });

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(7);
  });
});

describe('export', () => {
  it.each([
    ['--bicep', exportBicep(source).text],
    ['--terraform', exportTerraform(source).text],
  ])('%s writes code, and tells what isn’t in it', async (flag, text) => {
    const { code, out, err } = await place.run(['export', file, flag]);
    expect([code, out]).toEqual([0, text]);
    expect(err).toMatch(/"The circuit".*er\nleft out: 1 appliance\n$/s);
  });

  it('writes orders as Markdown and as CSV', async () => {
    expect(await place.run(['export', file, '--order'])).toEqual({ code: 0, out: exportOrder(source), err: '' });
    expect((await place.run(['export', '-', '--order', '--csv'], { input: source.toString() })).out).toBe(
      exportOrder(source, { format: 'csv' }),
    );
  });

  it('writes into a file, and over none that is there unless it is told to', async () => {
    const target = place.path('main.bicep');
    expect((await place.run(['export', file, '--bicep', '-o', target])).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe(exportBicep(source).text);
    expect(await place.run(['export', file, '--bicep', '-o', target])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force'),
    });
    expect((await place.run(['export', file, '--bicep', '-o', target, '--force'])).code).toBe(0);
  });

  it('needs one form, and a topology', async () => {
    expect((await place.run(['export', file])).code).toBe(2);
    expect((await place.run(['export', file, '--bicep', '--order'])).code).toBe(2);
    expect((await place.run(['export', file, '--bicep', '--csv'])).code).toBe(2);
    expect(await place.run(['export', place.file('bad.yaml', 'circuits: 5'), '--bicep'])).toMatchObject({
      code: 1,
      out: '',
    });
  });
});
