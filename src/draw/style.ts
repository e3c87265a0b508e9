import type { Followed } from './follow.ts';
import { followRules } from './other-themes.ts';

/**
 * What a picture's style sheet adds to its attributes: its letters, how they are set, and the colours of a picture that
 * follows its reader or its page. Every rule starts at the picture's own id, so that pictures on one page leave each other
 * alone.
 *
 * @param id the id of the picture's root element
 * @param faces `@font-face` rules for the letters that the picture uses
 * @param colours what is light in a light surrounding and dark in a dark one
 * @param follows the reader's own choice, or what the page has been switched to
 */
export function styleSheet(
  id: string,
  faces: string,
  colours: readonly Followed[],
  follows: 'reader' | 'page' | undefined,
): string {
  return [
    faces,
    `#${id}{font-variant-ligatures:none;font-kerning:normal}`,
    ...(follows ? followRules(id, colours, follows) : []),
  ]
    .filter((part) => part.length > 0)
    .join('\n');
}
