import type { TopologyInput } from './model/schema/index.ts';
import type { RenderOptions } from './options.ts';
import { renderText } from './pipeline.ts';

export * from './core.ts';

/**
 * Draws a topology as SVG. It needs no DOM, so that a worker can do it too.
 *
 * @param input a topology file's text or bytes, YAML or JSON, or a topology as an object
 * @param options how the picture is made; `width` is in px
 * @returns the text of an SVG file
 * @throws {TopologyError | RenderError} like `renderElement`
 * @example
 * const svg = render('sites: [Taipei]\ncircuits: [{ model: any-to-any }]', { theme: 'page' });
 * svg.startsWith('<svg'); // true
 */
export function render(input: TopologyInput, options: RenderOptions = {}): string {
  return renderText(input, options);
}
