import type { Followed } from './pen.ts';

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
    ...(follows === 'reader' ? [readerRules(id, colours)] : follows === 'page' ? pageRules(id, colours) : []),
  ]
    .filter((part) => part.length > 0)
    .join('\n');
}

function readerRules(id: string, colours: readonly Followed[]): string {
  const rules = colours.map(({ name, property, dark }) => `#${id} .${name}{${property}:${dark}}`);
  return `@media (prefers-color-scheme:dark){${rules.join('\n')}}`;
}

/**
 * Pages with a switch of their own say by a class or an attribute at their root that they are dark or light: `dark`
 * (VitePress, Tailwind), `data-theme` (Docusaurus, Starlight), `data-md-color-scheme` (Material for MkDocs). VitePress says
 * nothing when it is light. Where no page says anything, the reader's system decides.
 */
function pageRules(id: string, colours: readonly Followed[]): string[] {
  const isDark = ':is(.dark,[data-theme=dark],[data-md-color-scheme=slate])';
  const isLight = ':is(.light,[data-theme=light],[data-md-color-scheme=default],:root:not(.dark) .vp-doc)';
  return [
    `#${id}{color-scheme:light dark}`,
    `${isLight} #${id}{color-scheme:light}`,
    `${isDark} #${id}{color-scheme:dark}`,
    ...colours.map(({ name, property, light, dark }) => `#${id} .${name}{${property}:light-dark(${light},${dark})}`),
  ];
}
