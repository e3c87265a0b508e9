import { dirname } from 'node:path';
import { referenceTopology, type Topology } from '../node.ts';
import { renderBatch } from './batch.ts';
import { destinationOf } from './destination.ts';
import { draw, forStandardOutput, type Manner, remarkOn } from './draw.ts';
import { shownName, type Telling, toldOf, UsageError } from './errors.ts';
import type { RenderFlags } from './flags.ts';
import { renderOptions } from './options.ts';
import { sweep } from './parts.ts';
import { readInput } from './read.ts';
import { print, tell } from './say.ts';
import { inShard, shardOf } from './shard.ts';
import { checkExtension, Inputs, itemsOf, targetIn } from './targets.ts';
import { writeOutput } from './write.ts';

/**
 * Draws one file, or each of many; with `watch` again and again. Returns the exit code.
 *
 * @throws {UsageError} for a command line that can't be followed
 */
export async function renderCommand(files: readonly string[], flags: RenderFlags, telling: Telling): Promise<number> {
  if (flags.watch !== true) return (await renderOnce(files, flags, telling, neverOutdated)) ?? 0;
  const { watchCommand } = await import('./watch.ts');
  return watchCommand(files, flags, Object.values(telling.files), (some, isOutdated) =>
    renderOnce(some, flags, telling, isOutdated),
  );
}

/** Whether what was read isn't what stands in the files any more. It is asked before anything that was made of it is told or written. */
type IsOutdated = () => Promise<boolean>;

const neverOutdated: IsOutdated = async () => false;

/** Draws files once. Returns the exit code; nothing where what they held is outdated. */
async function renderOnce(
  files: readonly string[],
  flags: RenderFlags,
  telling: Telling,
  isOutdated: IsOutdated,
): Promise<number | undefined> {
  if (flags.output !== undefined && flags.outDir !== undefined)
    throw new UsageError('give either --output or --out-dir, not both');
  const options = { ...renderOptions(flags), ...(flags.optimise === true ? { optimise: true } : {}) };
  const manner = { options, format: flags.format, check: flags.check === true };
  if (flags.outDir !== undefined && files.length > 0)
    return (await isOutdated()) ? undefined : renderMany(files, flags.outDir, manner, flags, telling);
  for (const flag of ['force', 'shard'] as const)
    if (flags[flag] !== undefined)
      throw new UsageError(`--${flag} is for many files, which --out-dir has a folder for`);
  if (files.length > 1) throw new UsageError('several files need --out-dir, the folder for their pictures');
  return renderOne(files[0], manner, flags, telling, isOutdated);
}

function renderMany(
  files: readonly string[],
  folder: string,
  manner: Manner,
  { shard, force }: RenderFlags,
  telling: Telling,
): Promise<number> {
  const part = shard === undefined ? undefined : shardOf(shard);
  const items = inShard(itemsOf(files, folder, manner.format), part);
  if (part) tell(`shard ${part.index}/${part.count}: ${items.length} of ${files.length} files\n`);
  return renderBatch({ items, folder, ...manner, telling, force: force === true });
}

/** Draws a file, or where there is none the connectivity models themselves. */
async function renderOne(
  file: string | undefined,
  manner: Manner,
  flags: RenderFlags,
  telling: Telling,
  isOutdated: IsOutdated,
): Promise<number | undefined> {
  if (file === undefined && flags.template !== 'overview')
    throw new UsageError('give a topology file, or --template overview for the connectivity models themselves');
  const target = targetOf(file, flags);
  let source: Uint8Array | undefined;
  const remarks: string[] = [];
  const tellRemarks = () => {
    for (const remark of remarks.splice(0)) tell(`${remark}\n`);
  };
  try {
    if (target !== undefined)
      prepare(target, [...Object.values(telling.files), ...(file === undefined ? [] : [file])], flags);
    if (file !== undefined) source = readInput(file);
    const name = shownName(file ?? 'overview');
    const input: Uint8Array | Topology = source ?? referenceTopology(flags.locale);
    const onRemark: Manner['options']['onRemark'] = (remark, about) => remarks.push(remarkOn(name, remark, about));
    const text = await draw(input, { ...manner, options: { ...manner.options, file: name, onRemark } });
    if (await isOutdated()) return undefined;
    tellRemarks();
    if (target === undefined) print(forStandardOutput(text, flags.format));
    else writeOutput(target, text, { soon: flags.watch === true });
    return 0;
  } catch (error) {
    if (await isOutdated()) return undefined;
    tellRemarks();
    const { code, text } = toldOf(error, file ?? 'overview', source, telling);
    tell(`${text}\n`);
    return code;
  }
}

/** Where the picture goes; nowhere named is standard output. */
function targetOf(file: string | undefined, { output, outDir, format }: RenderFlags): string | undefined {
  if (file === undefined && outDir !== undefined) return targetIn(outDir, 'overview', format);
  return output === '-' ? undefined : output;
}

/** Looks that a target may be written to, before anything is drawn. */
function prepare(target: string, read: readonly string[], { format }: RenderFlags): void {
  checkExtension(target, format);
  new Inputs(read).keepFrom(target);
  try {
    const { kind, path } = destinationOf(target);
    if (kind === 'file') sweep(dirname(path));
  } catch {
    // Writing tells what is wrong with it.
  }
}
