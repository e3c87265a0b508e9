import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { requireCompiled } from './compiled.ts';
import type { main } from './main.ts';

// Node 22.8 and later keep what they have compiled from one run to the next; the types are those of Node 20.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
enableCompileCache?.();

const file = fileURLToPath(new URL('cli-main.cjs', import.meta.url));
const loaded = enableCompileCache ? module.createRequire(file)(file) : requireCompiled(file);
await (loaded as { readonly main: typeof main }).main(process.argv);
