/** Takes modules out of a bundle and makes files of them, which it loads when their functions are called. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rolldown } from 'tsdown';

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;
type Parse = Rolldown.PluginContext['parse'];

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** All nodes of a part of a program, from the outside inwards. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
}

const textOf = (node: unknown) => String((node as Node).value ?? (node as Node).name);

/** The modules that a table of `name: { load: () => import(path) }` loads, with their names. */
function modulesOf(table: string, parse: Parse): ReadonlyMap<string, string> {
  const entries = nodesIn(parse(readFileSync(table, 'utf8'), { lang: 'ts' }).body).flatMap((node) => {
    const load = node.type === 'Property' ? nodesIn(node.value).filter((each) => each.type === 'ImportExpression') : [];
    const isEntry = isNode(node.value) && node.value.type === 'ObjectExpression' && load.length === 1;
    return isEntry ? [[join(dirname(table), textOf(load[0]?.source)), textOf(node.key)] as const] : [];
  });
  return new Map(entries);
}

/** The functions that a module exports, its own and those that it hands on: nothing else of it can be asked for. */
function functionsOf(module: string, parse: Parse): string[] {
  return parse(readFileSync(module, 'utf8'), { lang: 'ts' }).body.flatMap((statement) => {
    const { type, declaration, exportKind, source, specifiers } = statement as unknown as Node;
    if (type !== 'ExportNamedDeclaration' || exportKind === 'type') return [];
    if (isNode(declaration)) return declaration.type === 'FunctionDeclaration' ? [textOf(declaration.id)] : [];
    if (!isNode(source)) return [];
    const known = functionsOf(join(dirname(module), textOf(source)), parse);
    return (specifiers as Node[]).map((each) => textOf(each.exported)).filter((name) => known.includes(name));
  });
}

/** The modules from which a module hands on what they export. */
function handedOnBy(module: string): string[] {
  const sources = readFileSync(module, 'utf8').matchAll(/^export \{[^}]*\} from '(\.[^']+)';$/gm);
  return [...sources].map(([, source = '']) => join(dirname(module), source));
}

/** For each module the starts from which it is loaded at once. */
function holdersFrom(
  starts: readonly string[],
  graph: Pick<Rolldown.PluginContext, 'getModuleInfo'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const start of starts) {
    const found = new Set([start]);
    for (const each of found) for (const next of graph.getModuleInfo(each)?.importedIds ?? []) found.add(next);
    for (const each of found) holders.set(each, (holders.get(each) ?? new Set()).add(start));
  }
  return holders;
}

const PREFIX = '\0beside:';

/**
 * Puts a stand-in for each module of a table in its place, with functions of the same names that call those of the module.
 *
 * @param table the path of a module with an object of `name: { load: () => import(path) }`
 * @param loader the path of a module whose `part(name)` returns what was loaded
 */
export function filesBeside(table: string, loader: string) {
  let modules: ReadonlyMap<string, string> | undefined;
  const plugin: Rolldown.Plugin = {
    name: 'files-beside',
    buildStart() {
      modules = modulesOf(table, this.parse);
    },
    async resolveId(id, importer, options) {
      if (importer === undefined || importer === table) return null;
      const found = await this.resolve(id, importer.replace(PREFIX, ''), options);
      return found !== null && modules?.has(found.id) ? PREFIX + found.id : null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const module = id.slice(PREFIX.length);
      const name = JSON.stringify(modules?.get(module));
      const functions = functionsOf(module, this.parse).map(
        (each) => `export function ${each}(...given) { return part(${name}).${each}(...given); }`,
      );
      return [`import { part } from ${JSON.stringify(loader)};`, ...functions].join('\n');
    },
  };

  /** For each module the starts from which it is loaded at once: the code itself, and files beside it. */
  let holders: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  /** What a file beside the code is made of, or only hands on, can't be in the code or in another file as well. */
  const refuseShared = (found: ReadonlyMap<string, ReadonlySet<string>>) => {
    for (const [module, name] of modules ?? []) {
      const handedOn = handedOnBy(module);
      for (const each of handedOn) {
        const others = [...(found.get(each) ?? [])].filter((start) => start !== module);
        if (others.length > 0)
          throw new Error(`${each} stands beside the code as "${name}", but ${others.join(' and ')} loads it too.`);
      }
    }
  };

  return {
    plugin,
    /** True for a module that stays in the code: it needs it at once, or two files beside it share it. */
    staysIn(entry: string, id: string, context: Pick<Rolldown.PluginContext, 'getModuleInfo'>): boolean {
      if (holders === undefined) {
        holders = holdersFrom([entry, ...(modules ?? new Map<string, string>()).keys()], context);
        refuseShared(holders);
      }
      const own = holders.get(id);
      return own !== undefined && (own.has(entry) || own.size > 1);
    },
    /** The name of the module that a file beside the code is made of. */
    nameOf: (module: string | null | undefined): string | undefined => modules?.get(module ?? ''),
  };
}
