import { EVENT_ID, type Event } from 'js-yaml';

/** What a topology file may hold at most. A file of 4,000 sites stays far below. */
export const limits = {
  bytes: 8_000_000,
  depth: 24,
  scalars: 400_000,
  keysInOneMapping: 2_000,
  itemsInOneList: 10_000,
  anchors: 100,
  aliases: 100,
  /** Values after aliases have been followed. */
  values: 500_000,
  /** A list with so many mistakes isn't looked through to its end. More than the mistakes of a file that are told. */
  problemsInOneList: 200,
} as const;

/** What lists may hold at most that no network has longer, and that would take long to draw. */
export const longest = { circuits: 1_000, routers: 100, peerings: 16, accessLinks: 100, edges: 1_000 } as const;

/** What a file may hold at most of what stands in lists of many things, all of them together. */
export const together = { connections: 20_000 } as const;

/** What a picture may hold at most. More nobody reads, and it would take long to lay out. */
export const drawable = {
  /** Boxes and lines together. The largest networks, folded, come to a quarter of it. */
  parts: 4_000,
  /** Ties between sites, and between networks, before some of them are folded. */
  ties: 10_000,
} as const;

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

/** The message for a text that is nested too deeply. */
export const tooDeep = `more than ${limits.depth} levels deep, the most that a topology file may be nested`;

/** A number with commas, without `Intl`. */
export function count(value: number): string {
  return String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
}
