import {
  type AzureDocument,
  azureGuide,
  counted,
  ImportError,
  type Imported,
  type ImportRemark,
  importAzure,
  type LeftOut,
} from '../azure/index.ts';
import { sentence } from '../model/printable.ts';
import { readPlainFile } from './bytes.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import { readInput } from './read.ts';
import { print, say, tell } from './say.ts';
import { Inputs } from './targets.ts';
import { writeOutput } from './write.ts';

export interface ImportFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly secrets?: boolean;
  readonly redact?: boolean;
  readonly query?: boolean;
  /** The file that the answers are brought into. */
  readonly merge?: string;
  readonly check?: boolean;
  readonly partial?: boolean;
}

/** No answer of Azure’s is larger, in bytes. */
const MOST = 256_000_000;

/**
 * Makes a topology file of what Azure’s tools have answered. Returns the exit code: 0 done, 1 no file has anything to make
 * a topology of, 2 wrong usage.
 */
export function importCommand(files: readonly string[], flags: ImportFlags, telling: Telling): number {
  if (flags.query) {
    print(azureGuide);
    return 0;
  }
  if (files.length === 0)
    throw new UsageError('import needs files, - is standard input; "import --query" tells how to get them from Azure');
  for (const flag of ['check', 'partial'] as const)
    if (flags[flag]) throw new UsageError(`--${flag} goes with --merge, which names the topology file`);
  const target = flags.output === '-' ? undefined : flags.output;
  if (target !== undefined)
    keepEdited(target, files, flags.force === true, '--merge brings the answers into it and keeps what people wrote');
  try {
    const imported = importAzure(files.map(documentOf), flags);
    if (target === undefined) print(imported.text);
    else writeOutput(target, imported.text);
    tellRest(imported);
    return 0;
  } catch (error) {
    return tellFailure(error, files, telling);
  }
}

/**
 * A file that people may have edited isn’t written over.
 *
 * @param instead what to do other than writing over it
 * @throws {UsageError} where there is something in it
 */
export function keepEdited(target: string, files: readonly string[], force: boolean, instead?: string): void {
  if (target === '') throw new UsageError('--output needs the name of a file; - is standard output');
  new Inputs(files).keepFrom(target);
  const before = force ? undefined : readPlainFile(target);
  if (before !== undefined && before.length > 0)
    throw new UsageError(
      `${shownName(target)} is there already: ${instead === undefined ? '' : `${instead}; `}--force writes over it`,
    );
}

/** Reads a file of whatever encoding: PowerShell writes UTF-16. */
export function documentOf(file: string): AzureDocument {
  const bytes = readInput(file, MOST);
  if (bytes.length > MOST) throw new UsageError(`${shownName(file)} is too large`);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return { name: shownName(file), text: new TextDecoder(encoding).decode(bytes) };
}

/** Tells what isn’t in the topology, and what is to be known of the answers. */
export function tellRest({ leftOut, remarks }: Pick<Imported, 'leftOut' | 'remarks'>): void {
  if (remarks.length > 0) say(...remarks.map(remarkText));
  if (leftOut.length > 0) tell(`${sentence(leftOutText(leftOut))}\n`);
}

function leftOutText(leftOut: readonly LeftOut[]): string {
  return `left out: ${leftOut.map(({ type, count }) => counted(count, type)).join(', ')}`;
}

function remarkText({ document, message }: ImportRemark): string {
  return document === undefined ? message : `${document}: ${message}`;
}

/** Tells why nothing came of an import. Returns the exit code. */
export function tellFailure(error: unknown, files: readonly string[], telling: Telling): number {
  if (error instanceof ImportError) {
    say(...error.problems.map((each) => `error: ${remarkText(each)}`));
    return 1;
  }
  const { code, text } = toldOf(error, files[0] ?? '', undefined, telling);
  tell(`${text}\n`);
  return code;
}
