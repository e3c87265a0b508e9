import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatProblems, parse, render, TopologyError } from '../../src/node.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const docs = new URL('../../docs/', import.meta.url);
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({
  language,
  code,
}));

describe('the README', () => {
  test('its topology files draw', () => {
    const files = blocks.filter((block) => block.language === 'yaml');
    expect(files.length).toBeGreaterThan(0);
    for (const { code } of files) expect(render(code)).toMatch(/^<svg/);
  });

  test('its library example runs', async () => {
    const example = blocks.find((block) => block.language === 'js' && block.code.includes('TopologyError'));
    const code = (example?.code ?? '').replace(/^import .*$/gm, '');
    const written: string[] = [];
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function(
      'render',
      'parse',
      'TopologyError',
      'formatProblems',
      'readFileSync',
      'writeFileSync',
      'console',
      `return (async () => { ${code} })()`,
    ) as (...args: unknown[]) => Promise<void>;
    await run(
      render,
      parse,
      TopologyError,
      formatProblems,
      () => 'sites: [Taipei]\ncircuits: [{ model: any-to-any }]',
      (_: string, text: string) => written.push(text),
      { error: (text: string) => written.push(text) },
    );
    expect(written.join('')).toMatch(/^<svg/);
  });

  test('its topology as an object draws', () => {
    const [, code = ''] = /`(render\(\{.*?\}\))`/.exec(readme) ?? [];
    const draw = new Function('render', `return ${code}`) as (draw: typeof render) => string;
    expect(draw(render)).toMatch(/^<svg[\s\S]*Taipei/);
  });

  test('the examples in the doc comments are true', () => {
    const topology = parse('sites: [Taipei]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom }]');
    expect(topology.circuits?.[0]?.model).toBe('any-to-any');
    expect(parse({ circuits: [{ model: 'direct', bandwidth: '1 Gbps' }] }).circuits?.[0]?.bandwidth).toBe(1000);
    expect(
      render(
        'sites: [Taipei, Osaka]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom, peeringLocation: Taipei }]',
      ).startsWith('<svg'),
    ).toBe(true);
  });

  test('its commands are the ones that CI runs', () => {
    const ci = readFileSync(new URL('../../.ci/run', import.meta.url), 'utf8');
    expect(readme).toContain('npm ci && npm test');
    expect(ci).toContain('npm ci && npm test');
  });
});

test('what is made from the schemas is as they are', async () => {
  const { schemaFiles } = await import('../tools/schema.ts');
  const files = Object.entries(schemaFiles());
  expect(files.length).toBeGreaterThan(5);
  for (const [name, text] of files) expect(readFileSync(new URL(name, docs), 'utf8'), name).toBe(text);
});

test('the pages of the schemas tell every key', () => {
  for (const [schema, page] of [
    ['topology', 'reference'],
    ['theme', 'themes'],
    ['words', 'words'],
  ]) {
    const read = (name: string) => readFileSync(new URL(name, docs), 'utf8');
    const text = read(`${page}.md`);
    const keys = keysIn(JSON.parse(read(`${schema}.schema.json`)));
    expect(keys.size).toBeGreaterThan(10);
    const isTold = (key: string) => text.includes(`\`${key}\``) || text.includes(`.${key}\``);
    expect([...keys].filter((key) => !isTold(key))).toEqual([]);
  }
});

function keysIn(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const { properties = {} } = schema as { properties?: object };
  return new Set([...Object.keys(properties), ...Object.values(schema).flatMap((each) => [...keysIn(each)])]);
}

test('every link of the pages leads to a file', () => {
  for (const page of [
    'README.md',
    'docs/reference.md',
    'docs/performance.md',
    'docs/gallery/README.md',
    'docs/variants/README.md',
    ...['overview', 'any-to-any', 'cloud-exchange', 'point-to-point', 'direct', 'combined'].map(
      (name) => `templates/${name}/README.md`,
    ),
  ]) {
    const url = new URL(`../../${page}`, import.meta.url);
    // What is in code is an example, not a link.
    const words = readFileSync(url, 'utf8').replace(/^(```+)[^]*?^\1$|`[^`\n]+`/gm, '');
    const links = [...words.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link));
    for (const link of links) expect(existsSync(new URL(link, url)), `${page}: ${link}`).toBe(true);
  }
});
