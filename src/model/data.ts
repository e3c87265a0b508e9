import { count, limits } from './limits.ts';
import { pathName } from './path.ts';
import type { Path } from './places.ts';
import { clip } from './printable.ts';
import type { Problem } from './problem.ts';

/*
 * Topologies that come as anything but a text.
 */

/**
 * The text that bytes in UTF-8 are.
 *
 * @param refuse called for what they are else; doesn't return
 */
export function textOfBytes(bytes: Uint8Array, refuse: (message: string) => never): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) refuse('the file is in UTF-16; save it as UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('the file isn’t valid UTF-8; save it as UTF-8');
  }
}

/** True for an object as a person or `JSON.parse` makes it: keys and values, of no class. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of another window or context is another object, but it is the last of its chain too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a value is that isn't plain data, for messages. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`;
  const name: unknown = isPlainObject(value) ? undefined : Object.getPrototypeOf(value)?.constructor?.name;
  if (typeof name !== 'string' || name === '') return 'an object';
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${clip(name)}`;
}

/**
 * Copies an object and all that is in it as plain data, as a file could hold it: what is undefined is left out. The limits
 * of a file hold for it too, so that an object that contains itself is refused.
 *
 * @param report called for what no file could hold
 */
export function plainData(
  value: unknown,
  report: (message: string, code: Problem['code'], path: Path) => void,
): unknown {
  let total = 0;
  /** Beyond a limit nothing more is looked at. */
  let beyond = false;
  const path: (string | number)[] = [];
  const refuse = (message: string, code: Problem['code']): undefined => {
    report(message, code, [...path]);
    return undefined;
  };
  const inside = (step: string | number, each: unknown): unknown => {
    path.push(step);
    const copied = copy(each);
    path.pop();
    return copied;
  };
  const stop = (message: string): undefined => {
    beyond = true;
    return refuse(message, 'limit');
  };
  const copy = (each: unknown): unknown => {
    if (beyond) return undefined;
    total += 1;
    if (total + (Array.isArray(each) ? each.length : 0) > limits.values)
      return stop(`more than ${count(limits.values)} values, the most that a topology may have`);
    if (each === null || typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean') return each;
    if (path.length > limits.depth)
      return stop(`more than ${limits.depth} levels deep, the most that a topology may be nested`);
    if (Array.isArray(each) && each.length > limits.itemsInOneList)
      return stop(
        `${pathName(path)} has more than ${count(limits.itemsInOneList)} items, the most that a topology may have in one list`,
      );
    if (Array.isArray(each)) return Array.from(each, (item: unknown, index) => inside(index, item ?? null));
    if (!isPlainObject(each))
      return refuse(
        `${pathName(path) || 'the topology'} is ${kindOf(each)}; expected plain data: texts, numbers, true or false, lists, and objects of these`,
        'type',
      );
    return Object.fromEntries(
      Object.keys(each).flatMap((key) => (each[key] === undefined ? [] : [[key, inside(key, each[key])] as const])),
    );
  };
  if (isPlainObject(value)) return copy(value);
  const hint = Object.prototype.toString.call(value) === '[object ArrayBuffer]' ? ', as in new Uint8Array(buffer)' : '';
  return refuse(
    `the topology is ${kindOf(value)}; expected a file’s text, its bytes${hint}, or an object with keys like "sites" and "circuits"`,
    'type',
  );
}
