import ts from 'typescript';

/** What was read before: programs that read a file alike share it. */
const known = new Map<string, ts.SourceFile | undefined>();

/**
 * Checks a TypeScript file with all that it imports, as `tsc -p` would.
 *
 * @param compilerOptions as they stand in a tsconfig.json
 * @returns what is wrong, as the compiler tells it; nothing where all is right
 */
export function typeErrors(folder: string, file: string, compilerOptions: object): string {
  // The compiler's own declarations are right; what they are joined with is held against them where it stands.
  const plain = { ...compilerOptions, noEmit: true, skipDefaultLibCheck: true };
  const { options, errors } = ts.convertCompilerOptionsFromJson(plain, folder);
  const own = ts.createCompilerHost(options);
  // The language's own declarations are read alike by every program; of other files it depends on how modules are found.
  const modules = `${options.module} ${options.moduleResolution}`;
  const host: ts.CompilerHost = {
    ...own,
    getCurrentDirectory: () => folder,
    getSourceFile: (name, how, ...rest) => {
      const key = [name, /\/lib\.[\w.]+\.d\.ts$/.test(name) ? '' : modules, JSON.stringify(how)].join(' ');
      if (!known.has(key)) known.set(key, own.getSourceFile(name, how, ...rest));
      return known.get(key);
    },
  };
  const program = ts.createProgram([file], options, host);
  return ts.formatDiagnostics([...errors, ...ts.getPreEmitDiagnostics(program)], host);
}
