import { ids } from '../analysis/ids.ts';
import type { SharedFate } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Picture } from '../scene/panels.ts';
import { type Entry, type Holders, withList } from './badges.ts';
import type { Names } from './names.ts';

/**
 * A picture with what circuits, or the two links of one, have in common though they back each other up: a badge at them
 * and at what they share, and an entry under the picture.
 */
export function withShared(
  picture: Picture,
  shared: readonly SharedFate[],
  holders: Holders,
  names: Names,
  translate: Translate,
): Picture {
  if (shared.length === 0) return picture;
  const heading = { heading: translate('outcome.shared'), note: translate('outcome.shared.note') };
  return withList(
    picture,
    heading,
    shared.map((each): Entry => entryOf(each, names, translate)),
    holders,
  );
}

function entryOf({ circuits, links, things }: SharedFate, names: Names, translate: Translate): Entry {
  const thing = (id: string) =>
    id.startsWith('metro:') ? translate('together.city', { name: id.slice('metro:'.length) }) : names.thing(id);
  const own = names.few(circuits.map((id) => names.thing(ids.circuit(id))));
  const text = translate('outcome.shared.entry', {
    circuits: links ? translate('outcome.shared.links', { circuit: own }) : own,
    things: names.few([...new Set(things.map(thing))]),
  });
  return {
    form: 'shared',
    nodes: [...circuits.map(ids.circuit), ...things],
    lines: [{ text, role: 'small', maxLines: 6 }],
  };
}
