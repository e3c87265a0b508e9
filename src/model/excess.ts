import { EVENT_ID, type Event } from 'js-yaml';
import { limits } from './limits.ts';
import type { YamlFault } from './yaml-words.ts';

export interface Excess {
  readonly fault: YamlFault;
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
  const excess = (fault: YamlFault, offset: number, end = offset + 1): Excess => ({
    fault,
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
        return excess(['limit', 'directive'], directive.index, directive.index + directive[0].length);
      continue;
    }
    last = startOf(event) ?? last;
    const parent = open[open.length - 1];
    if (parent) {
      parent.count += 1;
      if (parent.mapping && parent.count > 2 * limits.keysInOneMapping) return excess(['limit', 'keys'], last);
      if (!parent.mapping && parent.count > limits.itemsInOneList) return excess(['limit', 'items'], last);
    }
    if (event.type === EVENT_ID.ALIAS) {
      aliases += 1;
      if (aliases > limits.aliases) return excess(['limit', 'aliases'], event.anchorStart - 1, event.anchorEnd);
      continue;
    }
    if (event.tagStart >= 0) {
      const tag = source.slice(event.tagStart, Math.min(event.tagEnd, event.tagStart + 40));
      return excess(['limit', 'tag', tag], event.tagStart, event.tagEnd);
    }
    if (event.anchorStart >= 0) {
      anchors += 1;
      if (anchors > limits.anchors) return excess(['limit', 'anchors'], event.anchorStart - 1, event.anchorEnd);
    }
    if (event.type === EVENT_ID.SCALAR) {
      scalars += 1;
      if (scalars > limits.scalars) return excess(['limit', 'scalars'], last);
    } else open.push({ count: 0, mapping: event.type === EVENT_ID.MAPPING });
  }
  return undefined;
}

function startOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : undefined;
}
