import type { Path } from './places.ts';
import { clip } from './printable.ts';

/** What a path of keys and indexes leads to in plain data; undefined where there is nothing. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

/** A path as people write it: circuits[0].peerings. */
export function pathName(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${clip(step)}`))
    .join('');
}
