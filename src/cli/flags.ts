import type { Format } from './draw.ts';

/** What the command line says of a run. */
export interface RenderFlags extends Readonly<Record<string, unknown>> {
  readonly output?: string;
  readonly outDir?: string;
  readonly template?: string;
  readonly locale?: string;
  readonly format: Format;
  readonly optimise?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly shard?: string;
  readonly watch?: boolean;
}

/** Names that are separated by commas. */
export function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A command line in which `--collapse`, whose names may be left out, doesn't take the name of a file that follows it for a group's. */
export function withoutSwallowedFiles(args: readonly string[]): string[] {
  return args.map((arg, index) =>
    arg === '--collapse' && /^-$|\.(?:ya?ml|json)$/i.test(args[index + 1] ?? '') ? '--collapse=' : arg,
  );
}
