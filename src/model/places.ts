import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

export type Path = readonly (string | number)[];

/** A part of a text. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** The node that a path leads to: its event, and the places of its key and of itself, where they are written. */
export interface Found {
  readonly event: number;
  readonly key?: Place;
  readonly value?: Place;
}

/**
 * Makes a function that finds what a path of keys and indexes leads to, through aliases. What a list or a mapping holds
 * is looked through once, so that the places of all items of a long list are found as fast as that of the last.
 *
 * @param targets the event that each alias stands for
 */
export function finderIn(
  source: string,
  events: readonly Event[],
  targets: ReadonlyMap<number, number>,
): (path: Path) => Found | undefined {
  const known = new Map<number, ReadonlyMap<string | number, Step>>();
  const within = (collection: number) => {
    const found = known.get(collection) ?? stepsOf(source, events, collection);
    known.set(collection, found);
    return found;
  };
  return (path) => {
    if (events.length === 0) return undefined;
    let at = 1;
    let key: number | undefined;
    for (const step of path) {
      const found = within(targets.get(at) ?? at).get(step);
      if (!found) return undefined;
      ({ at, key } = found);
    }
    const [own, ownKey] = [placeOf(events, at), key === undefined ? undefined : placeOf(events, key)];
    return { event: targets.get(at) ?? at, ...(ownKey ? { key: ownKey } : {}), ...(own ? { value: own } : {}) };
  };
}

/** Where a step from a collection leads to, and its key's event in a mapping. */
interface Step {
  readonly at: number;
  readonly key: number | undefined;
}

/** The items of a list by their index, or the values of a mapping by their first key of that name. */
function stepsOf(source: string, events: readonly Event[], collection: number): ReadonlyMap<string | number, Step> {
  const steps = new Map<string | number, Step>();
  const type = events[collection]?.type;
  let at = collection + 1;
  if (type === EVENT_ID.SEQUENCE) {
    for (; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; at = endOf(events, at))
      steps.set(steps.size, { at, key: undefined });
  }
  while (type === EVENT_ID.MAPPING && events[at] !== undefined && events[at]?.type !== EVENT_ID.POP) {
    const key = at;
    at = endOf(events, key);
    const event = events[key];
    const name = event?.type === EVENT_ID.SCALAR ? getScalarValue(source, event) : undefined;
    if (name !== undefined && !steps.has(name)) steps.set(name, { at, key });
    at = endOf(events, at);
  }
  return steps;
}

/** Where a node is written; a collection reaches to the end of the last scalar in it. */
function placeOf(events: readonly Event[], at: number): Place | undefined {
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
    case EVENT_ID.MAPPING: {
      const ends = events
        .slice(at, endOf(events, at))
        .map((each) => (each.type === EVENT_ID.SCALAR ? each.valueEnd : 0));
      return { offset: event.start, length: Math.max(1, Math.max(...ends) - event.start) };
    }
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
