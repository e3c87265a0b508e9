import { paletteOf } from './other-themes.ts';
import { light, type Palette } from './palette.ts';

export type ThemeName = 'light' | 'dark' | 'auto' | 'page' | 'print';
/** `auto` follows the reader's `prefers-color-scheme`, `page` the switch of the page that the picture stands in. */
export const themeNames: readonly ThemeName[] = ['light', 'dark', 'auto', 'page', 'print'];

/** Shapes in px from the logo’s upper left corner. */
export interface Logo {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly { readonly d: string; readonly fill?: string | undefined }[];
}

/** What drawing needs to know of a look. */
export interface Theme {
  readonly name: string;
  readonly colours: Palette;
  /** Where the picture follows the reader or the page: the colours where it is dark. */
  readonly dark?: Palette;
  readonly follows?: 'reader' | 'page';
  readonly font?: { readonly family: string; readonly wider: number };
  readonly cardGap?: number;
  readonly logo?: Logo;
}

/** Thrown for a theme whose texts can't be read. */
export class ThemeError extends Error {}

/** A theme of the library by its name. */
export function namedTheme(name: ThemeName): Theme {
  if (name === 'auto') return { name, colours: light, dark: paletteOf('dark'), follows: 'reader' };
  if (name === 'page') return { name, colours: light, dark: paletteOf('dark'), follows: 'page' };
  return { name, colours: name === 'light' ? light : paletteOf(name) };
}
