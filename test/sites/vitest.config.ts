import { defineConfig, mergeConfig } from 'vitest/config';
import all from '../../vitest.config.ts';

/** `npm run test:sites`: documentation tools are hundreds of packages each, and are installed and built for minutes. */
export default mergeConfig(
  { ...all, test: { ...all.test, include: [] } },
  defineConfig({
    test: { include: ['test/sites/*.site.ts'], testTimeout: 300_000, hookTimeout: 900_000, maxWorkers: 1 },
  }),
);
