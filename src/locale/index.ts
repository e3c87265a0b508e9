import * as z from 'zod/mini';
import { en, type WordKey, type Words } from './en.ts';
import { moreEnglish } from './en-more.ts';
import { zhTW } from './zh-TW.ts';

export type { WordKey, Words };

/**
 * The locales that come with the library. A name that an object has by itself, like `constructor`, is none of them. Words are
 * looked up when they are asked for: in a page, those of the picture's language alone are loaded.
 */
export const locales: Readonly<Record<string, Words>> = Object.create(null, {
  en: { enumerable: true, get: allEnglish },
  'zh-TW': { enumerable: true, get: zhTW },
});

function allEnglish(): Words {
  return { ...en, ...moreEnglish() };
}

/** A word of a locale; in English where the locale isn't known. */
function wordIn(locale: string, key: WordKey): string {
  const words = locale === 'en' ? undefined : locales[locale];
  return words?.[key] ?? (en as Partial<Words>)[key] ?? (moreEnglish() as Partial<Words>)[key] ?? key;
}

/** The value that a word has a place for, in braces. */
const placeholder = /\{(\w+)\}/;

/** Words of one's own: texts by the keys of our own words, with places for the same values. */
export function wordsSchema(): z.ZodMiniType<Partial<Words>> {
  schema ??= madeSchema();
  return schema;
}

/** Is made when words of one's own are first looked at: that takes as long as a small picture. */
let schema: z.ZodMiniType<Partial<Words>> | undefined;

function madeSchema(): z.ZodMiniType<Partial<Words>> {
  const word = (english: string) => {
    const values = valuesIn(english);
    const strangeIn = (text: string) => valuesIn(text).find((value) => !values.includes(value));
    const known =
      values.length === 0
        ? 'no value in braces'
        : `no values in braces but ${values.map((value) => `{${value}}`).join(', ')}`;
    return z.optional(
      z.string().check(
        z.maxLength(2_000),
        z.refine((text) => strangeIn(text) === undefined, {
          error: ({ input }) => `${known}; there is no {${strangeIn(String(input))}} here`,
        }),
      ),
    );
  };
  return z.strictObject(Object.fromEntries(Object.entries(allEnglish()).map(([key, english]) => [key, word(english)])));
}

function valuesIn(word: string): string[] {
  return [...word.matchAll(new RegExp(placeholder, 'g'))].map(([, name = '']) => name);
}

/** Returns a word with its placeholders filled in. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a locale; English where the locale isn't known. */
export function translateIn(locale: string): Translate {
  return translateWith(locale, {});
}

/** The words of a locale, with some or all of them replaced. */
export function translateWith(locale: string, own: Partial<Words>): Translate {
  const said = (key: WordKey) => own[key] ?? wordIn(locale, key);
  // Of each word that has been said: its text between the names of values, and these.
  const parts = new Map<string, readonly string[]>();
  return (key, values) => {
    if (values === undefined) return said(key);
    let own = parts.get(key);
    if (!own) parts.set(key, (own = said(key).split(placeholder)));
    const filled = (name: string) => (Object.hasOwn(values, name) ? String(values[name]) : `{${name}}`);
    return own.reduce((said, part, index) => beside(said, index % 2 === 0 ? part : filled(part)), '');
  };
}

/** One text after another: Han characters and Latin letters or numbers that meet keep a space between. */
function beside(before: string, after: string): string {
  const [last, first] = [before.charCodeAt(before.length - 1), after.charCodeAt(0)];
  const meet = (isHan(last) && isLatin(first)) || (isLatin(last) && isHan(first));
  return meet ? `${before} ${after}` : before + after;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A Latin letter without marks, or a digit. */
function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Joins names to a list in the words of a locale. */
export function listOf(translate: Translate, names: readonly string[]): string {
  const last = names[names.length - 1];
  if (last === undefined) return '';
  if (names.length === 1) return last;
  return translate('list.and', { list: names.slice(0, -1).join(translate('list.comma')), last });
}

/** As many names as this are told, and how many more there are. */
const FEW = 3;

/**
 * A few names, and how many there are besides.
 *
 * @param more the words for those that aren't told by name
 */
export function few(
  translate: Translate,
  names: readonly string[],
  more: 'outcome.things' | 'outcome.sites' = 'outcome.things',
): string {
  if (names.length <= FEW + 1) return listOf(translate, names);
  return translate(more, { names: names.slice(0, FEW).join(translate('list.comma')), count: names.length - FEW });
}

/** A bandwidth in Mbps as people of the locale write it: 500 Mbps, 1 Gbps, 1.5 Gbps. */
export function bandwidth(mbps: number, translate: Translate): string {
  const number = (value: number) => String(value).replace('.', () => translate('number.decimal'));
  return mbps >= 1000
    ? translate('unit.gbps', { value: number(mbps / 1000) })
    : translate('unit.mbps', { value: number(mbps) });
}
