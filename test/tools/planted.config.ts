import { resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { mergeConfig } from 'vitest/config';
import usual from '../../vitest.config.ts';
import type { Fault } from './faults.ts';

const fault = JSON.parse(process.env.FAULT ?? '') as Fault;
const file = resolve(fault.file);

/** Changes the file as it is read: the source itself stays as it is. */
const planted: Plugin = {
  name: 'planted-fault',
  enforce: 'pre',
  transform: (code, id) =>
    id === file ? code.slice(0, fault.at) + fault.to + code.slice(fault.at + fault.from.length) : undefined,
  // All other files are the same for every fault, and kept.
  configureVitest: (context) => context.experimental_defineCacheKeyGenerator(({ id }) => (id === file ? false : null)),
};

/** The usual tests, one fault planted in what they test. They end with the first that fails. */
export default mergeConfig(usual, {
  plugins: [planted],
  test: { bail: 1, experimental: { fsModuleCache: true, fsModuleCachePath: process.env.KEPT } },
});
