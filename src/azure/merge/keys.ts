import type { Path } from '../../model/places.ts';
import type { Item } from '../map/context.ts';
import type { Editor } from './editor.ts';
import type { Rule, Rules } from './rules.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** A change that a newer answer brings. */
export interface MergeChange {
  /**
   * `retired` is what Azure has no more and is marked so; `gone` is what Azure has no more and the file has no status for: it
   * stays as it is, and is told each time.
   */
  readonly kind: 'added' | 'changed' | 'retired' | 'returned' | 'gone';
  /** What it is about, like `circuit er-taipei`. */
  readonly what: string;
  /** The key of it that changes, like `peerings.vlanId`. */
  readonly key?: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Both sides of something that is in the file and in Azure. */
export interface Sides {
  readonly path: Path;
  /** As the file says it, shorthands expanded. */
  readonly mine: Mapping;
  /** As Azure says it, shorthands expanded. */
  readonly theirs: Mapping;
  /** As an import writes it. */
  readonly written: Item;
}

/** A part of a thing: an item of a list in it, or a mapping, at a key of its own. */
export interface Part {
  readonly key: string;
  /** As the file says it, shorthands expanded. */
  readonly mine: Mapping;
  readonly path: Path;
}

/** What is called for each part of a thing that the file has: whether Azure’s answer has it too. */
export type Met = (part: Part, isThere: boolean) => void;

/** Brings what Azure owns of a thing up to date. */
export class KeyMerge {
  readonly #editor: Editor;
  readonly #what: string;
  readonly #changes: MergeChange[];
  readonly #met: Met;

  constructor(editor: Editor, what: string, changes: MergeChange[], met: Met) {
    this.#editor = editor;
    this.#what = what;
    this.#changes = changes;
    this.#met = met;
  }

  /**
   * Brings the keys of a mapping up to date: values in place, then those that it lacks.
   *
   * @param name the keys that lead to it from the thing
   * @param more keys to add besides, if it lacks them
   */
  mapping({ path, mine, theirs, written }: Sides, rules: Rules, name = '', more: Item = {}): void {
    if (!this.#editor.isOwn(path)) return;
    const added: Item = {};
    const isShort = !isMapping(this.#editor.raw(path));
    const replaced: Item = {};
    const put = (key: string, value: unknown) => {
      if (isShort) replaced[key] = value;
      else if (mine[key] === undefined) added[key] = value;
      else if (this.#editor.isOwn([...path, key])) this.#editor.replace([...path, key], value);
    };
    for (const [key, rule] of Object.entries(rules)) {
      const called = name === '' ? key : `${name}.${key}`;
      if (isShort && rule.kind !== 'own' && rule.kind !== 'fill') {
        if (theirs[key] !== undefined && mine[key] === undefined)
          this.#note(called, undefined, written[key], () => put(key, written[key]));
      } else
        this.#key(
          { path: [...path, key], mine: mine[key], theirs: theirs[key], written: written[key] },
          rule,
          called,
          (value) => put(key, value),
        );
    }
    if (Object.keys(replaced).length > 0) this.#editor.replace(path, { ...shortFor(mine), ...replaced });
    this.#editor.addKeys(path, isShort ? {} : { ...added, ...more });
  }

  #key(
    {
      path,
      mine,
      theirs,
      written,
    }: { readonly path: Path; readonly mine: unknown; readonly theirs: unknown; readonly written: unknown },
    rule: Rule,
    called: string,
    put: (value: unknown) => void,
  ): void {
    if (mine !== undefined && !this.#editor.isOwn(path)) return;
    if (rule.kind === 'keys' && isMapping(mine)) this.#met({ key: called, mine, path }, theirs !== undefined);
    if (rule.kind === 'own' && theirs === undefined && rule.absent !== undefined) {
      if (mine !== undefined && !same(mine, rule.absent)) this.#note(called, mine, rule.absent, () => put(rule.absent));
      return;
    }
    if (mine === undefined) {
      if (theirs !== undefined) this.#note(called, undefined, written, () => put(written));
      return;
    }
    if (theirs === undefined && rule.kind !== 'items' && rule.kind !== 'names') return;
    switch (rule.kind) {
      case 'own':
        if (!same(mine, theirs)) this.#note(called, mine, written, () => put(written));
        return;
      case 'intent':
        if (!same(intent(mine), intent(theirs))) this.#note(called, mine, written, () => put(written));
        return;
      case 'words':
      case 'names':
        this.#words(path, mine as readonly unknown[], listOf(theirs), rule.kind === 'words', called);
        return;
      case 'keys':
        if (isMapping(mine) && isMapping(theirs))
          this.mapping({ path, mine, theirs, written: asItem(written) }, rule.keys, called);
        else if (mine === true && isMapping(theirs)) this.#note(called, mine, written, () => put(written));
        return;
      case 'items':
        this.#items(path, listOf(mine), listOf(theirs), listOf(written), rule, called);
    }
  }

  #words(path: Path, mine: readonly unknown[], theirs: readonly unknown[], whole: boolean, called: string): void {
    const added = theirs.filter((each) => !mine.includes(each));
    if (!whole)
      mine.forEach((name, index) => {
        this.#met({ key: called, mine: { name }, path: [...path, index] }, theirs.includes(name));
      });
    const gone = whole ? mine.flatMap((each, index) => (theirs.includes(each) ? [] : [index])) : [];
    if (added.length === 0 && gone.length === 0) return;
    const kept = mine.filter((_, index) => !gone.includes(index));
    this.#note(called, mine, [...kept, ...added], () => this.#editor.setWords(path, gone, added));
  }

  #items(
    path: Path,
    mine: readonly unknown[],
    theirs: readonly unknown[],
    written: readonly unknown[],
    { by, keys }: Extract<Rule, { kind: 'items' }>,
    called: string,
  ): void {
    const pathOf = (index: number) => (Array.isArray(this.#editor.raw(path)) ? [...path, index] : path);
    const pairs = pairsOf(mine, theirs, by);
    mine.forEach((each, index) => {
      const other = pairs.get(index);
      const own = asItem(each);
      this.#met({ key: called, mine: own, path: pathOf(index) }, other !== undefined);
      if (other !== undefined)
        this.mapping(
          { path: pathOf(index), mine: own, theirs: asItem(theirs[other]), written: asItem(written[other], by) },
          keys,
          `${called} ${String(own[by])}`,
        );
    });
    const taken = new Set(pairs.values());
    const fresh = written.filter((_, index) => !taken.has(index));
    for (const each of fresh) this.#changes.push({ kind: 'added', what: this.#what, key: called, to: each });
    if (fresh.length > 0 && this.#editor.isOwn(path)) this.#editor.append(path, fresh);
  }

  #note(key: string, from: unknown, to: unknown, work: () => void): void {
    this.#changes.push({ kind: 'changed', what: this.#what, key, ...(from === undefined ? {} : { from }), to });
    work();
  }
}

/** Items that are one: of the same key, and where several have it of the same name, else in their order. */
function pairsOf(mine: readonly unknown[], theirs: readonly unknown[], by: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (isOne: (my: Item, their: Item) => boolean) => {
    mine.forEach((my, index) => {
      if (pairs.has(index)) return;
      const other = theirs.findIndex((their, at) => !taken.has(at) && isOne(asItem(my), asItem(their)));
      if (other < 0) return;
      pairs.set(index, other);
      taken.add(other);
    });
  };
  pair((my, their) => my[by] === their[by] && my.name !== undefined && my.name === their.name);
  pair((my, their) => my[by] === their[by]);
  return pairs;
}

const isMapping = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** An item as a mapping; a word alone is the key that items are known by. */
function asItem(value: unknown, by = 'name'): Item {
  return isMapping(value) ? value : value === undefined || value === true ? {} : { [by]: value };
}

/** A shorthand written out, without what nobody has said. */
function shortFor(mine: Mapping): Item {
  return Object.fromEntries(Object.entries(mine).filter(([, value]) => value !== undefined));
}

function intent(value: unknown): unknown {
  return value === true ? { internet: true, private: true } : value;
}

/** Plain data that says the same, whatever the order of its keys. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}
