import { diff } from '../compare/index.ts';
import { inWords } from '../compare/words.ts';
import { printableJson, sentence } from '../model/printable.ts';
import { parse, renderDiff, type Topology } from '../node.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import { renderOptions } from './options.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';
import { checkExtension, Inputs } from './targets.ts';
import { writeOutput } from './write.ts';

/** The flags of the command; the others say how a picture is made. */
export interface DiffFlags {
  readonly format?: 'text' | 'json' | 'svg';
  readonly json?: boolean;
  readonly output?: string;
  readonly [key: string]: unknown;
}

/** Tells what differs between two files. Returns the exit code: 0 nothing, 1 something, or one of them is no topology. */
export function diffCommand(before: string, after: string, flags: DiffFlags, telling: Telling): number {
  const { output, json } = flags;
  if (json && flags.format === 'svg') throw new UsageError('--json and --format svg ask for two things');
  const format = json ? 'json' : (flags.format ?? 'text');
  if (before === '-' && after === '-') throw new UsageError('only one of the files can be standard input');
  const target = output === '-' ? undefined : output;
  if (target !== undefined) keep(target, [before, after], format);
  const read = [before, after].map((file) => topologyIn(file, telling));
  const failed = read.flatMap((each) => ('code' in each ? [each.code] : []));
  const [old, now] = read.flatMap((each) => ('topology' in each ? [each] : []));
  if (!old || !now) return Math.max(...failed);
  const differences = diff(old.topology, now.topology);
  if (format === 'svg') {
    try {
      put(
        target,
        renderDiff(old.source, now.source, {
          ...renderOptions(flags),
          before: shownName(before),
          file: shownName(after),
        }),
      );
    } catch (error) {
      const { code, text } = toldOf(error, after, now.source, telling);
      tell(`${text}\n`);
      return code;
    }
  } else if (format === 'json') put(target, `${printableJson({ differences })}\n`);
  else put(target, differences.map((each) => `${sentence(inWords(each))}\n`).join(''));
  return differences.length > 0 ? 1 : 0;
}

function keep(target: string, files: readonly string[], format: 'text' | 'json' | 'svg'): void {
  if (target === '') throw new UsageError('--output needs the name of a file; - is standard output');
  if (format === 'svg') checkExtension(target, 'svg');
  new Inputs(files).keepFrom(target);
}

function put(target: string | undefined, text: string): void {
  if (target === undefined) print(text);
  else writeOutput(target, text);
}

/** Reads a file, or tells what is wrong with it. */
function topologyIn(
  file: string,
  telling: Telling,
): { readonly code: number } | { readonly source: Uint8Array; readonly topology: Topology } {
  let source: Uint8Array | undefined;
  try {
    source = readInput(file);
    return { source, topology: parse(source, { file: shownName(file) }) };
  } catch (error) {
    const { code, text } = toldOf(error, file, source, telling);
    tell(`${text}\n`);
    return { code };
  }
}
