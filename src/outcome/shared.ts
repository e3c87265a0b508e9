import { ids } from '../analysis/ids.ts';
import type { Resiliency, SharedFate } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Network } from '../model/network.ts';
import type { Picture } from '../scene/panels.ts';
import type { Matrix } from '../scene/scene.ts';
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
    id.startsWith('metro:') ? translate('outcome.metro', { metro: id.slice('metro:'.length) }) : names.thing(id);
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

/** The resiliency level of each network and hub that circuits lead to, and what would lift it. */
export function resiliencyTable(
  levels: readonly Resiliency[],
  network: Network,
  names: Names,
  translate: Translate,
): Matrix | undefined {
  if (levels.length === 0) return undefined;
  const alike = new Map<string, { nodes: string[]; level: Resiliency }>();
  for (const level of levels) {
    const key = JSON.stringify([level.level, level.lift, level.circuits]);
    const known = alike.get(key);
    if (known) known.nodes.push(level.node);
    else alike.set(key, { nodes: [level.node], level });
  }
  const circuitName = (id: string) => network.circuits.find((each) => each.id === id)?.name ?? id;
  return {
    wide: true,
    heading: translate('outcome.resiliency'),
    heads: [
      translate('outcome.resiliency.network'),
      translate('outcome.circuits'),
      translate('outcome.resiliency.level'),
      translate('outcome.resiliency.lift'),
    ],
    rows: [...alike.values()].map(({ nodes, level: { level, circuits, lift } }) => [
      names.few(nodes.map(names.target)),
      names.few(circuits.map(circuitName)),
      translate(`outcome.level.${level}`),
      lift.map((each) => translate(`outcome.lift.${each}`)).join(translate('list.comma')),
    ]),
  };
}
