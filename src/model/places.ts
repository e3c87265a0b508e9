import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

export type Path = readonly (string | number)[];

/** A part of a text. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** The node that a path leads to: its event, and that of its key in a mapping. */
export interface Found {
  readonly event: number;
  readonly key?: number;
}

/** Finds in a text what a path leads to, and where it is written. */
export interface Finder {
  /** What a path of keys and indexes leads to, through aliases. */
  readonly find: (path: Path) => Found | undefined;
  /** Where the node that begins at an event is written; undefined for a value that isn't. */
  readonly placeOf: (event: number | undefined) => Place | undefined;
  /** The event itself, or the one that an alias stands for. */
  readonly targetOf: (event: number) => number;
}

/**
 * Makes what finds places in a text. What a list or a mapping holds is looked through once, so that the places of all items
 * of a long list are found as fast as that of the last.
 *
 * @param targets the event that each alias stands for
 */
export function finderIn(source: string, events: readonly Event[], targets: ReadonlyMap<number, number>): Finder {
  const known = new Map<number, ReadonlyMap<string | number, Found>>();
  let extents: Extents | undefined;
  const within = (collection: number) => {
    extents ??= extentsOf(events);
    const found = known.get(collection) ?? stepsOf(source, events, collection, extents);
    known.set(collection, found);
    return found;
  };
  const targetOf = (event: number) => targets.get(event) ?? event;
  return {
    targetOf,
    find: (path) => {
      if (events.length === 0) return undefined;
      let found: Found | undefined = { event: 1 };
      for (const step of path) {
        found = within(targetOf(found.event)).get(step);
        if (!found) return undefined;
      }
      return found;
    },
    placeOf: (event) => {
      if (event === undefined) return undefined;
      extents ??= extentsOf(events);
      return placeOf(events, event, extents);
    },
  };
}

/** For each node by its event: the event behind it, and the offset at which its last scalar ends. */
interface Extents {
  readonly behind: Int32Array;
  readonly end: Int32Array;
}

function extentsOf(events: readonly Event[]): Extents {
  const behind = new Int32Array(events.length).fill(events.length);
  const end = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach((event, at) => {
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      open.push(at);
      return;
    }
    const closed = event.type === EVENT_ID.POP ? open.pop() : at;
    if (closed === undefined) return;
    behind[closed] = at + 1;
    if (event.type === EVENT_ID.SCALAR) end[at] = event.valueEnd;
    const parent = open[open.length - 1];
    if (parent !== undefined) end[parent] = Math.max(end[parent] ?? 0, end[closed] ?? 0);
  });
  return { behind, end };
}

/** The items of a list by their index, or the values of a mapping by their first key of that name. */
function stepsOf(
  source: string,
  events: readonly Event[],
  collection: number,
  { behind }: Extents,
): ReadonlyMap<string | number, Found> {
  const steps = new Map<string | number, Found>();
  const type = events[collection]?.type;
  const after = (at: number) => behind[at] ?? events.length;
  const isInside = (at: number) => events[at] !== undefined && events[at]?.type !== EVENT_ID.POP;
  let at = collection + 1;
  if (type === EVENT_ID.SEQUENCE) for (; isInside(at); at = after(at)) steps.set(steps.size, { event: at });
  while (type === EVENT_ID.MAPPING && isInside(at)) {
    const key = at;
    at = after(key);
    const event = events[key];
    const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : undefined;
    if (name !== undefined && !steps.has(name)) steps.set(name, { event: at, key });
    at = after(at);
  }
  return steps;
}

/** Where a node is written; a collection reaches to the end of the last scalar in it. */
function placeOf(events: readonly Event[], at: number, { end }: Extents): Place | undefined {
  const event = events[at];
  switch (event?.type) {
    case EVENT_ID.ALIAS:
      return { offset: event.anchorStart - 1, length: event.anchorEnd - event.anchorStart + 1 };
    case EVENT_ID.SCALAR: {
      if (event.valueStart < 0) return undefined;
      const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      return { offset: event.valueStart - quotes, length: Math.max(1, event.valueEnd - event.valueStart + 2 * quotes) };
    }
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return { offset: event.start, length: Math.max(1, (end[at] ?? 0) - event.start) };
    default:
      return undefined;
  }
}

/** The place in the list behind the node that begins at an event. */
export function endOf(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let index = at; index < events.length; index += 1) {
    const type = events[index]?.type;
    if (type === EVENT_ID.POP) depth -= 1;
    else if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    if (depth <= 0) return index + 1;
  }
  return events.length;
}
