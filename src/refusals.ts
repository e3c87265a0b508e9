import { nearest } from './model/faults.ts';
import { count } from './model/limits.ts';
import type { Model } from './model/network.ts';
import { clip } from './model/printable.ts';
import type { Problem } from './model/problem.ts';
import { RenderError } from './render-error.ts';

/** What is said of a picture that can't be made the way that it was asked for; pages load it for such alone. */

/** A name that isn't one of those that are known; it tells them, and the nearest. */
export function unknownName(
  what: 'template' | 'theme' | 'locale',
  name: string,
  known: readonly string[],
): RenderError {
  const near = nearest(name, known);
  return new RenderError(
    `there is no ${what} "${clip(name)}"; known: ${known.join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    known,
    what,
  );
}

/**
 * Circuits of models that a template doesn't draw, or that no template draws together.
 *
 * @param known the templates that fit; without one that was asked for, all that there are
 */
export function notDrawn(
  models: readonly Model[],
  template: { readonly name: string; readonly models: readonly Model[] } | undefined,
  known: readonly string[],
): RenderError {
  const all = models.join(' with ');
  if (!template) return new RenderError(`no template draws ${all} circuits in one picture`, known);
  const others = models.filter((model) => !template.models.includes(model)).join(' and ');
  const instead = known.length > 0 ? `these fit: ${known.join(', ')}` : `no template draws ${all}`;
  return new RenderError(
    `the template "${template.name}" doesn’t draw ${others} circuits; ${instead}`,
    known,
    'template',
  );
}

/** More of something than is drawn. */
export function tooMuch(found: number, most: number, what: string): RenderError {
  return new RenderError(
    `this would be a picture of at least ${count(found)} ${what}, and the most that is drawn is ${count(most)}; draw it in parts, each from a file of its own`,
  );
}

/** A name for a locale of the caller's own that no language has. */
export function noLanguage(name: string, known: readonly string[]): RenderError {
  return new RenderError(`the locale "${clip(name)}" isn’t a language tag like de or pt-BR`, known, 'locale');
}

/** Options that aren't as they have to be. */
export function badOptions(problems: readonly Problem[]): RenderError {
  const [first] = problems;
  return new RenderError(
    problems.map((problem) => problem.message).join('; '),
    first?.suggestion === undefined ? [] : [first.suggestion],
    first?.path[0] === undefined ? undefined : String(first.path[0]),
  );
}
