/** Reads the Bicep that an export writes, strictly: what isn’t known stops it. */

/** A value of Bicep’s: plain data, or what only a deployment works out, as an expression of ARM’s. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'expression'; readonly text: string; readonly type: string }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Node> };

export interface Param {
  readonly name: string;
  readonly type: string;
  readonly secure: boolean;
}

export interface Declared {
  readonly symbol: string;
  readonly type: string;
  readonly version: string;
  readonly existing: boolean;
  readonly body: ReadonlyMap<string, Node>;
  readonly parent?: string;
  readonly dependsOn: readonly string[];
  /** The symbols that its values name. */
  readonly names: readonly string[];
}

export interface BicepFile {
  readonly params: readonly Param[];
  readonly resources: readonly Declared[];
}

/** What is known of resources and parameters before any value is read: Bicep’s order says nothing. */
interface Declarations {
  readonly params: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
}

export function readBicep(source: string): BicepFile {
  const params = new Map<string, string>();
  const types = new Map<string, string>();
  for (const [, name = '', type = ''] of source.matchAll(/^param (\w+) (\S+)/gm)) put(params, name, type);
  for (const [, name = '', type = ''] of source.matchAll(/^resource (\w+) '([^@]+)@/gm)) put(types, name, type);
  for (const name of types.keys()) if (params.has(name)) throw new Error(`${name} is declared twice`);
  return new Reader(source, { params, types }).file();
}

function put(map: Map<string, string>, name: string, value: string): void {
  if (map.has(name)) throw new Error(`${name} is declared twice`);
  map.set(name, value);
}

class Reader {
  readonly #source: string;
  readonly #known: Declarations;
  #at = 0;
  #names: string[] = [];

  constructor(source: string, known: Declarations) {
    this.#source = source;
    this.#known = known;
  }

  file(): BicepFile {
    const params: Param[] = [];
    const resources: Declared[] = [];
    for (this.#space(); this.#at < this.#source.length; this.#space()) {
      let secure = false;
      while (this.#take('@')) {
        const name = this.#word();
        this.#must('(');
        if (name === 'secure') secure = true;
        else if (name === 'description') this.#text();
        else throw this.#error(`a decorator; ${name} isn’t known`);
        this.#must(')');
        this.#space();
      }
      const word = this.#word();
      if (word === 'param') params.push(this.#param(secure));
      else if (word === 'resource') resources.push(this.#resource());
      else throw this.#error('param or resource');
    }
    return { params, resources };
  }

  #param(secure: boolean): Param {
    const name = this.#word();
    const type = this.#match(/(?:string|int|bool)(?:\[\])?/y, 'a type');
    if (this.#take('=')) this.#value();
    return { name, type, secure };
  }

  #resource(): Declared {
    const symbol = this.#word();
    const [type = '', version = ''] = plainText(this.#text()).split('@');
    if (!/^\d{4}-\d{2}-\d{2}$/.test(version)) throw this.#error('a version of the API');
    const existing = this.#taken('existing');
    this.#must('=');
    this.#names = [];
    const node = this.#value();
    if (node.kind !== 'object') throw this.#error('a body');
    const { parent, dependsOn, ...rest } = Object.fromEntries(node.fields);
    return {
      ...{ symbol, type, version, existing },
      body: new Map(Object.entries(rest)),
      ...(parent === undefined ? {} : { parent: symbolOf(parent) }),
      dependsOn: dependsOn?.kind === 'list' ? dependsOn.items.map(symbolOf) : [],
      names: this.#names,
    };
  }

  #value(): Node {
    this.#space();
    const next = this.#source[this.#at];
    if (next === "'") return this.#text();
    if (next === '[') return this.#list();
    if (next === '{') return this.#object();
    if (/[-\d]/.test(next ?? '')) return { kind: 'literal', value: Number(this.#match(/-?\d+/y, 'a number')) };
    return this.#expression();
  }

  #expression(): Node {
    const word = this.#word();
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
    if (word === 'resourceGroup') {
      this.#match(/\(\)\.location/y, 'resourceGroup().location');
      return { kind: 'expression', text: 'resourceGroup().location', type: 'string' };
    }
    const type = this.#known.params.get(word);
    if (type !== undefined) return { kind: 'expression', text: `parameters('${word}')`, type };
    if (!this.#known.types.has(word)) throw this.#error(`something that is declared; ${word} isn’t`);
    this.#names.push(word);
    const [, key] = /^\.(id|name)\b/.exec(this.#source.slice(this.#at)) ?? [];
    if (key !== undefined) this.#at += key.length + 1;
    return { kind: 'expression', text: `${key ?? 'symbol'}:${word}`, type: key === undefined ? 'resource' : 'string' };
  }

  #list(): Node {
    this.#must('[');
    const items: Node[] = [];
    for (this.#space(); !this.#take(']'); this.#lineEnd()) {
      items.push(this.#value());
    }
    return { kind: 'list', items };
  }

  #object(): Node {
    this.#must('{');
    const fields = new Map<string, Node>();
    for (this.#space(); !this.#take('}'); this.#lineEnd()) {
      const quoted = this.#source[this.#at] === "'" ? this.#text() : undefined;
      const key =
        quoted === undefined
          ? this.#word()
          : quoted.kind === 'expression'
            ? `[${quoted.text}]`
            : String((quoted as { value: unknown }).value);
      this.#must(':');
      if (fields.has(key)) throw this.#error(`keys that differ; ${key} comes twice`);
      fields.set(key, this.#value());
    }
    return { kind: 'object', fields };
  }

  /** Items of lists and objects stand on lines of their own. */
  #lineEnd(): void {
    this.#match(/[ \t]*\r?\n/y, 'the end of the line');
    this.#space();
  }

  #text(): Node {
    this.#space();
    this.#must("'");
    const parts: string[] = [''];
    const inserted: string[] = [];
    for (;;) {
      const letter = this.#source[this.#at];
      this.#at += 1;
      if (letter === "'") break;
      if (letter === undefined || letter === '\n') throw this.#error('the end of a text');
      if (letter === '\\') parts.push(`${parts.pop() ?? ''}${this.#escape()}`);
      else if (letter === '$' && this.#source[this.#at] === '{') {
        this.#at += 1;
        const node = this.#expression();
        this.#must('}');
        inserted.push(node.kind === 'expression' ? node.text : '');
        parts.push('');
      } else parts.push(`${parts.pop() ?? ''}${letter}`);
    }
    if (inserted.length === 0) return { kind: 'literal', value: parts.join('') };
    const format = parts
      .map(
        (part, index) =>
          part.replaceAll('{', '{{').replaceAll('}', '}}') + (index < inserted.length ? `{${index}}` : ''),
      )
      .join('');
    return {
      kind: 'expression',
      text: `format('${format.replaceAll("'", "''")}', ${inserted.join(', ')})`,
      type: 'string',
    };
  }

  #escape(): string {
    const letter = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (letter === 'u')
      return String.fromCodePoint(Number.parseInt(this.#match(/\{[\da-f]+\}/y, 'a code').slice(1, -1), 16));
    const plain = { "'": "'", '\\': '\\', $: '$', n: '\n', r: '\r', t: '\t' }[letter];
    if (plain === undefined) throw this.#error(`an escape; \\${letter} is none`);
    return plain;
  }

  #space(): void {
    const blank = /(?:\s|\/\/[^\n]*)*/y;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#source)?.[0].length ?? 0;
  }

  #word(): string {
    this.#space();
    return this.#match(/[A-Za-z_]\w*/y, 'a word');
  }

  #match(pattern: RegExp, what: string): string {
    while (/[ \t]/.test(this.#source[this.#at] ?? '') && !/^\[ /.test(pattern.source)) this.#at += 1;
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found === undefined) throw this.#error(what);
    this.#at += found.length;
    return found;
  }

  #taken(word: string): boolean {
    this.#space();
    const isThere = this.#source.startsWith(word, this.#at);
    if (isThere) this.#at += word.length;
    return isThere;
  }

  #take(sign: string): boolean {
    return this.#taken(sign);
  }

  #must(sign: string): void {
    if (!this.#take(sign)) throw this.#error(sign);
  }

  #error(wanted: string): Error {
    const line = this.#source.slice(0, this.#at).split('\n').length;
    return new Error(
      `line ${line}: expected ${wanted} before ${JSON.stringify(this.#source.slice(this.#at, this.#at + 20))}`,
    );
  }
}

const plainText = (node: Node) => (node.kind === 'literal' ? String(node.value) : '');

function symbolOf(node: Node): string {
  const [, symbol] = node.kind === 'expression' ? (/^symbol:(\w+)$/.exec(node.text) ?? []) : [];
  if (symbol === undefined) throw new Error('a resource is named by its symbol');
  return symbol;
}

/**
 * A Bicep file as the ARM template that it is compiled to.
 *
 * @param given default values for parameters, by name
 */
export function compileBicep(
  { params, resources }: BicepFile,
  given: (param: Param) => unknown = () => undefined,
): object {
  const bySymbol = new Map(resources.map((each) => [each.symbol, each]));
  const namesOf = (each: Declared): string[] => {
    const name = each.body.get('name');
    const own = name === undefined ? "''" : expressionOf(name);
    const parent = each.parent === undefined ? undefined : bySymbol.get(each.parent);
    if (each.parent !== undefined && !parent) throw new Error(`${each.symbol} is part of nothing`);
    if (parent && !each.type.startsWith(`${parent.type}/`))
      throw new Error(`${each.symbol} isn’t a part of ${parent.symbol}`);
    const names = [...(parent ? namesOf(parent) : []), own];
    if (each.type.split('/').length - 1 !== names.length) throw new Error(`${each.symbol} lacks what it is a part of`);
    return names;
  };
  const inArm = (text: string) =>
    text.replace(/\b(id|name):(\w+)/g, (_, key: string, symbol: string) => {
      const each = bySymbol.get(symbol);
      if (!each) throw new Error(`${symbol} isn’t declared`);
      return key === 'id' ? `resourceId('${each.type}', ${namesOf(each).join(', ')})` : (namesOf(each).pop() ?? '');
    });
  const expressionOf = (node: Node): string =>
    node.kind === 'literal'
      ? `'${String(node.value).replaceAll("'", "''")}'`
      : node.kind === 'expression'
        ? inArm(node.text)
        : "''";
  const json = (node: Node): unknown => {
    switch (node.kind) {
      case 'literal':
        return typeof node.value === 'string' ? node.value.replace(/^\[/, '[[') : node.value;
      case 'expression':
        return `[${inArm(node.text)}]`;
      case 'list':
        return node.items.map(json);
      case 'object':
        return Object.fromEntries([...node.fields].map(([key, each]) => [inArm(key), json(each)]));
    }
  };
  refuseCircles(resources);
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(
      params.map((param) => [
        param.name,
        {
          type: param.secure ? 'securestring' : param.type.endsWith('[]') ? 'array' : param.type,
          ...defaultOf(given(param)),
        },
      ]),
    ),
    resources: resources
      .filter((each) => !each.existing)
      .map((each) => {
        const names = namesOf(each);
        const name =
          names.length === 1
            ? `[${names[0]}]`
            : `[format('${names.map((_, index) => `{${index}}`).join('/')}', ${names.join(', ')})]`;
        const fields = [...each.body].filter(([key]) => key !== 'name').map(([key, node]) => [key, json(node)]);
        return { type: each.type, apiVersion: each.version, name, ...Object.fromEntries(fields) };
      }),
  };
}

const defaultOf = (value: unknown) => (value === undefined ? {} : { defaultValue: value });

/** What waits for itself is never made. */
function refuseCircles(resources: readonly Declared[]): void {
  const waits = new Map(resources.map((each) => [each.symbol, [...each.names]]));
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (symbol: string): void => {
    if (done.has(symbol)) return;
    if (open.has(symbol)) throw new Error(`${symbol} waits for itself`);
    open.add(symbol);
    for (const each of waits.get(symbol) ?? []) visit(each);
    open.delete(symbol);
    done.add(symbol);
  };
  for (const symbol of waits.keys()) visit(symbol);
}
