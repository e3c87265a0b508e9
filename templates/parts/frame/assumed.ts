import { listOf } from '../../../src/locale/index.ts';
import type { Assumption } from '../../../src/model/network.ts';
import type { Gap, Seen } from './gaps.ts';
import { namesOf } from './names.ts';

/** What is assumed of some kinds, of each thing by its name. */
export function assumedGaps(seen: Seen, kinds: readonly Assumption['kind'][]): Gap[] {
  const own = seen.network.assumptions.filter(({ kind }) => kinds.includes(kind));
  return own.flatMap((each) => gapOf(seen, each) ?? []);
}

function gapOf({ network, translate }: Seen, each: Assumption): Gap | undefined {
  const names = namesOf(network);
  const ofCircuits = (circuits: readonly string[], fact: string): Gap => ({
    of: 'circuits',
    names: names.circuits(circuits),
    fact,
  });
  const ofSites = (sites: readonly string[], fact: string): Gap => ({ of: 'sites', names: names.sites(sites), fact });
  const ofNetworks = (ids: readonly string[], fact: string): Gap => ({
    of: 'networks',
    names: names.networks(ids),
    fact,
  });
  switch (each.kind) {
    case 'layer':
      return ofCircuits(each.circuits, translate('layer', { layer: each.layer }));
    case 'bgp':
      return ofCircuits(each.circuits, translate(`assumed.bgp.${each.bgp}`));
    case 'sites': {
      const sites = listOf(translate, names.sites(each.sites));
      const isAll = each.sites.length > 1 && each.sites.length === network.sites.length;
      return ofCircuits(each.circuits, translate(isAll ? 'assumed.sites.all' : 'assumed.sites', { sites }));
    }
    case 'link-start':
      return isUnplaced(each) ? undefined : ofCircuits(each.circuits, translate('gap.link-start'));
    case 'edges':
      return ofCircuits(each.circuits, translate('assumed.edges'));
    case 'peering':
      return each.type && ofCircuits(each.circuits, translate('assumed.peering'));
    case 'facility':
      return { of: 'locations', names: [each.peeringLocation], fact: translate('assumed.facility') };
    case 'own-wan':
      return ofSites(each.sites, translate('site.reaches', { site: listOf(translate, names.sites(each.reaches)) }));
    case 'routers':
      return ofSites(each.sites, translate('assumed.routers'));
    case 'gateway':
      return ofNetworks(each.networks, translate('assumed.gateway'));
    case 'vpn-gateway':
      return ofNetworks(each.networks, translate('assumed.vpn-gateway'));
  }
}

/** True where the picture has something that stands for the site of a link. */
export function isUnplaced(each: Assumption): boolean {
  return each.kind === 'link-start' && each.starts.some(({ site }) => site === undefined);
}

/** Buildings that Microsoft's list calls otherwise than the file. */
export function buildingGaps({ drawing, translate }: Seen): Gap[] {
  return (drawing?.places.buildings ?? []).map(
    ({ facility, listed }): Gap => ({
      of: 'locations',
      names: [facility],
      fact: translate('assumed.building', { listed }),
    }),
  );
}
