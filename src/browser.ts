import { serialize } from './draw/serialize.ts';
import type { RenderOptions } from './options.ts';
import { renderElement as draw, type RenderInput } from './pipeline.ts';

export * from './core.ts';

/**
 * Draws a topology as SVG, on the page's own document.
 *
 * @returns the text of an SVG file
 * @throws {TopologyError | RenderError} like `renderElement`
 */
export function render(input: RenderInput, options: RenderOptions = {}): string {
  return serialize(draw(input, globalThis.document, options));
}
