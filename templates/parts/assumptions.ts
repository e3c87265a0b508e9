import type { Say } from '../../src/locale/index.ts';
import type { Assumption, Network } from '../../src/model/network.ts';
import type { Notes } from '../../src/scene/scene.ts';

/** What the file doesn't say and the picture assumes, as sentences. */
export function assumptionsOf(network: Network, say: Say): Notes {
  return {
    heading: say('notes.assumed'),
    lines: network.assumptions.map((each) => say(`assumed.${each.what}`, { name: nameOf(network, each), value: valueOf(network, each) })),
  };
}

/** Values that are ids of sites are said by the sites' names. */
function valueOf(network: Network, { what, value }: Assumption): string {
  if (what !== 'sites' && what !== 'own-wan') return value;
  return value.split(', ').map((id) => network.sites.find((site) => site.id === id)?.name ?? id).join(', ');
}

function nameOf(network: Network, { about }: Assumption): string {
  const id = about.slice(about.indexOf(':') + 1);
  const things: readonly { id: string; name: string }[] = about.startsWith('site:') ? network.sites : about.startsWith('circuit:') ? network.circuits : network.virtualNetworks;
  return things.find((each) => each.id === id)?.name ?? id;
}
