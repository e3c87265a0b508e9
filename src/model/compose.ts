import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
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

/** Reads a YAML or JSON text that is within the limits. Never throws for what is in it. */
export function compose(source: string): Composed {
  const lines = new LineCounter();
  const document = parseDocument(source, { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, lineCounter: lines, logLevel: 'error' });
  const at = ({ offset, length }: Place) => {
    const { line, col } = lines.linePos(Math.min(offset, source.length));
    return { line: Math.max(1, line), column: Math.max(1, col), length };
  };
  const problems: Problem[] = document.errors.slice(0, 20).map((error) => {
    const [start, end] = error.pos;
    return { message: syntaxMessage(error.code, error.message), code: 'syntax', path: [], ...at({ offset: start, length: Math.max(1, end - start) }) };
  });
  const keys = new Map<string, Place>();
  const values = new Map<string, Place>();
  const sources = new Map<string, string>();
  const odd = new Set<string>();
  const anchors = new Map<string, { node: Node | undefined }>();
  let total = 0;
  const report = (message: string, code: Problem['code'], path: Path, place: Place, suggestion?: string) => {
    problems.push({ message, code, path, ...at(place), ...(suggestion === undefined ? {} : { suggestion }) });
  };
  const convert = (node: unknown, path: Path): unknown => {
    total += 1;
    if (total > limits.values) return undefined;
    const id = keyOf(path);
    const place = placeIn(node as Node | null);
    if (place && !values.has(id)) values.set(id, place);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target?.node === undefined) {
        report(target ? `the alias *${node.source} stands inside what it refers to` : `no anchor &${node.source} stands before this alias`, 'syntax', path, place ?? { offset: 0, length: 1 });
        return undefined;
      }
      return convert(target.node, path);
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor !== undefined) anchors.set(anchor, { node: undefined });
    const value = convertNode(node, path, id);
    if (anchor !== undefined) anchors.set(anchor, { node: node as Node });
    return value;
  };
  const convertNode = (node: unknown, path: Path, id: string): unknown => {
    if (isScalar(node)) {
      const written = node.source;
      if (node.type === 'PLAIN' && written !== undefined && typeof node.value !== 'string' && node.value !== null) {
        sources.set(id, written);
        if (typeof node.value === 'number' && String(node.value) !== written) {
          odd.add(id);
          return written;
        }
      }
      return node.value;
    }
    if (isSeq(node)) return node.items.map((item, index) => convert(item, [...path, index]));
    if (!isMap(node)) return null;
    const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      const place = placeIn(pair.key as Node | null) ?? placeIn(node) ?? { offset: 0, length: 1 };
      const key: unknown = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof key !== 'string') {
        const source = isScalar(pair.key) ? pair.key.source : undefined;
        report(source ? `the key ${source} isn't text; write "${source}"` : 'a key has to be a word, not a list or a mapping', 'type', path, place);
        continue;
      }
      if (key === '<<' && (pair.key as { type?: string }).type === 'PLAIN') {
        report('merge keys (<<) aren’t used in topology files; write the keys out', 'syntax', path, place);
        continue;
      }
      const own = [...path, key];
      if (Object.hasOwn(result, key)) {
        report(`the key "${key}" stands here twice`, 'duplicate', own, place);
        continue;
      }
      keys.set(keyOf(own), place);
      result[key] = convert(pair.value, own);
    }
    return result;
  };
  const value = document.errors.length > 0 ? undefined : convert(document.contents, []);
  if (total > limits.values) report(`more than ${count(limits.values)} values once its aliases are followed, the most that a topology file may have`, 'limit', [], { offset: 0, length: 1 });
  const placeOf: Composed['placeOf'] = (path, what) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const id = keyOf(path.slice(0, length));
      const found = what === 'key' || length < path.length ? keys.get(id) ?? values.get(id) : values.get(id) ?? keys.get(id);
      if (found) return at(found);
    }
    return at({ offset: 0, length: 1 });
  };
  return { value, problems, placeOf, sourceOf: (path) => sources.get(keyOf(path)), isOdd: (path) => odd.has(keyOf(path)) };
}

function keyOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `#${step}` : `.${step.length}:${step}`)).join('');
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
