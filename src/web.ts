/**
 * For pages that only draw: YAML in, SVG out. One file with all that most pictures need; the letters of the pictures,
 * Microsoft's lists and what only some pictures need are files beside it, loaded when a picture asks for them.
 */

import type { TopologyInput } from './model/schema/index.ts';
import type { RenderOptions } from './options.ts';
import { prepare, sceneFor, textOf } from './plan.ts';
import { askedBefore, askedByPicture } from './web/beside.ts';
import { load, withParts } from './web/load.ts';

export { formatProblems, TopologyError } from './model/problems.ts';
export { RenderError } from './render-error.ts';

/** Draws a topology as SVG. What it takes, returns and throws stands in `web/types.d.ts`, which is published. */
export async function render(input: TopologyInput, options: RenderOptions = {}): Promise<string> {
  await load(askedBefore(input, options));
  const prepared = await withParts(() => prepare(input, options));
  await load(askedByPicture(prepared));
  const picture = await withParts(() => sceneFor(prepared));
  return withParts(() => textOf(picture, prepared.settings));
}
