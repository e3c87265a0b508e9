import type { Circuit, Network, Peering } from '../model/network.ts';
import type { Draft } from './draft.ts';

/** What the route filter of a peering is called; nothing where it has none. */
export function filterName({ routeFilter }: Peering, { id }: Circuit): string | undefined {
  return routeFilter && (routeFilter.name ?? `rf-${id}`);
}

/** Route filters: peerings that name the same one share it, whichever of them tells its communities. */
export function addRouteFilters({ circuits }: Network, draft: Draft): void {
  const found = new Map<string, { readonly circuit: Circuit; readonly communities: Set<string> }>();
  for (const circuit of circuits) {
    if (circuit.bgp === 'provider') continue;
    for (const peering of circuit.peerings) {
      const name = filterName(peering, circuit);
      if (name === undefined || peering.type !== 'MicrosoftPeering') continue;
      const known = found.get(name) ?? { circuit, communities: new Set<string>() };
      for (const each of peering.routeFilter?.communities ?? []) known.communities.add(each);
      found.set(name, known);
    }
  }
  for (const [name, { circuit, communities }] of found) {
    const symbol = draft.symbol('filter', name);
    draft.filters.set(name, symbol);
    draft.add({
      symbol,
      type: 'routeFilters',
      name: draft.name('routeFilters', 'route filter', symbol, { id: `rf-${circuit.id}`, name }),
      location: draft.region(circuit.location),
      body: {
        properties: {
          rules: [
            {
              name: 'allow',
              properties: {
                access: 'Allow',
                routeFilterRuleType: 'Community',
                communities: draft.stated(
                  communities.size > 0 ? [...communities] : undefined,
                  symbol,
                  'communities',
                  'strings',
                  `The BGP communities that the route filter ${name} lets through.`,
                ),
              },
            },
          ],
        },
      },
      resourceGroup: circuit.resourceGroup,
    });
  }
}
