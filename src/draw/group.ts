import type { Selection } from 'd3-selection';

/** One SVG element that things are drawn into. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Appends an element with these attributes, and returns it. */
export function add(parent: Group, name: string, attributes: Readonly<Record<string, string | number>>): Group {
  const child = parent.append(name) as unknown as Group;
  const element = child.node();
  for (const key of Object.keys(attributes)) element?.setAttribute(key, String(attributes[key]));
  return child;
}
