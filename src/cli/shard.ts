import { quoted } from '../model/printable.ts';
import { UsageError } from './errors.ts';

/** One of several machines that share a run: the `index`th, from 1, of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function shardOf(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (count < 1 || index < 1 || index > count)
    throw new UsageError(`a shard is one of several, like 2/5; ${quoted(text)} isn’t`);
  return { index, count };
}

/** The files of a shard. All shards together have each file once, whatever the order in which each machine lists them. */
export function inShard<File extends { readonly file: string }>(
  files: readonly File[],
  shard: Shard | undefined,
): readonly File[] {
  if (!shard) return files;
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return sorted.filter((_, place) => place % shard.count === shard.index - 1);
}
