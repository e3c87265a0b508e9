import * as z from 'zod';
import { isColour } from './colour.ts';
import { faintTexts, leastContrast } from './contrast.ts';
import { fontFamilies } from './css.ts';
import { dark, light, type Palette, print } from './palette.ts';

export type ThemeName = 'light' | 'dark' | 'auto' | 'page' | 'print';
/** `auto` follows the reader's `prefers-color-scheme`, `page` the switch of the page that the picture stands in. */
export const themeNames: readonly ThemeName[] = ['light', 'dark', 'auto', 'page', 'print'];

const colour = z
  .string()
  .max(60)
  .trim()
  .refine(isColour, 'a colour like #0f6cbd, #0f6cbd80 with opacity, navy or transparent');
/** One colour for each owner or role. */
const tones = z
  .strictObject({
    customer: colour.describe('What is the customer’s: sites, routers.'),
    provider: colour.describe('What is the provider’s: edges, WAN, exchange.'),
    microsoft: colour.describe('What is Microsoft’s, and Azure private peering.'),
    services: colour.describe('Microsoft peering, and what is reached over it.'),
    neutral: colour.describe('What is nobody’s: circuits, links.'),
  })
  .partial();
const area = z
  .strictObject({ fill: colour.describe('The ground.'), stroke: colour.describe('The outline.') })
  .partial();
const badge = z
  .strictObject({
    fill: colour.describe('The ground.'),
    stroke: colour.describe('The outline.'),
    text: colour.describe('The number in it.'),
  })
  .partial();
const palette = z
  .strictObject({
    page: colour.describe('The ground of the whole picture; transparent shows the page that it stands on.'),
    box: colour.describe('The ground of boxes: sites, edges, networks.'),
    ink: colour.describe('Text of names.'),
    quiet: colour.describe('Text of facts.'),
    stroke: tones.describe('Outlines, wires and icons.'),
    text: tones.describe('Text in an owner’s colour, with a contrast of 4.5:1 on all that it stands on.'),
    zone: z
      .strictObject({
        customer: area.describe('On premises.'),
        provider: area.describe('The provider’s zone.'),
        'peering-location': area.describe('A peering location.'),
        microsoft: area.describe('The Microsoft cloud.'),
        facility: area.describe('A co-location facility.'),
        internet: area.describe('The Internet, that VPNs run over.'),
        'virtual-wan': area.describe('A Virtual WAN around its hubs.'),
        region: area.describe('An Azure region.'),
        cloud: area.describe('Another cloud.'),
      })
      .partial()
      .describe('The frames.'),
    circuit: colour.describe('The ground of a circuit’s box.'),
    tube: area.describe('A link that peerings run in.'),
    gateway: colour.describe('The ground of a gateway in its network.'),
    change: z
      .strictObject({
        came: colour.describe('What there wasn’t before.'),
        went: colour.describe('What isn’t there any more.'),
        changed: colour.describe('What is said otherwise than before.'),
      })
      .partial()
      .describe('What marks a difference between two states of a network.'),
    badge: z
      .strictObject({
        error: badge.describe('What Azure would refuse.'),
        warning: badge.describe('What is against Microsoft’s advice.'),
        info: badge.describe('What is good to know.'),
        shared: badge.describe('What several circuits or links stand on.'),
      })
      .partial()
      .describe('The small numbers at the things that a list under the picture is about.'),
  })
  .partial();

/** A theme of one's own: what it doesn't say is that of the theme it is based on. */
export const themeSchema = z.strictObject({
  base: z
    .enum(['light', 'dark', 'auto', 'page', 'print'])
    .optional()
    .describe('The theme that this one changes. Default: light.'),
  colours: palette.optional().describe('CSS colours: #rrggbb, #rgb, either with opacity, a name, or transparent.'),
  darkColours: palette.optional().describe('For the bases auto and page: the colours where it is dark.'),
  font: z
    .strictObject({
      family: z
        .string()
        .min(1)
        .max(200)
        .regex(/^[^;{}<>\u0000-\u001f\u007f-\u009f]*$/, 'names of fonts, separated by commas')
        .refine((families) => fontFamilies(families) !== '', 'the name of a font')
        .describe('Names of fonts as CSS has them, the first that is there is taken.'),
      wider: z
        .number()
        .min(0.8)
        .max(1.5)
        .optional()
        .describe('How much wider than Open Sans its letters run. Default: 1.1, which most fonts stay below.'),
    })
    .optional()
    .describe('A font of the reader’s machine, or of the page, instead of the letters that the picture brings.'),
  spacing: z
    .strictObject({
      cards: z.number().min(4).max(80).optional().describe('px between two cards in a column. Default: 12.'),
    })
    .optional()
    .describe('Distances.'),
  logo: z
    .strictObject({
      width: z.number().min(1).max(400).describe('px'),
      height: z.number().min(1).max(120).describe('px'),
      paths: z
        .array(
          z.strictObject({
            d: z
              .string()
              .max(20_000)
              .regex(/^[\d\s.,+\-eEMmLlHhVvCcSsQqTtAaZz]+$/, 'SVG path data')
              .describe('SVG path data, in px from the logo’s upper left corner.'),
            fill: colour.optional().describe('Default: the colour of names.'),
          }),
        )
        .min(1)
        .max(50)
        .describe('The shapes of the logo, in the order in which they are painted.'),
    })
    .optional()
    .describe('Drawn at the top right, as paths, so that the picture refers to nothing outside of it.'),
  lowContrast: z.boolean().optional().describe(`True accepts texts below a contrast of ${leastContrast}:1.`),
});

export type ThemeInput = z.input<typeof themeSchema>;
export type Logo = NonNullable<ThemeInput['logo']>;

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

function named(name: ThemeName): Pick<Theme, 'name' | 'colours' | 'dark' | 'follows'> {
  if (name === 'auto') return { name, colours: light, dark, follows: 'reader' };
  if (name === 'page') return { name, colours: light, dark, follows: 'page' };
  return { name, colours: name === 'dark' ? dark : name === 'print' ? print : light };
}

function over<T>(base: T, change: unknown): T {
  if (change === undefined) return base;
  if (typeof base !== 'object' || base === null) return change as T;
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [key, over(value, (change as Record<string, unknown>)[key])]),
  ) as T;
}

/**
 * A theme by its name, or one of the caller's own.
 *
 * @param theme a name, or a theme as `themeSchema` gives it
 * @throws {ThemeError} for texts too faint to read
 */
export function themeOf(theme: ThemeName | ThemeInput): Theme {
  if (typeof theme === 'string') return named(theme);
  const { base = 'light', colours, darkColours, font, spacing, logo, lowContrast } = theme;
  const start = named(base);
  const own: Theme = {
    name: JSON.stringify(theme),
    colours: over(start.colours, colours),
    ...(start.dark ? { dark: over(start.dark, darkColours) } : {}),
    ...(start.follows ? { follows: start.follows } : {}),
    ...(font ? { font: { family: font.family, wider: font.wider ?? 1.1 } } : {}),
    ...(spacing?.cards === undefined ? {} : { cardGap: spacing.cards }),
    ...(logo ? { logo } : {}),
  };
  const faint = [...faintTexts(own.colours), ...(own.dark ? faintTexts(own.dark).map((each) => `dark: ${each}`) : [])];
  if (faint.length > 0 && lowContrast !== true)
    throw new ThemeError(
      `texts of the theme have a contrast below ${leastContrast}:1 (lowContrast: true accepts them): ${faint.join('; ')}`,
    );
  return own;
}
