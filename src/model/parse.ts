import type * as z from 'zod/mini';
import { compose } from './compose.ts';
import { plainData, textOfBytes } from './data.ts';
import type { Draft } from './drafts.ts';
import { draftsOf, findingsOf, jsonFault, otherFile, positionsIn, toldProblems, withoutSecrets } from './faults.ts';
import type { Finding } from './issues.ts';
import { count, limits } from './limits.ts';
import { asMeant } from './meant.ts';
import { noteOrigins, type OriginOf, originIn, type Whereabouts, whereaboutsIn } from './origins.ts';
import type { Path, Written } from './places.ts';
import type { Problem } from './problem.ts';
import { TopologyError } from './problems.ts';
import { checkReferences, type Report } from './references.ts';
import { type Topology, type TopologyInput, topologySchema } from './schema/index.ts';
import { checkTogether } from './together.ts';

export interface ParseOptions {
  /** The file's name, for messages. What is called .json has to be JSON: YAML beyond it isn't accepted there. */
  readonly file?: string | undefined;
}

/** A topology, and where its parts stand in the file. */
export interface ParsedTopology {
  readonly topology: Topology;
  /** The line and column, from 1, of what a path of keys and indexes leads to. */
  readonly locate: (path: Path) => { readonly line: number; readonly column: number };
}

/**
 * Reads a topology: a file's text or bytes, YAML or JSON, or an object with the same keys and shorthands. What `parse` has
 * returned is accepted again and means the same.
 *
 * @param input the file's text, its bytes in UTF-8, or the object
 * @param options the file's name, for messages
 * @returns the topology with its shorthands expanded
 * @throws {TopologyError} with all that is wrong, each with its line and column, or its path in an object
 * @example
 * const topology = parse('sites: [Taipei]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom }]');
 * topology.circuits?.[0]?.model; // 'any-to-any'
 * parse({ circuits: [{ model: 'direct', bandwidth: '1 Gbps' }] }).circuits?.[0]?.bandwidth; // 1000
 */
export function parse(input: TopologyInput, options: ParseOptions = {}): Topology {
  return read(input, options).topology;
}

/**
 * Like `parse`, with the places of the file's parts.
 *
 * @param input the file's text, or its bytes in UTF-8
 * @param options the file's name, for messages
 * @returns the topology, and a function that tells the line and column of a path, both from 1
 * @throws {TopologyError} like `parse`
 * @example
 * const { locate } = parseWithPositions('sites: [Taipei]\ncircuits: [{ model: any-to-any }]');
 * locate(['circuits', 0, 'model']); // { line: 2, column: 21 }
 */
export function parseWithPositions(input: string | Uint8Array, options: ParseOptions = {}): ParsedTopology {
  const { topology, originOf } = read(input, options);
  return {
    topology,
    locate: (path) => {
      const { line = 1, column = 1 } = originOf(path);
      return { line, column };
    },
  };
}

/** A topology that was read, and where its parts were said. */
export interface ReadTopology {
  readonly topology: Topology;
  readonly originOf: OriginOf;
  /** How much of its line a part takes, where the topology came as a text. */
  readonly lengthOf?: (path: Path) => number;
}

/**
 * Reads a topology in whichever form it comes: all that draws, checks or resolves one begins here.
 *
 * @throws {TopologyError} with all that is wrong
 */
export function read(input: TopologyInput, { file }: ParseOptions): ReadTopology {
  let source = '';
  const fail: Fail = (problems, text = source) => {
    throw new TopologyError(withoutSecrets(toldProblems(problems, positionsIn(text)), text), file);
  };
  if (isText(input)) source = sourceOf(input, fail);
  const { topology, whereabouts, lengthOf } = isText(input)
    ? readText(source, file, fail)
    : readObject(input, file, fail);
  noteOrigins(topology, whereabouts);
  return {
    topology,
    ...(lengthOf ? { lengthOf } : {}),
    originOf: (path) => {
      const { source, path: there } = whereabouts(path);
      return source(there);
    },
  };
}

interface Found {
  readonly topology: Topology;
  readonly whereabouts: (path: Path) => Whereabouts;
  readonly lengthOf?: (path: Path) => number;
}

/** Refuses the input. The text is the one that the problems' places are in. */
type Fail = (problems: readonly Draft[], text?: string) => never;

/** A problem at the start of a text, or of an object as a whole. */
function whole(message: string, code: Problem['code'], isText: boolean): Draft {
  return { path: [], ...(isText ? { place: { offset: 0, length: 1 } } : {}), words: () => ({ message, code }) };
}

/** Bytes of another window or context are of another class. */
function isText(input: unknown): input is string | Uint8Array {
  return typeof input === 'string' || Object.prototype.toString.call(input) === '[object Uint8Array]';
}

/** Refuses what isn't meant as a topology in words of its own, instead of a hundred about keys. */
function failAsMeant(value: unknown, text: string, fail: Fail): Fail {
  return (problems) => {
    const message = otherFile(value, text);
    return fail(message === undefined ? problems : [whole(message, 'other-file', text !== '')]);
  };
}

function readText(text: string, file: string | undefined, failPlainly: Fail): Found {
  const composed = compose(text);
  const fail = failAsMeant(composed.value, text, failPlainly);
  const fault = file !== undefined && /\.json$/i.test(file) ? jsonFault(text) : undefined;
  if (fault && text.trim() !== '')
    fail([{ path: [], place: fault.place, words: () => ({ message: fault.message, code: 'syntax' }) }]);
  if (composed.value === undefined && composed.problems.length > 0) fail(composed.problems);
  if (composed.value === null || composed.value === undefined)
    fail([
      ...composed.problems,
      whole('the file is empty; a topology has at least "sites" or "circuits"', 'missing', true),
    ]);
  const topology = checked(composed.value, composed.problems, 'the file', composed, fail);
  let positionOf: ReturnType<typeof positionsIn> | undefined;
  const locate = (path: Path) => {
    positionOf ??= positionsIn(text);
    return positionOf(composed.placeOf(path, 'value').offset);
  };
  const source = (path: Path) => originIn(path, file, locate);
  return {
    topology,
    whereabouts: (path) => ({ source, path }),
    lengthOf: (path) => composed.placeOf(path, 'value').length,
  };
}

function readObject(input: unknown, file: string | undefined, failPlainly: Fail): Found {
  const problems: Draft[] = [];
  const value = plainData(input, (message, code, path) => {
    problems.push({ path, words: () => ({ message, code }) });
  });
  const fail = failAsMeant(value, '', failPlainly);
  if (problems.length > 0) fail(problems);
  return {
    topology: checked(value, [], 'the topology', undefined, fail),
    whereabouts: (path) => whereaboutsIn(input, path, file),
  };
}

/** What an ARM template names as its schema, in which there may be nothing else that a topology hasn’t. */
const armSchema = /deployment(?:Template|Parameters)\.json/i;

/** A value as a topology, if it is one and what it refers to is there. */
function checked(
  value: unknown,
  found: readonly Draft[],
  called: string,
  written: Written | undefined,
  fail: Fail,
): Topology {
  const {
    data,
    findings,
    fitting: topology,
  } = fitted(topologySchema, withoutEmptyLists(value), (path, each) => written?.sourceOf(path) ?? String(each));
  const about = { schema: topologySchema, whole: called, ...(written ? { written } : {}) };
  const problems = [...found, ...(findings.length > 0 ? draftsOf(findings, data, about) : [])];
  const report: Report = (path, words) => {
    problems.push({ path, ...(written ? { place: written.placeOf(path, 'value') } : {}), words });
  };
  checkReferences(data, report);
  checkTogether(data, report);
  return problems.length > 0 || !topology || armSchema.test(topology.$schema ?? '') ? fail(problems) : topology;
}

/** The text of the input, if it is one and not too long. */
function sourceOf(input: string | Uint8Array, fail: Fail): string {
  const refuse = (message: string, code: Problem['code']) => fail([whole(message, code, true)]);
  if (input.length > limits.bytes)
    refuse(`the file is larger than ${count(limits.bytes)} bytes, the most that a topology file may have`, 'limit');
  const text = typeof input === 'string' ? input : textOfBytes(input, (message) => refuse(message, 'encoding'));
  const nul = text.indexOf('\u0000');
  if (nul >= 0) {
    const message = 'the file has a NUL character, which no text file has; is it in UTF-16 or UTF-32?';
    fail([{ ...whole(message, 'encoding', true), place: { offset: nul, length: 1 } }], text);
  }
  return text.replace(/^\ufeff/, '');
}

const collections = ['sites', 'providers', 'circuits', 'ports', 'virtualNetworks', 'virtualHubs', 'globalReach', 'vpn'];

/** A list at the top that has nothing after its key yet is an empty one: people leave such while they write. */
function withoutEmptyLists(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, each === null && collections.includes(key) ? [] : each]),
  );
}

/** What a schema has made of a value, or what of it doesn't fit. */
export interface Fit<T> {
  /** The value, with what had to be read otherwise than it was written. */
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Set where all fits. */
  readonly fitting?: T;
}

/**
 * Fits what was read to a schema, as the schema means it. Returns what doesn't fit.
 *
 * @param textOf the text of a truth value as it was written; without it, neither that nor a number is taken for a text
 */
export function fitted<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  textOf?: (path: Path, value: boolean) => string,
): Fit<z.output<S>> {
  const data = asMeant(schema, value, textOf);
  // Code that zod would make for a schema takes longer to make than one topology takes to be checked.
  const result = schema.safeParse(data, { jitless: true });
  return result.success
    ? { data, findings: [], fitting: result.data }
    : { data, findings: findingsOf(result.error.issues, data) };
}
