import type { Translate } from './locale/index.ts';
import type { Model, Network } from './model/network.ts';
import { notDrawn, unknownName } from './refusals.ts';
import type { Picture } from './scene/panels.ts';

/** How much a picture tells: the article's own pictograms, what an engineer needs, or every fact of the file. */
export type Detail = 'overview' | 'logical' | 'full';
export const details: readonly Detail[] = ['overview', 'logical', 'full'];

/** What a template is given beside the network. */
export interface TemplateContext {
  /** The words of the picture's language. */
  readonly translate: Translate;
  readonly detail: Detail;
  /** Everything is to be told one by one, even where the picture gets very large. */
  readonly unfolded: boolean;
  /** Nobody said in which order the sites stand. */
  readonly freeOrder: boolean;
}

/** A way to make a picture of a network. */
export interface Template {
  /** The name by which it is asked for. */
  readonly name: string;
  /** The connectivity models that it can draw; a network with others doesn't fit. */
  readonly models: readonly Model[];
  /** The level of detail where nobody says which. Default: `logical`. */
  readonly detail?: Detail;
  /** Makes the scene: what is in the picture, without coordinates. Pure. */
  readonly scene: (network: Network, context: TemplateContext) => Picture;
}

/**
 * Declares a template. It returns what it is given; its use is that the types are checked where a template is written.
 *
 * @param template its name, the models that it draws, and how it makes a scene
 * @returns the same
 * @example
 * const sitesOnly = defineTemplate({
 *   name: 'sites-only',
 *   models: ['any-to-any'],
 *   scene: (network) => ({
 *     locale: network.locale, title: 'Sites', description: 'The sites.', zones: [], wires: [], legend: [],
 *     lanes: [{ id: 'sites', size: 'medium', loops: 'before' }],
 *     blocks: network.sites.map((site) => ({
 *       lane: 'sites',
 *       box: { id: `site:${site.id}`, kind: 'site', tone: 'customer', tooltip: site.name, lines: [{ text: site.name, role: 'name' }] },
 *     })),
 *   }),
 * });
 * const svg = render('sites: [Taipei]\ncircuits: [{ model: any-to-any }]', { template: sitesOnly });
 * svg.includes('data-node="site:taipei"'); // true
 */
export function defineTemplate(template: Template): Template {
  return template;
}

/** What a template has to fit: the connectivity models of a network's circuits. */
interface Drawn {
  readonly circuits: readonly { readonly model: Model }[];
}

/**
 * Finds the template for a network: the one that is asked for, else the first that fits.
 *
 * @param network as `resolve` returns it
 * @param templates those that are tried, in their order
 * @param wanted a name, or a template that needn't be one of them
 * @returns the template
 * @throws {RenderError} when it isn't known, or doesn't fit the network's connectivity models
 * @example
 * chooseTemplate(resolve('circuits: [{ model: direct }]'), templates).name; // 'direct'
 */
export function chooseTemplate(network: Drawn, templates: readonly Template[], wanted?: string | Template): Template {
  const fitting = templates.filter((each) => fits(each, network));
  const named = (name: string) => templates.find((each) => each.name === name.toLowerCase());
  const template = wanted === undefined ? fitting[0] : typeof wanted === 'string' ? named(wanted) : wanted;
  if (template && fits(template, network)) return template;
  const known = (template ? fitting : templates).map((each) => each.name);
  if (!template && wanted !== undefined) throw unknownName('template', String(wanted), known);
  throw notDrawn([...new Set(network.circuits.map((circuit) => circuit.model))], template, known);
}

/** True when the template can draw every circuit of the network. */
export function fits(template: Template, network: Drawn): boolean {
  return network.circuits.every((circuit) => template.models.includes(circuit.model));
}
