import type { Model, Network } from './model/network.ts';
import type { Say } from './locale/index.ts';
import type { Scene } from './scene/scene.ts';

/** What a template is given beside the network. */
export interface TemplateContext {
  /** The words of the picture's language. */
  readonly say: Say;
}

/** A way to make a picture of a network. */
export interface Template {
  /** The name by which it is asked for. */
  readonly name: string;
  /** The connectivity models that it can draw; a network with others doesn't fit. */
  readonly models: readonly Model[];
  /** Makes the scene: what is in the picture, without coordinates. Pure. */
  readonly scene: (network: Network, context: TemplateContext) => Scene;
}

/**
 * Declares a template. It returns what it is given; its use is that the types are checked where a template is written.
 *
 * @example
 * const sitesOnly = defineTemplate({
 *   name: 'sites-only',
 *   models: ['any-to-any'],
 *   scene: (network) => ({
 *     locale: network.locale, title: 'Sites', description: 'The sites.', zones: [], wires: [], legend: [],
 *     columns: [{ id: 'sites', width: 200, loops: 'left' }],
 *     blocks: network.sites.map((site) => ({
 *       column: 'sites',
 *       box: { id: `site:${site.id}`, kind: 'site', tone: 'customer', tooltip: site.name, lines: [{ text: site.name, role: 'name' }] },
 *     })),
 *   }),
 * });
 */
export function defineTemplate(template: Template): Template {
  return template;
}

/** True when the template can draw every circuit of the network. */
export function fits(template: Template, network: Network): boolean {
  return network.circuits.every((circuit) => template.models.includes(circuit.model));
}
