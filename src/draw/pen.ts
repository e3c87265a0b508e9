import type { Followed } from './follow.ts';
import { type Attributes, add, type Group, set } from './group.ts';
import { attributesOf, type ColourName, colourOf, type Look } from './look.ts';
import type { Theme } from './theme.ts';

/**
 * Paints what is drawn. All of a fixed theme stands in SVG's presentation attributes, which every reader of SVG knows, so
 * that a picture looks the same where style sheets are taken out or not understood.
 */
export interface Pen {
  /** Appends an element with these attributes, painted like this, and returns it. */
  readonly add: (parent: Group, name: string, attributes: Attributes, look?: Look) => Group;
  /** What a style sheet adds to a picture that follows its reader or its page: the colours used so far, light and dark. */
  readonly followed: () => readonly Followed[];
}

/** Fixed themes need no classes for colours; where the reader decides, each painted element says by class which colour it has. */
export function penOf({ colours, dark }: Theme): Pen {
  const used = new Map<string, Followed>();
  const classFor = (property: 'fill' | 'stroke', name: ColourName | 'none' | undefined): string[] => {
    if (!dark || name === undefined || name === 'none') return [];
    const found = `${property}-${name}`;
    if (!used.has(found))
      used.set(found, { name: found, property, light: colourOf(colours, name), dark: colourOf(dark, name) });
    return [found];
  };
  const found = new Map<ColourName, string>();
  const paint = (name: ColourName): string => {
    const colour = found.get(name) ?? colourOf(colours, name);
    found.set(name, colour);
    return colour;
  };
  return {
    add: (parent, name, attributes, look) => {
      const element = add(parent, name, attributes);
      const node = element.node();
      if (!look || !node) return element;
      set(node, attributesOf(look, paint));
      const classes = [...classFor('fill', look.fill), ...classFor('stroke', look.stroke)];
      if (classes.length > 0)
        set(node, { class: [...(attributes.class === undefined ? [] : [attributes.class]), ...classes].join(' ') });
      return element;
    },
    followed: () => [...used.values()],
  };
}
