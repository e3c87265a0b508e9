import type { TopologyInput } from './model/schema/index.ts';
import type { RenderOptions } from './options.ts';
import { renderText } from './pipeline.ts';

export * from './core.ts';

/**
 * Draws a topology as SVG. It needs no DOM, so that a worker can do it too.
 *
 * @returns the text of an SVG file
 * @throws {TopologyError | RenderError} like `renderElement`
 */
export function render(input: TopologyInput, options: RenderOptions = {}): string {
  return renderText(input, options);
}
