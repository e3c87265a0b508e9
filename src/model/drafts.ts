import { count, limits } from './limits.ts';
import type { Path, Place } from './places.ts';
import type { Position } from './positions.ts';
import type { Problem } from './problem.ts';

/** What is said of a problem. */
export type Words = Pick<Problem, 'message' | 'code' | 'suggestion'>;

/**
 * A problem that was found and isn't put into words yet. A small file may have very many, and few of them are told: only
 * for those the line is counted, and the nearest of many names looked for.
 */
export interface Draft {
  readonly path: Path;
  /** Where it is in the text; an object has no such place. */
  readonly place?: Place;
  readonly words: () => Words;
}

/** No more problems than this are told. */
const MOST = 100;

/**
 * Puts the first problems into words, in the order of the text; how many more there are stands after them.
 *
 * @param positionOf the line and the column of an offset in the text
 */
export function toldProblems(drafts: readonly Draft[], positionOf: (offset: number) => Position): readonly Problem[] {
  const offset = ({ place }: Draft) => place?.offset ?? 0;
  const first = [...drafts].sort((a, b) => offset(a) - offset(b)).slice(0, MOST);
  const problems = first.map(({ path, place, words }): Problem => {
    const { suggestion, ...said } = words();
    return {
      severity: 'error',
      ...said,
      path,
      ...(place ? { ...positionOf(place.offset), length: place.length } : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
  const last = problems[MOST - 1];
  if (!last || drafts.length <= MOST) return problems;
  // Of so many some may lie behind the place where a list wasn't looked through any further.
  const least = drafts.length >= limits.problemsInOneList ? 'at least ' : '';
  return [...problems, { ...last, message: `and ${least}${count(drafts.length - MOST)} more problems` }];
}
