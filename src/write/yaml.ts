import { printable } from '../model/printable.ts';
import type { Notes } from './notes.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** What is written on one line is no longer than this, in characters. */
const WIDTH = 110;

/** Lists whose items have a line for each key. */
const tall: readonly string[] = ['sites', 'providers', 'circuits', 'ports', 'virtualNetworks', 'virtualHubs'];

/** Plain words, prefixes and bandwidths; all else is put in quotes, so that nothing is read otherwise than it is meant. */
const plainWord =
  /^(?:\p{L}[\p{L}\p{N} _./()&+–-]*|\d+ [MGT]bps|\d+\.\d+ [MGT]bps|[\d.]+\/\d+|[\da-fA-F:]*:[\da-fA-F:.]*\/\d+)$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text, a number or a truth value as YAML. */
export function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return plainWord.test(value) && !reserved.test(value) && value.trim() === value ? value : JSON.stringify(value);
}

/** A value on one line. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMapping(value)) return scalar(value);
  const entries = Object.entries(value).map(([key, each]) => `${key}: ${flow(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A comment is one line, whatever it quotes. */
function comment(text: string): string {
  return `# ${printable(text)}`;
}

/** A topology as the text of a file. */
export function topologyText(topology: Mapping, notes: Notes, head: readonly string[]): string {
  const parts = Object.entries(topology).map(([key, value]) =>
    [...notes.linesAbove(value).map(comment), ...keyLines(key, value, 0, notes)].join('\n'),
  );
  return `${[head.map((line) => (line === '' ? '#' : comment(line))).join('\n'), ...parts].join('\n\n')}\n`;
}

/** The lines of an item of a list of a topology, without an indent for the list. */
export function itemLines(value: unknown, list: string, notes: Notes): string[] {
  const above = notes.linesAbove(value).map(comment);
  if (!isMapping(value)) return [...above, `- ${flow(value)}`];
  const oneLine = `- ${flow(value)}`;
  if (!tall.includes(list) && oneLine.length <= WIDTH - 4) return [...above, oneLine];
  const [first = '', ...more] = mappingLines(value, notes);
  return [...above, `- ${first}`, ...more.map((line) => `  ${line}`)];
}

function mappingLines(value: Mapping, notes: Notes): string[] {
  return Object.entries(value).flatMap(([key, each]) => keyLines(key, each, 4, notes, notes.textBehind(value, key)));
}

/**
 * The lines of a key with its value.
 *
 * @param used how many characters of a line aren’t there, since it is indented
 * @param behind a comment behind the key
 */
export function keyLines(key: string, value: unknown, used: number, notes: Notes, behind?: string): string[] {
  const [first = '', ...more] = linesOf(key, value, used, notes);
  return [behind === undefined ? first : `${first} ${comment(behind)}`, ...more];
}

function linesOf(key: string, value: unknown, used: number, notes: Notes): string[] {
  const isList = Array.isArray(value) && value.length > 0;
  const oneLine = `${key}: ${flow(value)}`;
  const isTall = isList && tall.includes(key) && value.some(isMapping);
  if (!isTall && (oneLine.length <= WIDTH - used || (!isList && !isMapping(value))) && !(isList && used === 0))
    return [oneLine];
  if (isList) return [`${key}:`, ...value.flatMap((each) => itemLines(each, key, notes)).map((line) => `  ${line}`)];
  return [`${key}:`, ...mappingLines(value as Mapping, notes).map((line) => `  ${line}`)];
}
