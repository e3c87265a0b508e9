import type { Resiliency, SharedFate } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Network } from '../model/network.ts';
import type { Matrix } from '../scene/scene.ts';
import type { Names } from './names.ts';

/** What circuits, or the two links of one, have in common though they back each other up. */
export function sharedTable(shared: readonly SharedFate[], names: Names, translate: Translate): Matrix | undefined {
  if (shared.length === 0) return undefined;
  const thing = (id: string) =>
    id.startsWith('metro:') ? translate('outcome.metro', { metro: id.slice('metro:'.length) }) : names.thing(id);
  return {
    wide: true,
    heading: translate('outcome.shared'),
    note: translate('outcome.shared.note'),
    heads: [translate('outcome.shared.circuits'), translate('outcome.shared.head')],
    rows: shared.map(({ circuits, links, things }) => {
      const own = names.few(circuits.map((id) => names.thing(`circuit:${id}`)));
      return [
        links ? translate('outcome.shared.links', { circuit: own }) : own,
        names.few([...new Set(things.map(thing))]),
      ];
    }),
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
      translate('outcome.shared.circuits'),
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
