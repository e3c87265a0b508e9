import { madeId, typeName, UNKNOWN } from '../ids.ts';
import { isThing } from '../plain.ts';

/**
 * What a template’s expression comes to. What only a deployment would know has a stand-in, so that two expressions that
 * name the same thing still do.
 */
export class Unknown {
  readonly standIn: string;

  constructor(standIn: string) {
    this.standIn = standIn;
  }
}

/** What expressions of a template may refer to. */
export interface Scope {
  readonly parameter: (name: string) => unknown;
  readonly variable: (name: string) => unknown;
  /** The turn of each copy loop, from 0, by its name; the innermost under ''. */
  readonly turns: Readonly<Record<string, number>>;
  readonly idOf: (symbol: string) => string | undefined;
}

/** What is written in brackets is an expression; two brackets at the start mean one that isn’t. */
export function isExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}

/** Nobody writes longer expressions, and texts that long name nothing. */
const [MOST_TOKENS, MOST_LETTERS] = [2_000, 20_000];

/** Works out an expression with its brackets. Never throws: what isn’t understood is unknown. */
export function evaluate(text: string, scope: Scope): unknown {
  const tokens = tokensOf(text.slice(1, -1));
  if (!tokens || tokens.length > MOST_TOKENS) return new Unknown(text);
  const parser = new Parser(tokens, scope);
  const value = parser.value();
  return parser.isDone ? value : new Unknown(text);
}

type Token = { readonly kind: 'text' | 'number' | 'word' | 'sign'; readonly text: string };

function tokensOf(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  const pattern = /\s*(?:'((?:[^']|'')*)'|(-?\d+)|([A-Za-z_][\w]*)|([()[\].,?]))\s*/y;
  while (pattern.lastIndex < source.length) {
    const match = pattern.exec(source);
    if (!match) return undefined;
    const [, text, number, word, sign] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/''/g, "'") });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #scope: Scope;
  #at = 0;

  constructor(tokens: readonly Token[], scope: Scope) {
    this.#tokens = tokens;
    this.#scope = scope;
  }

  get isDone(): boolean {
    return this.#at >= this.#tokens.length;
  }

  value(): unknown {
    let value = this.#primary();
    for (;;) {
      if (this.#take('?')) continue;
      if (this.#take('.')) value = at(value, this.#next()?.text ?? '');
      else if (this.#take('[')) {
        const key = this.value();
        this.#take(']');
        value = at(value, typeof key === 'number' ? key : textOf(key));
      } else return value;
    }
  }

  #primary(): unknown {
    const token = this.#next();
    if (token?.kind === 'text') return token.text;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind !== 'word') return new Unknown(token?.text ?? '');
    const args: unknown[] = [];
    if (this.#take('(')) {
      while (!this.isDone && !this.#take(')')) {
        args.push(this.value());
        this.#take(',');
      }
    }
    return called(token.text.toLowerCase(), args, this.#scope);
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#at += 1;
    return true;
  }
}

function at(value: unknown, key: string | number): unknown {
  if (value instanceof Unknown) return new Unknown(`${value.standIn}.${key}`);
  if (Array.isArray(value)) return value[Number(key)];
  if (!isThing(value)) return undefined;
  const wanted = String(key).toLowerCase();
  return Object.entries(value).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** A value as part of a text. */
export function textOf(value: unknown): string {
  if (value instanceof Unknown) return value.standIn;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function joined(parts: readonly unknown[]): unknown {
  const text = parts.map(textOf).join('');
  if (text.length > MOST_LETTERS) return new Unknown(text.slice(0, 100));
  return parts.every(isText) ? text : new Unknown(text);
}

function called(name: string, args: readonly unknown[], scope: Scope): unknown {
  const [first, second, third] = args;
  switch (name) {
    case 'parameters':
      return scope.parameter(textOf(first));
    case 'variables':
      return scope.variable(textOf(first));
    case 'concat':
      return args.every(Array.isArray) && args.length > 0 ? args.flat() : joined(args);
    case 'format':
      return joined(
        textOf(first)
          .split(/(\{\d+\})/)
          .map((part) => (/^\{\d+\}$/.test(part) ? args[Number(part.slice(1, -1)) + 1] : part)),
      );
    case 'string':
      return isText(first) ? String(first) : first;
    case 'int':
      return isText(first) ? Number(first) : first;
    case 'tolower':
      return mapped(first, (text) => text.toLowerCase());
    case 'toupper':
      return mapped(first, (text) => text.toUpperCase());
    case 'trim':
      return mapped(first, (text) => text.trim());
    case 'replace':
      return mapped(first, (text) => text.split(textOf(second)).join(textOf(third)));
    case 'substring':
      return mapped(first, (text) =>
        text.slice(Number(second), third === undefined ? undefined : Number(second) + Number(third)),
      );
    case 'split':
      return textOf(first)
        .split(textOf(second))
        .map((part) => (first instanceof Unknown ? new Unknown(part) : part));
    case 'first':
      return Array.isArray(first) || typeof first === 'string' ? first[0] : first;
    case 'last':
      return Array.isArray(first) || typeof first === 'string' ? first[first.length - 1] : first;
    case 'length':
      return Array.isArray(first) || typeof first === 'string' ? first.length : new Unknown('length');
    case 'createarray':
    case 'array':
      return name === 'array' && Array.isArray(first) ? first : [...args];
    case 'createobject':
      return Object.fromEntries(
        args.flatMap((key, index) => (index % 2 === 0 ? [[textOf(key), args[index + 1]] as const] : [])),
      );
    case 'add':
      return typeof first === 'number' && typeof second === 'number' ? first + second : new Unknown('number');
    case 'sub':
      return typeof first === 'number' && typeof second === 'number' ? first - second : new Unknown('number');
    case 'mul':
      return typeof first === 'number' && typeof second === 'number' ? first * second : new Unknown('number');
    case 'mod':
      return typeof first === 'number' && typeof second === 'number' ? first % second : new Unknown('number');
    case 'if':
      return first instanceof Unknown ? first : first === true ? second : third;
    case 'equals':
      return known(args, () =>
        isText(first) ? String(first).toLowerCase() === textOf(second).toLowerCase() : first === second,
      );
    case 'not':
      return known(args, () => first !== true);
    case 'and':
      return args.includes(false) ? false : known(args, () => true);
    case 'or':
      return args.includes(true) ? true : known(args, () => false);
    case 'empty':
      return known(
        args,
        () =>
          first === undefined ||
          first === null ||
          (typeof first === 'object' ? Object.keys(first).length : textOf(first).length) === 0,
      );
    case 'contains':
      return known(args, () =>
        Array.isArray(first) || typeof first === 'string'
          ? first.includes(second as never)
          : at(first, textOf(second)) !== undefined,
      );
    case 'coalesce':
      return args.find((each) => each !== undefined && each !== null);
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return undefined;
    case 'copyindex': {
      const [loop, offset] = typeof first === 'string' ? [first, second] : ['', first];
      return (scope.turns[loop] ?? 0) + (typeof offset === 'number' ? offset : 0);
    }
    case 'resourcegroup':
      return { name: new Unknown(UNKNOWN), location: new Unknown('location'), id: new Unknown('resourceGroup') };
    case 'subscription':
      return { subscriptionId: new Unknown(UNKNOWN), id: new Unknown('subscription') };
    case 'resourceid':
      return resourceId(args);
    case 'extensionresourceid':
      return new Unknown('extension');
    case 'reference':
      return referenced(args, scope);
    default:
      return new Unknown(joinedName(name, args));
  }
}

/** Two calls with the same arguments stand for the same thing. */
function joinedName(name: string, args: readonly unknown[]): string {
  return [name, ...args.map(textOf).filter((each) => each !== '' && each !== UNKNOWN)]
    .join('-')
    .replace(/[^\w.-]+/g, '-');
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (value instanceof Unknown) return new Unknown(change(value.standIn));
  return typeof value === 'string' ? change(value) : value;
}

function known(args: readonly unknown[], work: () => unknown): unknown {
  const unknown = args.find((each) => each instanceof Unknown);
  return unknown ?? work();
}

/** `resourceId([subscription], [group], type, name…)`: the type is the first argument with a namespace. */
function resourceId(args: readonly unknown[]): unknown {
  const texts = args.map(textOf);
  const at = texts.findIndex((each) => /^[\w.]+\/[\w/]+$/.test(each) && each.includes('.'));
  if (at < 0) return new Unknown('resourceId');
  const names = texts.slice(at + 1).flatMap((each) => each.split('/'));
  const group = at > 0 ? texts[at - 1] : undefined;
  const subscription = at > 1 ? texts[at - 2] : undefined;
  return madeId(
    `${texts[at] ?? ''}`.replace(/^Microsoft\.Network\//i, ''),
    names,
    group || UNKNOWN,
    subscription || UNKNOWN,
  );
}

/** Of a reference its id is known where it names a resource of the template by its symbol or its id. */
function referenced([first]: readonly unknown[], scope: Scope): unknown {
  const name = textOf(first);
  const id = scope.idOf(name) ?? (name.startsWith('/') ? name : undefined);
  return id === undefined ? new Unknown(name) : { id, resourceId: id, name: id.split('/').pop(), type: typeName(id) };
}
