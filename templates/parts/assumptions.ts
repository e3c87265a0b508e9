import { listOf, type Say } from '../../src/locale/index.ts';
import type { AssumedStart, Assumption, Network } from '../../src/model/network.ts';
import type { Notes } from '../../src/scene/scene.ts';

/** What the file doesn't say and the picture assumes, as sentences. */
export function assumptionsOf(network: Network, say: Say): Notes {
  const told = network.assumptions
    .filter((each): each is Worded => each.kind !== 'facility')
    .map((each) => ({ each, subjects: new Set(subjectsOf(each)) }));
  const lines = (things: readonly { id: string; name: string }[], kinds: readonly Worded['kind'][]) =>
    things.flatMap(({ id, name }) =>
      kinds.flatMap((kind) =>
        told
          .filter(({ each, subjects }) => each.kind === kind && subjects.has(id))
          .flatMap(({ each }) => valuesOf(network, each, say))
          .map((value) => say(`assumed.${kind}`, { name, value })),
      ),
    );
  return {
    heading: say('notes.assumed'),
    lines: [
      ...lines(network.circuits, ['layer', 'bgp', 'sites', 'link-start', 'edges', 'peering']),
      ...lines(network.sites, ['own-wan']),
      ...lines(network.sites, ['routers']),
      ...lines(network.virtualNetworks, ['gateway', 'vpn-gateway']),
    ],
  };
}

/** What there is a sentence for. */
type Worded = Exclude<Assumption, { kind: 'facility' }>;

function subjectsOf(each: Assumption): readonly string[] {
  if (each.kind === 'own-wan' || each.kind === 'routers') return each.sites;
  return 'networks' in each ? each.networks : each.circuits;
}

/** Values as the picture's language says them: names of sites, of peerings, and of who speaks BGP; one for each sentence. */
function valuesOf(network: Network, each: Worded, say: Say): string[] {
  const names = (ids: readonly string[]) =>
    listOf(
      say,
      ids.map((id) => network.sites.find((site) => site.id === id)?.name ?? id),
    );
  const ofLink = (role: 'primary' | 'secondary', thing: string) => `${say(`link.${role}`)}: ${thing}`;
  switch (each.kind) {
    case 'layer':
      return [String(each.layer)];
    case 'bgp':
      return [say(`assumed.bgp.${each.bgp}`)];
    case 'sites':
      return [names(each.sites)];
    case 'own-wan':
      return [names(each.reaches)];
    case 'peering':
      return [say(each.type === 'AzurePrivatePeering' ? 'peering.private' : 'assumed.open')];
    case 'link-start':
      return each.starts.map((start) => ofLink(start.role, placeOf(network, start, say)));
    case 'edges':
      return each.edges.map(({ role, edge }) => ofLink(role, edge));
    default:
      return [''];
  }
}

function placeOf(network: Network, { site, router }: AssumedStart, say: Say): string {
  const found = network.sites.find((each) => each.id === site);
  if (!found) return say('assumed.open');
  return [found.name, found.routers.find((each) => each.id === router)?.name]
    .filter((part) => part !== undefined)
    .join(' ');
}
