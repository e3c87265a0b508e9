import type { Selection } from 'd3-selection';

/** One SVG element that things are drawn into. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;
