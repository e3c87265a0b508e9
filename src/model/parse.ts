import { type Composed, compose, positionIn } from './compose.ts';
import { at, type Finding, findingsOf, problemsOf } from './issues.ts';
import { count, limits } from './limits.ts';
import { otherFile } from './other-files.ts';
import type { Path } from './places.ts';
import { type Problem, TopologyError, withoutSecrets } from './problems.ts';
import { checkReferences } from './references.ts';
import { type Topology, topologySchema } from './schema/index.ts';

export interface ParseOptions {
  /** The file's name, for messages. */
  readonly file?: string;
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
 * Reads a topology file, YAML or JSON.
 *
 * @param input the file's text, or its bytes in UTF-8
 * @returns the topology with its shorthands expanded
 * @throws {TopologyError} with all that is wrong with the file, each with its line and column
 * @example
 * const topology = parse('sites: [Taipei]\ncircuits: [{ model: any-to-any, provider: Chunghwa Telecom }]');
 * topology.circuits?.[0]?.model; // 'any-to-any'
 */
export function parse(input: string | Uint8Array, options: ParseOptions = {}): Topology {
  return parseWithPositions(input, options).topology;
}

/**
 * Like `parse`, with the places of the file's parts.
 *
 * @throws {TopologyError} like `parse`
 */
export function parseWithPositions(input: string | Uint8Array, options: ParseOptions = {}): ParsedTopology {
  let source = '';
  const fail = (problems: readonly Problem[]): never => {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    const last = sorted[MOST_PROBLEMS - 1];
    const shown =
      last && sorted.length > MOST_PROBLEMS
        ? [
            ...sorted.slice(0, MOST_PROBLEMS),
            { ...last, message: `and ${count(sorted.length - MOST_PROBLEMS)} more problems` },
          ]
        : sorted;
    throw new TopologyError(withoutSecrets(shown, source), options.file);
  };
  source = sourceOf(input, fail);
  const composed = compose(source);
  const other = otherFile(composed.value, source);
  if (other !== undefined) fail([{ message: other, code: 'other-file', path: [], line: 1, column: 1, length: 1 }]);
  const value = withoutEmptyLists(composed.value);
  const problems: Problem[] = [...composed.problems];
  if (composed.value === undefined && problems.length > 0) fail(problems);
  if (value === null || value === undefined)
    fail([
      ...problems,
      {
        message: 'the file is empty; a topology has at least "sites" or "circuits"',
        code: 'missing',
        path: [],
        line: 1,
        column: 1,
        length: 1,
      },
    ]);
  const { data, findings, topology } = fitted(value, composed);
  for (const finding of findings) problems.push(...problemsOf(finding, data, composed));
  checkReferences(data, (message, code, path, suggestion) => {
    problems.push({
      message,
      code,
      path,
      ...composed.placeOf(path, 'value'),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
  if (problems.length > 0 || !topology) return fail(problems);
  return {
    topology,
    locate: (path) => {
      const { line, column } = composed.placeOf(path, 'value');
      return { line, column };
    },
  };
}

/** The text of the input, if it is one and not too long. */
export function sourceOf(input: string | Uint8Array, fail: (problems: readonly Problem[]) => never): string {
  const refuse = (message: string, code: Problem['code']) =>
    fail([{ message, code, path: [], line: 1, column: 1, length: 1 }]);
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

/**
 * Fits what YAML read to what the schema means: a text that looks like a number is that text, and known words are
 * matched without regard to case. Returns what still doesn't fit.
 */
function fitted(value: unknown, composed: Composed): { data: unknown; findings: Finding[]; topology?: Topology } {
  let data = value;
  for (let round = 0; ; round += 1) {
    const result = topologySchema.safeParse(data);
    if (result.success) return { data, findings: [], topology: result.data };
    const findings = findingsOf(result.error.issues, data);
    const mended = findings.flatMap(({ issue, path }) => {
      const here = at(data, path);
      const expectsText =
        (issue.code === 'invalid_type' && issue.expected === 'string') ||
        (issue.code === 'invalid_union' &&
          issue.errors
            .flat()
            .some((each) => each.code === 'invalid_type' && each.expected === 'string' && each.path.length === 0));
      if (expectsText && (typeof here === 'number' || typeof here === 'boolean'))
        return [{ path, value: composed.sourceOf(path) ?? String(here) }];
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
