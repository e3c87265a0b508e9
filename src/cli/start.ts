import module from 'node:module';
import type { main } from './main.ts';

// Node 22.8 and later keep what they have compiled from one run to the next; the types are those of Node 20.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

const loaded = module.createRequire(import.meta.url)('./cli-main.cjs') as { readonly main: typeof main };
await loaded.main(process.argv);
