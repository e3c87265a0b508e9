import { diff } from '../compare/index.ts';
import { inWords } from '../compare/words.ts';
import { printableJson, sentence } from '../model/printable.ts';
import { parse } from '../node.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';

/** Tells what differs between two files. Returns the exit code: 0 nothing, 1 something, or one of them is no topology. */
export function diffCommand(before: string, after: string, asJson: boolean, telling: Telling): number {
  if (before === '-' && after === '-') throw new UsageError('only one of the files can be standard input');
  const read = [before, after].map((file) => topologyIn(file, telling));
  const failed = read.flatMap((each) => ('code' in each ? [each.code] : []));
  const [old, now] = read.flatMap((each) => ('topology' in each ? [each.topology] : []));
  if (!old || !now) return Math.max(...failed);
  const differences = diff(old, now);
  if (asJson) print(`${printableJson({ differences })}\n`);
  else print(differences.map((each) => `${sentence(inWords(each))}\n`).join(''));
  return differences.length > 0 ? 1 : 0;
}

/** Reads a file, or tells what is wrong with it. */
function topologyIn(file: string, telling: Telling) {
  let source: Uint8Array | undefined;
  try {
    source = readInput(file);
    return { topology: parse(source, { file: shownName(file) }) };
  } catch (error) {
    const { code, text } = toldOf(error, file, source, telling);
    tell(`${text}\n`);
    return { code };
  }
}
