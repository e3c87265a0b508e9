import { basename, extname, join } from 'node:path';
import { type NodeRenderOptions, referenceTopology, type Topology } from '../node.ts';
import { type Item, renderBatch } from './batch.ts';
import { draw, type Format, remarkOn } from './draw.ts';
import { readInput, say, shownName, tell, UsageError, writeOutput } from './io.ts';
import { renderOptions } from './options.ts';
import { inShard, type Shard, shardOf } from './shard.ts';

/** What the command line says of a run. */
export interface RenderFlags extends Readonly<Record<string, unknown>> {
  readonly output?: string;
  readonly outDir?: string;
  readonly template?: string;
  readonly locale?: string;
  readonly format: Format;
  readonly optimise?: boolean;
  readonly force?: boolean;
  readonly shard?: string;
}

/** Draws each file and goes on past one that is at fault. Returns the exit code. */
export async function renderCommand(files: readonly string[], flags: RenderFlags, version: string): Promise<number> {
  const stated = Object.keys(flags).filter((key) => flags[key] !== undefined);
  let source: Uint8Array | undefined;
  try {
    const shard = flags.shard === undefined ? undefined : shardOf(flags.shard);
    const options = { ...renderOptions(flags), ...(flags.optimise === true ? { optimise: true } : {}) };
    if (flags.outDir !== undefined && files.length > 0)
      return await renderMany(files, flags.outDir, shard, { flags, options, stated, version });
    for (const flag of ['force', 'shard'] as const)
      if (flags[flag] !== undefined)
        throw new UsageError(`--${flag} is for many files, which --out-dir has a folder for`);
    if (files.length > 1) throw new UsageError('several files need --out-dir, the folder for their pictures');
    const [file] = files;
    if (file === undefined && flags.template !== 'overview')
      throw new UsageError('give a topology file, or --template overview for the connectivity models themselves');
    if (flags.output !== undefined && flags.outDir !== undefined)
      throw new UsageError('give either --output or --out-dir, not both');
    if (file !== undefined) source = readInput(file);
    const name = file === undefined ? {} : { file: file === '-' ? 'standard input' : file };
    // Without a file: the connectivity models themselves.
    const input: Uint8Array | Topology = source ?? referenceTopology(flags.locale);
    const text = draw(
      input,
      { ...options, ...name, onRemark: (remark) => say(remarkOn(shownName(file ?? ''), remark)) },
      flags.format,
    );
    const target =
      file === undefined && flags.outDir !== undefined
        ? targetIn(flags.outDir, 'overview', flags.format)
        : flags.output;
    if (target === undefined || target === '-') await print(text);
    else writeOutput(target, text);
    return 0;
  } catch (error) {
    return tell(error, source, stated);
  }
}

interface Run {
  readonly flags: RenderFlags;
  readonly options: NodeRenderOptions;
  readonly stated: readonly string[];
  readonly version: string;
}

async function renderMany(
  files: readonly string[],
  folder: string,
  shard: Shard | undefined,
  { flags, options, stated, version }: Run,
): Promise<number> {
  if (flags.output !== undefined) throw new UsageError('give either --output or --out-dir, not both');
  const items = inShard(itemsOf(files, folder, flags.format), shard);
  if (shard) say(`shard ${shard.index}/${shard.count}: ${items.length} of ${files.length} files`);
  return renderBatch({ items, folder, options, format: flags.format, stated, version, force: flags.force === true });
}

/** Where each picture goes. */
function itemsOf(files: readonly string[], folder: string, format: Format): Item[] {
  const taken = new Map<string, string>();
  return files.map((file) => {
    const target = targetIn(folder, file === '-' ? 'standard-input' : basename(file, extname(file)), format);
    const other = taken.get(target);
    if (other !== undefined)
      throw new UsageError(`${shownName(other)} and ${shownName(file)} would both be written to ${shownName(target)}`);
    taken.set(target, file);
    return { file, target };
  });
}

function targetIn(folder: string, name: string, format: Format): string {
  return join(folder, `${name}${format === 'svg' ? '.svg' : `.${format}.json`}`);
}

function print(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => done());
  });
}
