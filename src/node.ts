import { createRequire } from 'node:module';
import { smallDocument } from './draw/document.ts';
import { optimiser } from './draw/optimise.ts';
import { serialize } from './draw/serialize.ts';
import type { RenderOptions } from './options.ts';
import { type RenderInput, renderElement } from './pipeline.ts';

export * from './core.ts';

/** What `render` takes in Node, beside what every picture takes. */
export interface NodeRenderOptions extends RenderOptions {
  /** Lets svgo go over the picture, which makes it about two percent smaller and takes longer than all the rest. Default: false. */
  readonly optimise?: boolean;
  /** A `Document` to draw on, for those who have one. Default: a small one of its own. */
  readonly document?: Document;
}

/**
 * Draws a topology as SVG.
 *
 * @param input a topology file's text or bytes, YAML or JSON, or a topology that `parse` has read
 * @returns the text of an SVG file
 * @throws {TopologyError} with all that is wrong with the file
 * @throws {RenderError} for a template, theme or locale that isn't known or doesn't fit
 * @example
 * const svg = render('sites: [Taipei, Osaka]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom, peeringLocation: Taipei }]');
 * svg.startsWith('<svg'); // true
 */
export function render(input: RenderInput, options: NodeRenderOptions = {}): string {
  const document = options.document ?? smallDocument();
  const svg = serialize(renderElement(input, document, options));
  // svgo takes long to load, so only those pay for it who let it run.
  return options.optimise === true
    ? optimiser(createRequire(import.meta.url)('svgo') as typeof import('svgo'))(svg)
    : svg;
}
