import type * as z from 'zod/mini';
import type { Draft, Words } from './drafts.ts';
import { keysAt, nearest, nearestBandwidth, retiredWord } from './keys.ts';
import { at, pathName } from './path.ts';
import type { Path, Written } from './places.ts';
import { clip, quoted } from './printable.ts';

type Issue = z.core.$ZodIssue;

/** A mismatch between data and schema, at its path; of a union only the branch that was meant. */
export interface Finding {
  readonly issue: Issue;
  readonly path: Path;
}

export function findingsOf(issues: readonly Issue[], value: unknown, before: Path = []): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    const path = [...before, ...issue.path] as Path;
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
    const here = at(value, path);
    const branches = issue.errors.map((errors) => findingsOf(errors, value, path));
    // A branch of another shape isn't the one that was meant: it fails at the very top, by its type.
    const meant = branches.filter(
      (branch) =>
        !branch.some(
          (each) =>
            each.path.length === path.length &&
            (each.issue.code === 'invalid_type' || each.issue.code === 'invalid_value'),
        ),
    );
    const values = branches
      .flat()
      .filter((each) => each.path.length === path.length && each.issue.code === 'invalid_value');
    if (typeof here !== 'object' && values.length > 0) {
      const all = values.flatMap((each) => (each.issue.code === 'invalid_value' ? each.issue.values : []));
      return [{ issue: { ...issue, code: 'invalid_value', values: all, input: here } as unknown as Issue, path }];
    }
    if (typeof here === 'object' && meant.length > 0) return meant.sort((a, b) => a.length - b.length)[0] ?? [];
    return [{ issue, path }];
  });
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys and values',
  record: 'a mapping of keys and values',
  tuple: 'a list',
};

function typeOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return types[typeof value] ?? typeof value;
}

/** What is known of a value that was checked, beside the value itself. */
export interface Checked {
  readonly schema: z.ZodMiniType;
  /** What the whole value is called in messages, and the path that it is under. Without one, a path begins at the value. */
  readonly whole: string;
  readonly under?: Path;
  /** Where the value was written, if it came as a text. */
  readonly written?: Written;
}

/** The problems of all findings. A key that is missed isn’t told where it is there, misspelt: that is told already. */
export function draftsOf(findings: readonly Finding[], value: unknown, checked: Checked): Draft[] {
  const unknown = new Map<string, readonly string[]>();
  for (const { issue, path } of findings)
    if (issue.code === 'unrecognized_keys') unknown.set(JSON.stringify(path), issue.keys);
  const isMisspelt = ({ path }: Finding) => {
    const object = path.slice(0, -1);
    const keys = at(value, path) === undefined ? (unknown.get(JSON.stringify(object)) ?? []) : [];
    const valid = keys.length > 0 ? keysAt(checked.schema, object) : [];
    return keys.slice(0, MOST_KEYS).some((key) => nearest(key, valid) === path[path.length - 1]);
  };
  return findings.flatMap((finding) => (isMisspelt(finding) ? [] : draftsOfOne(finding, value, checked)));
}

/** So many unknown keys of one object are looked at for the one that is missed. */
const MOST_KEYS = 20;

/** The problems of a finding: one, or one for each unknown key. */
function draftsOfOne(finding: Finding, value: unknown, checked: Checked): Draft[] {
  const { issue, path } = finding;
  const { under = [], written } = checked;
  const draft = (where: Path, what: 'key' | 'value', words: () => Words): Draft => ({
    path: [...under, ...where],
    ...(written ? { place: written.placeOf(where, what) } : {}),
    words,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => draft([...path, key], 'key', () => wordsOfKey(key, path, checked)));
  const isMissing = at(value, path) === undefined && !written?.isOdd(path);
  return [draft(isMissing ? path.slice(0, -1) : path, 'value', () => wordsOf(finding, value, checked))];
}

function wordsOfKey(key: string, path: Path, { schema, whole, under = [], written }: Checked): Words {
  const valid = keysAt(schema, path);
  const name = pathName([...under, ...path]);
  const near = nearest(key, valid);
  const hint =
    near !== undefined
      ? `did you mean "${near}"?`
      : `known here: ${valid.slice(0, 12).join(', ')}${valid.length > 12 ? ', …' : ''}`;
  return {
    message: `unknown key ${quoted(key)}${name === '' ? (written ? '' : ` in ${whole}`) : ` in ${name}`}; ${hint}`,
    code: 'unknown-key',
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

function wordsOf({ issue, path }: Finding, value: unknown, { whole, under = [], written }: Checked): Words {
  const here = at(value, path);
  const nameOf = (where: Path) => pathName([...under, ...where]);
  const name = nameOf(path);
  if (written?.isOdd(path)) {
    const source = written.sourceOf(path) ?? '';
    const read = Number(source);
    const otherwise = Number.isFinite(read)
      ? `YAML would read as the number ${read}`
      : 'isn’t a number that a topology can hold';
    return {
      message: `${name} is written ${clip(source)}, which ${otherwise}; write the number plainly, or in quotes if it is a text`,
      code: 'number',
    };
  }
  if (here === undefined)
    return {
      message: `${nameOf(path.slice(0, -1)) || whole} needs ${lastOf(path)}, ${expected(issue)}`,
      code: 'missing',
    };
  if (here === null && name !== '')
    return { message: `${name} has no value; write ${expected(issue)}, or leave the key out`, code: 'type' };
  if (issue.code === 'invalid_value') {
    const valid = issue.values.map(String);
    const words = issue.values.filter((each) => typeof each === 'string');
    const near = typeof here === 'string' ? nearest(here, words) : undefined;
    const past = typeof here === 'string' ? retiredWord(here) : undefined;
    return valueWords(
      `${name} is ${quote(here)}; ${past === undefined ? '' : `${past}; `}expected ${oneOf(valid)}`,
      near,
    );
  }
  if (issue.code === 'invalid_type' && typeof here === 'object')
    return { message: `${name || whole} is ${typeOf(here)}; expected ${expected(issue)}`, code: 'type' };
  const wanted = expected(issue);
  const near = typeof here === 'string' && wanted.startsWith('a bandwidth') ? nearestBandwidth(here) : undefined;
  const words = valueWords(`${name || whole} is ${quote(here)}; expected ${wanted}`, near);
  return issue.code === 'invalid_type' ? { ...words, code: 'type' } : words;
}

function valueWords(message: string, near: string | undefined): Words {
  if (near === undefined) return { message, code: 'value' };
  return { message: `${message}; did you mean "${near}"?`, code: 'value', suggestion: near };
}

function lastOf(path: Path): string {
  const last = path[path.length - 1];
  return typeof last === 'string' ? `"${last}"` : `item ${Number(last) + 1}`;
}

function quote(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : typeof value === 'object' ? typeOf(value) : clip(String(value));
}

function oneOf(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length === 1
    ? (unique[0] ?? '')
    : `one of ${unique.slice(0, 12).join(', ')}${unique.length > 12 ? ', …' : ''}`;
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      // A message of the schema’s own says more than the type does.
      return issue.message.startsWith('Invalid input') ? (types[issue.expected] ?? issue.expected) : issue.message;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'something in it'
        : `a number of at least ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${String(issue.maximum)} characters`
        : issue.origin === 'array'
          ? `at most ${String(issue.maximum)} items`
          : `a number of at most ${String(issue.maximum)}`;
    case 'invalid_format':
      return format(issue);
    case 'invalid_union':
      return unionOf(issue);
    default:
      return issue.message;
  }
}

function format(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'cidrv4') return 'an IPv4 prefix like 10.0.0.0/16';
  if (issue.format === 'cidrv6') return 'an IPv6 prefix like fd00::/64';
  return issue.message;
}

/** What the branches of a union expect, each once; of one that already expects another type, no more than that. */
function unionOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const formats = issue.errors.flat().flatMap((each) => (each.code === 'invalid_format' ? [each] : []));
  if (formats.some((each) => each.format === 'cidrv4')) return 'a prefix like 10.0.0.0/16 or fd00::/64';
  if (formats.length > 0) return format(formats[0] as Extract<Issue, { code: 'invalid_format' }>);
  return [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1)).map((each) => expected(each)))].join(' or ');
}
