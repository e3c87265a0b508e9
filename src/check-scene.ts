import { checkedBy } from './model/check-value.ts';
import { nearest } from './model/faults.ts';
import { pathName } from './model/path.ts';
import { quoted } from './model/printable.ts';
import { RenderError } from './render-error.ts';
import type { Picture } from './scene/panels.ts';
import { sceneFaults } from './scene/references.ts';
import { pictureSchema } from './scene/schema.ts';

/** No more faults than this are told. */
const MOST_FAULTS = 20;

/**
 * Checks a scene that comes from outside: from a template of a user's own, or from a file. Its mistakes are told as a
 * topology's are, all at once.
 *
 * @param scene what should be a scene
 * @param whose what the scene is called in messages, like `the scene of the template "ours"`
 * @returns the scene, which layout can rely on
 * @throws {RenderError} with all that is wrong, each with the keys and indexes that lead to it
 */
export function checkScene(scene: unknown, whose = 'the scene'): Picture {
  const { value, problems } = checkedBy(pictureSchema(scene), scene, whose);
  if (problems !== undefined) return refuse(whose, problems);
  if ('panels' in value) return value;
  const faults = sceneFaults(value).map(({ path, message, unknown }) => {
    if (unknown === undefined) return { path, message };
    const near = nearest(unknown.name, unknown.known);
    const known =
      unknown.known.length === 0 ? 'there are none' : `known: ${unknown.known.slice(0, 8).map(quoted).join(', ')}`;
    return {
      path,
      message: `${message}; ${near === undefined ? known : `did you mean ${quoted(near)}?`}`,
      ...(near === undefined ? {} : { suggestion: near }),
    };
  });
  return faults.length > 0 ? refuse(whose, faults) : value;
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly suggestion?: string;
}

function refuse(whose: string, faults: readonly Fault[]): never {
  const told = faults.slice(0, MOST_FAULTS).map(({ path, message }) => {
    const place = pathName(path);
    return message.startsWith(place) ? message : `${place}: ${message}`;
  });
  const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
  throw new RenderError(
    `${whose} can’t be drawn: ${[...told, ...more].join('; ')}`,
    faults.flatMap(({ suggestion }) => suggestion ?? []),
    'template',
  );
}
