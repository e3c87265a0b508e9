import { load, YAMLException } from 'js-yaml';
import { themeNames } from '../draw/theme.ts';
import { type CatalogueData, catalogueFrom } from '../model/catalogue/index.ts';
import { count, limits } from '../model/limits.ts';
import { quoted } from '../model/printable.ts';
import { TopologyError } from '../model/problems.ts';
import { shownName, UsageError } from './errors.ts';
import { readInput } from './read.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads the file of a theme.
 *
 * @throws {UsageError} for a file that can't be read or isn't one, and for a name that is neither a theme's nor a file's
 */
export function readTheme(name: string): Values {
  if (!/[./\\]/.test(name))
    throw new UsageError(
      `there is no theme ${quoted(name)}; known: ${themeNames.join(', ')}, or a file like brand.yaml`,
    );
  return readValues(name, 'a theme');
}

/**
 * Reads a file of words.
 *
 * @throws {UsageError} for a file that can't be read or isn't one
 */
export function readWords(file: string): Values {
  return readValues(file, 'words');
}

/**
 * Reads a file of the catalogue.
 *
 * @throws {UsageError} for a file that can't be read or isn't one
 */
export function readCatalogue(file: string): CatalogueData {
  const values = readValues(file, 'a catalogue');
  try {
    return catalogueFrom(values, shownName(file)).data;
  } catch (error) {
    if (!(error instanceof TopologyError)) throw error;
    const [first, ...more] = error.problems;
    throw new UsageError(
      `${shownName(file)}: ${first?.message ?? ''}${more.length > 0 ? `, and ${more.length} more problems` : ''}`,
    );
  }
}

function readValues(file: string, what: string): Values {
  const bytes = readInput(file);
  if (bytes.length > limits.bytes)
    throw new UsageError(
      `${shownName(file)} is larger than ${count(limits.bytes)} bytes, the most that ${what} may have`,
    );
  let value: unknown;
  try {
    value = load(new TextDecoder().decode(bytes), { maxAliases: 0 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    const where = mark ? `:${mark.line + 1}:${mark.column + 1}` : '';
    throw new UsageError(`${shownName(file)}${where}: not YAML or JSON: ${reason}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${shownName(file)} has no keys and values, as ${what} needs`);
  return value as Values;
}
