import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import type { CheckFlags } from './check.ts';
import type { DiffFlags } from './diff.ts';
import { type Telling, UsageError, unexpected } from './errors.ts';
import type { ExportFlags } from './export.ts';
import { listed, type RenderFlags, withoutSwallowedFiles } from './flags.ts';
import type { ImportFlags } from './import.ts';
import type { LocationFlags } from './locations.ts';
import { print, say, tell } from './say.ts';
import { starts } from './starts.ts';
import { inColor, processStreams, type Streams, useStreams } from './streams.ts';
import type { ValidateFlags } from './validate.ts';

const debugHelp = 'with an error of this program itself: tell where in it';

/** 0 done, 1 a file is at fault or this program itself, 2 wrong usage. */
const [FAULT, USAGE] = [1, 2];

/** What was typed, and the exit code that comes of it. */
interface Run {
  readonly args: readonly string[];
  /** Not among the flags of the commands alone, so that it is known as well when they can't be read. */
  readonly debug: boolean;
  code: number;
}

function version(): string {
  const file = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return file.version;
}

function telling(
  { debug }: Pick<Run, 'debug'>,
  flags: Readonly<Record<string, unknown>> = {},
  files: Telling['files'] = {},
): Telling {
  const stated = Object.keys(flags).filter((key) => flags[key] !== undefined);
  return { stated, files, color: inColor(), debug, version: version() };
}

/** The commands. What a command needs is loaded when it is run, and its flags, where they take long to make, when it is named. */
async function program(run: Run): Promise<Command> {
  const root = new Command('expressroute-topology')
    .description('Draws the reference diagram of an ExpressRoute network from a topology file, YAML or JSON.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: (text) => say(...text.trimEnd().split('\n')) });
  const renderFlags = run.args.includes('render') ? await import('./options.ts') : undefined;
  const command = root
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
    .option('--shard <i/n>', 'with --out-dir: draw one part of n, for several machines that share the files');
  renderFlags?.addDiagramFlags(command);
  command
    .addOption(
      new Option('--format <form>', 'the picture, or as JSON what is in it, without or with coordinates')
        .choices(['svg', 'scene', 'placed'])
        .default('svg'),
    )
    .option(
      '--check',
      'number the things that the rules of check find something wrong with; a list under the picture tells what',
    )
    .option('--optimise', 'let svgo make the file a little smaller; it takes longer than all the rest')
    .addOption(new Option('--no-optimise', 'the default').hideHelp())
    .option('-w, --watch', 'draw again whenever a file changes; a picture stays as it is while its file is at fault')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology render contoso.yaml -o contoso.svg
  expressroute-topology render contoso.yaml -o contoso.svg --watch
  expressroute-topology render contoso.yaml --theme auto > contoso.svg
  cat contoso.yaml | expressroute-topology render - -o -
  expressroute-topology render networks/*.yaml --out-dir pictures
  expressroute-topology render networks/*.yaml --out-dir pictures --shard 1/4
  expressroute-topology render contoso.yaml --check --failures -o review.svg
  expressroute-topology render --template overview --locale zh-TW -o models.svg

Exit codes: 0 done, 1 a file is at fault, 2 wrong usage.`,
    )
    .action(async (files: string[], flags: RenderFlags) => {
      const { renderCommand } = await import('./render.ts');
      run.code = await renderCommand(files, flags, telling(run, flags, renderFlags?.filesOf(flags)));
    });
  root
    .command('validate')
    .description('check topology files without drawing them')
    .argument('<file...>', 'topology files; - reads standard input')
    .option('--json', 'what is in each file, or all that is wrong with it, as JSON')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology validate contoso.yaml
  expressroute-topology validate networks/*.yaml --json

Exit codes: 0 fine, 1 a file is at fault, 2 wrong usage.`,
    )
    .action(async (files: string[], flags: ValidateFlags) => {
      const { validateCommand } = await import('./validate.ts');
      run.code = validateCommand(files, flags, telling(run));
    });
  addCheck(root, run);
  addLocations(root, run);
  addImport(root, run);
  addExport(root, run);
  addRedact(root, run);
  await addDiff(root, run);
  addInit(root, run);
  root.addHelpText(
    'after',
    `
Examples:
  expressroute-topology init contoso.yaml
  expressroute-topology render contoso.yaml -o contoso.svg
  expressroute-topology validate contoso.yaml
  expressroute-topology check contoso.yaml
  expressroute-topology locations Taipei
  expressroute-topology import azure.json -o contoso.yaml
  expressroute-topology render --help`,
  );
  return root;
}

function addCheck(root: Command, run: Run): void {
  root
    .command('check')
    .description(
      'check networks against the rules of the field: what Azure would refuse, what Microsoft advises against',
    )
    .argument('[file...]', 'topology files; - reads standard input')
    .option('--strict', 'exit with 1 for warnings too')
    .option('--off <ids>', 'rules that aren’t looked at; ids are separated by commas', listed)
    .option('--json', 'the findings as JSON')
    .option('--sarif', 'the findings as SARIF 2.1.0, for code scanning')
    .option('--catalogue <file>', 'lists of locations, providers and regions that are newer than those that come along')
    .option('--list', 'list the rules')
    .option('--explain <id>', 'tell a rule, with the page that it is from')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology check contoso.yaml
  expressroute-topology check networks/*.yaml --strict --off single-location
  expressroute-topology check contoso.yaml --sarif > contoso.sarif
  expressroute-topology check --explain gateway-throughput

Exit codes: 0 fine, 1 errors (with --strict: or warnings), 2 wrong usage.`,
    )
    .action(async (files: string[], flags: CheckFlags) => {
      const { checkCommand } = await import('./check.ts');
      run.code = checkCommand(files, flags, telling(run));
    });
}

function addLocations(root: Command, run: Run): void {
  root
    .command('locations')
    .description('list peering locations and metros, with their providers and regions')
    .argument('[name]', 'a location, or a part of its name')
    .option('--provider <name>', 'where this provider is listed')
    .option('--near <region>', 'in the geopolitical region of this Azure region, the local ones first')
    .addOption(new Option('--cloud <name>', 'of this cloud').choices(['public', 'usgov', 'china']))
    .option('--local', 'where the SKU Local is sold; with --near, for that region')
    .option('--direct', 'where ExpressRoute Direct is offered')
    .option('--json', 'as JSON, with sources and dates')
    .option('--catalogue <file>', 'lists that are newer than those that come along')
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology locations Taipei
  expressroute-topology locations --provider Equinix --near "West Europe" --local --direct

Exit codes: 0 done, 1 no location fits, 2 wrong usage.`,
    )
    .action(async (name: string | undefined, flags: LocationFlags) => {
      const { locationsCommand } = await import('./locations.ts');
      run.code = locationsCommand(name, flags);
    });
}

function addImport(root: Command, run: Run): void {
  root
    .command('import')
    .description(
      'write a topology file from what Azure has: answers of az, REST, Resource Graph and PowerShell, ARM templates, terraform show -json',
    )
    .argument('[file...]', 'the answers, one or many, in any mixture; - reads standard input')
    .option('-o, --output <file>', 'where the topology goes; - or nothing writes it to standard output')
    .option('--force', 'write over a file that is there')
    .option(
      '--merge <file>',
      'bring the answers into a topology file: what Azure owns is updated, added or marked as retiring, all else stays to the byte',
    )
    .option('--check', 'with --merge: write nothing, say what would change')
    .option('--partial', 'with --merge: the answers aren’t all that there is; nothing is marked as retiring')
    .option('--secrets', 'write service keys too')
    .option('--redact', 'leave subscription ids out')
    .option('--query', 'tell how to get from Azure what import reads')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology import --query
  expressroute-topology import azure-*.json -o contoso.yaml
  az network express-route list -o json | expressroute-topology import -
  expressroute-topology import azure-*.json --merge contoso.yaml
  expressroute-topology import azure-*.json --merge contoso.yaml --check

Exit codes: 0 done, 1 no file has anything to make a topology of, or --check has found changes, 2 wrong usage.`,
    )
    .action(async (files: string[], flags: ImportFlags) => {
      const { importCommand } = await import('./import.ts');
      const { mergeCommand } = await import('./merge.ts');
      const { merge } = flags;
      run.code =
        merge === undefined || files.length === 0
          ? importCommand(files, flags, telling(run))
          : mergeCommand(files, merge, flags, telling(run));
    });
}

function addExport(root: Command, run: Run): void {
  root
    .command('export')
    .description('write the Azure side of a topology as code, or what a provider is sent to order its circuits')
    .argument('<file>', 'a topology file; - reads standard input')
    .option('--bicep', 'as Bicep, for one resource group')
    .option('--terraform', 'as Terraform, for the provider azurerm')
    .option('--order', 'as an order sheet, Markdown')
    .option('--csv', 'with --order: as CSV, with a row for each link and peering')
    .option('-o, --output <file>', 'where it goes; - or nothing writes it to standard output')
    .option('--force', 'write over a file that is there')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology export contoso.yaml --bicep -o main.bicep
  expressroute-topology export contoso.yaml --terraform -o main.tf
  expressroute-topology export contoso.yaml --order --csv > order.csv

Exit codes: 0 done, 1 the file is at fault, 2 wrong usage.`,
    )
    .action(async (file: string, flags: ExportFlags) => {
      const { exportCommand } = await import('./export.ts');
      run.code = exportCommand(file, flags, telling(run));
    });
}

function addRedact(root: Command, run: Run): void {
  root
    .command('redact')
    .description(
      'write the same network with pseudonyms and addresses for documentation, without keys, links, notes and comments',
    )
    .argument('<file>', 'a topology file; - reads standard input')
    .option('-o, --output <file>', 'where it goes; - or nothing writes it to standard output')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology redact contoso.yaml -o shareable.yaml

Exit codes: 0 done, 1 the file is at fault, 2 wrong usage.`,
    )
    .action(async (file: string, flags: { readonly output?: string }) => {
      const { redactCommand } = await import('./redact.ts');
      run.code = redactCommand(file, flags.output, telling(run));
    });
}

async function addDiff(root: Command, run: Run): Promise<void> {
  const pictureFlags = run.args.includes('diff') ? await import('./options.ts') : undefined;
  const command = root
    .command('diff')
    .description('tell what came, went and changed between two topology files, in words or as a picture')
    .argument('<old>', 'the earlier file; - reads standard input')
    .argument('<new>', 'the later one')
    .addOption(
      new Option('--format <form>', 'sentences, JSON, or a picture of both with marks')
        .choices(['text', 'json', 'svg'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .option('-o, --output <file>', 'where it goes; - or nothing writes it to standard output');
  pictureFlags?.addDiagramFlags(command);
  command
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Examples:
  expressroute-topology diff before.yaml after.yaml
  git show HEAD:contoso.yaml | expressroute-topology diff - contoso.yaml --json
  expressroute-topology diff before.yaml after.yaml --format svg -o changes.svg

Exit codes: 0 they say the same, 1 they differ or one is at fault, 2 wrong usage.`,
    )
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diffCommand } = await import('./diff.ts');
      run.code = diffCommand(before, after, flags, telling(run, flags, pictureFlags?.filesOf(flags)));
    });
}

function addInit(root: Command, run: Run): void {
  root
    .command('init')
    .description('write a topology file to start from, with comments; editors complete it')
    .argument('[file]', 'where it goes; - writes it to standard output', 'topology.yaml')
    .option('-t, --template <name>', 'the connectivity model that it has', 'any-to-any')
    .option('--debug', debugHelp)
    .addHelpText(
      'after',
      `
Templates: ${starts.join(', ')}

Examples:
  expressroute-topology init
  expressroute-topology init contoso.yaml --template cloud-exchange

Exit codes: 0 done, 2 wrong usage.`,
    )
    .action(async (file: string, flags: { readonly template: string }) => {
      const { initCommand } = await import('./init.ts');
      run.code = initCommand(file, flags.template);
    });
}

/** Tells what has ended a run, and returns the exit code for it. */
function told(error: unknown, run: Pick<Run, 'debug'>): number {
  if (error instanceof UsageError) say(`error: ${error.message}`);
  else if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  else {
    tell(`${unexpected(error, 'the command', telling(run))}\n`);
    return FAULT;
  }
  return USAGE;
}

function begun(args: readonly string[]): Run {
  return { args, debug: args.includes('--debug'), code: 0 };
}

/**
 * Runs the command in the folder and with the environment of this process. There is one run at a time.
 *
 * @param args what was typed after the name of the command
 * @param streams what it reads and writes in place of the process's own standard streams
 * @returns the exit code: 0 done, 1 a file is at fault or this program itself, 2 wrong usage
 */
export async function command(args: readonly string[], streams: Streams): Promise<number> {
  const run = begun(args);
  useStreams(streams);
  try {
    const root = await program(run);
    await root.parseAsync(withoutSwallowedFiles(args), { from: 'user' });
    return run.code;
  } catch (error) {
    return told(error, run);
  }
}

/**
 * Runs the command as this process: with its standard streams, and its exit code.
 *
 * @param argv as Node has it: the program, its file, then what was typed
 */
export async function main([, , ...args]: readonly string[]): Promise<void> {
  process.on('uncaughtException', (error) => {
    process.exitCode = told(error, begun(args));
    process.exit();
  });
  process.exitCode = await command(args, processStreams);
}
