/** Words that name a secret wherever they stand in a key: radiusServerSecret, adminPassword. */
const telling = /secret|passw(?:or)?d|passphrase|credential|token/;
/** Names that are those of a secret as a whole, and those that are one as a part too: MACsec has a CAK and a CKN. */
const whole: readonly string[] = ['authorization', 'pwd'];
const part: readonly string[] = ['cak', 'ckn', 'psk'];

/** True for the name of something that must not be shown: serviceKey, authorization_key, SharedKey, cak. */
export function isSecretName(name: string): boolean {
  const plain = name.replace(/[_.-]/g, '').toLowerCase();
  return (
    telling.test(plain) ||
    /.keys?(?:data|material|string|value)?$/.test(plain) ||
    whole.includes(plain) ||
    name.split(/[_.-]|(?<=[a-z\d])(?=[A-Z])/).some((each) => part.includes(each.toLowerCase()))
  );
}

/** A key, the quote that may close it, and the sign before its value: that of YAML and JSON, of Terraform, of XML. */
const keyBefore = /(?<!<\/|[\w.-])([\w.-]{2,200})(\\*["'])?[^\S\r\n]*(?:\r?\n[^\S\r\n]*)?[:=>]/g;

/** Values that are no secret. */
const harmless = /^\s*(?:true|false|yes|no|on|off|null|~)\s*$/i;

/**
 * Masks the secrets of a text: what follows a key whose name is that of one, be the text YAML, JSON or neither. Where a
 * secret ends can't always be known; then rather too much is masked. The masked text is as long as the text, line by line.
 */
export function maskSecrets(source: string): string {
  let masked = '';
  let done = 0;
  const columns = new Columns(source);
  // A file has few keys, and each of them often.
  const names = new Map<string, boolean>();
  const isSecret = (name: string) => {
    const known = names.get(name) ?? isSecretName(name);
    names.set(name, known);
    return known;
  };
  for (const match of source.matchAll(keyBefore)) {
    const [{ length }, name = '', quote] = match;
    if (match.index < done || !isSecret(name)) continue;
    const start = match.index + length;
    const end = valueEnd(source, start, columns.of(match.index, start), quote !== undefined);
    const value = source.slice(start, end);
    masked += source.slice(done, start) + (harmless.test(value) ? value : value.replace(/\S/g, '•'));
    done = end;
  }
  return masked + source.slice(done);
}

/** Where a key stands in its line, whether a bracket is open before it, and where the line of its sign ends. */
interface Column {
  readonly column: number;
  readonly inBrackets: boolean;
  readonly line: number;
}

/** Tells the columns of places in a text, asked for in their order. */
class Columns {
  readonly #source: string;
  #start = 0;
  #end = 0;
  #bracket = -1;

  constructor(source: string) {
    this.#source = source;
    this.#read(0);
  }

  of(key: number, sign: number): Column {
    while (this.#end < key) this.#read(this.#end + 1);
    const quote = /["']/.test(this.#source[key - 1] ?? '') ? 1 : 0;
    const column = key - this.#start;
    const inBrackets = this.#bracket >= 0 && this.#bracket < column;
    while (this.#end < sign) this.#read(this.#end + 1);
    return { column: column - quote, inBrackets, line: this.#end };
  }

  #read(start: number): void {
    const end = this.#source.indexOf('\n', start);
    this.#start = start;
    this.#end = end < 0 ? this.#source.length : end;
    this.#bracket = this.#source.slice(start, this.#end).search(/[[{]/);
  }
}

/** Where the value ends whose key and sign end at a place. */
function valueEnd(source: string, start: number, { column, inBrackets, line }: Column, quotedKey: boolean): number {
  const at = from(/\S/g, source, start)?.index ?? source.length;
  if (at < line || quotedKey) {
    const quote = from(/\\*["']/y, source, at)?.[0];
    if (quote !== undefined) return quoteEnd(source, at + quote.length, quote);
    if (source[at] === '{' || source[at] === '[') return bracketEnd(source, at);
    // A plain word of JSON, or of a mapping that is written on one line.
    if (quotedKey || inBrackets) return from(/[,\]}\r\n]/g, source, at)?.index ?? source.length;
  }
  const close = from(/<\/|[\r\n]/g, source, start);
  return close?.[0] === '</' ? close.index : blockEnd(source, close?.index ?? line, column);
}

function quoteEnd(source: string, start: number, quote: string): number {
  for (let at = source.indexOf(quote, start); at >= 0; at = source.indexOf(quote, at + quote.length)) {
    let escapes = 0;
    while (source[at - 1 - escapes] === '\\') escapes += 1;
    if (quote !== '"' || escapes % 2 === 0) return at + quote.length;
  }
  return source.length;
}

function bracketEnd(source: string, start: number): number {
  let depth = 0;
  for (let match = from(/["'[\]{}]/g, source, start); match; ) {
    const [sign] = match;
    let next = match.index + 1;
    if (sign === '"' || sign === "'") next = quoteEnd(source, next, sign);
    else depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth <= 0) return next;
    match = from(/["'[\]{}]/g, source, next);
  }
  return source.length;
}

/** The end of the lines that belong to a key: those that stand further in, and the items of a list below it. */
function blockEnd(source: string, start: number, column: number): number {
  let end = start;
  for (let next = lineAt(source, start); next; next = lineAt(source, next.index + next[0].length)) {
    const [whole, indent = '', text = ''] = next;
    if (text === '') continue;
    if (indent.length < column + (/^-\s/.test(text) ? 0 : 1)) return end;
    end = next.index + whole.length;
  }
  return end;
}

function lineAt(source: string, at: number): RegExpExecArray | undefined {
  return from(/(?:\r\n|\r|\n)([^\S\r\n]*)([^\r\n]*)/y, source, at);
}

/** The first match of a pattern at a place or after it. */
function from(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
