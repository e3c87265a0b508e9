import { type Catalogue, type CatalogueData, catalogueOf } from '../model/catalogue/index.ts';
import { nearest } from '../model/keys.ts';
import { type ReadTopology, read } from '../model/parse.ts';
import type { Path } from '../model/places.ts';
import { quoted } from '../model/printable.ts';
import { resolveRead } from '../model/resolve/index.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { Context } from './context.ts';
import type { Mark, Rule, Severity } from './rule.ts';
import { ruleIds, rules, rulesNamed } from './rules.ts';
import { ruleTitle } from './titles.ts';

export type { Rule, Severity } from './rule.ts';
export { rules } from './rules.ts';

export interface CheckOptions {
  /** The file's name, for messages and places. */
  readonly file?: string | undefined;
  /** Rules that aren't looked at, by id, beside those that the file turns off. */
  readonly off?: readonly (string | number)[] | undefined;
  /** Lists of locations, providers and regions in place of those that come along. */
  readonly catalogue?: Catalogue | CatalogueData | undefined;
  /** The language of the findings’ titles. Default: that of the file’s picture. Messages are in English. */
  readonly locale?: string | undefined;
}

/** Something that Azure would refuse, that Microsoft advises against, or that is good to know. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  /** `error`: Azure would refuse it; `warning`: against Microsoft's advice, or most likely a mistake; `info`. */
  readonly severity: Severity;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** What the rule holds, in the language of `locale`; absent in English, where the message says it. */
  readonly title?: string;
  /** The keys and indexes that lead to the place in the topology. */
  readonly path: Path;
  /** The ids of the things in the picture that are meant: its `data-node` and `data-link`. */
  readonly nodes: readonly string[];
  readonly file?: string;
  /** From 1. A topology that came as an object has no lines. */
  readonly line?: number;
  readonly column?: number;
  /** How many characters are meant. */
  readonly length?: number;
}

/** Thrown for a rule that `off` names and that there isn't. */
export class UnknownRuleError extends Error {
  readonly known: readonly string[] = ruleIds;

  constructor(name: string | number) {
    const near = nearest(String(name), ruleIds);
    super(`there is no rule ${quoted(String(name))}${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`);
    this.name = 'UnknownRuleError';
  }
}

/**
 * Checks a topology against the rules of the field, beyond its form: what Azure would refuse, what Microsoft advises
 * against, and what is good to know. What the catalogue of locations, providers and regions doesn't have is unknown, never
 * an error.
 *
 * @param input a topology file's text or bytes, or a topology as an object
 * @param options rules that aren't looked at, and newer lists of locations
 * @returns what was found, in the order of the file; nothing where all is well
 * @throws {TopologyError} with all that is wrong with the form of the topology, or of the catalogue
 * @throws {UnknownRuleError} for a rule in `off` that there isn't
 * @example
 * const [finding] = check('circuits: [{ id: er, model: point-to-point, bandwidth: 3 Gbps }]');
 * [finding?.rule, finding?.severity, finding?.line]; // ['circuit-bandwidth', 'error', 1]
 */
export function check(input: TopologyInput, options: CheckOptions = {}): readonly Finding[] {
  return checkRead(read(input, { file: options.file }), options);
}

/**
 * Checks a topology that has been read already, like `check`.
 *
 * @throws {TopologyError | UnknownRuleError} like `check`
 */
export function checkRead(
  found: ReadTopology,
  { off = [], catalogue, file, locale }: CheckOptions = {},
): readonly Finding[] {
  for (const name of off) if (rulesNamed(name).length === 0) throw new UnknownRuleError(name);
  const lists = catalogueOf(catalogue);
  const network = resolveRead(found, lists);
  const silent = new Set([...off, ...network.check.map((each) => each.rule)].flatMap(rulesNamed));
  const context = new Context(found.topology, network, lists);
  const language = locale ?? found.topology.diagram?.locale ?? network.locale;
  const findings = rules.flatMap((rule) =>
    silent.has(rule)
      ? []
      : Array.from(rule.check(context), (mark) => withTitle(findingOf(rule, mark, found, file), language)),
  );
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function withTitle(finding: Finding, locale: string): Finding {
  const title = ruleTitle(locale, finding.rule);
  return title === undefined ? finding : { ...finding, title };
}

function findingOf(rule: Rule, mark: Mark, { originOf, lengthOf }: ReadTopology, file: string | undefined): Finding {
  const { line, column, file: from = file } = originOf(mark.path);
  return {
    rule: rule.id,
    severity: mark.severity ?? rule.severity,
    message: mark.message,
    path: mark.path,
    nodes: [...new Set(mark.nodes)],
    ...(from === undefined ? {} : { file: from }),
    ...(line === undefined || column === undefined ? {} : { line, column }),
    ...(lengthOf ? { length: lengthOf(mark.path) } : {}),
  };
}
