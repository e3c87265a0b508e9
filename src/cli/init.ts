import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nearest } from '../model/keys.ts';
import { quoted } from '../model/printable.ts';
import { reasonOf, shownName, UsageError } from './errors.ts';
import { print, say } from './say.ts';
import { starts } from './starts.ts';

/** The folder of the package. */
const home = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes a topology file to start from, which draws as it is. Returns the exit code.
 *
 * @param file where it goes; `-` is standard output
 * @param template a connectivity model’s name
 * @throws {UsageError} for a template that isn’t there, and for a file that is there already or can’t be written
 */
export function initCommand(file: string, template: string): number {
  const text = startOf(template, file === '-' ? '.' : dirname(file));
  if (file === '-') {
    print(text);
    return 0;
  }
  if (!/\.ya?ml$/i.test(file))
    throw new UsageError(
      `can’t write ${shownName(file)}: what is written is YAML; name it ${shownName(`${file}.yaml`)}`,
    );
  writeNew(file, text);
  const name = shownName(file);
  const picture = shownName(file.replace(/\.ya?ml$/i, '.svg'));
  say(`written: ${name}; draw it with: npx expressroute-topology render ${name} -o ${picture} --watch`);
  return 0;
}

/** The text of a template’s file, with the line by which editors find the schema from a folder. */
function startOf(template: string, folder: string): string {
  const name = starts.find((each) => each === template.trim().toLowerCase());
  if (name === undefined) {
    const near = nearest(template, starts);
    throw new UsageError(
      `there is no template ${quoted(template)}; known: ${starts.join(', ')}${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`,
    );
  }
  const text = readFileSync(`${home}/templates/${name}/start.yaml`, 'utf8');
  return text.replace(/^# yaml-language-server: .*$/m, `# yaml-language-server: $schema=${schemaFrom(folder)}`);
}

/**
 * The address of the schema for a file in a folder: a path that holds for all who share a project where the package is
 * installed in it, else that of the package on this machine.
 */
function schemaFrom(folder: string): string {
  const schema = resolve(home, 'docs/topology.schema.json');
  const [project] = schema.split(`${sep}node_modules${sep}`);
  const from = resolve(folder);
  const isInside = project !== schema && `${from}${sep}`.startsWith(`${project}${sep}`);
  if (!isInside) return pathToFileURL(schema).href;
  const path = relative(from, schema).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** Writes a file that isn’t there yet. */
function writeNew(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageError(
      isThere
        ? `${shownName(file)} is there already; init writes over nothing`
        : `can’t write ${shownName(file)}: ${reasonOf(error, 'folder')}`,
    );
  }
}
