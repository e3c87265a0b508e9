import { redact } from '../redact/index.ts';
import { shownName, type Telling, toldOf } from './errors.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';
import { Inputs } from './targets.ts';
import { writeOutput } from './write.ts';

/** Writes a file without what tells whose network it is. Returns the exit code. */
export function redactCommand(file: string, output: string | undefined, telling: Telling): number {
  const target = output === '-' ? undefined : output;
  let source: Uint8Array | undefined;
  try {
    if (target !== undefined) new Inputs([file]).keepFrom(target);
    source = readInput(file);
    const text = redact(source, { file: shownName(file) });
    if (target === undefined) print(text);
    else writeOutput(target, text);
    return 0;
  } catch (error) {
    const { code, text } = toldOf(error, file, source, telling);
    tell(`${text}\n`);
    return code;
  }
}
