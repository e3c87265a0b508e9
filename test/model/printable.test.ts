import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, printable, quoted, sentence } from '../../src/model/printable.ts';
import { formatProblems, parse, TopologyError } from '../../src/node.ts';

/** What a CI runner acts on, as GitHub Actions and Azure Pipelines look for it in a line. */
const obeyed = (line: string) => line.trimStart().startsWith('::') || /##\w*\[/.test(line);

/** What a terminal obeys, or shows in another order than it stands. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '::',
      ':',
      '#',
      '##',
      '##[',
      '[',
      'vso[',
      '##vso[task.complete]',
      ' ',
      '\t',
      '\u00a0',
      '\u3000',
      '\n',
    ),
    fc.constantFrom(
      '\u202e',
      '\u2066',
      '\u00ad',
      '\u200b',
      '\ufeff',
      '\u001b[31m',
      '\u2028',
      '\ud800',
      '\ufe0f',
      'é',
      '字',
    ),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 12 },
);

describe('a text that is printed', () => {
  test.each([
    ['::error::x', '\\u{3a}:error::x'],
    ['  ::error::x', '  \\u{3a}:error::x'],
    ['a ::b', 'a ::b'],
    ['x ##vso[task.complete]', 'x \\u{23}#vso[task.complete]'],
    ['###[group]', '#\\u{23}#[group]'],
    ['## Title', '## Title'],
    ['a\u202eb\u001b[31m\ud800\u{e0041}', 'a\\u{202e}b\\u{1b}[31m\\u{d800}\\u{e0041}'],
    ['Köln 台北 🏢', 'Köln 台北 🏢'],
  ])('%j is printed as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test('whatever it is, no terminal and no CI runner acts on it', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const shown = printable(parts.join(''));
        expect(obeyed(shown)).toBe(false);
        expect(shown).not.toMatch(unseen);
      }),
    );
  });

  test('is clipped where it is long, and never in the middle of a character', () => {
    expect(quoted('x'.repeat(70))).toBe(`"${'x'.repeat(59)}…"`);
    expect(clip('🏢🏢🏢', 4)).toBe('🏢…');
    expect(sentence('y'.repeat(5_000))).toHaveLength(1_000);
  });
});

describe('the problems of a file', () => {
  const problemsOf = (source: string, file?: string) => {
    try {
      parse(source, file === undefined ? {} : { file });
    } catch (error) {
      if (error instanceof TopologyError) return { message: error.message, text: formatProblems(error, source) };
      throw error;
    }
    return { message: '', text: '' };
  };

  test('tell nothing that is obeyed, whatever stands in the file or its name', () => {
    fc.assert(
      fc.property(pieces, pieces, pieces, (name, key, value) => {
        const yaml = JSON.stringify({
          [key.join('')]: value.join(''),
          sites: [{ id: value.join(''), kind: key.join('') }],
        });
        for (const source of [yaml, `${key.join('')}: ${value.join('')}`]) {
          const { message, text } = problemsOf(source, name.join(''));
          for (const line of `${message}\n${text}`.split('\n')) {
            expect(obeyed(line)).toBe(false);
            expect(line).not.toMatch(unseen);
          }
        }
      }),
    );
  });

  test('put nothing together that only the cut of a line or a colon made', () => {
    for (let before = 40; before < 60; before += 1)
      expect(problemsOf(`"${'x'.repeat(before)}##vso[a]": 1`).text).not.toContain('##vso[');
    expect(problemsOf('titel: x', ':').text).toMatch(/^\\u\{3a\}:1:1: /);
  });

  test('have their carets under the place, also behind what is written out', () => {
    const [, line = '', caret = ''] = problemsOf('title: "\\u0041##[x]"\nsites: [{ "a##[b]": 1, kind: ofice }]')
      .text.split('\n\n')
      .at(-1)
      ?.split('\n') as string[];
    expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('ofice');
  });

  test.each([
    ['a key', JSON.stringify({ ['k'.repeat(50_000)]: 1 })],
    ['a key that stands twice', `${'k'.repeat(900)}: 1\n${'k'.repeat(900)}: 2`],
    ['a value', JSON.stringify({ sites: [{ name: 'a', kind: 'v'.repeat(50_000) }] })],
    ['an id', JSON.stringify({ sites: ['a'], circuits: [{ model: 'direct', sites: ['i'.repeat(50_000)] }] })],
    ['an alias', `sites: [*${'a'.repeat(900)}]`],
    ['a number as a key', `${'1'.repeat(900)}: 1`],
    ['known ids', JSON.stringify({ sites: ['s'.repeat(50_000)], circuits: [{ model: 'direct', sites: ['q'] }] })],
  ])('clip what they quote: %s', (_, source) => {
    const { message, text } = problemsOf(source);
    expect(message).not.toBe('');
    for (const line of `${message}\n${text}`.split('\n')) expect(line.length).toBeLessThan(400);
  });
});
