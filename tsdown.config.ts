import { defineConfig } from 'tsdown';

export default defineConfig([
  {
    // The library: what it depends on stays outside.
    entry: { node: 'src/node.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    outDir: 'dist',
    dts: true,
    clean: true,
    hash: false,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  {
    // The same for browsers, apart, so that nothing of Node comes along.
    entry: { browser: 'src/browser.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    outDir: 'dist',
    dts: true,
    clean: false,
    hash: false,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  },
  {
    // Plug-ins for documentation; they use the library as it is installed.
    entry: {
      remark: 'src/markdown/remark.ts',
      'markdown-it': 'src/markdown/markdown-it.ts',
      vite: 'src/markdown/vite.ts',
    },
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    outDir: 'dist',
    dts: true,
    clean: false,
    hash: false,
    outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
    deps: { neverBundle: ['expressroute-topology'] },
  },
  {
    // The command starts often: it is a small file that has Node keep what is compiled, and loads the rest.
    entry: { cli: 'src/cli/start.ts' },
    format: 'esm',
    target: 'node20',
    platform: 'node',
    outDir: 'dist',
    dts: false,
    clean: false,
    minify: true,
    hash: false,
    outExtensions: () => ({ js: '.js' }),
    banner: '#!/usr/bin/env node',
  },
  {
    // What only some of its tasks need is in files of its own, which are loaded with these. Node loads CommonJS in half the time.
    entry: { 'cli-main': 'src/cli/main.ts', 'cli-worker': 'src/cli/worker.ts' },
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    outDir: 'dist',
    dts: false,
    clean: false,
    minify: true,
    hash: false,
    shims: true,
    outExtensions: () => ({ js: '.cjs' }),
    outputOptions: { chunkFileNames: 'cli-[name].cjs' },
    deps: { alwaysBundle: [/.*/], neverBundle: ['svgo', 'tinypool'], onlyBundle: false },
  },
]);
