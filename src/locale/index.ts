import { en, type WordKey, type Words } from './en.ts';
import { zhTW } from './zh-TW.ts';

export type { WordKey, Words };

export const locales: Readonly<Record<string, Words>> = { en, 'zh-TW': zhTW };

/** Returns a word with its placeholders filled in. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a locale; English where the locale isn't known. */
export function sayIn(locale: string): Say {
  return sayWith(locale, {});
}

/** The words of a locale, with some or all of them replaced. */
export function sayWith(locale: string, own: Partial<Words>): Say {
  const words: Words = { ...(locales[locale] ?? en), ...own };
  // Of each word that has been said: its text between the names of values, and these.
  const parts = new Map<string, readonly string[]>();
  return (key, values) => {
    if (values === undefined) return words[key];
    let own = parts.get(key);
    if (!own) parts.set(key, (own = words[key].split(/\{(\w+)\}/)));
    return own.reduce((said, part, index) => said + (index % 2 === 0 ? part : String(values[part] ?? `{${part}}`)), '');
  };
}

/** Joins names to a list in the words of a locale. */
export function listOf(say: Say, names: readonly string[]): string {
  const last = names[names.length - 1];
  if (last === undefined) return '';
  if (names.length === 1) return last;
  return say('list.and', { list: names.slice(0, -1).join(say('list.comma')), last });
}

/** A bandwidth in Mbps as people of the locale write it: 500 Mbps, 1 Gbps, 1.5 Gbps. */
export function bandwidth(mbps: number, say: Say): string {
  const number = (value: number) => String(value).replace('.', say('number.decimal'));
  return mbps >= 1000 ? say('unit.gbps', { value: number(mbps / 1000) }) : say('unit.mbps', { value: number(mbps) });
}
