import type { Catalogue } from '../catalogue/index.ts';
import { slug } from '../ids.ts';
import { lowerCase } from '../letters.ts';
import type { CloudName, Facilities, Link, Provider, Site } from '../network.ts';

/**
 * The buildings of a circuit: those that the file states for its links, else those of Microsoft's list. A location with
 * two that isn't a metro has the circuit in one of them.
 *
 * @param lists Microsoft's lists of peering locations
 */
export function resolveFacilities(
  links: readonly Link[],
  location: string | undefined,
  cloud: CloudName,
  lists: Catalogue,
): Facilities | undefined {
  const stated = [...new Set(links.flatMap((link) => link.facility ?? []))];
  if (stated.length > 0) return { names: stated, source: 'stated', oneOf: false };
  if (location === undefined) return undefined;
  const place = lists.place(location, cloud);
  const names = place?.facilities ?? [];
  return names.length === 0 ? undefined : { names, source: 'catalogue', oneOf: !place?.metro && names.length > 1 };
}

/** The city of a peering location: the metro that it belongs to, or its name without the number of its second site. */
function cityOf(location: string, lists: Catalogue): string {
  return (lists.metroOf(location)?.name ?? location).replace(/(\D)\d$/, '$1').replace(/ metro$/i, '');
}

/** Which exchange a circuit passes: one for each provider and city, unless the provider's are one fabric. */
export function exchangeOf(provider: Provider | undefined, location: string | undefined, lists: Catalogue): string {
  const owner = provider?.id ?? 'not-stated';
  return provider?.oneFabric || location === undefined ? owner : `${owner}/${slug(cityOf(location, lists))}`;
}

/**
 * Whether a site is equipment in the exchange's building. A co-location site with a stated facility is; one without is
 * where it doesn't state another city. Other sites aren't.
 */
export function isInside(site: Site, location: string | undefined, lists: Catalogue): boolean {
  if (site.kind !== 'colocation') return false;
  if (site.facility !== undefined || site.location === undefined || location === undefined) return true;
  return lowerCase(site.location).includes(lowerCase(cityOf(location, lists)));
}
