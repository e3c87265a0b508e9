import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { smallDocument } from '../../src/draw/document.ts';
import { drawScene, layout, renderElement, serialize, svgDocument } from '../../src/node.ts';
import { anyLetter } from '../support/letters.ts';

const { window } = new JSDOM('');

/** Reads the bytes of a text as a strict XML parser does; fails for what isn't XML. */
function parsed(xml: string): Element {
  // A half of a pair has no bytes of its own: it would come back as another letter.
  const read = Buffer.from(xml).toString();
  expect(read).toBe(xml);
  const { documentElement } = new window.DOMParser().parseFromString(read, 'application/xml');
  expect(documentElement.querySelector('parsererror')?.textContent ?? '').toBe('');
  return documentElement;
}

/** Plain data with every text in it changed. */
function changed<T>(value: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => (typeof each === 'string' ? change(each) : each)) as T;
}

const bad = ['\u0000', '\u0001', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udfff'];
/** Letters that no XML may hold, those that XML changes, and those that look like what becomes of them. */
const letters = fc.constantFrom(
  ...bad,
  '\t',
  '\n',
  '\r',
  '\\',
  'u',
  '{',
  '}',
  'f',
  'e',
  '1',
  '&',
  '<',
  '"',
  ']',
  '>',
  '𝒳',
);
const hostile = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''));

function written(value: string, text: string): string {
  const root = smallDocument().createElementNS('http://www.w3.org/2000/svg', 'g');
  root.setAttribute('data-node', value);
  root.appendChild(root.ownerDocument.createTextNode(text));
  return serialize(root);
}

describe('whatever a picture is told', () => {
  test('it is XML', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: anyLetter })), (text) => {
        parsed(written(text, text));
      }),
      { numRuns: 120 },
    );
  });

  test('a text that can stand in XML comes back as it was', () => {
    for (const text of ['a\tb\nc\rd', '\\u{1}', '<![CDATA[&amp;]]>', '𝒳 "é"']) {
      const element = parsed(written(text.replace('\\u{', ''), text));
      expect(element.textContent).toBe(text);
      expect(element.getAttribute('data-node')).toBe(text.replace('\\u{', ''));
    }
  });

  test('two ids stay two', () => {
    const idOf = (value: string) => parsed(written(value, '')).getAttribute('data-node');
    const all = [
      'a\ud800',
      'a\ud801',
      'a\udfff',
      'a\ufffd',
      'a\ufffe',
      'a\\u{fffe}',
      'a\\u{5c}u{fffe}',
      'a\tb',
      'a\nb',
      'a b',
    ];
    expect(new Set(all.map(idOf)).size).toBe(all.length);
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        expect(idOf(one) === idOf(other)).toBe(one === other);
      }),
      { numRuns: 120 },
    );
  });
});

describe('a picture with such letters in every text', () => {
  const plain = layout(
    'customer: { name: Contoso }\nsites: [{ id: a, routers: [CE-1], href: ./a }, b, c]\ncircuits: [{ id: er, model: any-to-any, provider: P, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]\nglobalReach: []',
    { detail: 'full' },
  );
  const ours = new Set([
    'kind',
    'tone',
    'role',
    'status',
    'anchor',
    'direction',
    'name',
    'mark',
    'sample',
    'shape',
    'meshAxis',
  ]);
  /** Words that the drawing itself chooses by, like the kind of a mark, stay. */
  const poisoned = (letter: string) =>
    JSON.parse(JSON.stringify(plain), function (this: unknown, key: string, each: unknown) {
      return typeof each === 'string' && !ours.has(key) ? `${each}${letter}` : each;
    }) as typeof plain;

  test.each(bad.map((letter) => [JSON.stringify(letter), letter]))('is XML with %s', (_, letter) => {
    const svg = serialize(drawScene(poisoned(letter), svgDocument()));
    const count = (root: Element) =>
      new Set([...root.querySelectorAll('[data-node]')].map((each) => each.getAttribute('data-node'))).size;
    expect(count(parsed(svg))).toBe(count(parsed(serialize(drawScene(plain, svgDocument())))));
  });

  test('is the same on a whole DOM', () => {
    const scene = changed(plain, (text) => (text.startsWith('site:') ? `${text}\ufffe\\u{1}\t` : text));
    const small = serialize(drawScene(scene, svgDocument()));
    const whole = drawScene(scene, window.document);
    expect(serialize(whole)).toBe(small);
    // What the DOM itself writes is XML too.
    parsed(new window.XMLSerializer().serializeToString(whole));
  });
});

test('an element that somebody has changed is written as XML', () => {
  const element = renderElement('sites: [a]\ncircuits: [{ model: any-to-any }]', window.document);
  element.setAttribute('data-note', 'a\u0001b');
  expect(parsed(serialize(element)).getAttribute('data-note')).toBe('a\\u{1}b');
});
