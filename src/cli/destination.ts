import { fstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import { UsageError } from './errors.ts';

/** Where something is written: a plain file, that is there or not yet, or what takes bytes as they come (a device, a pipe). */
export type Destination =
  | { readonly kind: 'file'; readonly path: string; readonly existing: Stats | undefined }
  | { readonly kind: 'stream'; readonly path: string; readonly descriptor: number | undefined };

/** As many links lead on from one another at most. */
const MOST_LINKS = 40;

/**
 * Finds what a path leads to: of a link its target, also where that isn't there yet.
 *
 * @throws {UsageError} where nothing can be written to it
 */
export function destinationOf(file: string): Destination {
  if (file === '' || /[\\/]$/.test(file)) throw new UsageError('it is a folder');
  let path = file;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const descriptor = descriptorOf(path);
    if (descriptor !== undefined) return { kind: 'stream', path, descriptor };
    const link = linkOf(path);
    if (link === undefined) return at(path);
    // A path isn't tidied up: behind a link, ".." leads elsewhere than it seems.
    path = isAbsolute(link) ? link : `${dirname(path)}/${link}`;
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}

function at(path: string): Destination {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw new UsageError('it is a folder');
  if (existing && !existing.isFile()) return { kind: 'stream', path, descriptor: undefined };
  return { kind: 'file', path, existing };
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** The number of a descriptor of this process, where a path names one: /dev/stdout, /dev/fd/3. */
function descriptorOf(path: string): number | undefined {
  const name = basename(path);
  if (!/^\d+$/.test(name)) return undefined;
  try {
    const folder = realpathSync(dirname(path));
    if (folder !== '/dev/fd' && !new RegExp(`^/proc/${process.pid}/(task/\\d+/)?fd$`).test(folder)) return undefined;
    fstatSync(Number(name));
    return Number(name);
  } catch {
    return undefined;
  }
}
