import type { Place } from './places.ts';
import { clip } from './printable.ts';

/** The first thing of a text that isn't JSON: where it is, and what JSON has instead. */
export interface JsonFault {
  readonly message: string;
  readonly place: Place;
}

/** What may come next: the first or another item of a list, the first or another key of an object, what stands between, or nothing. */
type State = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'after item' | 'after entry' | 'end';

const blank = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.+-])/y;
const word = /(?:true|false|null)(?![\w.+-])/y;
/** What a message quotes of something that is none of these. */
const other = /[\w.+-]+|[^]/uy;

/** Looks for what isn't JSON (RFC 8259) in a text, in one pass. Returns nothing for JSON. */
export function jsonFault(source: string): JsonFault | undefined {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let at = 0;
  const after = (): State => (open.length === 0 ? 'end' : open[open.length - 1] === '[' ? 'after item' : 'after entry');
  for (;;) {
    at += lengthOf(blank, source, at);
    if (at >= source.length)
      return state === 'end'
        ? undefined
        : { message: `the text ends where ${wanted(state)} should follow`, place: { offset: at, length: 1 } };
    const sign = source[at] ?? '';
    const length = sign === '"' ? stringLength(source, at) : 1;
    const next = following(state, sign, after);
    if (next === 'open') {
      open.push(sign as '[' | '{');
      state = sign === '[' ? 'first item' : 'first key';
    } else if (next === 'close') {
      open.pop();
      state = after();
    } else if (next !== undefined) {
      if (length === 0) return unclosed(source, at);
      state = next;
    } else {
      const scalar = mayBeValue(state) ? Math.max(lengthOf(number, source, at), lengthOf(word, source, at)) : 0;
      if (scalar === 0) return faultAt(source, at, state);
      state = after();
      at += scalar;
      continue;
    }
    at += length;
  }
}

function mayBeValue(state: State): boolean {
  return state === 'value' || state === 'first item';
}

/** The state after a sign, or that it opens or closes something; undefined where the sign can't stand there. */
function following(state: State, sign: string, after: () => State): State | 'open' | 'close' | undefined {
  if (mayBeValue(state)) {
    if (sign === '[' || sign === '{') return 'open';
    if (sign === '"') return after();
  }
  if ((state === 'first key' || state === 'key') && sign === '"') return 'colon';
  if (state === 'colon' && sign === ':') return 'value';
  if (sign === ',') return state === 'after item' ? 'value' : state === 'after entry' ? 'key' : undefined;
  if (sign === ']') return state === 'first item' || state === 'after item' ? 'close' : undefined;
  if (sign === '}') return state === 'first key' || state === 'after entry' ? 'close' : undefined;
  return undefined;
}

function wanted(state: State): string {
  switch (state) {
    case 'first key':
      return 'a key in double quotes, or }';
    case 'key':
      return 'a key in double quotes';
    case 'colon':
      return 'a colon';
    case 'after item':
      return 'a comma or ]';
    case 'after entry':
      return 'a comma or }';
    case 'first item':
      return 'a value, or ]';
    case 'end':
      return 'nothing';
    default:
      return 'a value';
  }
}

function faultAt(source: string, at: number, state: State): JsonFault {
  const length = Math.max(1, lengthOf(other, source, at));
  const here = source.slice(at, at + length);
  return { message: `this isn’t JSON: ${said(source.slice(at, at + 2), here, state)}`, place: { offset: at, length } };
}

function said(start: string, here: string, state: State): string {
  if (/^(?:\/[/*]|#)/.test(start))
    return 'it has no comments; leave this one out, or name the file .yaml and begin it with #';
  if ((here === ']' || here === '}') && (state === 'value' || state === 'key'))
    return `no comma stands before ${here}; leave the one before it out`;
  if (here === "'") return 'texts stand in double quotes';
  return `${clip(here)} stands where ${wanted(state)} should`;
}

/** The length of a match that begins at a place; 0 where there is none. */
function lengthOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

const escapes = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The length of the text in double quotes that begins at a place; 0 where it has no end or what no text of JSON has. */
function stringLength(source: string, start: number): number {
  let at = start + 1;
  for (let code = source.charCodeAt(at); at < source.length && code >= 0x20; code = source.charCodeAt(at)) {
    if (code === 0x22) return at + 1 - start;
    const length = code === 0x5c ? lengthOf(escapes, source, at) : 1;
    if (length === 0) return 0;
    at += length;
  }
  return 0;
}

function unclosed(source: string, start: number): JsonFault {
  let at = start + 1;
  while (at < source.length && source.charCodeAt(at) >= 0x20) {
    const length = source[at] === '\\' ? lengthOf(escapes, source, at) : 1;
    if (length === 0)
      return {
        message: 'this isn’t JSON: no escape that it knows; a backslash is written \\\\',
        place: { offset: at, length: 2 },
      };
    at += length;
  }
  return {
    message: 'this isn’t JSON: a text that begins here has no end in its line',
    place: { offset: start, length: 1 },
  };
}
