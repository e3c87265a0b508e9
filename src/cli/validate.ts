import { printable } from '../model/printable.ts';
import { validate } from '../node.ts';
import { shownName, type Telling, toldOf } from './errors.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';

/** Checks each file and tells what it holds, or what is wrong with it. Returns the exit code. */
export function validateCommand(files: readonly string[], telling: Telling): number {
  let worst = 0;
  for (const file of files) {
    const { code, text } = checked(file, telling);
    if (code === 0) print(`${text}\n`);
    else tell(`${text}\n`);
    worst = Math.max(worst, code);
  }
  return worst;
}

function checked(file: string, telling: Telling): { readonly code: number; readonly text: string } {
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
    return { code: 0, text: printable(`${shownName(file)}: fine (${held.join(', ')})`) };
  } catch (error) {
    return toldOf(error, file, source, telling);
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
