/**
 * Writes out the types that come from schemas in the library's declarations, so that they need neither zod's types nor
 * what those need: editors show what a key may be, and nothing but TypeScript itself has to be there.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// By `require`, and by Node itself: to import the compiler, it would look through all of it for what it exports.
const ts = createRequire(import.meta.url)('typescript');

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const files = readdirSync(dist)
  .filter((name) => name.endsWith('.d.ts'))
  .map((name) => `${dist}${name}`)
  .filter((file) => /from ["']zod\/mini["']/.test(readFileSync(file, 'utf8')));
if (files.length === 0) throw new Error('The build has left no types that come from schemas.');
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
});
const checker = program.getTypeChecker();
const printer = ts.createPrinter();
const whole =
  ts.NodeBuilderFlags.NoTruncation | ts.NodeBuilderFlags.InTypeAlias | ts.NodeBuilderFlags.MultilineObjectLiterals;

for (const file of files) {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`The build has left no ${file}.`);
  const ofZod = (node) => /\bz\.\w+/.test(node.getText(source));
  const kept = source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) && statement.moduleSpecifier.getText(source).includes('zod')) return [];
    if ((ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement)) && ofZod(statement)) return [];
    if (!ts.isTypeAliasDeclaration(statement) || !ofZod(statement)) return [statement.getFullText(source)];
    const comment = source.text.slice(statement.getFullStart(), statement.getStart(source));
    const type = checker.typeToTypeNode(checker.getTypeAtLocation(statement.name), undefined, whole);
    if (!type) throw new Error(`${statement.name.text} can’t be written out.`);
    return [`${comment}type ${statement.name.text} = ${printer.printNode(ts.EmitHint.Unspecified, type, source)};`];
  });
  const text = `${kept.join('').trim()}\n`;
  if (/\bz\./.test(text)) throw new Error(`Types of zod are left in ${file}.`);
  writeFileSync(file, text);
}

// Declarations that are written by hand.
for (const [name, path] of [
  ['client', 'markdown/client'],
  ['web', 'web/types'],
])
  copyFileSync(new URL(`../../src/${path}.d.ts`, import.meta.url), `${dist}${name}.d.ts`);
