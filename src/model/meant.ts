import type * as z from 'zod/mini';
import type { Path } from './places.ts';
import { type Shape, shapeOf } from './shape.ts';

/**
 * A value as its schema means it: a number where a text is expected is that text, and known words are matched without
 * regard to case. The value itself stays as it is: what leads to a change is copied.
 *
 * @param textOf the text of a truth value as it was written; without it, neither that nor a number is taken for a text
 */
export function asMeant(
  schema: z.ZodMiniType,
  value: unknown,
  textOf?: (path: Path, value: boolean) => string,
): unknown {
  const path: (string | number)[] = [];
  const scalar = (shape: Shape, here: unknown): unknown => {
    if (typeof here === 'string')
      return shape.takes('string') ? here : (shape.words.get(here.trim().toLowerCase()) ?? here);
    if (!textOf || !shape.takes('string')) return here;
    // A number that YAML would write otherwise was read as a text already.
    if (typeof here === 'number' && !shape.takes('number')) return String(here);
    return typeof here === 'boolean' && !shape.takes('boolean') ? textOf(path, here) : here;
  };
  const under = (shape: Shape, step: string | number, inner: unknown): unknown => {
    path.push(step);
    const meant = walk(shape.at(step), inner);
    path.pop();
    return meant;
  };
  const walk = (shape: Shape, here: unknown): unknown => {
    if (here === null || typeof here !== 'object') return scalar(shape, here);
    let copy: Container | undefined;
    const note = (step: string | number, inner: unknown) => {
      const meant = under(shape, step, inner);
      if (meant === inner) return;
      copy ??= (Array.isArray(here) ? [...here] : { ...here }) as Container;
      // Sets a key of its own, also where it is called like that of the prototype.
      Object.defineProperty(copy, step, { value: meant, enumerable: true, configurable: true, writable: true });
    };
    if (Array.isArray(here)) here.forEach((inner, index) => note(index, inner));
    else for (const [key, inner] of Object.entries(here)) note(key, inner);
    return copy ?? here;
  };
  return walk(shapeOf(schema), value);
}

type Container = Record<string | number, unknown>;
