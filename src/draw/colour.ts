import { color } from 'd3-color';

/** Red, green and blue, each 0 to 255. */
export type Channels = readonly [number, number, number];

/** True for a CSS colour that says all by itself: a name, `transparent`, # with 3, 4, 6 or 8 digits, rgb() or hsl() with commas. */
export function isColour(text: string): boolean {
  return color(text) !== null;
}

/** What is seen of a colour that lies on another. */
export function laidOn(top: string, ground: Channels): Channels {
  const found = color(top)?.rgb();
  if (!found || found.opacity === 0) return ground;
  const mix = (over: number, under: number) => over * found.opacity + under * (1 - found.opacity);
  return [mix(found.r, ground[0]), mix(found.g, ground[1]), mix(found.b, ground[2])];
}

/** How bright colours are, from 0 to 1 (WCAG 2.2). */
export function luminance(channels: Channels): number {
  const [r, g, b] = channels.map((value) => {
    const part = Math.min(1, Math.max(0, value / 255));
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * What a picture’s page looks like to the reader. Where the page is see-through, what lies behind it is taken to be white,
 * or black for colours that are made for a dark page, which is told by a light ink.
 *
 * @param page the page’s colour
 * @param ink the colour of its texts
 */
export function paper(page: string, ink: string): Channels {
  const white: Channels = [255, 255, 255];
  return laidOn(page, luminance(laidOn(ink, white)) > 0.5 ? [0, 0, 0] : white);
}

/** The page’s colour where it has to hide what lies under it: as it is, or without its transparency. */
export function solidPage(page: string, ink: string): string {
  if (color(page)?.rgb().opacity === 1) return page;
  return `#${paper(page, ink)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;
}
