import { parse, resolve } from '../node.ts';
import { readInput, shownName, tell } from './io.ts';

/** Checks each file and tells what it holds, or what is wrong with it. Returns the exit code. */
export function validateCommand(files: readonly string[]): number {
  let worst = 0;
  for (const file of files) {
    let source: Uint8Array | undefined;
    try {
      source = readInput(file);
      const network = resolve(parse(source, { file: file === '-' ? 'standard input' : file }));
      process.stdout.write(
        `${shownName(file)}: fine (${counted(network.sites.length, 'site')}, ${counted(network.circuits.length, 'circuit')}, ${counted(network.virtualNetworks.length + network.virtualHubs.length, 'virtual network or hub', 'virtual networks and hubs')})\n`,
      );
    } catch (error) {
      worst = Math.max(worst, tell(error, source, []));
    }
  }
  return worst;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
