import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * A file that is being written has a name that nobody can guess, in the folder of the file that it becomes. It tells the
 * machine and the process, so that the next run knows what one that was killed has left behind.
 */
const name = /^\.expressroute-topology-([0-9a-f]{8})-(\d+)-[0-9a-f]{32}\.part$/;

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Nothing is written for as long as this: what is older is left over, whoever wrote it. ms */
const OLD = 3_600_000;

/** A path for a part in a folder. */
export function partIn(folder: string): string {
  return `${folder}/.expressroute-topology-${machine}-${process.pid}-${randomBytes(16).toString('hex')}.part`;
}

/** Removes from a folder what runs that are over have left behind, and what this one has begun: call it when nothing is being written. */
export function sweep(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const each of names) {
    const [, on, owner] = name.exec(each) ?? [];
    const part = `${folder}/${each}`;
    if (owner !== undefined && isOver(part, on === machine, Number(owner))) remove(part);
  }
}

function isOver(part: string, here: boolean, owner: number): boolean {
  if (here && (owner === process.pid || !isRunning(owner))) return true;
  try {
    return Date.now() - lstatSync(part).mtimeMs > OLD;
  } catch {
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes a file, if it is there and can be removed. */
export function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
