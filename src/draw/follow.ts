/** A colour by the class of what is painted with it. */
export interface Followed {
  readonly name: string;
  readonly property: 'fill' | 'stroke';
  readonly light: string;
  readonly dark: string;
}

/**
 * The rules of a picture that follows its reader or its page.
 *
 * @param id the id of the picture's root element
 * @param colours what is light in a light surrounding and dark in a dark one
 */
export function followRules(id: string, colours: readonly Followed[], follows: 'reader' | 'page'): string[] {
  return follows === 'reader' ? [readerRules(id, colours)] : pageRules(id, colours);
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
