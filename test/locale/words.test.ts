import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bandwidth, listOf, locales, translateIn, translateWith, wordsSchema } from '../../src/locale/index.ts';

const sources = ['../../templates/', '../../src/outcome/']
  .map((folder) => fileURLToPath(new URL(folder, import.meta.url)))
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8')),
  )
  .concat(readFileSync(new URL('../../src/locale/index.ts', import.meta.url), 'utf8'))
  .join('\n');

test('every word is used', () => {
  // A key that is put together, like `status.${status}`, uses all that begin and end like it.
  const patterns = [...sources.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{[^}]+\}([a-zA-Z.-]*)`/g)].map(
    ([, start = '', end = '']) => ({ start, end }),
  );
  const unused = Object.keys(locales.en ?? {}).filter(
    (key) =>
      !sources.includes(`'${key}'`) && !patterns.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
  );
  expect(unused).toEqual([]);
});

test.each(Object.entries(locales))('%s has every word, with the same placeholders', (_, words) => {
  for (const [key, english] of Object.entries(locales.en ?? {})) {
    const own = words[key as keyof typeof words];
    expect(own, key).toBeTruthy();
    expect([...own.matchAll(/\{\w+\}/g)].map(String).sort(), key).toEqual(
      [...english.matchAll(/\{\w+\}/g)].map(String).sort(),
    );
  }
});

test('lists and bandwidths are said as people say them', () => {
  expect(listOf(translateIn('en'), ['a', 'b', 'c'])).toBe('a, b and c');
  expect(listOf(translateIn('zh-TW'), ['a', 'b', 'c'])).toBe('a、b 與 c');
  expect([500, 1000, 1500, 100_000].map((mbps) => bandwidth(mbps, translateIn('en')))).toEqual([
    '500 Mbps',
    '1 Gbps',
    '1.5 Gbps',
    '100 Gbps',
  ]);
});

test('a place in a word that no value is for stays as it is written, and nothing of JavaScript’s own fills it', () => {
  const translate = translateWith('en', { 'unit.gbps': '{constructor} {toString} {__proto__} {value} {other}' });
  expect(translate('unit.gbps', { value: 5 })).toBe('{constructor} {toString} {__proto__} 5 {other}');
  for (const name of ['constructor', '__proto__', 'toString'])
    expect(translateWith(name, {})('msee'), name).toBe(translateIn('en')('msee'));
});

test('any word may be replaced by one that uses fewer values, but not by one that asks for others', () => {
  const schema = wordsSchema();
  for (const key of Object.keys(locales.en ?? {})) {
    expect(schema.safeParse({ [key]: 'x' }).success, key).toBe(true);
    expect(schema.safeParse({ [key]: '{nothing}' }).success, key).toBe(false);
  }
  for (const words of Object.values(locales)) expect(schema.parse(words)).toEqual(words);
});
