import { wordsOf } from '../model/letters.ts';

/** How long a name may be; those that aren’t here have 1 to 80 letters (resource-name-rules, 11/20/2023). */
const lengths: Readonly<Record<string, readonly [least: number, most: number]>> = { virtualNetworks: [2, 64] };
const usual = [1, 80] as const;

/**
 * Whether Azure takes a name for a resource of a type: letters from a to z, digits, underscores, periods and hyphens; it
 * begins with a letter or digit, and ends with one or with an underscore (resource-name-rules, 11/20/2023).
 *
 * @param type the type without its namespace, like `virtualNetworks`
 */
export function isAzureName(name: string, type: string): boolean {
  const [least, most] = lengths[type] ?? usual;
  return name.length >= least && name.length <= most && /^[A-Za-z\d](?:[\w.-]*\w)?$/.test(name);
}

/** Gives out what the code calls its parts: words of letters from a to z and digits, joined by underscores; no two alike. */
export class Symbols {
  readonly #taken = new Set<string>();

  /** @param words the kind and the name of a thing, as people say them */
  of(...words: readonly string[]): string {
    const made = wordsOf(words.join(' '))
      .map((word) => word.replace(/[^a-z\d]/g, ''))
      .filter((word) => word !== '')
      .join('_');
    let symbol = made;
    for (let number = 2; this.#taken.has(bare(symbol)); number += 1) symbol = `${made}_${number}`;
    this.#taken.add(bare(symbol));
    return symbol;
  }
}

const bare = (symbol: string) => symbol.replaceAll('_', '');

/** A symbol as Bicep’s users write them: `circuit_er_taipei` is `circuitErTaipei`. */
export function camelCase(symbol: string): string {
  return symbol.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());
}
