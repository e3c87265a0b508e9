/** A text as a CSS string, in quotes. Whatever is in it, the string ends where it should, in a page's HTML too. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<>&\u0000-\u001f\u007f-\u009f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}

/** Names that CSS takes without quotes: words of ASCII letters, like Open Sans or sans-serif. */
const plainName = /^[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*$/;
/** Words that aren't a font's name in a list of several. */
const wholeValue = /^(?:inherit|initial|unset|revert|revert-layer|default)$/i;

/**
 * A list of font families, safe in a style sheet.
 *
 * @param list names as CSS has them: separated by commas, those in quotes as they are
 */
export function fontFamilies(list: string): string {
  const families = [...list.matchAll(/\s*(?:"([^"]*)"|'([^']*)'|([^,]*))\s*(?:,|$)/g)].flatMap(
    ([, double, single, bare = '']) => {
      const name = (double ?? single ?? bare).trim().replace(/\s+/g, ' ');
      return name === '' ? [] : [{ name, quoted: (double ?? single) !== undefined }];
    },
  );
  return families
    .map(({ name, quoted }) =>
      !quoted && plainName.test(name) && !(families.length > 1 && wholeValue.test(name)) ? name : cssString(name),
    )
    .join(',');
}
