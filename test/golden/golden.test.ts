import { afterAll, expect, test } from 'vitest';
import { cases, draw, golden } from './cases.ts';
import { writeComparison, type Change } from './compare.ts';

const changes: Change[] = [];

afterAll(() => {
  if (changes.length > 0) console.error(`Pictures changed; old beside new: ${writeComparison(changes)}\nIf they are better, accept them with: npm run goldens`);
});

test.each(cases())('the picture of $name is the one that was looked at', (each) => {
  const before = golden(each);
  const after = draw(each);
  if (before?.picture !== after.picture || before.placed !== after.placed) changes.push({ name: each.name, before, after });
  // The placed scene first: its difference is the one that can be read.
  expect(after.placed).toBe(before?.placed);
  expect(after.picture === before?.picture, 'the picture differs from the one that is kept').toBe(true);
});
