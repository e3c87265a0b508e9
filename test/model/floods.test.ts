import { describe, expect, test } from 'vitest';
import { RenderError, render, resolve, TopologyError } from '../../src/node.ts';
import { floods } from '../support/floods.ts';

const MANY = 10_000;
/** Lists of so many are told with the first hundred problems, and how many more there are. */
const CUT = 101;

/** What comes of a text: how many problems it has, or what it is. */
function answer(make: () => unknown): number | 'fine' | 'too much' {
  try {
    make();
    return 'fine';
  } catch (error) {
    if (error instanceof TopologyError) return error.problems.length;
    if (error instanceof RenderError) return 'too much';
    throw error;
  }
}

/** The kind, how many, what checking answers, and drawing where that is something else. */
const cases: [kind: string, count: number, checked: number | 'fine', drawn?: 'too much'][] = [
  ['sites of one name', MANY, 'fine'],
  ['numbers for names', MANY, 'fine'],
  ['empty values', MANY, CUT],
  ['empty lists', MANY, CUT],
  ['unknown kinds', MANY, CUT],
  ['kinds in capitals', MANY, 'fine'],
  ['unknown keys', MANY, CUT],
  ['keys that stand twice', MANY, CUT],
  ['wrong prefixes', MANY, CUT],
  ['unknown references', MANY, CUT],
  ['wrong prefixes in many lists', MANY, CUT],
  ['wrong sites in many lists', 5_500, CUT],
  ['empty connections in many lists', MANY, CUT],
  ['connections of many circuits', 5_000, 1],
  ['networks with route servers', 5_000, 'fine'],
  ['documents', MANY, 1],
  ['directives', MANY, 1],
  ['connections to one network', MANY, 'fine'],
  ['routers of one site', MANY, 1],
  ['providers of one name', MANY, 'fine'],
  ['VPNs between the same ends', MANY, 'fine', 'too much'],
  ['peerings of one kind', MANY, 1],
  ['joiners', MANY, 'fine'],
  ['a list for a title', MANY, 1],
  ['sites of one name', MANY + 1, 1],
  ['circuits', MANY, 1],
  ['circuits', 1_000, 'fine', 'too much'],
  ['circuits', 60, 'fine'],
  ['circuits between everything', 1_000, 'fine', 'too much'],
  ['circuits between everything', 60, 'fine'],
  ['hubs that are all joined', 150, 'fine', 'too much'],
  ['hubs that are all joined', 30, 'fine'],
  ['networks that are all peered', 400, 'fine', 'too much'],
  ['networks that are all peered', 30, 'fine'],
  ['sites that all reach each other', 120, 'fine', 'too much'],
  ['sites that all reach each other', 30, 'fine'],
];

describe('very many of one thing', () => {
  test.each(cases)('%s, %i of them, are answered', { timeout: 60_000 }, (kind, count, checked, drawn) => {
    const text = floods[kind ?? '']?.(count ?? 0) ?? '';
    // What can't be read is refused before anything is resolved, and what is drawn was resolved before.
    if (drawn) expect(answer(() => resolve(text))).toBe(checked);
    expect(answer(() => render(text, { font: 'system' }))).toBe(drawn ?? checked);
  });

  test('every kind is among them', () => {
    expect([...new Set(cases.map(([kind]) => kind))].sort()).toEqual(Object.keys(floods).sort());
  });

  test('a refusal names its limit', () => {
    expect(() => render(floods.circuits?.(1_000) ?? '')).toThrow(
      /boxes and lines, and the most that is drawn is 4,000/,
    );
    expect(() => render(floods['hubs that are all joined']?.(150) ?? '')).toThrow(/the most that is drawn is 10,000/);
    expect(() => resolve(floods.circuits?.(1_001) ?? '')).toThrow(/circuits is a list; expected at most 1000 items/);
    expect(() => resolve(floods['sites of one name']?.(10_001) ?? '')).toThrow(/more than 10,000 items/);
    const sites = Array.from({ length: 10_001 }, () => 'a');
    expect(() => resolve({ sites })).toThrow(/sites has more than 10,000 items/);
  });
});

test('problems are told in the order of the text, the first hundred and how many more there are', () => {
  const text = `circuits: [{ model: x }]\nsites: [${'1.50.1, [], '.repeat(200)}]\ntitel: x`;
  try {
    resolve(text);
    expect.fail();
  } catch (error) {
    const { problems } = error as TopologyError;
    expect(problems).toHaveLength(CUT);
    expect(problems[0]).toMatchObject({ line: 1, column: 21, code: 'value' });
    const columns = problems.slice(1, 100).map((each) => each.column ?? 0);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    expect(problems[100]?.message).toMatch(/^and at least [1-9]\d* more problems$/);
  }
});
