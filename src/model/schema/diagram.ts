import * as z from 'zod/mini';
import { described } from '../../described.ts';
import { text } from './common.ts';
import { either, listOf } from './shapes.ts';

/**
 * How a picture is made: the keys under `diagram:` in a file, the options of `render` and the flags of the command all
 * come from here.
 */
export const diagram = described(
  z.strictObject({
    template: described(
      z.optional(text),
      'The template by name. Default: the first that fits the file’s connectivity models.',
    ),
    detail: described(
      z.optional(z.enum(['overview', 'logical', 'full'])),
      'The article’s own diagram, what an engineer needs (the default), or every fact of the file.',
    ),
    theme: described(
      z.optional(text),
      'Colours: light (the default), dark, auto (follows the reader), page (follows the switch of the page that it stands in), print.',
    ),
    locale: described(z.optional(text), 'Language of the picture: en, zh-TW. Default: the file’s locale.'),
    width: described(
      z.optional(z.number().check(z.gte(360), z.lte(20_000))),
      'Width in px to lay the picture out for, like 720 for a documentation column. Default: as a slide needs.',
    ),
    direction: described(
      z.optional(z.enum(['left-to-right', 'top-to-bottom'])),
      'Which way the lanes run. Default: left to right where the width admits it.',
    ),
    show: described(
      z.optional(z.enum(['existing', 'target', 'both'])),
      'What is there today, what is meant to be, or both in one picture (the default).',
    ),
    order: described(
      z.optional(z.enum(['file', 'group'])),
      'Sites in the order of the file (the default), or each group’s together.',
    ),
    collapse: described(
      z.optional(either([z.boolean(), listOf(text)])),
      'Folds groups of sites into one card each, with their number: true for all, or the groups’ names. False folds nothing, even where a picture would fold by itself.',
    ),
    hide: described(
      z.optional(listOf(z.enum(['customer', 'provider', 'peering-location', 'microsoft', 'facility']))),
      'Zones to draw without frame and heading; what stands in them stays.',
    ),
    fail: described(
      z.optional(z.array(text)),
      'Things that fail, all together, by their ids in the picture (data-node, data-link or data-zone-id), like circuit:er-london: what is lost is pale, and what is left is said under the title.',
    ),
    failures: described(
      z.optional(z.boolean()),
      'True puts a table under the picture that tells what each failure leaves. Default: false.',
    ),
    legend: described(z.optional(z.boolean()), 'False leaves the legend out. Default: true.'),
    title: described(
      z.optional(z.boolean()),
      'False leaves the title out of the picture, for pages that have a caption. Default: true.',
    ),
    font: described(
      z.optional(z.enum(['embed', 'system'])),
      'embed (the default) puts the letters that are used into the picture; system leaves the font to the reader’s machine.',
    ),
    size: described(
      z.optional(z.enum(['responsive', 'fixed'])),
      'responsive (the default) gets smaller with a narrow page; fixed is always as large as it was laid out.',
    ),
  }),
  'Defaults of the rendering options.',
);

export type DiagramOptions = z.output<typeof diagram>;
