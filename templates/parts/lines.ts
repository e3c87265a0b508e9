import type { Translate } from '../../src/locale/index.ts';
import type { Status } from '../../src/model/network.ts';
import type { Box, TextLine, TextRole } from '../../src/scene/scene.ts';

/** A fact, or nothing where it isn't stated. */
export type Fact = string | undefined | false;

/** The facts that are stated. */
export function stated(...facts: readonly Fact[]): string[] {
  return facts.filter((fact): fact is string => fact !== undefined && fact !== false && fact !== '');
}

/** A paragraph that gets longer than this is shortened; the whole of it is in its tooltip. */
const MOST_LINES = 4;

/** A paragraph of the facts that are stated, with points between them; none where nothing is stated. */
export function line(
  facts: Fact | readonly Fact[],
  role: TextRole,
  more: Omit<TextLine, 'text' | 'role'> = {},
): TextLine[] {
  const text = stated(...(typeof facts === 'object' ? facts : [facts])).join(' · ');
  return text === '' ? [] : [{ text, role, maxLines: MOST_LINES, ...more }];
}

/** Says a word where its value is known. */
export function ifKnown<T>(value: T | undefined, word: (value: T) => string | undefined): string | undefined {
  return value === undefined ? undefined : word(value);
}

/** A thing that isn't in service, or won't be much longer, says so. */
export function statusWord(status: Status, translate: Translate): string | undefined {
  return status === 'existing' ? undefined : translate(`status.${status}`);
}

export function statusLine(status: Status, translate: Translate): TextLine[] {
  return line(statusWord(status, translate), 'tag');
}

/** The status that several things have in common: in service as soon as one of them is. */
export function sharedStatus(things: readonly { readonly status: Status }[]): Status {
  const [first] = things;
  return first && things.every((each) => each.status === first.status) ? first.status : 'existing';
}

/** A card among many: less padding, smaller letters, no icon. */
export function smaller({ icon: _, ...box }: Box): Box {
  const size = (line: TextLine): TextLine =>
    line.role === 'name' ? { ...line, role: 'tag' } : line.role === 'fact' ? { ...line, role: 'small' } : line;
  return { ...box, dense: true, lines: box.lines.map(size) };
}
