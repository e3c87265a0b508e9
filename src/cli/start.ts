import { requireCompiled } from './compiled.ts';
import type { main } from './main.ts';

const { fileURLToPath } = process.getBuiltinModule('node:url');
const loaded = requireCompiled(fileURLToPath(new URL('cli-main.cjs', import.meta.url)));
await (loaded as { readonly main: typeof main }).main(process.argv);
