import { translateIn } from '../../src/locale/index.ts';
import { parse } from '../../src/model/parse.ts';
import type { Topology } from '../../src/model/schema/index.ts';

/**
 * The connectivity models themselves, with generic names in the words of a locale: what the `overview` template draws
 * where there is no customer (expressroute-connectivity-models, 08/27/2026).
 *
 * @param locale the language of the names, `en` or `zh-TW`
 * @returns a topology as an object
 * @example
 * const svg = render(referenceTopology('zh-TW'), { template: 'overview' });
 * svg.includes('lang="zh-TW"'); // true
 */
export function referenceTopology(locale: string = 'en'): Topology {
  const translate = translateIn(locale);
  const peerings = [{ type: 'AzurePrivatePeering' }, { type: 'MicrosoftPeering', services: ['Microsoft 365'] }];
  const circuit = (model: string, sites: readonly string[], provider?: string) => ({
    id: model,
    name: translate('reference.circuit'),
    model,
    sites,
    peeringLocation: translate('zone.location.plain'),
    peerings,
    ...(provider === undefined ? {} : { provider }),
  });
  return parse(
    JSON.stringify({
      locale,
      title: translate('overview.title'),
      subtitle: translate('reference.subtitle'),
      sites: [
        { id: 'cage', name: translate('reference.cage'), kind: 'colocation', facility: translate('zone.facility') },
        { id: 'site', name: translate('reference.site'), kind: 'office', reaches: ['cage'] },
        { id: 'datacenter', name: translate('reference.datacenter'), kind: 'office' },
        { id: 'headquarters', name: translate('reference.headquarters'), kind: 'headquarters' },
        { id: 'wan-datacenter', name: translate('reference.dc'), kind: 'datacenter' },
        { id: 'branch-1', name: translate('reference.branch'), kind: 'branch' },
        { id: 'branch-2', name: translate('reference.branch'), kind: 'branch' },
        { id: 'office', name: translate('reference.office'), kind: 'office' },
        { id: 'core', name: translate('reference.core'), kind: 'datacenter' },
      ],
      circuits: [
        circuit('cloud-exchange', ['cage'], translate('reference.provider.exchange')),
        circuit('point-to-point', ['datacenter'], translate('reference.provider.ethernet')),
        circuit(
          'any-to-any',
          ['headquarters', 'wan-datacenter', 'branch-1', 'branch-2', 'office'],
          translate('reference.provider.wan'),
        ),
        circuit('direct', ['core']),
      ],
    }),
  );
}
