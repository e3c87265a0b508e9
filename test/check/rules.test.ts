import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, rules } from '../../src/check/index.ts';
import { pathName } from '../../src/model/path.ts';
import { render } from '../../src/node.ts';
import { leftOutNumbers, rulesPage } from '../tools/rules.ts';
import { cases } from './cases.ts';

const found = (source: string, rule: string) => check(source).filter((each) => each.rule === rule);

describe.each(cases.map((each, index) => [`${each.rule} (${index + 1})`, each] as const))(
  '%s',
  (_, { rule, breaks, at, keeps }) => {
    test('is told of a file that breaks it, once, at its place', () => {
      const findings = found(breaks, rule);
      expect(findings.map((each) => pathName(each.path))).toEqual([at]);
      expect(findings[0]?.line).toBeGreaterThan(0);
      expect(findings[0]?.message.length).toBeGreaterThan(30);
    });

    test('names things that are in the picture', () => {
      const svg = render(breaks, { detail: 'full', collapse: false });
      const drawn = new Set([...svg.matchAll(/data-(?:node|link)="([^"]+)"/g)].map(([, id]) => id));
      for (const { nodes } of found(breaks, rule)) for (const node of nodes) expect(drawn).toContain(node);
    });

    test('isn’t told of a file that nearly does', () => {
      expect(found(keeps, rule)).toEqual([]);
    });
  },
);

test('each rule has such files, and says where it is from', () => {
  expect(new Set(cases.map((each) => each.rule))).toEqual(new Set(rules.map((rule) => rule.id)));
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z0-9-]+$/);
    expect(rule.page === undefined).toBe(rule.date === undefined);
    if (rule.page === undefined) expect(rule.severity).not.toBe('error');
  }
});

test('each number is that of a rule, or of what is left out with a reason, and the page of the rules has all', () => {
  const made = new Set(rules.flatMap((rule) => rule.numbers ?? []));
  const all = Array.from({ length: 94 }, (_, index) => index + 1);
  expect(all.filter((number) => !made.has(number) && !leftOutNumbers.includes(number))).toEqual([]);
  expect(leftOutNumbers.filter((number) => made.has(number))).toEqual([]);
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage());
  for (const rule of rules) expect(page).toContain(`| \`${rule.id}\` | ${rule.severity} |`);
});

test('a provider that isn’t at a location of no metro is told all places where it is', () => {
  const found = check('circuits: [{ model: point-to-point, provider: Orange, peeringLocation: Marseille }]');
  const told = found.find(({ rule }) => rule === 'provider-at-location');
  expect(told?.message).toContain('Amsterdam');
  expect(told?.message).toMatch(/and 1\d more|and 2\d more/);
});
