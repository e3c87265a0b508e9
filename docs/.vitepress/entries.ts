import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An entry of the package: what people import. */
export interface Entry {
  /** What it is imported by, like `expressroute-topology/remark`. */
  readonly name: string;
  /** The paths of its declarations and of its module, as the build leaves them. */
  readonly types: string;
  readonly module: string;
}

interface Package {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types?: string; readonly default?: string }>>;
}

/** The entries of the package that hold functions, as `package.json` says them. */
export function entries(): Entry[] {
  const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const described = JSON.parse(readFileSync(at('package.json'), 'utf8')) as Package;
  return Object.entries(described.exports).flatMap(([path, entry]) =>
    typeof entry === 'string' || entry.types === undefined || entry.default === undefined
      ? []
      : { name: `${described.name}${path.slice(1)}`, types: at(entry.types), module: at(entry.default) },
  );
}
