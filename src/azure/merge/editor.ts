import { type Composed, compose } from '../../model/compose.ts';
import { at } from '../../model/path.ts';
import type { Path } from '../../model/places.ts';
import type { Notes } from '../../write/notes.ts';
import { flow, itemLines, keyLines } from '../../write/yaml.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** A piece of the text that is replaced by another. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes values of a YAML or JSON text in place and adds new ones: what isn’t changed stays to the byte. All places are
 * those of the text as it was; the changes are made at the end, together.
 */
export class Editor {
  readonly #source: string;
  readonly #composed: Composed;
  readonly #notes: Notes;
  readonly #edits: Edit[] = [];
  readonly #newline: string;
  readonly #isJson: boolean;

  constructor(source: string, notes: Notes) {
    this.#source = source;
    this.#composed = compose(source);
    this.#notes = notes;
    this.#newline = source.includes('\r\n') ? '\r\n' : '\n';
    this.#isJson = this.#isFlow([]);
  }

  /** The value at a path as it is written, shorthands included. */
  raw(path: Path): unknown {
    return at(this.#composed.value, path);
  }

  /** Whether what a path leads to stands at one place alone: what an anchor and its aliases share can’t be changed here without there. */
  isOwn(path: Path): boolean {
    return path.every((_, index) => {
      const start = this.#start(path.slice(0, index + 1));
      return this.#source[start] !== '*' && !/&\S+\s+$/.test(this.#source.slice(Math.max(0, start - 80), start));
    });
  }

  /** Puts another value in the place of one. */
  replace(path: Path, value: unknown): void {
    if (this.#isMissing(path)) this.#put(this.#end(path), ` ${this.#line(value)}`);
    else this.#edits.push({ start: this.#start(path), end: this.#end(path), text: this.#line(value) });
  }

  /** Adds keys to a mapping, behind those that it has. */
  addKeys(path: Path, entries: Mapping): void {
    const keys = Object.keys(this.raw(path) as Mapping);
    const last = keys[keys.length - 1];
    if (Object.keys(entries).length === 0) return;
    if (!this.#isFlow(path) && last !== undefined) {
      const [first = ''] = keys;
      const { offset } = this.#composed.placeOf([...path, first], 'key');
      const lines = Object.entries(entries).flatMap(([key, value]) => {
        const made = keyLines(key, value, 4, this.#notes, this.#notes.textBehind(entries, key));
        return path.length === 0 ? ['', ...made] : made;
      });
      this.#putLines(this.#end(path), lines, this.#columnOf(offset));
      return;
    }
    const texts = Object.entries(entries).map(
      ([key, value]) => `${this.#isJson ? JSON.stringify(key) : key}: ${this.#line(value)}`,
    );
    if (last === undefined)
      this.#edits.push({ start: this.#start(path), end: this.#end(path), text: `{ ${texts.join(', ')} }` });
    else
      this.#put(
        this.#end([...path, last]),
        this.#joined(texts, this.#composed.placeOf([...path, keys[0] ?? ''], 'key').offset),
      );
  }

  /** Adds a key with a comment behind it, as far as the mapping has lines for its keys. */
  addMarked(path: Path, key: string, value: unknown, comment: string): void {
    const entries = { [key]: value };
    if (!this.#isFlow(path)) this.#notes.behind(entries, key, comment);
    this.addKeys(path, entries);
  }

  /** Adds items to a list, behind those that it has. */
  append(path: Path, items: readonly unknown[]): void {
    const list = this.raw(path);
    if (items.length === 0) return;
    if (!Array.isArray(list)) this.#wrap(path, items);
    else if (list.length === 0) this.replace(path, items);
    else if (this.#isFlow(path))
      this.#put(
        this.#end([...path, list.length - 1]),
        this.#joined(
          items.map((each) => this.#line(each)),
          this.#start([...path, 0]),
        ),
      );
    else {
      const name = String([...path].reverse().find((step) => typeof step === 'string') ?? '');
      const lines = items.flatMap((each) => itemLines(each, name, this.#notes));
      this.#putLines(this.#end(path), lines, this.#columnOf(this.#start(path)));
    }
  }

  /** Makes a list of words hold what it should: what is gone goes, what is new comes, the rest keeps its place. */
  setWords(path: Path, gone: readonly number[], added: readonly unknown[]): void {
    const list = this.raw(path);
    if (!Array.isArray(list)) {
      this.replace(path, gone.length > 0 ? added : [list, ...added]);
      return;
    }
    const pairs = Math.min(gone.length, added.length);
    gone.slice(0, pairs).forEach((index, turn) => this.replace([...path, index], added[turn]));
    if (added.length > pairs) this.append(path, added.slice(pairs));
    else if (gone.length > pairs) this.#remove(path, gone.slice(pairs), list.length);
  }

  /** The comment behind a value in its line, without its sign. */
  commentBehind(path: Path): string | undefined {
    const end = this.#end(path);
    return /^[ \t]+#[ \t]*(.*)$/.exec(this.#source.slice(end, this.#lineEnd(end)))?.[1];
  }

  /** Puts another value in the place of one and of the comment behind it. */
  replaceWithComment(path: Path, value: unknown): void {
    this.#edits.push({ start: this.#start(path), end: this.#lineEnd(this.#end(path)), text: this.#line(value) });
  }

  /** The changed text. */
  get text(): string {
    // What is put before a value stands before the value’s own change.
    const rank = ({ start, end }: Edit) => (start === end ? 0 : 1);
    const sorted = this.#edits
      .map((edit, index) => ({ edit, index }))
      .sort((a, b) => a.edit.start - b.edit.start || rank(a.edit) - rank(b.edit) || a.index - b.index)
      .map(({ edit }) => edit);
    let text = '';
    let done = 0;
    for (const { start, end, text: put } of sorted) {
      text += this.#source.slice(done, Math.max(done, start)) + put;
      done = Math.max(done, end);
    }
    return text + this.#source.slice(done);
  }

  #line(value: unknown): string {
    return this.#isJson ? JSON.stringify(value) : flow(value);
  }

  /** Items behind others of a flow collection: each on a line of its own where the first is. */
  #joined(texts: readonly string[], first: number): string {
    const line = this.#lineStart(first);
    const indent = this.#source.slice(line, first);
    const between = /^[ \t]*$/.test(indent) && line > 0 ? `,${this.#newline}${indent}` : ', ';
    return texts.map((text) => between + text).join('');
  }

  /** One thing in the place of a list becomes a list of more. */
  #wrap(path: Path, items: readonly unknown[]): void {
    const one = this.raw(path);
    const more = items.map((each) => this.#line(each));
    if (one === null || one === undefined) this.replace(path, items);
    else if (typeof one === 'object' && !this.#isFlow(path)) this.replace(path, [one, ...items]);
    else {
      this.#put(this.#start(path), '[');
      this.#put(this.#end(path), `${more.map((text) => `, ${text}`).join('')}]`);
    }
  }

  #remove(path: Path, gone: readonly number[], length: number): void {
    if (this.#isFlow(path)) {
      this.#removeFromFlow(path, gone, length);
      return;
    }
    for (const index of gone) {
      const start = this.#lineStart(this.#start([...path, index]));
      const end = this.#end([...path, index]);
      const behind = this.#source.slice(end, this.#lineEnd(end)).trim();
      const next = this.#lineEnd(end) + this.#newline.length;
      const indent = /^[ \t]*/.exec(this.#source.slice(start))?.[0] ?? '';
      // What a person has said behind it stays.
      this.#edits.push({ start, end: next, text: behind === '' ? '' : `${indent}${behind}${this.#newline}` });
    }
  }

  #removeFromFlow(path: Path, gone: readonly number[], length: number): void {
    const [start, end] = [this.#start(path), this.#end(path)];
    if (/\s#/.test(this.#source.slice(start, end))) {
      // A list with comments keeps its lines; YAML allows the comma that may be left at its end.
      for (const index of gone) {
        const from = this.#start([...path, index]);
        const to = this.#end([...path, index]);
        this.#edits.push({
          start: from,
          end: to + (/^[ \t]*,[ \t]*/.exec(this.#source.slice(to))?.[0].length ?? 0),
          text: '',
        });
      }
      return;
    }
    const kept = Array.from({ length }, (_, index) => index).filter((index) => !gone.includes(index));
    const texts = kept.map((index) => this.#source.slice(this.#start([...path, index]), this.#end([...path, index])));
    this.#edits.push({ start, end, text: `[${texts.join(', ')}]` });
  }

  #put(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }

  #putLines(end: number, lines: readonly string[], column: number): void {
    const indent = ' '.repeat(column);
    this.#put(this.#lineEnd(end), lines.map((line) => this.#newline + (line === '' ? '' : indent + line)).join(''));
  }

  #start(path: Path): number {
    return this.#composed.placeOf(path, 'value').offset;
  }

  #isFlow(path: Path): boolean {
    return /[[{]/.test(this.#source[this.#start(path)] ?? '') && typeof this.raw(path) === 'object';
  }

  /** Whether there is a key, and nothing behind it. */
  #isMissing(path: Path): boolean {
    const value = this.raw(path);
    return (
      (value === null || value === undefined) &&
      typeof path[path.length - 1] === 'string' &&
      this.#start(path) === this.#composed.placeOf(path, 'key').offset
    );
  }

  /** Where a value ends: behind its last letter, or its closing bracket. */
  #end(path: Path): number {
    const value = this.raw(path);
    const { offset, length } = this.#composed.placeOf(path, 'value');
    if (this.#isMissing(path)) return this.#source.indexOf(':', offset + length) + 1;
    if (typeof value !== 'object' || value === null || this.#source[offset] === '*')
      return offset + this.#source.slice(offset, offset + length).trimEnd().length;
    if (this.#isFlow(path)) return closeOf(this.#source, offset);
    const last = Array.isArray(value) ? value.length - 1 : Object.keys(value).pop();
    return last === undefined ? offset + length : this.#end([...path, last]);
  }

  #lineStart(offset: number): number {
    return this.#source.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    const found = this.#source.slice(offset).search(/\r?\n/);
    return found < 0 ? this.#source.length : offset + found;
  }

  #columnOf(offset: number): number {
    return offset - this.#lineStart(offset);
  }
}

/** Where the bracket closes that opens at a place, behind it. Quotes and comments are passed over. */
function closeOf(source: string, start: number): number {
  let depth = 0;
  const mark = /(?<=[[{,:\s])"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(?<=[[{,:\s])'(?:[^']|'')*'|(?<=\s)#[^\n]*|[[\]{}]/g;
  mark.lastIndex = start;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    const [sign] = match;
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return mark.lastIndex;
  }
  return source.length;
}
