import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explained } from '../check/explain.ts';
import { formatFindings } from '../check/format.ts';
import { type CheckOptions, check, type Finding, rules, UnknownRuleError } from '../check/index.ts';
import { rulesNamed } from '../check/rules.ts';
import { FILE_RULE, sarifOf } from '../check/sarif.ts';
import { limits } from '../model/limits.ts';
import { printable, printableJson, sentence } from '../model/printable.ts';
import { TopologyError } from '../node.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';
import { printsInColor } from './streams.ts';
import { readCatalogue } from './values.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly strict?: boolean;
  readonly off?: readonly string[];
  readonly catalogue?: string;
  readonly explain?: string;
  readonly list?: boolean;
}

/** What was found in a file, or why there is nothing. */
interface Result {
  readonly file: string;
  readonly source: string;
  readonly findings: readonly Finding[];
  /** The exit code of a file that couldn't be checked, and what is told of it. */
  readonly failure?: { readonly code: number; readonly text: string };
}

/**
 * Checks files against the rules of the field. Returns the exit code: 0 fine, 1 something that Azure would refuse (with
 * `strict` also what Microsoft advises against) or a file that isn't a topology, 2 wrong usage.
 */
export function checkCommand(files: readonly string[], flags: CheckFlags, telling: Telling): number {
  if (flags.list) return list();
  if (flags.explain !== undefined) return explain(flags.explain);
  if (files.length === 0) throw new UsageError('check needs a file; - is standard input');
  if (flags.json && flags.sarif) throw new UsageError('give one of --json and --sarif');
  const options: CheckOptions = {
    off: flags.off,
    ...(flags.catalogue === undefined ? {} : { catalogue: readCatalogue(flags.catalogue) }),
  };
  const asData = flags.json === true || flags.sarif === true;
  const results = files.map((file) => {
    const result = resultOf(file, options, telling);
    if (!asData) tellResult(result, printsInColor());
    return result;
  });
  if (flags.json) print(`${printableJson(jsonOf(results))}\n`);
  if (flags.sarif) print(`${printableJson(sarif(results, telling.version))}\n`);
  if (asData) for (const { failure } of results) if (failure?.code === 2) tell(`${failure.text}\n`);
  return Math.max(...results.map((result) => codeOf(result, flags.strict === true)));
}

function resultOf(file: string, options: CheckOptions, telling: Telling): Result {
  let bytes: Uint8Array | undefined;
  const name = shownName(file);
  try {
    bytes = readInput(file);
    const findings = check(bytes, { ...options, file: name });
    return { file, source: new TextDecoder().decode(bytes), findings };
  } catch (error) {
    if (error instanceof UnknownRuleError) throw new UsageError(`${error.message}; check --list tells them`);
    const source = bytes === undefined || bytes.length > limits.bytes ? '' : new TextDecoder().decode(bytes);
    return { file, source, findings: problemsIn(error, name), failure: toldOf(error, file, bytes, telling) };
  }
}

/** What is wrong with the form of a file, as findings of a rule of its own. */
function problemsIn(error: unknown, file: string): readonly Finding[] {
  if (!(error instanceof TopologyError)) return [];
  return error.problems.map(({ severity, message, path, line, column, length }) => ({
    ...{ rule: FILE_RULE, severity, message, path, nodes: [], file },
    ...(line === undefined || column === undefined ? {} : { line, column, length: length ?? 1 }),
  }));
}

function codeOf({ findings, failure }: Result, strict: boolean): number {
  if (failure) return failure.code;
  const grave = findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return grave ? 1 : 0;
}

function tellResult({ file, source, findings, failure }: Result, color: boolean): void {
  if (failure) tell(`${failure.text}\n`);
  else {
    const text = findings.length > 0 ? `${formatFindings(findings, source, { color })}\n\n` : '';
    print(`${text}${printable(`${shownName(file)}: ${summaryOf(findings)}`)}\n`);
  }
}

function summaryOf(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count > 1 && severity !== 'info' ? 's' : ''}`];
  });
  return counts.length > 0 ? counts.join(', ') : 'fine';
}

function jsonOf(results: readonly Result[]): object {
  return {
    files: results.map(({ file, findings }) => ({
      file: shownName(file),
      findings: findings.map(({ file: _, ...finding }) => finding),
    })),
  };
}

function sarif(results: readonly Result[], version: string): object {
  const uriOf = (file: string) => {
    if (file === '-') return 'standard-input';
    if (isAbsolute(file)) return pathToFileURL(file).href;
    return file.split(/[\\/]/).map(encodeURIComponent).join('/');
  };
  return sarifOf(
    results.map(({ file, source, findings }) => ({ uri: uriOf(file), source, findings })),
    version,
  );
}

function list(): number {
  const widest = Math.max(...rules.map((rule) => rule.id.length));
  print(rules.map(({ id, severity, title }) => `${id.padEnd(widest)}  ${severity.padEnd(7)}  ${title}\n`).join(''));
  return 0;
}

function explain(name: string): number {
  const named = rulesNamed(name);
  if (named.length === 0) throw new UsageError(`${new UnknownRuleError(name).message}; check --list tells them`);
  print(`${named.map((rule) => explained(rule).map(sentence).join('\n')).join('\n\n')}\n`);
  return 0;
}
