import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { isOddNumber, plainValue } from './scalars.ts';

export type Path = readonly (string | number)[];

/** A part of a text. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** What is known of the text that a value was read from. */
export interface Written {
  readonly placeOf: (path: Path, what: 'key' | 'value') => Place;
  /** The text of a plain scalar as it was written, where it was read as a number or a truth value. */
  readonly sourceOf: (path: Path) => string | undefined;
  /** True for a number that would be read otherwise than it is written. */
  readonly isOdd: (path: Path) => boolean;
}

/** The node that a path leads to: its event, and that of its key in a mapping. */
interface Found {
  readonly event: number;
  readonly key?: number;
}

/**
 * Makes what tells where things are written in a text. What a list or a mapping holds is looked through once, so that the places
 * of all items of a long list are found as fast as that of the last.
 *
 * @param events what the text is made of
 * @param targets the event that each alias stands for
 */
export function writtenIn(source: string, events: readonly Event[], targets: ReadonlyMap<number, number>): Written {
  const extents = extentsOf(events);
  const known = new Map<number, ReadonlyMap<string | number, Found>>();
  const within = (collection: number) => {
    const found = known.get(collection) ?? stepsOf(source, events, collection, extents);
    known.set(collection, found);
    return found;
  };
  const targetOf = (event: number) => targets.get(event) ?? event;
  /** What a path of keys and indexes leads to, through aliases. */
  const find = (path: Path): Found | undefined => {
    let found: Found | undefined = events.length === 0 ? undefined : { event: 1 };
    for (const step of path) found = found && within(targetOf(found.event)).get(step);
    return found;
  };
  const placeAt = (event: number | undefined) => (event === undefined ? undefined : placeOf(events, event, extents));
  const scalarAt = (path: Path): string | undefined => {
    const found = find(path);
    const event = found && events[targetOf(found.event)];
    return event?.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN
      ? getScalarValue(source, event)
      : undefined;
  };
  return {
    placeOf: (path, what) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const found = find(path.slice(0, length));
        const place =
          what === 'key' || length < path.length
            ? (placeAt(found?.key) ?? placeAt(found?.event))
            : (placeAt(found?.event) ?? placeAt(found?.key));
        if (place) return place;
      }
      return { offset: 0, length: 1 };
    },
    sourceOf: (path) => {
      const written = scalarAt(path);
      if (written === undefined) return undefined;
      const value = plainValue(written);
      return value === null || (typeof value === 'string' && !isOddNumber(written)) ? undefined : written;
    },
    isOdd: (path) => {
      const written = scalarAt(path);
      return written !== undefined && isOddNumber(written);
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
