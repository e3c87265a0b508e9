import type { z } from 'zod';
import { compose, positionIn } from './compose.ts';
import { isPlainObject, kindOf, plainData } from './data.ts';
import { type Finding, findingsOf, problemsOf, type Written } from './issues.ts';
import { count, limits } from './limits.ts';
import { noteOrigins, type OriginOf, originIn, type Whereabouts, whereaboutsIn } from './origins.ts';
import { otherFile } from './other-files.ts';
import { at } from './path.ts';
import type { Path } from './places.ts';
import { type Problem, TopologyError, withoutSecrets } from './problems.ts';
import { checkReferences } from './references.ts';
import { type Topology, type TopologyInput, topologySchema } from './schema/index.ts';

export interface ParseOptions {
  /** The file's name, for messages. */
  readonly file?: string | undefined;
}

/** A topology, and where its parts stand in the file. */
export interface ParsedTopology {
  readonly topology: Topology;
  /** The line and column, from 1, of what a path of keys and indexes leads to. */
  readonly locate: (path: Path) => { readonly line: number; readonly column: number };
}

/** No more problems than this are listed. */
const MOST_PROBLEMS = 100;

/**
 * Reads a topology: a file's text or bytes, YAML or JSON, or an object with the same keys and shorthands. What `parse` has
 * returned is accepted again and means the same.
 *
 * @param input the file's text, its bytes in UTF-8, or the object
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
 * @throws {TopologyError} like `parse`
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
  const fail = (problems: readonly Problem[]): never => {
    throw new TopologyError(withoutSecrets(inOrder(problems), source), file);
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

type Fail = (problems: readonly Problem[]) => never;

/** Bytes of another window or context are of another class. */
function isText(input: unknown): input is string | Uint8Array {
  return typeof input === 'string' || Object.prototype.toString.call(input) === '[object Uint8Array]';
}

/** The problems in the order of the file, and no more than anybody reads. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const line = (problem: Problem) => problem.line ?? 0;
  const column = (problem: Problem) => problem.column ?? 0;
  const sorted = [...problems].sort((a, b) => line(a) - line(b) || column(a) - column(b));
  const last = sorted[MOST_PROBLEMS - 1];
  if (!last || sorted.length <= MOST_PROBLEMS) return sorted;
  return [
    ...sorted.slice(0, MOST_PROBLEMS),
    { ...last, message: `and ${count(sorted.length - MOST_PROBLEMS)} more problems` },
  ];
}

/** Refuses what isn't meant as a topology, in words of its own instead of a hundred about keys. */
function refuseOther(value: unknown, text: string, fail: Fail): void {
  const message = otherFile(value, text);
  const place = text === '' ? {} : { line: 1, column: 1, length: 1 };
  if (message !== undefined) fail([{ severity: 'error', message, code: 'other-file', path: [], ...place }]);
}

function readText(text: string, file: string | undefined, fail: Fail): Found {
  const composed = compose(text);
  refuseOther(composed.value, text, fail);
  if (composed.value === undefined && composed.problems.length > 0) fail(composed.problems);
  if (composed.value === null || composed.value === undefined)
    fail([
      ...composed.problems,
      {
        severity: 'error',
        message: 'the file is empty; a topology has at least "sites" or "circuits"',
        code: 'missing',
        path: [],
        line: 1,
        column: 1,
        length: 1,
      },
    ]);
  const topology = checked(composed.value, composed.problems, 'the file', composed, fail);
  const source = (path: Path) => originIn(path, file, (where) => composed.placeOf(where, 'value'));
  return {
    topology,
    whereabouts: (path) => ({ source, path }),
    lengthOf: (path) => composed.placeOf(path, 'value').length,
  };
}

function readObject(input: unknown, file: string | undefined, fail: Fail): Found {
  if (!isPlainObject(input)) {
    const hint =
      Object.prototype.toString.call(input) === '[object ArrayBuffer]' ? ', as in new Uint8Array(buffer)' : '';
    fail([
      {
        severity: 'error',
        message: `the topology is ${kindOf(input)}; expected a file’s text, its bytes${hint}, or an object with keys like "sites" and "circuits"`,
        code: 'type',
        path: [],
      },
    ]);
  }
  const problems: Problem[] = [];
  const value = plainData(input, (message, code, path) => {
    problems.push({ severity: 'error', message, code, path });
  });
  refuseOther(value, '', fail);
  if (problems.length > 0) fail(problems);
  return {
    topology: checked(value, [], 'the topology', undefined, fail),
    whereabouts: (path) => whereaboutsIn(input, path, file),
  };
}

/** A value as a topology, if it is one and what it refers to is there. */
function checked(
  value: unknown,
  found: readonly Problem[],
  whole: string,
  written: Written | undefined,
  fail: Fail,
): Topology {
  const {
    data,
    findings,
    fitting: topology,
  } = fitted(topologySchema, withoutEmptyLists(value), (path, each) => written?.sourceOf(path) ?? String(each));
  const problems = [...found];
  for (const finding of findings)
    problems.push(...problemsOf(finding, data, { schema: topologySchema, whole, ...(written ? { written } : {}) }));
  checkReferences(data, (message, code, path, suggestion) => {
    problems.push({
      severity: 'error',
      message,
      code,
      path,
      ...written?.placeOf(path, 'value'),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
  return problems.length > 0 || !topology ? fail(problems) : topology;
}

/** The text of the input, if it is one and not too long. */
function sourceOf(input: string | Uint8Array, fail: Fail): string {
  const refuse = (message: string, code: Problem['code']) =>
    fail([{ severity: 'error', message, code, path: [], line: 1, column: 1, length: 1 }]);
  if (input.length > limits.bytes)
    refuse(`the file is larger than ${count(limits.bytes)} bytes, the most that a topology file may have`, 'limit');
  let text: string;
  if (typeof input === 'string') text = input;
  else {
    const [a, b] = input;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
      refuse('the file is in UTF-16; save it as UTF-8', 'encoding');
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(input);
    } catch {
      return refuse('the file isn’t valid UTF-8; save it as UTF-8', 'encoding');
    }
  }
  const nul = text.indexOf('\u0000');
  if (nul >= 0)
    fail([
      {
        severity: 'error',
        message: 'the file has a NUL character, which no text file has; is it in UTF-16 or UTF-32?',
        code: 'encoding',
        path: [],
        ...positionIn(text, nul),
        length: 1,
      },
    ]);
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
 * Fits what was read to what the schema means: a text that looks like a number is that text, and known words are
 * matched without regard to case. Returns what still doesn't fit.
 *
 * @param textOf the text of a number or a truth value; without it, such a value isn't taken for a text
 */
export function fitted<S extends z.ZodType>(
  schema: S,
  value: unknown,
  textOf?: (path: Path, value: number | boolean) => string,
): Fit<z.output<S>> {
  let data = value;
  for (let round = 0; ; round += 1) {
    const result = schema.safeParse(data);
    if (result.success) return { data, findings: [], fitting: result.data };
    const findings = findingsOf(result.error.issues, data);
    const mended = findings.flatMap(({ issue, path }) => {
      const here = at(data, path);
      const expectsText =
        (issue.code === 'invalid_type' && issue.expected === 'string') ||
        (issue.code === 'invalid_union' &&
          issue.errors
            .flat()
            .some((each) => each.code === 'invalid_type' && each.expected === 'string' && each.path.length === 0));
      if (textOf && expectsText && (typeof here === 'number' || typeof here === 'boolean'))
        return [{ path, value: textOf(path, here) }];
      if (issue.code === 'invalid_value' && typeof here === 'string') {
        const match = issue.values.find(
          (each) => typeof each === 'string' && each.toLowerCase() === here.trim().toLowerCase(),
        );
        if (match !== undefined && match !== here) return [{ path, value: match }];
      }
      return [];
    });
    if (mended.length === 0 || round >= 3) return { data, findings };
    for (const each of mended) data = replaced(data, each.path, each.value);
  }
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === step ? replaced(each, rest, by) : each));
  if (value !== null && typeof value === 'object')
    return { ...value, [step]: replaced((value as Record<string, unknown>)[step], rest, by) };
  return value;
}
