import { lettersApart } from '../faults.ts';

/** What a name as people write it is on a list. */
export interface NameMatch<T> {
  /**
   * How the list was found to have it: as written, but for its case (`same`); in another spelling (`spelling`); under
   * another name (`other-name`). `near`: it isn't there, and something much like it is. `unknown`: nothing is.
   */
  readonly how: 'same' | 'spelling' | 'other-name' | 'near' | 'unknown';
  /** What is meant. Absent for `near` and `unknown`: nothing is taken for something else by itself. */
  readonly found?: T;
  /** The names that may be meant, as the list has them, the likeliest first. */
  readonly names: readonly string[];
}

/** What a list has, with the name that it is listed under. */
export interface Named {
  readonly name: string;
}

const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** So many names are remembered with their keys, and as many of a list with what they were found to be. */
const MOST_BEFORE = 2_000;

/** Works something out for a name, and remembers it. */
function remembered<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const before = made.get(name);
    if (before !== undefined) return before;
    if (made.size >= MOST_BEFORE) made.clear();
    const one = make(name);
    made.set(name, one);
    return one;
  };
}

/** Letters and digits of a name, without accents. */
export const keyOf = /* @__PURE__ */ remembered((name) => lettersOf(name).replace(/[^\p{L}\p{N}]+/gu, ''));

function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a name, without accents. */
export const wordsOf = /* @__PURE__ */ remembered((name): readonly string[] =>
  lettersOf(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ''),
);

/** A name, and what stands before and in its brackets: "Console Connect (PCCW Global Limited)" is known by both. */
export function partsOf(name: string): string[] {
  const [, before = '', inside = ''] = /^(.*?)\((.*)\)/.exec(name) ?? [];
  return [name, before, inside].filter((part) => part.trim() !== '');
}

/** Names that differ in their numbers are two things: Taipei2 isn't Taipei, nor West US 2 West US. */
const numbersOf = (name: string) => name.replace(/[^\p{N}]+/gu, '');

const startsWith = (long: readonly string[], short: readonly string[]) =>
  short.length > 0 && short.length <= long.length && short.every((word, index) => long[index] === word);

/** Whether all words of one of two names are the first of the other. */
export function beginAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return startsWith(a, b) || startsWith(b, a);
}

/** How the names of a list are found as people write them. */
interface Spellings<T> {
  readonly keys: ReadonlyMap<string, T>;
  readonly others: ReadonlyMap<string, T>;
  readonly words: readonly { readonly entry: T; readonly words: readonly string[] }[];
}

/** A list in which names are found as people write them. */
export class NameList<T extends Named> {
  readonly #entries: ReadonlyMap<string, T>;
  readonly #otherNames: Readonly<Record<string, string>>;
  readonly #byPart: boolean;
  #made: Spellings<T> | undefined;
  /** What was looked for before: a file names few places and providers, and each of them often. */
  readonly #before = new Map<string, NameMatch<T>>();

  /**
   * @param otherNames names that entries have besides, with the name on the list
   * @param byPart whether the first words of a name stand for it, where they are those of one entry alone
   */
  constructor(entries: readonly T[], otherNames: Readonly<Record<string, string>> = {}, byPart = false) {
    this.#entries = new Map([...entries].reverse().map((entry) => [plain(entry.name), entry]));
    this.#otherNames = otherNames;
    this.#byPart = byPart;
  }

  /** The entry of a name without regard to case. */
  get(name: string): T | undefined {
    return this.#entries.get(plain(name));
  }

  /** Made when a name is there that isn't on the list as it is written. */
  get #spellings(): Spellings<T> {
    if (this.#made) return this.#made;
    const entries = [...this.#entries.values()].reverse();
    this.#made = {
      keys: new Map(entries.map((entry) => [keyOf(entry.name), entry])),
      others: new Map(
        Object.entries(this.#otherNames).flatMap(([other, name]) => {
          const entry = this.get(name);
          return entry ? [[keyOf(other), entry] as const] : [];
        }),
      ),
      words: entries.flatMap((entry) => partsOf(entry.name).map((part) => ({ entry, words: wordsOf(part) }))),
    };
    return this.#made;
  }

  /** What a name is on the list. */
  find(written: string): NameMatch<T> {
    const before = this.#before.get(written);
    if (before) return before;
    if (this.#before.size >= MOST_BEFORE) this.#before.clear();
    const match = this.#match(written);
    this.#before.set(written, match);
    return match;
  }

  #match(written: string): NameMatch<T> {
    const same = this.get(written);
    if (same) return { how: 'same', found: same, names: [same.name] };
    const { keys, others } = this.#spellings;
    const key = keyOf(written);
    const spelled = keys.get(key);
    if (spelled) return { how: 'spelling', found: spelled, names: [spelled.name] };
    const other = others.get(key);
    if (other) return { how: 'other-name', found: other, names: [other.name] };
    const parts = this.#partly(wordsOf(written));
    const [only, second] = parts;
    if (this.#byPart && only && !second) return { how: 'other-name', found: only, names: [only.name] };
    const near = parts.length > 0 ? parts : this.#nearTo(key);
    return near.length > 0
      ? { how: 'near', names: near.slice(0, 4).map((entry) => entry.name) }
      : { how: 'unknown', names: [] };
  }

  /** The entries whose first words are those of a name, or the other way round. */
  #partly(words: readonly string[]): T[] {
    const found = this.#spellings.words.filter(
      (each) =>
        (startsWith(each.words, words) || startsWith(words, each.words)) &&
        numbersOf(each.words.join('')) === numbersOf(words.join('')),
    );
    return [...new Set(found.map((each) => each.entry))];
  }

  /** The entries that differ in few letters. */
  #nearTo(key: string): T[] {
    const most = key.length <= 4 ? 1 : key.length <= 7 ? 2 : 3;
    const near: { entry: T; far: number }[] = [];
    for (const [each, entry] of this.#spellings.keys) {
      if (Math.abs(each.length - key.length) > most || numbersOf(each) !== numbersOf(key)) continue;
      const far = lettersApart(each, key);
      if (far <= most) near.push({ entry, far });
    }
    return near.sort((a, b) => a.far - b.far).map((each) => each.entry);
  }
}
