import { resolve } from 'node:path';
import type { Plugin, ViteUserConfig } from 'vitest/config';
import { mergeConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import usual from '../../vitest.config.ts';
import type { Fault } from './faults.ts';

const fault = JSON.parse(process.env.FAULT ?? 'null') as Fault | null;
const file = fault && resolve(fault.file);

/** Changes the file as it is read: the source itself stays as it is. */
const planted: Plugin = {
  name: 'planted-fault',
  enforce: 'pre',
  transform: (code, id) =>
    fault && id === file ? code.slice(0, fault.at) + fault.to + code.slice(fault.at + fault.from.length) : undefined,
  // All other files are the same for every fault, and kept.
  configureVitest: (context) => context.experimental_defineCacheKeyGenerator(({ id }) => (id === file ? false : null)),
};

/** Says in a word what the tests tell of the fault: `nothing` too where a busy machine was too slow to start them. */
const verdict: Reporter = {
  onTestRunEnd(modules, errors) {
    const fails = modules.some((module) => module.state() === 'failed');
    const late = errors.some((error) => /Timeout|Failed to start/.test(error.message));
    process.stdout.write(fails ? 'seen' : late ? 'nothing' : errors.length > 0 ? 'seen' : 'missed');
  },
};

/** The usual tests, one fault planted in what they test. They end with the first that fails. */
const config: ViteUserConfig = mergeConfig(usual, {
  plugins: [planted],
  // A fault that never ends meets the limit of its process.
  test: {
    bail: 1,
    testTimeout: 0,
    hookTimeout: 0,
    experimental: { fsModuleCache: true, fsModuleCachePath: process.env.KEPT },
  },
});
export default { ...config, test: { ...config.test, reporters: [verdict] } };
