import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { Draft } from './drafts.ts';
import { findExcess } from './excess.ts';
import { secondDocument, syntaxMessage, writtenIn, yamlWords } from './faults.ts';
import { limits } from './limits.ts';
import type { Path, Place, Written } from './places.ts';
import { isOddNumber, plainValue } from './scalars.ts';
import type { YamlFault } from './yaml-words.ts';

/** A text as plain data, with the place of each key and value in it. */
export interface Composed extends Written {
  readonly value: unknown;
  readonly problems: readonly Draft[];
}

/** Reads a YAML or JSON text. Never throws for what is in it. */
export function compose(source: string): Composed {
  const problems: Draft[] = [];
  const report: Report = (fault, path, place) => {
    problems.push({ path, place, words: () => yamlWords(fault) });
  };
  const events = eventsOf(source, problems, report);
  const { value, targets } =
    problems.length > 0 ? { value: undefined, targets: new Map<number, number>() } : valueOf(source, events, report);
  let written: Written | undefined;
  const whereWritten = () => {
    written ??= writtenIn(source, events, targets);
    return written;
  };
  return {
    value,
    problems,
    placeOf: (path, what) => whereWritten().placeOf(path, what),
    sourceOf: (path) => whereWritten().sourceOf(path),
    isOdd: (path) => whereWritten().isOdd(path),
  };
}

type Report = (fault: YamlFault, path: Path, place: Place) => void;

/** What a text is made of; nothing of it where it isn't YAML, or beyond the limits. */
function eventsOf(source: string, problems: Draft[], report: Report): readonly Event[] {
  let events: readonly Event[];
  try {
    events = parseEvents(source, { maxDepth: limits.depth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const place = { offset: Math.min(mark?.position ?? 0, source.length), length: 1 };
    if (/maxDepth/.test(reason)) report(['limit', 'depth'], [], place);
    else {
      const words = () => ({ message: syntaxMessage(reason, source, place.offset), code: 'syntax' as const });
      problems.push({ path: [], place, words });
    }
    return [];
  }
  const excess = findExcess(source, events);
  if (excess) report(excess.fault, [], excess);
  return excess ? [] : events;
}

/** Makes values of a text's parts, and finds what each alias stands for: an anchor may be set anew further down. */
function valueOf(
  source: string,
  events: readonly Event[],
  report: Report,
): { value: unknown; targets: Map<number, number> } {
  const targets = new Map<number, number>();
  const anchors = new Map<string, { event: number; open: boolean }>();
  const path: (string | number)[] = [];
  let cursor = 1;
  let total = 0;
  /** How many aliases are being followed: what is read again sets its anchors no second time. */
  let repeating = 0;
  const under = (step: string | number): unknown => {
    path.push(step);
    const value = next();
    path.pop();
    return value;
  };
  const next = (): unknown => {
    const at = cursor;
    const event = events[at];
    total += 1;
    cursor += 1;
    if (event === undefined || total > limits.values) return skip(at);
    if (event.type === EVENT_ID.ALIAS)
      return alias(at, source.slice(event.anchorStart, event.anchorEnd), {
        offset: event.anchorStart - 1,
        length: event.anchorEnd - event.anchorStart + 1,
      });
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return undefined;
    const name = event.anchorStart < 0 ? undefined : source.slice(event.anchorStart, event.anchorEnd);
    const anchor = { event: at, open: true };
    if (name !== undefined && repeating === 0) anchors.set(name, anchor);
    const value =
      event.type === EVENT_ID.SCALAR
        ? scalarValue(source, event)
        : event.type === EVENT_ID.SEQUENCE
          ? list()
          : mapping();
    anchor.open = false;
    return value;
  };
  const skip = (at: number): undefined => {
    cursor = endOf(events, at);
    return undefined;
  };
  const alias = (at: number, name: string, place: Place): unknown => {
    const known = targets.get(at);
    const anchor = known === undefined ? anchors.get(name) : { event: known, open: false };
    if (!anchor || anchor.open) {
      report(['syntax', anchor ? 'alias-inside' : 'alias-of-none', name], [...path], place);
      return undefined;
    }
    targets.set(at, anchor.event);
    const after = cursor;
    cursor = anchor.event;
    repeating += 1;
    const value = next();
    repeating -= 1;
    cursor = after;
    return value;
  };
  const list = (): unknown[] => {
    const items: unknown[] = [];
    while (events[cursor]?.type !== EVENT_ID.POP && cursor < events.length) items.push(under(items.length));
    cursor += 1;
    return items;
  };
  const mapping = (): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    while (events[cursor]?.type !== EVENT_ID.POP && cursor < events.length) {
      const at = cursor;
      const event = events[at];
      cursor = endOf(events, at);
      const scalar = event?.type === EVENT_ID.SCALAR ? event : undefined;
      const place = {
        offset: scalar ? Math.max(0, scalar.valueStart) : startOf(event),
        length: scalar ? Math.max(1, scalar.valueEnd - scalar.valueStart) : 1,
      };
      const key = scalar ? scalarValue(source, scalar) : undefined;
      if (typeof key !== 'string' || !scalar || (isOddNumber(key) && scalar.style === SCALAR_STYLE.PLAIN)) {
        const written = scalar && scalar.valueStart >= 0 ? getScalarValue(source, scalar) : '';
        report(['type', written ? 'key-not-text' : 'key-not-word', written], [...path], place);
        cursor = endOf(events, cursor);
      } else if (key === '<<' && scalar.style === SCALAR_STYLE.PLAIN) {
        report(['syntax', 'merge-key'], [...path], place);
        cursor = endOf(events, cursor);
      } else if (Object.hasOwn(result, key)) {
        report(['duplicate', 'twice', key], [...path, key], place);
        cursor = endOf(events, cursor);
      } else if (key === '__proto__')
        Object.defineProperty(result, key, { value: under(key), enumerable: true, configurable: true, writable: true });
      else result[key] = under(key);
    }
    cursor += 1;
    return result;
  };
  const value = events.length === 0 ? null : next();
  if (total > limits.values) report(['limit', 'values'], [], { offset: 0, length: 1 });
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second > 0) report(['syntax', 'document'], [], { offset: secondDocument(source), length: 3 });
  return { value: second > 0 ? undefined : value, targets };
}

function startOf(event: Event | undefined): number {
  return event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING ? event.start : 0;
}

function scalarValue(source: string, event: ScalarEvent): unknown {
  const written = getScalarValue(source, event);
  return event.style === SCALAR_STYLE.PLAIN ? plainValue(written) : written;
}

/** The place in the list behind the node that begins at an event. */
function endOf(events: readonly Event[], at: number): number {
  let depth = 0;
  for (let index = at; index < events.length; index += 1) {
    const type = events[index]?.type;
    if (type === EVENT_ID.POP) depth -= 1;
    else if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    if (depth <= 0) return index + 1;
  }
  return events.length;
}
