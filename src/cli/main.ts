import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, Option } from 'commander';
import { drawTask } from './draw.ts';
import { type Telling, UsageError, unexpected } from './errors.ts';
import { addDiagramFlags, filesOf, withoutSwallowedFiles } from './options.ts';
import { type RenderFlags, renderCommand } from './render.ts';
import { inColor, print, say, tell } from './say.ts';
import { validateCommand } from './validate.ts';

const debugHelp = 'with an error of this program itself: tell where in it';

/** 0 done, 1 a file is at fault or this program itself, 2 wrong usage. */
const [FAULT, USAGE] = [1, 2];

/** Not among the flags of the commands alone, so that it is known as well when they can't be read. */
const debug = process.argv.includes('--debug');

function version(): string {
  const file = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return file.version;
}

function telling(flags: Readonly<Record<string, unknown>>): Telling {
  const stated = Object.keys(flags).filter((key) => flags[key] !== undefined);
  return { stated, files: filesOf(flags), color: inColor, debug, version: version() };
}

function program(): Command {
  const root = new Command('expressroute-topology')
    .description('Draws the reference diagram of an ExpressRoute network from a topology file, YAML or JSON.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: (text) => say(...text.trimEnd().split('\n')) });
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
    .option('--debug', debugHelp)
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
      process.exitCode = await renderCommand(files, flags, telling(flags));
    });
  root
    .command('validate')
    .description('check topology files without drawing them')
    .argument('<file...>', 'topology files; - reads standard input')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology validate contoso.yaml
  expressroute-topology validate networks/*.yaml

Exit codes: 0 fine, 1 a file is at fault, 2 wrong usage.`,
    )
    .action((files: string[]) => {
      process.exitCode = validateCommand(files, telling({}));
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

function fail(error: unknown): void {
  process.exitCode = USAGE;
  if (error instanceof UsageError) say(`error: ${error.message}`);
  else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else {
    process.exitCode = FAULT;
    tell(`${unexpected(error, 'the command', telling({}))}\n`);
  }
}

if (isMainThread) {
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  const [node = '', command = '', ...args] = process.argv;
  try {
    await program().parseAsync([node, command, ...withoutSwallowedFiles(args)]);
  } catch (error) {
    fail(error);
  }
}
