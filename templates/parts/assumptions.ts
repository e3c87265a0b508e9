import { listOf, type Say } from '../../src/locale/index.ts';
import type { Assumption, Network } from '../../src/model/network.ts';
import type { Notes } from '../../src/scene/scene.ts';

/** What the file doesn't say and the picture assumes, as sentences. */
export function assumptionsOf(network: Network, say: Say): Notes {
  return {
    heading: say('notes.assumed'),
    lines: network.assumptions.map((each) =>
      say(`assumed.${each.what}`, { name: nameOf(network, each), value: valueOf(network, each, say) }),
    ),
  };
}

/** Values as the picture's language says them: names of sites, of peerings, and of who speaks BGP. */
function valueOf(network: Network, { what, value }: Assumption, say: Say): string {
  switch (what) {
    case 'sites':
    case 'own-wan':
      return listOf(
        say,
        value.split(', ').map((id) => network.sites.find((site) => site.id === id)?.name ?? id),
      );
    case 'bgp':
      return say(value === 'provider' ? 'assumed.bgp.provider' : 'assumed.bgp.customer');
    case 'peering':
      return say(value === 'AzurePrivatePeering' ? 'peering.private' : 'assumed.open');
    case 'link-start':
    case 'edges': {
      const [role = '', ...rest] = value.split(': ');
      const thing = rest.join(': ');
      const site = network.sites.find(
        (each) => each.id === thing || each.routers.some((router) => router.id === thing),
      );
      const name =
        thing === 'not stated'
          ? say('assumed.open')
          : site
            ? [site.name, site.routers.find((router) => router.id === thing)?.name]
                .filter((part) => part !== undefined)
                .join(' ')
            : thing;
      return `${say(role === 'secondary' ? 'link.secondary' : 'link.primary')}: ${name}`;
    }
    default:
      return value;
  }
}

function nameOf(network: Network, { about }: Assumption): string {
  const id = about.slice(about.indexOf(':') + 1);
  const things: readonly { id: string; name: string }[] = about.startsWith('site:')
    ? network.sites
    : about.startsWith('circuit:')
      ? network.circuits
      : network.virtualNetworks;
  return things.find((each) => each.id === id)?.name ?? id;
}
