import { sayIn } from '../../src/locale/index.ts';
import { parse } from '../../src/model/parse.ts';
import type { Topology } from '../../src/model/schema/index.ts';

/**
 * The connectivity models themselves, with generic names in the words of a locale: what the `overview` template draws
 * where there is no customer (expressroute-connectivity-models, 08/27/2026).
 *
 * @param locale the language of the names, `en` or `zh-TW`
 * @example
 * const svg = render(referenceTopology('zh-TW'), { template: 'overview' });
 */
export function referenceTopology(locale: string = 'en'): Topology {
  const say = sayIn(locale);
  const peerings = [{ type: 'AzurePrivatePeering' }, { type: 'MicrosoftPeering', services: ['Microsoft 365'] }];
  const circuit = (model: string, sites: readonly string[], provider?: string) => ({
    id: model,
    name: say('reference.circuit'),
    model,
    sites,
    peeringLocation: say('zone.location.plain'),
    peerings,
    ...(provider === undefined ? {} : { provider }),
  });
  return parse(
    JSON.stringify({
      locale,
      title: say('overview.title'),
      subtitle: say('reference.subtitle'),
      sites: [
        { id: 'cage', name: say('reference.cage'), kind: 'colocation', facility: say('zone.facility') },
        { id: 'site', name: say('reference.site'), kind: 'office', reaches: ['cage'] },
        { id: 'datacenter', name: say('reference.datacenter'), kind: 'office' },
        { id: 'headquarters', name: say('reference.headquarters'), kind: 'headquarters' },
        { id: 'wan-datacenter', name: say('reference.dc'), kind: 'datacenter' },
        { id: 'branch-1', name: say('reference.branch'), kind: 'branch' },
        { id: 'branch-2', name: say('reference.branch'), kind: 'branch' },
        { id: 'office', name: say('reference.office'), kind: 'office' },
        { id: 'core', name: say('reference.core'), kind: 'datacenter' },
      ],
      circuits: [
        circuit('cloud-exchange', ['cage'], say('reference.provider.exchange')),
        circuit('point-to-point', ['datacenter'], say('reference.provider.ethernet')),
        circuit(
          'any-to-any',
          ['headquarters', 'wan-datacenter', 'branch-1', 'branch-2', 'office'],
          say('reference.provider.wan'),
        ),
        circuit('direct', ['core']),
      ],
    }),
  );
}
