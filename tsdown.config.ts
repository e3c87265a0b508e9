import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { filesBeside } from './test/tools/beside.ts';
import {
  bareSchemas,
  fewerMethods,
  lateProcesses,
  plainAddresses,
  pureTables,
  shortErrors,
  smallSchemas,
} from './test/tools/leaner.ts';

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/** What a page loads beside the code, when a picture asks for it. */
const beside = filesBeside(source('web/beside.ts'), source('web/load.ts'));

/** The library, and parts of it for those who need no more. */
const library = {
  node: 'src/node.ts',
  browser: 'src/browser.ts',
  check: 'src/check.ts',
  azure: 'src/azure.ts',
  catalogue: 'src/catalogue.ts',
};

/** Plug-ins for documentation. */
const plugins = {
  remark: 'src/markdown/remark.ts',
  'markdown-it': 'src/markdown/markdown-it.ts',
  vite: 'src/markdown/vite.ts',
};

export default defineConfig([
  {
    // The library's parts share their code, and bring along what they need of the packages that they depend on: an installation
    // is smaller and a start sooner by the rest.
    entry: library,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    outDir: 'dist',
    dts: false,
    clean: true,
    hash: false,
    outExtensions: () => ({ js: '.js' }),
    deps: { alwaysBundle: [/.*/], neverBundle: [/^node:/, 'svgo'], onlyBundle: false },
    // The JSON Schema that it exports, of topologies, tells what is said of their keys.
    plugins: [bareSchemas([/\/model\/schema\//]), shortErrors(), pureTables(), fewerMethods(), plainAddresses()],
    outputOptions: {
      chunkFileNames: 'shared-[name].js',
      // Who looks up names alone leaves out the rest of the model.
      codeSplitting: {
        groups: [{ name: 'lists', test: /model\/catalogue\/(shipped|catalogue|names|pack|packed)\.ts$/ }],
      },
    },
  },
  {
    // The declarations of all entries, made at once: the native compiler reads the library a single time. Those of schemas are
    // written out afterwards.
    entry: { ...library, ...plugins },
    format: 'esm',
    outDir: 'dist',
    tsconfig: 'tsconfig.declarations.json',
    dts: { emitDtsOnly: true, tsgo: { path: 'node_modules/typescript-7/bin/tsc' } },
    clean: false,
    hash: false,
    outExtensions: () => ({ dts: '.d.ts' }),
    deps: { neverBundle: [/^node:/, /^zod/, 'expressroute-topology'] },
    outputOptions: { chunkFileNames: 'shared-[name].js' },
  },
  {
    // For pages: with all that it depends on; what only some pictures need is in files of its own, beside it.
    entry: { web: 'src/web.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    outDir: 'dist',
    dts: false,
    clean: false,
    minify: true,
    hash: false,
    outExtensions: () => ({ js: '.js' }),
    inputOptions: { preserveEntrySignatures: 'allow-extension' },
    outputOptions: {
      chunkFileNames: ({ facadeModuleId }) => `web-${beside.nameOf(facadeModuleId) ?? '[name]'}.js`,
      codeSplitting: {
        groups: [{ name: (id, modules) => (beside.staysIn(source('web.ts'), id, modules) ? 'web' : null) }],
      },
    },
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    plugins: [
      beside.plugin,
      smallSchemas(source('web/schemas.ts')),
      bareSchemas(),
      shortErrors(),
      pureTables(),
      fewerMethods(),
      plainAddresses(),
    ],
  },
  {
    // They use the library as it is installed.
    entry: plugins,
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    outDir: 'dist',
    dts: false,
    clean: false,
    hash: false,
    outExtensions: () => ({ js: '.js' }),
    deps: { neverBundle: ['expressroute-topology'] },
  },
  {
    // The command starts often: it is a small file that keeps what Node has compiled, and loads the rest with it.
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
    // What only some of its tasks need is in files of its own, which are loaded with these. Node loads CommonJS in half the time,
    // and one file sooner than many.
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
    outputOptions: {
      chunkFileNames: 'cli-[name].cjs',
      codeSplitting: {
        // With what each needs that isn't in one before it.
        groups: [
          { name: 'command', test: /\/src\/cli\/main\.ts$/ },
          {
            name: 'model',
            // Rules and pictures look alike at what a link stands on.
            test: /\/src\/(model\/|described|analysis\/(access|backup-vpns|ids)\.ts)|\/node_modules\/(zod|js-yaml|fastest-levenshtein|ipaddr\.js)\//,
          },
          { name: 'files', test: /\/src\/cli\/(bytes|destination|interrupt|parts|read|targets|values|write)\.ts$/ },
          {
            name: 'drawing',
            test: /\/templates\/|\/src\/(layout|scene|draw|font|locale|outcome|analysis)\/|\/src\/(plan|pipeline|options|template|too-much|check-scene|node)\.ts$|\/src\/cli\/(draw|options|record|render)\.ts$|\/node_modules\/(d3-|unicode-)/,
          },
        ],
      },
    },
    deps: { alwaysBundle: [/.*/], neverBundle: ['svgo', 'tinypool'], onlyBundle: false },
    // The help of the command tells what is said of the keys of `diagram`, which are its flags.
    plugins: [bareSchemas([/\/schema\/diagram\.ts$/]), pureTables(), fewerMethods(), plainAddresses(), lateProcesses()],
  },
]);
