import type { Selection } from 'd3-selection';

/** One SVG element that things are drawn into. */
export type Group = Selection<SVGGElement, unknown, null, undefined>;

export type Attributes = Readonly<Record<string, string | number>>;

/** Appends an element with these attributes, and returns it. */
export function add(parent: Group, name: string, attributes: Attributes): Group {
  const child = parent.append(name) as unknown as Group;
  set(child, attributes);
  return child;
}

/** Sets attributes of an element. A picture has thousands: d3's own `attr` takes several times as long. */
export function set(group: Group, attributes: Attributes): void {
  const element = group.node();
  // Any document writes a number as its text.
  for (const key in attributes) element?.setAttribute(key, attributes[key] as string);
}
