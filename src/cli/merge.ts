import { type MergeChange, mergeTopology } from '../azure/merge/index.ts';
import { valueInWords } from '../compare/words.ts';
import { limits } from '../model/limits.ts';
import { sentence } from '../model/printable.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import { documentOf, type ImportFlags, tellFailure, tellRest } from './import.ts';
import { readInput } from './read.ts';
import { print, say, tell } from './say.ts';
import { Inputs } from './targets.ts';
import { writeOutput } from './write.ts';

/**
 * Brings answers of Azure’s into a file, or with `check` only says what they would change. Returns the exit code: 0 done,
 * 1 a file is at fault, or with `check` something would change.
 */
export function mergeCommand(answers: readonly string[], file: string, flags: ImportFlags, telling: Telling): number {
  if (flags.check && flags.output !== undefined) throw new UsageError('--check writes nothing; leave --output out');
  const target = flags.output ?? file;
  new Inputs(answers).keepFrom(target);
  let source: Uint8Array | undefined;
  try {
    source = readInput(file);
    const text = textOf(source, file);
    const merged = mergeTopology(text, answers.map(documentOf), { ...flags, file: shownName(file) });
    const changes = merged.changes.map((change) => `${sentence(changeText(change))}\n`).join('');
    tellRest(merged);
    if (flags.check) {
      print(changes === '' ? `${sentence(`${shownName(file)}: nothing has changed`)}\n` : changes);
      return merged.changes.length > 0 ? 1 : 0;
    }
    tell(changes);
    if (target === '-') print(merged.text);
    else if (merged.text !== text || target !== file) writeOutput(target, merged.text);
    else say(`${shownName(file)}: nothing has changed`);
    return 0;
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportError') return tellFailure(error, answers, telling);
    const { code, text } = toldOf(error, file, source, telling);
    tell(`${text}\n`);
    return code;
  }
}

/** The text of the file that is changed, to the byte; one that isn’t UTF-8 can’t be. */
function textOf(source: Uint8Array, file: string): string {
  if (source.length > limits.bytes) throw new UsageError(`${shownName(file)} is larger than a topology file may be`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source);
  } catch {
    throw new UsageError(`${shownName(file)} isn’t in UTF-8`);
  }
}

/** A change in words. */
function changeText({ kind, what, key, from, to }: MergeChange): string {
  const said = (value: unknown) => valueInWords(value, key?.split('.').pop());
  if (kind === 'retired') return `${what}: gone from Azure, status: retiring`;
  if (kind === 'gone') return `${what}: gone from Azure; the file has no status for it and still says it`;
  if (kind === 'returned') return `${what}: in Azure again, status: existing`;
  if (key === undefined) return `${what}: new`;
  if (kind === 'added') return `${what}: ${key}: new: ${said(to)}`;
  return from === undefined ? `${what}: ${key}: ${said(to)}` : `${what}: ${key}: ${said(from)} → ${said(to)}`;
}
