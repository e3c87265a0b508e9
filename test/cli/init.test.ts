import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { starts } from '../../src/cli/starts.ts';
import { check, layout, validate } from '../../src/node.ts';
import { Workplace } from '../support/command.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));
const place = new Workplace();
afterAll(() => place.remove());

test('each template has a file to start from, and no other folder', () => {
  const withStart = readdirSync(templates, { recursive: true })
    .map(String)
    .filter((each) => each.endsWith('start.yaml'))
    .map(dirname);
  expect(withStart.sort()).toEqual([...starts].sort());
});

test.each(starts)('the file of %s draws as its template, and no rule finds fault with it', (name) => {
  const text = readFileSync(`${templates}/${name}/start.yaml`, 'utf8');
  expect(() => validate(text)).not.toThrow();
  expect(() => layout(text, { template: name })).not.toThrow();
  expect(check(text).filter(({ severity }) => severity !== 'info')).toEqual([]);
  // What is commented out can be used as it stands.
  expect(() => layout(text.replace(/^# (?=(diagram:|  \w))/gm, ''))).not.toThrow();
});

describe('init', () => {
  test('writes a file that draws, and in its first line where editors find the schema', async () => {
    const { code, err } = await place.run(['init', 'net/own.yaml', '--template', 'Point-to-Point']);
    expect([code, err]).toEqual([0, expect.stringContaining('render net/own.yaml -o net/own.svg')]);
    const [head = ''] = readFileSync(place.path('net/own.yaml'), 'utf8').split('\n');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)$/.exec(head) ?? [];
    const read = readFileSync(schema.startsWith('file:') ? fileURLToPath(schema) : resolve(place.path('net'), schema));
    expect(JSON.parse(read.toString())).toHaveProperty('properties.circuits');
    expect((await place.run(['render', 'net/own.yaml', '-o', 'own.svg'])).code).toBe(0);
  });

  test('never writes over a file', async () => {
    place.file('kept.yaml', 'mine');
    const { code, err } = await place.run(['init', 'kept.yaml']);
    expect([code, err]).toEqual([2, expect.stringContaining('kept.yaml')]);
    expect(readFileSync(place.path('kept.yaml'), 'utf8')).toBe('mine');
  });

  test('tells the templates, and the nearest, where there is none by a name', async () => {
    const { code, err } = await place.run(['init', 'new.yaml', '--template', 'cloud-exchagne']);
    expect(code).toBe(2);
    for (const name of starts) expect(err).toContain(name);
    expect(err).toMatch(/did you mean "cloud-exchange"/);
    expect(readdirSync(place.folder)).not.toContain('new.yaml');
  });

  test('writes to standard output what it would write to a file', async () => {
    const { code, out } = await place.run(['init', '-']);
    expect(code).toBe(0);
    expect((await place.run(['validate', '-'], { input: out })).code).toBe(0);
  });
});
