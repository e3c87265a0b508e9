import module from 'node:module';

// Node 22.8 and later keep what they have compiled from one run to the next; the types are those of Node 20.
(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();

const { run } = await import('./main.ts');
await run(process.argv);
