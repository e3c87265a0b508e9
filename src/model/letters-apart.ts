import { distance } from 'fastest-levenshtein';

/** In how many letters two words differ. */
export function lettersApart(one: string, other: string): number {
  return distance(one, other);
}
