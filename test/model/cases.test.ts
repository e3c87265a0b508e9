import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { layout, RenderError, render, resolve, type ThemeInput, TopologyError } from '../../src/node.ts';

const folder = new URL('../fixtures/hostile/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder));
const problemsIn = (source: string): readonly string[] => {
  try {
    resolve(source);
    return [];
  } catch (error) {
    if (error instanceof TopologyError) return error.problems.map(({ message }) => message);
    throw error;
  }
};

describe('files that once did harm', () => {
  /** What is said of those that aren't drawn. */
  const refused: Readonly<Record<string, RegExp>> = {
    'slow-33-circuits.json': /there is no site "CE-1"/,
    'slow-heavy.json': /expected a number of at most|there is no site "CE-1"/,
    'words-ok.yaml': /unknown key "list\.comma"/,
    'xml-ctrl-locale.yaml': /there is no locale/,
  };

  test.each(readdirSync(new URL('cases/', folder)))('%s is drawn, or refused in words', { timeout: 60_000 }, (name) => {
    const draw = () => render(read(`cases/${name}`), { detail: 'full' });
    if (refused[name]) {
      expect(draw).toThrow(refused[name]);
      return;
    }
    expect(draw()).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/,
    );
  });

  test.each(readdirSync(new URL('theme/', folder)))('the theme %s is used, or refused in words', (name) => {
    const draw = () => render('sites: [a]', { theme: load(read(`theme/${name}`).toString()) as ThemeInput });
    let svg = '';
    try {
      svg = draw();
    } catch (error) {
      if (!(error instanceof RenderError) && (error as Error).name !== 'YAMLException') throw error;
      return;
    }
    expect(svg).toMatch(/font-family/);
  });
});

describe('two things between the same ends', () => {
  test('have lines of their own', () => {
    const { wires } = layout(read('cases/dup-datalink.yaml'));
    const ids = wires.map((wire) => wire.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('global-reach:'))).toHaveLength(4);
    expect(ids).toContain('vpn:s/n');
    expect(ids).toContain('vpn:s/n/2/wan');
  });
});

describe('what is joined to itself is told', () => {
  test.each([
    ['Global Reach', 'circuits: [{ id: c, model: direct }]\nglobalReach: [{ circuits: [c, c] }]', 'circuit'],
    ['a peering', 'virtualNetworks: [{ id: n, peeredWith: [n] }]', 'virtual network'],
    ['a peering, said at length', 'virtualNetworks: [{ id: n, peeredWith: { to: n } }]', 'virtual network'],
    ['a hub', 'virtualHubs: [{ id: h, hubs: [h] }]', 'virtual hub'],
  ])('%s', (_, source, what) => {
    expect(problemsIn(source)).toEqual([expect.stringMatching(new RegExp(`^the ${what} "\\w" is joined to itself`))]);
  });
});

describe('a bandwidth', () => {
  const problems = (bandwidth: string) => problemsIn(`circuits: [{ model: direct, bandwidth: ${bandwidth} }]`);

  test.each(['0 Mbps', '0', '0.0 Gbps', `${'9'.repeat(400)} Gbps`, 'fast', '-1', '0.0001 Mbps'])(
    'of %s is none',
    (written) => {
      expect(problems(written)).toEqual([expect.stringMatching(/^circuits\[0\]\.bandwidth is .*; expected /)]);
    },
  );

  test.each([
    ['1.1 Tbps', 1_100_000],
    ['0.001 Mbps', 0.001],
    ['1000 Tbps', 1_000_000_000],
    ['2.3 Gbps', 2_300],
  ])('of %s is %d Mbps', (written, mbps) => {
    expect(resolve(`circuits: [{ model: direct, bandwidth: ${written} }]`).circuits[0]?.bandwidthMbps).toBe(mbps);
  });
});
