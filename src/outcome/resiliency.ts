import type { Resiliency } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import type { Network } from '../model/network.ts';
import type { Matrix } from '../scene/scene.ts';
import type { Names } from './names.ts';

/** The resiliency level of each network and hub that circuits lead to, what would lift it, and for which sites it isn’t reached. */
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
  const columns: readonly (readonly [string, (found: { nodes: readonly string[]; level: Resiliency }) => string])[] = [
    [translate('outcome.resiliency.network'), ({ nodes }) => names.few(nodes.map(names.target))],
    [translate('outcome.circuits'), ({ level }) => names.few(level.circuits.map(circuitName))],
    [translate('outcome.resiliency.level'), ({ level }) => translate(`outcome.level.${level.level}`)],
    [
      translate('outcome.resiliency.lift'),
      ({ level }) => level.lift.map((each) => translate(`outcome.lift.${each}`)).join(translate('list.comma')),
    ],
    [translate('outcome.resiliency.oneLocation'), ({ level }) => names.sites(level.oneLocation)],
  ];
  const found = [...alike.values()];
  // A column in which nothing is said is none.
  const told = columns.filter(([, cell], index) => index === 0 || found.some((each) => cell(each) !== ''));
  return {
    wide: true,
    heading: translate('outcome.resiliency'),
    heads: told.map(([head]) => head),
    rows: found.map((each) => told.map(([, cell]) => cell(each))),
  };
}
