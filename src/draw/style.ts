/**
 * What a picture's style sheet adds to its attributes: its letters, how they are set, and colours for readers who prefer
 * dark. Every rule starts at the picture's own id, so that pictures on one page leave each other alone.
 *
 * @param id the id of the picture's root element
 * @param faces `@font-face` rules for the letters that the picture uses
 * @param dark rules for readers who prefer dark, each a selector with its declarations
 */
export function styleSheet(id: string, faces: string, dark: readonly string[]): string {
  const sheet = [faces, `#${id}{font-variant-ligatures:none;font-kerning:normal}`];
  if (dark.length > 0)
    sheet.push(`@media (prefers-color-scheme:dark){${dark.map((rule) => `#${id} ${rule}`).join('\n')}}`);
  return sheet.filter((part) => part.length > 0).join('\n');
}
