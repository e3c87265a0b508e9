import { printable, printableJson } from '../model/printable.ts';
import { type Problem, TopologyError, validate } from '../node.ts';
import { shownName, type Telling, type Told, toldOf } from './errors.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';

export interface ValidateFlags {
  readonly json?: boolean;
}

/** What a file holds, or what is wrong with it. */
interface Result extends Told {
  readonly file: string;
  readonly holds?: Readonly<Record<'sites' | 'circuits' | 'networks', number>>;
  readonly problems: readonly Problem[];
}

/** Checks each file and tells what it holds, or what is wrong with it. Returns the exit code. */
export function validateCommand(files: readonly string[], { json }: ValidateFlags, telling: Telling): number {
  const results = files.map((file) => {
    const result = checked(file, telling);
    const isData = json === true && (result.code === 0 || result.problems.length > 0);
    if (!isData) (result.code === 0 ? print : tell)(`${result.text}\n`);
    return result;
  });
  if (json) print(`${printableJson({ files: results.map(dataOf) })}\n`);
  return Math.max(0, ...results.map(({ code }) => code));
}

function checked(file: string, telling: Telling): Result {
  let source: Uint8Array | undefined;
  try {
    source = readInput(file);
    const { sites, circuits, virtualNetworks, virtualHubs } = validate(source, { file: shownName(file) });
    const networks = virtualNetworks.length + virtualHubs.length;
    const held = [
      counted(sites.length, 'site'),
      counted(circuits.length, 'circuit'),
      counted(networks, 'virtual network or hub', 'virtual networks and hubs'),
    ];
    const text = printable(`${shownName(file)}: fine (${held.join(', ')})`);
    return { file, code: 0, text, holds: { sites: sites.length, circuits: circuits.length, networks }, problems: [] };
  } catch (error) {
    const problems = error instanceof TopologyError ? error.problems : [];
    return { file, ...toldOf(error, file, source, telling), problems };
  }
}

/** A result for programs. A file that couldn't be looked at has an error in place of problems. */
function dataOf({ file, code, text, holds, problems }: Result): object {
  const error = code !== 0 && problems.length === 0 ? { error: text } : {};
  return { file: shownName(file), ok: code === 0, ...(holds ? { holds } : {}), problems, ...error };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
