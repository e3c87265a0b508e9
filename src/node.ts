import { createRequire } from 'node:module';
import type { SvgDocument } from './draw/dom.ts';
import { optimiser } from './draw/optimise.ts';
import { serialize } from './draw/serialize.ts';
import type { TopologyInput } from './model/schema/index.ts';
import type { RenderOptions } from './options.ts';
import { renderElement, renderText } from './pipeline.ts';

export * from './core.ts';

/** What `render` takes in Node, beside what every picture takes. */
export interface NodeRenderOptions extends RenderOptions {
  /** Lets svgo go over the picture, which makes it about two percent smaller and takes longer than all the rest. Default: false. */
  readonly optimise?: boolean;
  /** A `Document` to draw on, for those who have one. Default: a small one of its own. */
  readonly document?: SvgDocument;
}

/**
 * Draws a topology as SVG.
 *
 * @param input a topology file's text or bytes, YAML or JSON, or a topology as an object
 * @param options how the picture is made; `width` is in px
 * @returns the text of an SVG file
 * @throws {TopologyError} with all that is wrong with the topology
 * @throws {RenderError} for an option that isn't known, or a template, theme or locale that can't be used
 * @example
 * const svg = render('sites: [Taipei, Osaka]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom, peeringLocation: Taipei }]');
 * svg.startsWith('<svg'); // true
 */
export function render(input: TopologyInput, options: NodeRenderOptions = {}): string {
  const svg = options?.document
    ? serialize(renderElement(input, options.document, options))
    : renderText(input, options);
  // svgo takes long to load, so only those pay for it who let it run.
  return options.optimise === true
    ? optimiser(createRequire(import.meta.url)('svgo') as typeof import('svgo'))(svg)
    : svg;
}
