import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { entries } from '../../docs/.vitepress/entries.ts';
import { runExample } from './run-example.ts';

/** What the build leaves: declarations, which editors show and the API reference is made from, and modules. */
const built = entries();
const files = built.map(({ types }) => types);
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  skipLibCheck: true,
  types: [],
});
const checker = program.getTypeChecker();

interface Documented {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly text: string;
  readonly tags: readonly ts.JSDocTagInfo[];
}

function exported(file: string): ts.Symbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module) : [];
}

function exportsOf(file: string): ts.Symbol[] {
  return exported(file).map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each));
}

function functionsIn(file: string): Documented[] {
  return exportsOf(file)
    .filter((each) => each.flags & ts.SymbolFlags.Function)
    .flatMap((each) => {
      const [signature] = checker.getSignaturesOfType(checker.getTypeOfSymbol(each), ts.SignatureKind.Call);
      if (!signature) return [];
      return {
        name: each.name,
        parameters: signature.parameters.map((parameter) => parameter.name),
        text: ts.displayPartsToString(each.getDocumentationComment(checker)),
        tags: each.getJsDocTags(checker),
      };
    });
}

const functions = files.flatMap(functionsIn);

/** All that is declared, by its name; what several entries have is that of the package itself. Files for pages give more to those beside them. */
async function everything(): Promise<object> {
  const named = await Promise.all(
    built.map(async ({ module, types }) => {
      const loaded = (await import(module)) as Record<string, unknown>;
      const declared = exported(types).map(({ name }) => [name, loaded[name]] as const);
      return Object.fromEntries(
        declared.map(([name, own]) => [name === 'default' && typeof own === 'function' ? own.name : name, own]),
      );
    }),
  );
  return Object.assign({}, ...named.reverse()) as object;
}
const scope = await everything();
const tagsOf = ({ tags }: Documented, name: string) =>
  tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text));

describe('each function of the package', () => {
  test('there are functions', () => {
    expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(['render', 'check', 'topology']));
  });

  test.each(functions.map((each) => [each.name, each] as const))(
    '%s says what it takes and gives, and has an example that runs',
    async (_, each) => {
      expect(each.text).not.toBe('');
      const told = tagsOf(each, 'param').map((tag) => tag.split(' ')[0]);
      // What is taken apart in the parameter list has no name there.
      expect(told).toEqual(each.parameters.map((name, at) => (name.startsWith('__') ? told[at] : name)));
      for (const tag of tagsOf(each, 'param')) expect(tag).toMatch(/^\S+ \S+/);
      expect(tagsOf(each, 'returns')).toHaveLength(1);
      const examples = tagsOf(each, 'example');
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples)
        expect(await runExample(example, scope, (name) => import(name) as Promise<object>)).toBeGreaterThan(0);
    },
  );
});

test('the other values of the package are told too', async () => {
  const values = files
    .flatMap(exportsOf)
    .filter((each) => each.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Class));
  expect(values.length).toBeGreaterThan(5);
  for (const each of values) {
    expect(each.getDocumentationComment(checker), each.name).not.toEqual([]);
    const tags = each.getJsDocTags(checker).filter((tag) => tag.name === 'example');
    for (const tag of tags)
      await runExample(ts.displayPartsToString(tag.text), scope, (name) => import(name) as Promise<object>);
  }
});
