import type { Script } from 'node:vm';

// An `import` of a module of Node's own reads all that it exports, which loads much that nobody calls.
const { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } =
  process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const { tmpdir } = process.getBuiltinModule('node:os');
const { dirname, join } = process.getBuiltinModule('node:path');
const vm = process.getBuiltinModule('node:vm');

/** What a CommonJS file gives to those that load it. */
interface Loaded {
  exports: unknown;
}

/**
 * Loads the command's CommonJS files with what Node compiled of them in an earlier run, and keeps it for the next one: all
 * that was called until the process ended, which is more than Node's own `enableCompileCache` keeps. As there,
 * `NODE_DISABLE_COMPILE_CACHE` turns it off and `NODE_COMPILE_CACHE` names another folder. A folder that can't be written,
 * or that others may write to, isn't used. The files can't `import()` anything: Node doesn't tell scripts with kept code how.
 */
export function requireCompiled(file: string): unknown {
  const folder = folderFor();
  if (folder === undefined) return createRequire(file)(file);
  const loaded = new Map<string, Loaded>();
  const fresh: { readonly script: Script; readonly path: string }[] = [];
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module: Loaded = { exports: {} };
    loaded.set(path, module);
    const { text, mark } = read(path);
    const cache = join(folder, mark);
    const cachedData = readIfThere(cache);
    const script = new vm.Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, {
      filename: path,
      ...(cachedData ? { cachedData } : {}),
    });
    if (!cachedData || script.cachedDataRejected) fresh.push({ script, path: cache });
    const plain = createRequire(path);
    const require = (id: string): unknown => (/^\.\/cli-.*\.cjs$/.test(id) ? load(join(dirname(path), id)) : plain(id));
    const run = script.runInThisContext() as (...args: unknown[]) => void;
    run(module.exports, require, module, path, dirname(path));
    return module.exports;
  };
  // By then what a run calls is compiled.
  process.on('exit', () => {
    for (const { script, path } of fresh) keep(path, script.createCachedData());
  });
  return load(file);
}

/** A file's text, with what tells the file from all others, and from itself before anything was done to it. */
function read(path: string): { readonly text: string; readonly mark: string } {
  const descriptor = openSync(path, 'r');
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = fstatSync(descriptor, { bigint: true });
    return { text: readFileSync(descriptor, 'utf8'), mark: [dev, ino, size, mtimeNs, ctimeNs].join('-') };
  } finally {
    closeSync(descriptor);
  }
}

/** The folder for this version of Node and this user, which nobody else may write to. */
function folderFor(): string | undefined {
  const { env, version, arch } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const user = process.getuid?.();
  const folder = join(
    env.NODE_COMPILE_CACHE || join(tmpdir(), 'node-compile-cache'),
    ['expressroute-topology', version, arch, ...(user === undefined ? [] : [user])].join('-'),
  );
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    return user === undefined || (uid === user && (mode & 0o022) === 0) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** A run that reads it meanwhile finds all of it, or nothing. */
function keep(path: string, data: Buffer): void {
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, data, { mode: 0o600 });
    renameSync(own, path);
  } catch {
    rmSync(own, { force: true });
  }
}
