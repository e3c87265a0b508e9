import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/tools/longest-first.ts';

export default defineConfig({
  // The plug-ins for Markdown use the library by its name, as everybody does.
  resolve: { alias: { 'expressroute-topology': fileURLToPath(new URL('src/node.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: './test/tools/properties.ts',
    globalSetup: './test/tools/setup.ts',
    // As many times longer as a property tries more values, or greater ones.
    testTimeout: 60_000 * Number(process.env.LARGE ? 60 : (process.env.WIDER ?? 1)),
    hookTimeout: 120_000,
    maxWorkers: 2,
    execArgv: [
      // Most of what a test makes is gone soon: with more room for that it is collected less often.
      '--max-semi-space-size=64',
      // Much of the code runs a few times: a function is optimised when it has run thirty times as long as Node waits for.
      // Compiling took a quarter of the processor's time.
      '--interrupt-budget=2000000',
    ],
    // What is built is loaded by Node itself, as it will be.
    server: { deps: { external: [/\/dist\/[\w-]+\.js$/] } },
    // Files share what they import: a third of their time was importing the same again. None changes what others see.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/tools/reporter.ts'],
  },
});
