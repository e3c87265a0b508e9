import * as z from 'zod/mini';
import { described } from '../described.ts';
import { isColour, solidPage } from './colour.ts';
import { faintTexts, leastContrast } from './contrast.ts';
import { fontFamilies } from './css.ts';
import type { Palette } from './palette.ts';
import { namedTheme, type Theme, ThemeError } from './theme.ts';

/** A mapping in which each of these keys may be left out. */
function someOf<Shape extends Readonly<Record<string, z.ZodMiniType>>>(shape: Shape) {
  const optional = Object.entries(shape).map(([key, each]) => [key, z.optional(each)]);
  return z.strictObject(Object.fromEntries(optional) as { [Key in keyof Shape]: z.ZodMiniOptional<Shape[Key]> });
}

/** Built for the first theme of somebody's own: most programs never have one. */
function build() {
  const colour = z
    .string()
    .check(
      z.maxLength(60),
      z.trim(),
      z.refine(isColour, 'a colour like #0f6cbd, #0f6cbd80 with opacity, navy or transparent'),
    );
  /** One colour for each owner or role. */
  const tones = someOf({
    customer: described(colour, 'What is the customer’s: sites, routers.'),
    provider: described(colour, 'What is the provider’s: edges, WAN, exchange.'),
    microsoft: described(colour, 'What is Microsoft’s, and Azure private peering.'),
    services: described(colour, 'Microsoft peering, and what is reached over it.'),
    neutral: described(colour, 'What is nobody’s: circuits, links.'),
  });
  const area = someOf({ fill: described(colour, 'The ground.'), stroke: described(colour, 'The outline.') });
  const badge = someOf({
    fill: described(colour, 'The ground.'),
    stroke: described(colour, 'The outline.'),
    text: described(colour, 'The number in it.'),
  });
  const palette = someOf({
    page: described(colour, 'The ground of the whole picture; transparent shows the page that it stands on.'),
    box: described(colour, 'The ground of boxes: sites, edges, networks.'),
    ink: described(colour, 'Text of names.'),
    quiet: described(colour, 'Text of facts.'),
    stroke: described(tones, 'Outlines, wires and icons.'),
    text: described(tones, 'Text in an owner’s colour, with a contrast of 4.5:1 on all that it stands on.'),
    zone: described(
      someOf({
        customer: described(area, 'On premises.'),
        provider: described(area, 'The provider’s zone.'),
        'peering-location': described(area, 'A peering location.'),
        microsoft: described(area, 'The Microsoft cloud.'),
        facility: described(area, 'A co-location facility.'),
        internet: described(area, 'The Internet, that VPNs run over.'),
        'virtual-wan': described(area, 'A Virtual WAN around its hubs.'),
        region: described(area, 'An Azure region.'),
        cloud: described(area, 'Another cloud.'),
      }),
      'The frames.',
    ),
    circuit: described(colour, 'The ground of a circuit’s box.'),
    tube: described(area, 'A link that peerings run in.'),
    gateway: described(colour, 'The ground of a gateway in its network.'),
    change: described(
      someOf({
        came: described(colour, 'What there wasn’t before.'),
        went: described(colour, 'What isn’t there any more.'),
        changed: described(colour, 'What is said otherwise than before.'),
      }),
      'What marks a difference between two states of a network.',
    ),
    badge: described(
      someOf({
        error: described(badge, 'What Azure would refuse.'),
        warning: described(badge, 'What is against Microsoft’s advice.'),
        info: described(badge, 'What is good to know.'),
        shared: described(badge, 'What several circuits or links stand on.'),
      }),
      'The small numbers at the things that a list under the picture is about.',
    ),
  });

  return z.strictObject({
    base: described(
      z.optional(z.enum(['light', 'dark', 'auto', 'page', 'print'])),
      'The theme that this one changes. Default: light.',
    ),
    colours: described(z.optional(palette), 'CSS colours: #rrggbb, #rgb, either with opacity, a name, or transparent.'),
    darkColours: described(z.optional(palette), 'For the bases auto and page: the colours where it is dark.'),
    font: described(
      z.optional(
        z.strictObject({
          family: described(
            z.string().check(
              z.minLength(1),
              z.maxLength(200),
              z.regex(/^[^;{}<>\u0000-\u001f\u007f-\u009f]*$/, 'names of fonts, separated by commas'),
              z.refine((families) => fontFamilies(families) !== '', 'the name of a font'),
            ),
            'Names of fonts as CSS has them, the first that is there is taken.',
          ),
          wider: described(
            z.optional(z.number().check(z.gte(0.8), z.lte(1.5))),
            'How much wider than Open Sans its letters run. Default: 1.1, which most fonts stay below.',
          ),
        }),
      ),
      'A font of the reader’s machine, or of the page, instead of the letters that the picture brings.',
    ),
    spacing: described(
      z.optional(
        z.strictObject({
          cards: described(
            z.optional(z.number().check(z.gte(4), z.lte(80))),
            'px between two cards in a column. Default: 12.',
          ),
        }),
      ),
      'Distances.',
    ),
    logo: described(
      z.optional(
        z.strictObject({
          width: described(z.number().check(z.gte(1), z.lte(400)), 'px'),
          height: described(z.number().check(z.gte(1), z.lte(120)), 'px'),
          paths: described(
            z
              .array(
                z.strictObject({
                  d: described(
                    z
                      .string()
                      .check(z.maxLength(20_000), z.regex(/^[\d\s.,+\-eEMmLlHhVvCcSsQqTtAaZz]+$/, 'SVG path data')),
                    'SVG path data, in px from the logo’s upper left corner.',
                  ),
                  fill: described(z.optional(colour), 'Default: the colour of names.'),
                }),
              )
              .check(z.minLength(1), z.maxLength(50)),
            'The shapes of the logo, in the order in which they are painted.',
          ),
        }),
      ),
      'Drawn at the top right, as paths, so that the picture refers to nothing outside of it.',
    ),
    lowContrast: described(z.optional(z.boolean()), `True accepts texts below a contrast of ${leastContrast}:1.`),
  });
}

let built: ReturnType<typeof build> | undefined;

/** A theme of one's own: what it doesn't say is that of the theme it is based on. */
export function themeSchema(): ReturnType<typeof build> {
  built ??= build();
  return built;
}

export type ThemeInput = z.input<ReturnType<typeof build>>;

function over<T>(base: T, change: unknown): T {
  if (change === undefined) return base;
  if (typeof base !== 'object' || base === null) return change as T;
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [key, over(value, (change as Record<string, unknown>)[key])]),
  ) as T;
}

/** A palette with some of its colours changed. */
function changed(palette: Palette, change: unknown): Palette {
  const own = over(palette, change);
  return { ...own, solid: solidPage(own.page, own.ink) };
}

/**
 * A theme of the caller's own.
 *
 * @param theme as `themeSchema` gives it
 * @throws {ThemeError} for texts too faint to read
 */
export function ownTheme(theme: ThemeInput): Theme {
  const { base = 'light', colours, darkColours, font, spacing, logo, lowContrast } = theme;
  const start = namedTheme(base);
  const own: Theme = {
    name: JSON.stringify(theme),
    colours: changed(start.colours, colours),
    ...(start.dark ? { dark: changed(start.dark, darkColours) } : {}),
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
