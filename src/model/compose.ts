import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser, YAMLParseError, type Document, type Node } from 'yaml';
import { count, limits } from './limits.ts';
import type { Problem } from './problems.ts';

export type Path = readonly (string | number)[];

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A text as plain data, with the place of each key and value in it. */
export interface Composed {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  readonly placeOf: (path: Path, what: 'key' | 'value') => { line: number; column: number; length: number };
  /** The text of a plain scalar as it was written, where it was read as a number or a truth value. */
  readonly sourceOf: (path: Path) => string | undefined;
  /** True for a number that would be read otherwise than it is written. */
  readonly isOdd: (path: Path) => boolean;
}

/**
 * Reads the tokens of a YAML or JSON text that is within the limits. Never throws for what is in it.
 *
 * @param tokens the text's tokens, as `tokensOf` finds them
 */
export function compose(source: string, tokens: readonly string[]): Composed {
  const lines = new LineCounter();
  const document = documentOf(source, tokens, lines);
  const at = ({ offset, length }: Place) => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: Math.max(1, line), column: Math.max(1, col), length };
  };
  const problems: Problem[] = document.errors.slice(0, 20).map((error) => {
    const [start, end] = error.pos;
    return { message: syntaxMessage(error.code, error.message), code: 'syntax', path: [], ...at({ offset: start, length: Math.max(1, end - start) }) };
  });
  const anchors = new Map<string, { node: Node | undefined }>();
  /** What each alias stands for: an anchor may be set anew further down. */
  const targets = new Map<unknown, Node>();
  const path: (string | number)[] = [];
  let total = 0;
  const report = (message: string, code: Problem['code'], place: Place, suggestion?: string) => {
    problems.push({ message, code, path: [...path], ...at(place), ...(suggestion === undefined ? {} : { suggestion }) });
  };
  const under = (step: string | number, node: unknown): unknown => {
    path.push(step);
    const value = convert(node);
    path.pop();
    return value;
  };
  const convert = (node: unknown): unknown => {
    total += 1;
    if (total > limits.values) return undefined;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target?.node === undefined) {
        report(target ? `the alias *${node.source} stands inside what it refers to` : `no anchor &${node.source} stands before this alias`, 'syntax', placeIn(node) ?? { offset: 0, length: 1 });
        return undefined;
      }
      targets.set(node, target.node);
      return convert(target.node);
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor !== undefined) anchors.set(anchor, { node: undefined });
    const value = convertNode(node);
    if (anchor !== undefined) anchors.set(anchor, { node: node as Node });
    return value;
  };
  const convertNode = (node: unknown): unknown => {
    if (isScalar(node)) return isOddNumber(node) ? node.source : node.value;
    if (isSeq(node)) return node.items.map((item, index) => under(index, item));
    if (!isMap(node)) return null;
    const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      const place = () => placeIn(pair.key as Node | null) ?? placeIn(node) ?? { offset: 0, length: 1 };
      const key: unknown = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof key !== 'string') {
        const source = isScalar(pair.key) ? pair.key.source : undefined;
        report(source ? `the key ${source} isn't text; write "${source}"` : 'a key has to be a word, not a list or a mapping', 'type', place());
        continue;
      }
      if (key === '<<' && (pair.key as { type?: string }).type === 'PLAIN') {
        report('merge keys (<<) aren’t used in topology files; write the keys out', 'syntax', place());
        continue;
      }
      if (Object.hasOwn(result, key)) {
        path.push(key);
        report(`the key "${key}" stands here twice`, 'duplicate', place());
        path.pop();
        continue;
      }
      result[key] = under(key, pair.value);
    }
    return result;
  };
  const value = document.errors.length > 0 ? undefined : convert(document.contents);
  if (total > limits.values) report(`more than ${count(limits.values)} values once its aliases are followed, the most that a topology file may have`, 'limit', { offset: 0, length: 1 });
  const find = (steps: Path) => nodeAt(document.contents, steps, targets);
  const placeOf: Composed['placeOf'] = (steps, what) => {
    for (let length = steps.length; length >= 0; length -= 1) {
      const found = find(steps.slice(0, length));
      const [key, own] = [placeIn(found?.key), placeIn(found?.value)];
      const place = what === 'key' || length < steps.length ? key ?? own : own ?? key;
      if (place) return at(place);
    }
    return at({ offset: 0, length: 1 });
  };
  const scalarAt = (steps: Path) => {
    const node = find(steps)?.value;
    const whole = isAlias(node) ? targets.get(node) : node;
    return isScalar(whole) ? whole : undefined;
  };
  return {
    value, problems, placeOf,
    sourceOf: (steps) => {
      const node = scalarAt(steps);
      return node?.type === 'PLAIN' && typeof node.value !== 'string' && node.value !== null ? node.source : undefined;
    },
    isOdd: (steps) => isOddNumber(scalarAt(steps)),
  };
}

function documentOf(source: string, tokens: readonly string[], lines: LineCounter): Document.Parsed {
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'error' });
  const parsed = function* () {
    for (const token of tokens) yield* parser.next(token);
    yield* parser.end();
  };
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(parsed(), true, source.length)) {
    if (first) {
      const [start, end] = document.range;
      first.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', ''));
      break;
    }
    first = document as Document.Parsed;
  }
  if (!first) throw new Error('A text has no document.');
  return first;
}

/** A plain number that would be read otherwise than it is written. */
function isOddNumber(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'number' && node.source !== undefined && String(node.value) !== node.source;
}

/** The key and the value that a path leads to, through aliases. */
function nodeAt(root: unknown, path: Path, targets: ReadonlyMap<unknown, Node>): { key?: Node | null; value: Node | null } | undefined {
  let key: Node | null | undefined;
  let value = root as Node | null;
  for (const step of path) {
    const whole = (isAlias(value) ? targets.get(value) : value) as unknown;
    if (isSeq(whole) && typeof step === 'number' && step < whole.items.length) {
      key = undefined;
      value = whole.items[step] as Node | null;
    } else if (isMap(whole)) {
      const pair = whole.items.find((each) => isScalar(each.key) && each.key.value === step);
      if (!pair) return undefined;
      key = pair.key as Node;
      value = pair.value as Node | null;
    } else return undefined;
  }
  return key === undefined ? { value } : { key, value };
}

function placeIn(node: Node | null | undefined): Place | undefined {
  const range = node?.range;
  return range ? { offset: range[0], length: Math.max(1, range[1] - range[0]) } : undefined;
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'a topology file holds one document; remove the part from the second "---" on';
  if (code === 'TAB_AS_INDENT') return 'lines are indented with spaces here, not with tabs';
  if (code === 'UNRESOLVED_ALIAS' || code === 'BAD_ALIAS') return `not a usable alias: ${message}`;
  return `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
