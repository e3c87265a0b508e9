import ts from 'typescript';
import { expect } from 'vitest';

/** What examples import, by the name that they import it by. */
export type Modules = (name: string) => Promise<object>;

/**
 * Runs an example. A line that ends with a comment, like `parse(text).title; // 'Ours'`, says what its expression is: that is
 * held against what it comes to.
 *
 * @param code the example, JavaScript or TypeScript
 * @param scope what it has without importing it
 * @param modules finds what it imports
 * @returns how many lines say what comes of them
 */
export async function runExample(code: string, scope: object, modules: Modules): Promise<number> {
  let held = 0;
  const is = (found: unknown, said: unknown) => {
    expect(found, code).toEqual(said);
    held += 1;
  };
  const lines = code.split('\n').map((line) => {
    const [, what, from] = /^import (.+) from '([^']+)';$/.exec(line) ?? [];
    if (what !== undefined)
      return `const ${what.startsWith('{') ? what : `{ default: ${what} }`} = await load('${from}');`;
    const [, expression, said] = /^(?!const |let |\/\/)(.+); \/\/ (.+)$/.exec(line) ?? [];
    return expression === undefined ? line : `is(${expression}, ${said});`;
  });
  const { outputText } = ts.transpileModule(`async () => {${lines.join('\n')}\n}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  const names = Object.keys(scope);
  const run = new Function(...names, 'is', 'load', `return (${outputText.trim().replace(/;$/, '')})()`) as (
    ...args: unknown[]
  ) => Promise<void>;
  await run(...Object.values(scope), is, modules);
  return held;
}
