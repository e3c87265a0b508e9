import { ids } from '../../../src/analysis/ids.ts';
import { type Resiliency, resiliencyOf } from '../../../src/analysis/resiliency.ts';
import type { Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import { showOnly } from '../../../src/model/view/show.ts';
import { namesOf } from '../../../src/outcome/names.ts';
import { resiliencyTable } from '../../../src/outcome/resiliency.ts';
import type { Matrix } from '../../../src/scene/scene.ts';

/**
 * The resiliency levels of networks and hubs in words, by id: the level that the circuits make which lead there themselves,
 * today and as planned.
 *
 * @param network all of it, before anything is folded
 */
export function resiliencyWords(network: Network, translate: Translate): (id: string) => string | undefined {
  const levels = (show: 'existing' | 'target') =>
    new Map(
      resiliencyOf(network.shown === undefined ? showOnly(network, show) : network).map((each) => [each.node, each]),
    );
  const [today, planned] = [levels('existing'), levels('target')];
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  return (id) => {
    const node = [ids.network(id), ids.hub(id)].find((each) => today.has(each) || planned.has(each));
    const [now, later] = [today.get(node ?? ''), planned.get(node ?? '')];
    return led.has(id) && (now || later) ? levelText(now, later, translate) : undefined;
  };
}

/** What would lift the levels, and for which sites they aren’t reached: a table under the picture. */
export function liftTable(network: Network, translate: Translate): Matrix[] {
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  const ends = new Set([...led].flatMap((id) => [ids.network(id), ids.hub(id)]));
  const levels = resiliencyOf(network).filter(({ node }) => ends.has(node));
  if (levels.every(({ lift, oneLocation }) => lift.length + oneLocation.length === 0)) return [];
  return [resiliencyTable(levels, network, namesOf(network, new Map(), translate), translate)].filter(
    (table) => table !== undefined,
  );
}

function levelText(now: Resiliency | undefined, later: Resiliency | undefined, translate: Translate): string {
  const word = (each: Resiliency | undefined) => each && translate(`outcome.level.${each.level}`);
  const [level = '', planned = ''] = [word(now), word(later)];
  if (!now) return translate('resiliency.planned', { planned });
  return later && planned !== level
    ? translate('resiliency.both', { level, planned })
    : translate('resiliency.level', { level });
}
