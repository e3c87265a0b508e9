import { readdirSync, readFileSync } from 'node:fs';

/** A small change of a file of the source that its tests should see. */
export interface Fault {
  /** From the root of the repository. */
  readonly file: string;
  /** Characters before it in the file. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

const turned: Readonly<Record<string, string>> = {
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  'Math.min(': 'Math.max(',
  'Math.max(': 'Math.min(',
};
const opposite = (found: string) => found.replace(found.trim(), turned[found.trim()] ?? found.trim());

/** Comparisons and conditions turned round, sums into differences, numbers one larger, calls dropped. */
const kinds: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/ (<|>|<=|>=|===|!==|&&|\|\|) (?=[\w('"!-])/g, opposite],
  [/ [+-] (?=[\w(])/g, opposite],
  [/\bMath\.(min|max)\(/g, opposite],
  [/\b\d+\b(?=[;,)\s])/g, (found) => String(Number(found) + 1)],
  [/^ +(this\.)?\w+(\.\w+)?\([^\n]*\);$/gm, () => ''],
];

function faultsIn(file: string): Fault[] {
  const source = readFileSync(file, 'utf8');
  const isCode = (at: number) => {
    const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
    return !/^\s*\/?\*|\/\/|^import |^export \{/.test(before);
  };
  return kinds
    .flatMap(([pattern, change]) => [...source.matchAll(pattern)].map((found) => [found, change(found[0])] as const))
    .filter(([{ index }]) => isCode(index))
    .map(([{ 0: from, index }, to]) => ({ file, at: index, from, to }))
    .sort((one, other) => one.at - other.at);
}

/** Where a fault stands, counted from 1. */
export function lineOf({ file, at }: Fault): number {
  return readFileSync(file, 'utf8').slice(0, at).split('\n').length;
}

/** Some numbers from 0 up to 1, the same for one seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * The faults of all files below `folder`, in the order in which they should be tried: one of each file first, chosen and
 * ordered by chance, and then the rest by chance, so that a run that is ended early has looked everywhere.
 */
export function faultsBelow(folder: string, seed: number): readonly Fault[] {
  const next = random(seed);
  const mixed = <T>(all: readonly T[]) =>
    all
      .map((each) => ({ each, place: next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ each }) => each);
  const files = readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const found = mixed(files).map((file) => mixed(faultsIn(file)));
  return [...found.flatMap((faults) => faults.slice(0, 1)), ...mixed(found.flatMap((faults) => faults.slice(1)))];
}
