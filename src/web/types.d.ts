import type { RenderOptions, TopologyInput } from 'expressroute-topology';

export {
  formatProblems,
  type Problem,
  RenderError,
  type RenderOptions,
  type Topology,
  TopologyError,
  type TopologyInput,
  type TopologyObject,
} from 'expressroute-topology';

/**
 * Draws a topology as SVG, the same as `render` of the library. It needs no DOM, so that a worker can do it too.
 *
 * @param input a topology file's text or bytes, or a topology as an object
 * @param options as for `render`; with `font: 'system'` no letters are loaded
 * @returns the text of an SVG file
 * @throws {TopologyError} with all that is wrong with the topology
 * @throws {RenderError} for an option that isn't known or can't be used
 * @example
 * const svg = await render('sites: [Taipei]');
 * svg.startsWith('<svg'); // true
 */
export declare function render(input: TopologyInput, options?: RenderOptions): Promise<string>;
