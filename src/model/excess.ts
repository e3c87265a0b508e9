import { EVENT_ID, type Event } from 'js-yaml';
import { count, limits } from './limits.ts';

export interface Excess {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/** Looks through what a YAML text is made of for anything beyond the limits, before values are made of it. */
export function findExcess(source: string, events: readonly Event[]): Excess | undefined {
  let scalars = 0;
  let anchors = 0;
  let aliases = 0;
  let last = 0;
  const directive = /^%.*/m.exec(source);
  /** For each open collection how many things it holds so far; a mapping's are keys and values. */
  const open: { count: number; mapping: boolean }[] = [];
  const excess = (message: string, offset: number, end = offset + 1): Excess => ({
    message,
    offset,
    length: Math.max(1, end - offset),
  });
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.DOCUMENT) {
      open.length = 0;
      open.push({ count: 0, mapping: false });
      if (event.explicitStart && directive)
        return excess(
          'directives (lines that start with %) aren’t used in topology files; leave it out',
          directive.index,
          directive.index + directive[0].length,
        );
      continue;
    }
    last = startOf(event) ?? last;
    const parent = open[open.length - 1];
    if (parent) {
      parent.count += 1;
      if (parent.mapping && parent.count > 2 * limits.keysInOneMapping)
        return excess(
          `this mapping has more than ${count(limits.keysInOneMapping)} keys, the most that a topology file may have in one`,
          last,
        );
      if (!parent.mapping && parent.count > limits.itemsInOneList)
        return excess(
          `this list has more than ${count(limits.itemsInOneList)} items, the most that a topology file may have in one`,
          last,
        );
    }
    if (event.type === EVENT_ID.ALIAS) {
      aliases += 1;
      if (aliases > limits.aliases)
        return excess(
          `more than ${limits.aliases} aliases, the most that a topology file may have`,
          event.anchorStart - 1,
          event.anchorEnd,
        );
      continue;
    }
    if (event.tagStart >= 0)
      return excess(
        `the tag ${source.slice(event.tagStart, Math.min(event.tagEnd, event.tagStart + 40))} isn't used in topology files; leave it out`,
        event.tagStart,
        event.tagEnd,
      );
    if (event.anchorStart >= 0) {
      anchors += 1;
      if (anchors > limits.anchors)
        return excess(
          `more than ${limits.anchors} anchors, the most that a topology file may have`,
          event.anchorStart - 1,
          event.anchorEnd,
        );
    }
    if (event.type === EVENT_ID.SCALAR) {
      scalars += 1;
      if (scalars > limits.scalars)
        return excess(`more than ${count(limits.scalars)} values, the most that a topology file may have`, last);
    } else open.push({ count: 0, mapping: event.type === EVENT_ID.MAPPING });
  }
  return undefined;
}

function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : undefined;
}
