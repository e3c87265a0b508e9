import { ids } from '../../../src/analysis/ids.ts';
import { type Level, levelsOf, resiliencyOf, sitesAtOneLocation } from '../../../src/analysis/resiliency.ts';
import type { Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import { showOnly } from '../../../src/model/view/show.ts';
import { namesOf } from '../../../src/outcome/names.ts';
import type { Notes } from '../../../src/scene/scene.ts';

/**
 * The resiliency levels of networks and hubs in words, by id: the level that the circuits make which lead there themselves,
 * today and as planned.
 *
 * @param network all of it, before anything is folded
 */
export function resiliencyWords(network: Network, translate: Translate): (id: string) => string | undefined {
  // A level is one of circuits and networks, whatever the sites.
  const siteless = { ...network, sites: [] };
  const levels = (show: 'existing' | 'target') =>
    new Map(
      levelsOf(network.shown === undefined ? showOnly(siteless, show) : network).map((each) => [each.node, each]),
    );
  const [today, planned] = [levels('existing'), levels('target')];
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  const bound = sitesAtOneLocation(network);
  return (id) => {
    const node = [ids.network(id), ids.hub(id)].find((each) => today.has(each) || planned.has(each));
    const [now, later] = [today.get(node ?? ''), planned.get(node ?? '')];
    if (!led.has(id) || !(now || later)) return undefined;
    const level = levelText(now, later, translate);
    return now && bound(now).length > 0 ? translate('resiliency.some', { level }) : level;
  };
}

/** What would lift the levels as they are planned, and for which sites they aren’t reached: each said once for all networks for which it holds. */
export function liftNotes(network: Network, translate: Translate): Notes[] {
  const led = new Set(network.circuits.flatMap(({ connections }) => connections.map(({ to }) => to)));
  const ends = new Set([...led].flatMap((id) => [ids.network(id), ids.hub(id)]));
  const names = namesOf(network, new Map(), translate);
  const alike = new Map<string, { networks: string[]; text: string }>();
  const planned = network.shown === undefined ? showOnly(network, 'target') : network;
  for (const { node, level, lift, oneLocation } of resiliencyOf(planned)) {
    if (!ends.has(node) || lift.length + oneLocation.length === 0) continue;
    const said = { level: translate(`outcome.level.${level}`) };
    const ways = lift.map((each) => translate(`outcome.lift.${each}`)).join(translate('list.comma'));
    const text =
      lift.length > 0
        ? translate('resiliency.lift', { ...said, ways })
        : translate('resiliency.oneLocation', { ...said, sites: names.sites(oneLocation) });
    const known = alike.get(text);
    if (known) known.networks.push(names.target(node));
    else alike.set(text, { networks: [names.target(node)], text });
  }
  const lines = [...alike.values()].map(({ networks, text }) =>
    translate('resiliency.line', { networks: names.few(networks), text }),
  );
  return lines.length === 0 ? [] : [{ heading: translate('outcome.resiliency'), lines }];
}

function levelText(now: Level | undefined, later: Level | undefined, translate: Translate): string {
  const word = (each: Level | undefined) => each && translate(`outcome.level.${each.level}`);
  const [level = '', planned = ''] = [word(now), word(later)];
  if (!now) return translate('resiliency.planned', { planned });
  return later && planned !== level
    ? translate('resiliency.both', { level, planned })
    : translate('resiliency.level', { level });
}
