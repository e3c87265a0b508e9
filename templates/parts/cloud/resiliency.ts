import { ids } from '../../../src/analysis/ids.ts';
import { type Resiliency, resiliencyOf } from '../../../src/analysis/resiliency.ts';
import type { Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import { showOnly } from '../../../src/model/view/show.ts';

/** What is said of a resiliency level: the level alone, and how to lift it. */
export interface ResiliencyWords {
  readonly level: string;
  readonly lift?: string;
}

/**
 * The resiliency levels of networks and hubs, by id: the level that the circuits make which lead there themselves, today and
 * as planned, and what would lift it.
 *
 * @param network all of it, before anything is folded
 */
export function resiliencyWords(network: Network, translate: Translate): (id: string) => ResiliencyWords | undefined {
  const levels = (show: 'existing' | 'target') =>
    new Map(
      resiliencyOf(network.shown === undefined ? showOnly(network, show) : network).map((each) => [each.node, each]),
    );
  const [today, planned] = [levels('existing'), levels('target')];
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  return (id) => {
    const node = [ids.network(id), ids.hub(id)].find((each) => today.has(each) || planned.has(each));
    const [now, later] = [today.get(node ?? ''), planned.get(node ?? '')];
    if (!led.has(id) || !(now || later)) return undefined;
    const level = levelText(now, later, translate);
    const ways = ((later ?? now)?.lift ?? []).map((each) => translate(`outcome.lift.${each}`));
    const lift = translate('resiliency.lift', { ways: ways.join(translate('list.comma')) });
    return { level, ...(ways.length > 0 ? { lift } : {}) };
  };
}

function levelText(now: Resiliency | undefined, later: Resiliency | undefined, translate: Translate): string {
  const word = (each: Resiliency | undefined) => each && translate(`outcome.level.${each.level}`);
  const [level = '', planned = ''] = [word(now), word(later)];
  if (!now) return translate('resiliency.planned', { planned });
  return later && planned !== level
    ? translate('resiliency.both', { level, planned })
    : translate('resiliency.level', { level });
}
