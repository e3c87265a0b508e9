import { en, type WordKey, type Words } from './en.ts';
import { zhTW } from './zh-TW.ts';

export type { WordKey, Words };

export const locales: Readonly<Record<string, Words>> = { en, 'zh-TW': zhTW };

/** Returns a word with its placeholders filled in. */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a locale; English where the locale isn't known. */
export function translateIn(locale: string): Translate {
  return translateWith(locale, {});
}

/** The words of a locale, with some or all of them replaced. */
export function translateWith(locale: string, own: Partial<Words>): Translate {
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
export function listOf(translate: Translate, names: readonly string[]): string {
  const last = names[names.length - 1];
  if (last === undefined) return '';
  if (names.length === 1) return last;
  return translate('list.and', { list: names.slice(0, -1).join(translate('list.comma')), last });
}

/** A bandwidth in Mbps as people of the locale write it: 500 Mbps, 1 Gbps, 1.5 Gbps. */
export function bandwidth(mbps: number, translate: Translate): string {
  const number = (value: number) => String(value).replace('.', translate('number.decimal'));
  return mbps >= 1000
    ? translate('unit.gbps', { value: number(mbps / 1000) })
    : translate('unit.mbps', { value: number(mbps) });
}
