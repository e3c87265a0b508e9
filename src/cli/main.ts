import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, Option } from 'commander';
import { drawTask } from './draw.ts';
import { UsageError } from './io.ts';
import { addDiagramFlags } from './options.ts';
import { type RenderFlags, renderCommand } from './render.ts';
import { validateCommand } from './validate.ts';

/** 0 done, 1 the file is at fault, 2 wrong usage. */
const USAGE = 2;

function version(): string {
  const file = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return file.version;
}

function program(): Command {
  const root = new Command('expressroute-topology')
    .description('Draws the reference diagram of an ExpressRoute network from a topology file, YAML or JSON.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  addDiagramFlags(
    root
      .command('render')
      .description('draw topology files as SVG')
      .argument(
        '[file...]',
        'topology files; - reads standard input; none, with --template overview, draws the connectivity models themselves',
      )
      .option('-o, --output <file>', 'where the picture goes; - or nothing writes it to standard output')
      .option(
        '--out-dir <folder>',
        'the folder for the pictures of many files, each named after its file; what hasn’t changed is left alone',
      )
      .option('--force', 'with --out-dir: draw also what hasn’t changed')
      .option('--shard <i/n>', 'with --out-dir: draw one part of n, for several machines that share the files'),
  )
    .addOption(
      new Option('--format <form>', 'the picture, or as JSON what is in it, without or with coordinates')
        .choices(['svg', 'scene', 'placed'])
        .default('svg'),
    )
    .option('--optimise', 'let svgo make the file a little smaller; it takes longer than all the rest')
    .addOption(new Option('--no-optimise', 'the default').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology render contoso.yaml -o contoso.svg
  expressroute-topology render contoso.yaml --theme auto > contoso.svg
  cat contoso.yaml | expressroute-topology render - -o -
  expressroute-topology render networks/*.yaml --out-dir pictures
  expressroute-topology render networks/*.yaml --out-dir pictures --shard 1/4
  expressroute-topology render --template overview --locale zh-TW -o models.svg

Exit codes: 0 done, 1 a file is at fault, 2 wrong usage.`,
    )
    .action(async (files: string[], flags: RenderFlags) => {
      process.exitCode = await renderCommand(files, flags, version());
    });
  root
    .command('validate')
    .description('check topology files without drawing them')
    .argument('<file...>', 'topology files; - reads standard input')
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology validate contoso.yaml
  expressroute-topology validate networks/*.yaml

Exit codes: 0 fine, 1 a file is at fault, 2 wrong usage.`,
    )
    .action((files: string[]) => {
      process.exitCode = validateCommand(files);
    });
  root.addHelpText(
    'after',
    `
Examples:
  expressroute-topology render contoso.yaml -o contoso.svg
  expressroute-topology validate contoso.yaml
  expressroute-topology render --help`,
  );
  return root;
}

/** What a worker does: this file is also what the threads of a run over many files load. */
export default drawTask;

/** A reader that has seen enough closes the pipe; that is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (isMainThread) {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(`error: ${error.message}\n`);
    else if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : USAGE;
  }
}
