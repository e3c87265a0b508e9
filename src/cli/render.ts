import { basename, extname, join } from 'node:path';
import { layout, referenceTopology, render, scene, type Topology } from '../node.ts';
import { renderOptions } from './options.ts';
import { readInput, say, shownName, tell, UsageError, writeOutput } from './io.ts';

/** What the command line says of a run. */
export interface RenderFlags extends Readonly<Record<string, unknown>> {
  readonly output?: string;
  readonly outDir?: string;
  readonly template?: string;
  readonly locale?: string;
  readonly idPrefix?: string;
  readonly format: 'svg' | 'scene' | 'placed';
  readonly optimise?: boolean;
}

/** Draws each file and goes on past one that is at fault. Returns the exit code. */
export async function renderCommand(files: readonly string[], flags: RenderFlags): Promise<number> {
  if (files.length === 0) return renderReference(flags);
  let targets: (string | undefined)[];
  try {
    targets = targetsOf(files, flags);
  } catch (error) {
    return tell(error, undefined, flags);
  }
  let worst = 0;
  for (const [index, file] of files.entries()) {
    let source: Uint8Array | undefined;
    try {
      source = readInput(file);
      const target = targets[index];
      const text = make(source, file, flags);
      if (target === undefined) await print(text);
      else writeOutput(target, text);
    } catch (error) {
      worst = Math.max(worst, tell(error, source, flags));
    }
  }
  if (worst > 0 && files.length > 1) say(`${files.length} files, not all of them drawn`);
  return worst;
}

/** Without a file: the connectivity models themselves. */
async function renderReference(flags: RenderFlags): Promise<number> {
  try {
    if (flags.template !== 'overview') throw new UsageError('give a topology file, or --template overview for the connectivity models themselves');
    const text = make(referenceTopology(flags.locale), undefined, flags);
    const [target] = targetsOf(['overview'], flags);
    if (target === undefined) await print(text);
    else writeOutput(target, text);
    return 0;
  } catch (error) {
    return tell(error, undefined, flags);
  }
}

function make(source: Uint8Array | Topology, file: string | undefined, flags: RenderFlags): string {
  const options = { ...renderOptions(flags), ...(file === undefined ? {} : { file: file === '-' ? 'standard input' : file }) };
  if (flags.format === 'scene') return `${JSON.stringify(scene(source, options), null, 1)}\n`;
  if (flags.format === 'placed') return `${JSON.stringify(layout(source, options), null, 1)}\n`;
  return `${render(source, { ...options, optimise: flags.optimise === true })}\n`;
}

/** Where each picture goes; undefined for standard output. */
function targetsOf(files: readonly string[], flags: RenderFlags): (string | undefined)[] {
  if (flags.output !== undefined && flags.outDir !== undefined) throw new UsageError('give either --output or --out-dir, not both');
  if (flags.outDir === undefined) {
    if (files.length > 1) throw new UsageError('several files need --out-dir, the folder for their pictures');
    return [flags.output === '-' ? undefined : flags.output];
  }
  const ending = flags.format === 'svg' ? '.svg' : `.${flags.format}.json`;
  const taken = new Map<string, string>();
  return files.map((file) => {
    const target = join(flags.outDir ?? '.', `${file === '-' ? 'standard-input' : basename(file, extname(file))}${ending}`);
    const other = taken.get(target);
    if (other !== undefined) throw new UsageError(`${shownName(other)} and ${shownName(file)} would both be written to ${shownName(target)}`);
    taken.set(target, file);
    return target;
  });
}

function print(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => done());
  });
}
