import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * The files that take longest, the longest first. Vitest knows how long each took from runs before; a clean clone has had
 * none, and there one worker would still be at a long file when the other has nothing left to do.
 */
const longest = [
  'docs/site',
  'package/pack',
  'browser/pictures',
  'cli/faults',
  'layout/promises',
  'model/floods',
  'layout/large',
  'cli/kills',
  'markdown/vitepress',
  'outcome/findings',
  'playground/playground',
  'layout/stability',
  'cli/batch',
  'hostile/hostile',
  'azure/merge',
  'browser/browser',
  'export/round-trip',
  'cli/output',
  'layout/known',
  'golden/golden',
  'draw/documents',
  'package/entries',
];

/** Where a file stands among the longest; behind them where it is none. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place < 0 ? longest.length : place;
}

/** Starts with the longest files, so that all workers end at the same time. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => placeOf(one) - placeOf(other));
  }
}
