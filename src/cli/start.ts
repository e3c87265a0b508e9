import module from 'node:module';
import type { run } from './main.ts';

// Node 22.8 and later keep what they have compiled from one run to the next; the types are those of Node 20.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

const main = module.createRequire(import.meta.url)('./cli-main.cjs') as { readonly run: typeof run };
await main.run(process.argv);
