/** Stands in for `draw/own-theme.ts` in the build for pages: loaded for a theme of the page’s own. */
type OwnTheme = typeof import('../draw/own-theme.ts');
export let themeSchema: OwnTheme['themeSchema'];
export let ownTheme: OwnTheme['ownTheme'];
export let ThemeError: OwnTheme['ThemeError'];

/** Loads what a theme may be, and what makes one. */
export async function loadOwnTheme(): Promise<void> {
  ({ themeSchema, ownTheme, ThemeError } = await import('../draw/own-theme.ts'));
}
