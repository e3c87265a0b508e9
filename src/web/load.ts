import { type BesideName, beside } from './beside.ts';

const loaded = new Map<BesideName, object>();

/** Thrown by a call of what isn't loaded. */
class Missing {
  constructor(readonly name: BesideName) {}
}

/** A module beside `web.js`, for those who call its functions. The build writes the calls. */
export function part(name: BesideName): object {
  const found = loaded.get(name);
  if (found === undefined) throw new Missing(name);
  return found;
}

/** Loads modules beside `web.js`, all at once. */
export async function load(wanted: readonly BesideName[]): Promise<void> {
  await Promise.all(
    wanted.map(async (name) => {
      if (!loaded.has(name)) loaded.set(name, await beside[name].load());
    }),
  );
}

/** Does a step, and does it again with what it turns out to need. */
export async function withParts<T>(step: () => T): Promise<T> {
  for (;;) {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      await load([error.name]);
    }
  }
}
