import { add, type Group } from './group.ts';
import { attributesOf, type ColourName, colourOf, type Look } from './look.ts';
import type { Theme } from './theme.ts';

/**
 * Paints what is drawn. All of a fixed theme stands in SVG's presentation attributes, which every reader of SVG knows, so
 * that a picture looks the same where style sheets are taken out or not understood.
 */
export interface Pen {
  /** Appends an element with these attributes, painted like this, and returns it. */
  readonly add: (
    parent: Group,
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    look?: Look,
  ) => Group;
  /** What a style sheet adds: the dark colours of a picture that follows its reader, for the colours used so far. */
  readonly darkRules: () => readonly string[];
}

/** Fixed themes need no classes for colours; where the reader decides, each painted element says by class which colour it has. */
export function penOf({ colours, dark }: Theme): Pen {
  const used = new Map<string, string>();
  const classFor = (property: 'fill' | 'stroke', name: ColourName | 'none' | undefined): string[] => {
    if (!dark || name === undefined || name === 'none') return [];
    const found = `${property}-${name}`;
    used.set(found, `{${property}:${colourOf(dark, name)}}`);
    return [found];
  };
  return {
    add: (parent, name, attributes, look) => {
      if (!look) return add(parent, name, attributes);
      const classes = [...classFor('fill', look.fill), ...classFor('stroke', look.stroke)];
      const named = [...(attributes.class === undefined ? [] : [attributes.class]), ...classes].join(' ');
      return add(parent, name, {
        ...attributes,
        ...attributesOf(look, colours),
        ...(named === '' ? {} : { class: named }),
      });
    },
    darkRules: () => [...used].map(([name, rule]) => `.${name}${rule}`),
  };
}
