import * as z from 'zod';
import { text } from './common.ts';
import { either, listOf } from './shapes.ts';

/**
 * How a picture is made: the keys under `diagram:` in a file, the options of `render` and the flags of the command all
 * come from here.
 */
export const diagram = z
  .strictObject({
    template: text
      .optional()
      .describe('The template by name. Default: the first that fits the file’s connectivity models.'),
    detail: z
      .enum(['overview', 'logical', 'full'])
      .optional()
      .describe('The article’s own diagram, what an engineer needs (the default), or every fact of the file.'),
    theme: text
      .optional()
      .describe(
        'Colours: light (the default), dark, auto (follows the reader), page (follows the switch of the page that it stands in), print.',
      ),
    locale: text.optional().describe('Language of the picture: en, zh-TW. Default: the file’s locale.'),
    width: z
      .number()
      .min(360)
      .max(20_000)
      .optional()
      .describe(
        'Width in px to lay the picture out for, like 720 for a documentation column. Default: as a slide needs.',
      ),
    direction: z
      .enum(['left-to-right', 'top-to-bottom'])
      .optional()
      .describe('Which way the lanes run. Default: left to right where the width admits it.'),
    show: z
      .enum(['existing', 'target', 'both'])
      .optional()
      .describe('What is there today, what is meant to be, or both in one picture (the default).'),
    order: z
      .enum(['file', 'group'])
      .optional()
      .describe('Sites in the order of the file (the default), or each group’s together.'),
    collapse: either([z.boolean(), listOf(text)])
      .optional()
      .describe(
        'Folds groups of sites into one card each, with their number: true for all, or the groups’ names. False folds nothing, even where a picture would fold by itself.',
      ),
    hide: listOf(z.enum(['customer', 'provider', 'peering-location', 'microsoft', 'facility']))
      .optional()
      .describe('Zones to draw without frame and heading; what stands in them stays.'),
    fail: z
      .array(text)
      .optional()
      .describe(
        'Things that fail, all together, by their ids in the picture (data-node, data-link or data-zone-id), like circuit:er-london: what is lost is pale, and what is left is said under the title.',
      ),
    failures: z
      .boolean()
      .optional()
      .describe('True puts a table under the picture that tells what each failure leaves. Default: false.'),
    legend: z.boolean().optional().describe('False leaves the legend out. Default: true.'),
    title: z
      .boolean()
      .optional()
      .describe('False leaves the title out of the picture, for pages that have a caption. Default: true.'),
    font: z
      .enum(['embed', 'system'])
      .optional()
      .describe(
        'embed (the default) puts the letters that are used into the picture; system leaves the font to the reader’s machine.',
      ),
    size: z
      .enum(['responsive', 'fixed'])
      .optional()
      .describe(
        'responsive (the default) gets smaller with a narrow page; fixed is always as large as it was laid out.',
      ),
  })
  .describe('Defaults of the rendering options.');

export type DiagramOptions = z.output<typeof diagram>;
