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
 * Finds what a path of keys and indexes leads to, through aliases.
 *
 * @param targets the event that each alias stands for
 */
export function placeAt(
  source: string,
  events: readonly Event[],
  path: Path,
  targets: ReadonlyMap<number, number>,
): Found | undefined {
  if (events.length === 0) return undefined;
  let at = 1;
  let key: number | undefined;
  for (const step of path) {
    const inside = targets.get(at) ?? at;
    const found = typeof step === 'number' ? itemAt(events, inside, step) : pairAt(source, events, inside, step);
    if (!found) return undefined;
    ({ at, key } = found);
  }
  const [own, ownKey] = [placeOf(events, at), key === undefined ? undefined : placeOf(events, key)];
  return { event: targets.get(at) ?? at, ...(ownKey ? { key: ownKey } : {}), ...(own ? { value: own } : {}) };
}

interface Step {
  readonly at: number;
  readonly key: number | undefined;
}

function itemAt(events: readonly Event[], list: number, index: number): Step | undefined {
  if (events[list]?.type !== EVENT_ID.SEQUENCE) return undefined;
  let at = list + 1;
  for (let item = 0; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; item += 1) {
    if (item === index) return { at, key: undefined };
    at = endOf(events, at);
  }
  return undefined;
}

function pairAt(source: string, events: readonly Event[], mapping: number, name: string): Step | undefined {
  if (events[mapping]?.type !== EVENT_ID.MAPPING) return undefined;
  let key = mapping + 1;
  while (events[key] !== undefined && events[key]?.type !== EVENT_ID.POP) {
    const at = endOf(events, key);
    const event = events[key];
    if (event?.type === EVENT_ID.SCALAR && getScalarValue(source, event) === name) return { at, key };
    key = endOf(events, at);
  }
  return undefined;
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
