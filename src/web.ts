/**
 * For pages that only draw: YAML in, SVG out. One file with all that it needs; the letters of the pictures and Microsoft's
 * lists are files beside it, loaded with the first picture.
 */

import type { TopologyInput } from './model/schema/index.ts';
import type { RenderOptions } from './options.ts';
import { renderText } from './pipeline.ts';
import { loadCatalogue } from './web/packed.ts';
import { loadFonts } from './web/slices.ts';

export { formatProblems, TopologyError } from './model/problems.ts';
export { RenderError } from './template.ts';

/** Draws a topology as SVG. What it takes, returns and throws stands in `web/types.d.ts`, which is published. */
export async function render(input: TopologyInput, options: RenderOptions = {}): Promise<string> {
  await Promise.all([loadCatalogue(), options.font === 'system' ? undefined : loadFonts()]);
  return renderText(input, options);
}
