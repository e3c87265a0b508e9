import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import expressRoute from '../../src/markdown/markdown-it.ts';
import * as library from '../../src/node.ts';
import { runExample } from './run-example.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Pages that people have written or that the build leaves: none that are made for the site alone. */
const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !/^(api|gallery|examples|variants|\.vitepress)\b/.test(name),
);

const textOf = (page: string) => readFileSync(join(root, 'docs', page), 'utf8');

/** The code blocks of all pages, with their language. What stands in a longer fence is no block of its own. */
const blocks = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^(`{3,})(\w*)[^\n]*\n([\s\S]*?)^\1$/gm)].map(([, , language = '', code = '']) => ({
    page,
    language,
    code,
  })),
);
const of = (language: string, has: RegExp) =>
  blocks
    .filter((block) => block.language === language && has.test(block.code))
    .map((block) => [block.page, block.code]);

describe('what stands in the pages', () => {
  test.each([...of('yaml', /^(sites|circuits):/m), ...of('expressroute', /./)])(
    'a topology of %s draws',
    (_, code = '') => {
      expect(library.render(code)).toMatch(/^<svg/);
    },
  );

  test.each(of('yaml', /theme\.schema\.json/))('a theme of %s can be used', (_, code = '') => {
    const theme = load(code) as library.ThemeInput;
    expect(library.render('sites: [Taipei]', { theme })).toMatch(/^<svg/);
  });

  test.each(of('yaml', /words\.schema\.json/))('the words of %s can be used', (_, code = '') => {
    const words = load(code) as library.RenderOptions['words'];
    expect(library.render('sites: [Taipei]\ncircuits: [{ model: direct }]', { words })).toContain('Microsoft edge');
  });

  test.each(of('js', /from 'expressroute-topology'/))('a program of %s runs', async (_, code = '') => {
    await runExample(code, {}, () => Promise.resolve(library));
  });

  test('each command is one that there is, with options that it has', () => {
    const used = new Map<string, Set<string>>();
    for (const page of pages)
      for (const [, command = '', rest = ''] of textOf(page).matchAll(/npx expressroute-topology (\w+)([^#\n|>`]*)/g)) {
        const flags = used.get(command) ?? new Set();
        for (const [flag] of rest.matchAll(/--[\w-]+/g)) flags.add(flag);
        used.set(command, flags);
      }
    expect([...used.keys()]).toEqual(expect.arrayContaining(['render', 'check', 'validate', 'redact']));
    const wrong: string[] = [];
    for (const [command, flags] of used) {
      const help = execFileSync(process.execPath, [join(root, 'dist/cli.js'), command, '--help'], { encoding: 'utf8' });
      wrong.push(
        ...[...flags].filter((flag) => !new RegExp(`${flag}\\b`).test(help)).map((flag) => `${command} ${flag}`),
      );
    }
    expect(wrong).toEqual([]);
  });
});

describe('the examples for documentation tools', () => {
  const found = readdirSync(join(root, 'docs/examples'), { recursive: true, encoding: 'utf8' });
  const shown = found.filter((name) => name.endsWith('.md') && !name.startsWith('mkdocs'));

  test.each(shown)('%s has its pictures', (name) => {
    const path = join(root, 'docs/examples', name);
    const html = MarkdownIt().use(expressRoute).render(readFileSync(path, 'utf8'), { path });
    expect(html.match(/<svg/g)).toHaveLength(2);
  });

  test('all of them are there', () => {
    expect(shown).toHaveLength(3);
    expect(found.filter((name) => name.endsWith('network.yaml'))).toHaveLength(4);
  });
});

describe('the mistakes that agents are told of', () => {
  const said = readFileSync(join(root, 'docs/agents.md'), 'utf8');

  test('the answer that the page shows is the one that is given', () => {
    const [, shown = '{}'] = /```json\n([\s\S]*?)```/.exec(said) ?? [];
    const { files } = JSON.parse(shown) as { files: { problems: readonly library.Problem[] }[] };
    let problems: readonly library.Problem[] = [];
    try {
      library.parse('sites: [Taipei]\ncircuits: [{ model: any-to-any, provder: Contoso }]');
    } catch (error) {
      if (error instanceof library.TopologyError) ({ problems } = error);
    }
    expect(files[0]?.problems).toEqual(problems);
  });

  test.each([
    ['circuits: [{ model: ipvpn }]', 'any-to-any'],
    ['circuits: [{ model: any-to-any, peering_location: London }]', 'peeringLocation'],
    ['vnets: [{ id: a }]', 'virtualNetworks'],
    ['circuits: [{ model: any-to-any, peering: private }]', 'peerings'],
    ['circuits: [{ model: direct, provider: Colt }]', 'carrier'],
    ['circuits: [{ model: any-to-any, provider: Colt, peeringLocation: London, bandwidth: 1 }]', '1 Gbps'],
  ])('%s is told, with what is right', (source, right) => {
    let message = '';
    try {
      message = library
        .check(source)
        .map((finding) => finding.message)
        .join('\n');
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(right);
  });
});
