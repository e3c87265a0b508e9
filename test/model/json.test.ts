import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../src/model/json.ts';
import { parse, TopologyError } from '../../src/node.ts';

describe('a .json file', () => {
  test.each([
    ['NaN', '{"circuits": [\n{"model": "direct", "bandwidth": NaN}]}', 2, 34, /NaN stands where a value should/],
    ['a comment', '{\n// sites\n"sites": []}', 2, 1, /no comments/],
    ['a comment after a value', '{"sites": [] # none\n}', 1, 14, /no comments/],
    ['a comma at the end of a list', '{"sites": ["a",]}', 1, 16, /no comma stands before \]/],
    ['a comma at the end of an object', '{"sites": ["a"],\n}', 2, 1, /no comma stands before \}/],
    ['single quotes', "{'sites': []}", 1, 2, /double quotes/],
    ['a key without quotes', '{sites: []}', 1, 2, /sites stands where a key in double quotes/],
    ['a text without an end', '{"title": "a\n"}', 1, 11, /no end/],
    ['an escape of another language', '{"title": "\\x41"}', 1, 12, /escape/],
    ['no end', '{"sites": [', 1, 12, /ends where a value, or \] should follow/],
    ['YAML', 'sites: [a]', 1, 1, /sites stands where a value should/],
    ['more than one value', '{} {}', 1, 4, /\{ stands where nothing should/],
    ['a number that starts with 0', '{"customer": {"asn": 010}}', 1, 22, /010 stands where a value should/],
  ])('with %s is told with its place', (_, text, line, column, message) => {
    try {
      parse(text, { file: 'Network.JSON' });
      expect.fail();
    } catch (error) {
      expect(error).toBeInstanceOf(TopologyError);
      const { problems } = error as TopologyError;
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ line, column, code: 'syntax' });
      expect(problems[0]?.message).toMatch(message);
    }
  });

  test('is JSON to the parser where it is to everybody', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer(), (text, at) => {
        expect(jsonFault(text)).toBeUndefined();
        const place = Math.abs(at) % (text.length + 1);
        for (const changed of [`${text.slice(0, place)},${text.slice(place)}`, text.slice(0, place)]) {
          let isJson = true;
          try {
            JSON.parse(changed);
          } catch {
            isJson = false;
          }
          expect(jsonFault(changed) === undefined, changed).toBe(isJson);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of another name is YAML', () => {
    expect(parse('{ sites: [a,], } # sites', { file: 'network.yaml' }).sites).toHaveLength(1);
    expect(parse('{"sites": ["a"]}', { file: 'network.json' }).sites).toHaveLength(1);
  });
});
