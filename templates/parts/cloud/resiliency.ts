import { ids } from '../../../src/analysis/ids.ts';
import { type Resiliency, resiliencyOf } from '../../../src/analysis/resiliency.ts';
import type { Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import { showOnly } from '../../../src/model/view/show.ts';
import type { TextLine } from '../../../src/scene/scene.ts';
import { line } from '../lines.ts';

/**
 * What the cards of networks and hubs say of their resiliency level, by the id of the network or hub: the level that the
 * circuits make which lead there themselves, today and as planned, and what would lift it.
 *
 * @param network all of it, before anything is folded
 */
export function resiliencyLines(network: Network, translate: Translate): (id: string, isBrief?: boolean) => TextLine[] {
  const levels = (show: 'existing' | 'target') =>
    new Map(
      resiliencyOf(network.shown === undefined ? showOnly(network, show) : network).map((each) => [each.node, each]),
    );
  const [today, planned] = [levels('existing'), levels('target')];
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  return (id, isBrief = false) => {
    if (!led.has(id)) return [];
    const [first] = [ids.network(id), ids.hub(id)].filter((each) => today.has(each) || planned.has(each));
    return first === undefined ? [] : linesOf(today.get(first), planned.get(first), isBrief, translate);
  };
}

function linesOf(
  today: Resiliency | undefined,
  planned: Resiliency | undefined,
  isBrief: boolean,
  translate: Translate,
): TextLine[] {
  const word = (each: Resiliency) => translate(`outcome.level.${each.level}`);
  const last = planned ?? today;
  if (!last) return [];
  const level = !today
    ? translate('resiliency.planned', { planned: word(last) })
    : planned && planned.level !== today.level
      ? translate('resiliency.both', { level: word(today), planned: word(planned) })
      : translate('resiliency.level', { level: word(today) });
  const ways = last.lift.map((each) => translate(`outcome.lift.${each}`)).join(translate('list.comma'));
  return line([level, !isBrief && ways !== '' && translate('resiliency.lift', { ways })], 'small');
}
