import { listOf } from '../../../src/locale/index.ts';
import type { Assumption } from '../../../src/model/network.ts';
import { toldOf } from '../../../src/model/told.ts';
import type { Gap, Seen } from './gaps.ts';
import { namesOf } from './names.ts';

/** What is assumed of some kinds, of each thing by its name. */
export function assumedGaps(seen: Seen, kinds: readonly Assumption['kind'][]): Gap[] {
  const { assumptions } = seen.network;
  const names = namesOf(seen.network);
  return assumptions
    .filter((each) => kinds.includes(each.kind) && !isOpen(each))
    .map((each): Gap => {
      const fact = factOf(seen, each);
      if (each.kind === 'facility') return { of: 'locations', names: [each.peeringLocation], fact };
      const [of, ids] = toldOf(each);
      return { of, names: names[of](ids), fact };
    });
}

/**
 * Circuits of which isn't stated that the customer's routers speak BGP, where none of these is stated either: the picture has
 * dots at a customer edge that it assumes.
 */
export function edgeBgpGaps(seen: Seen): Gap[] {
  const { network, translate, drawing } = seen;
  const open = (drawing ? network.circuits : []).filter(({ links }) =>
    links.some(({ start }) => start.router === undefined),
  );
  const atEdges = new Set(open.map(({ id }) => id));
  return network.assumptions.flatMap((each): Gap[] => {
    if (each.kind !== 'bgp' || each.bgp !== 'customer') return [];
    const circuits = each.circuits.filter((id) => atEdges.has(id));
    return [{ of: 'circuits', names: namesOf(network).circuits(circuits), fact: translate('assumed.bgp.customer') }];
  });
}

function factOf({ network, translate }: Seen, each: Assumption): string {
  const sites = (ids: readonly string[]) => listOf(translate, namesOf(network).sites(ids));
  switch (each.kind) {
    case 'layer':
      return translate('assumed.layer', { layer: each.layer });
    case 'bgp':
      return translate(`assumed.bgp.${each.bgp}`);
    case 'sites':
      return each.sites.length > 1 && each.sites.length === network.sites.length
        ? translate('assumed.sites.all')
        : translate('assumed.sites', { sites: sites(each.sites) });
    case 'own-wan':
      return translate('site.reaches', { site: sites(each.reaches) });
    default:
      return translate(`assumed.${each.kind}`);
  }
}

/** True where nothing is assumed: it is only open where a link starts, or which peering there is. */
function isOpen(each: Assumption): boolean {
  return isUnplaced(each) || (each.kind === 'peering' && !each.type);
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
