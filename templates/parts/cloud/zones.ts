import type { Translate } from '../../../src/locale/index.ts';
import { slug } from '../../../src/model/ids.ts';
import type { CloudName, Network, VirtualHub, VirtualNetwork } from '../../../src/model/network.ts';
import type { Zone } from '../../../src/scene/scene.ts';
import { cloudWord } from './clouds.ts';

/** The zone of a cloud: US Government and China are clouds of their own (expressroute-locations-providers, 04/28/2026). */
export function zoneOfCloud(network: Network, cloud: CloudName): string {
  return cloud === network.cloud ? 'microsoft' : `microsoft:${cloud}`;
}

/** One zone for each cloud in which there is something, in the order of the circuits that lead there. */
export function cloudZones(network: Network, translate: Translate): Zone[] {
  const { circuits, virtualNetworks, virtualHubs, globalReach } = network;
  const reached = circuits.flatMap((circuit) => [
    ...circuit.connections.flatMap(({ to }) => virtualNetworks.find((each) => each.id === to)?.cloud ?? []),
    ...(circuit.peerings.some(({ services }) => services.length > 0) ? [circuit.cloud] : []),
  ]);
  const isMain = virtualHubs.length + globalReach.length > 0;
  const clouds = new Set([
    ...reached,
    ...virtualNetworks.map(({ cloud }) => cloud),
    ...(isMain ? [network.cloud] : []),
  ]);
  if (clouds.size === 0) clouds.add(network.cloud);
  return [...clouds].map((cloud): Zone => {
    const name = translate(cloudWord(cloud));
    return {
      id: zoneOfCloud(network, cloud),
      kind: 'microsoft',
      tone: 'microsoft',
      lanes: ['cloud', 'cloud'],
      ...(clouds.size === 1 ? { whole: true } : {}),
      tooltip: name,
      lines: [{ text: name, role: 'zone', tone: 'microsoft' }],
    };
  });
}

/** Frames around the networks of one region, and which network stands in which. */
export interface Regions {
  readonly zones: readonly Zone[];
  readonly zoneOf: (network: VirtualNetwork) => string | undefined;
}

/** Networks of one region stand in its frame, where the picture has several regions and one of them several networks. */
export function regionsOf(network: Network, isGathered: (id: string) => boolean): Regions {
  const regions = new Map<string, { name: string; within: string; networks: VirtualNetwork[] }>();
  for (const each of network.virtualNetworks) {
    const { id, region: name, cloud } = each;
    if (name === undefined || isGathered(id)) continue;
    const within = zoneOfCloud(network, cloud);
    const key = `region:${cloud}/${slug(name.replace(/\s/g, ''))}`;
    const region = regions.get(key) ?? { name, within, networks: [] };
    region.networks.push(each);
    regions.set(key, region);
  }
  const isUseful = regions.size > 1 && [...regions.values()].some(({ networks }) => networks.length > 1);
  if (!isUseful) return { zones: [], zoneOf: () => undefined };
  return {
    zones: [...regions].map(
      ([id, { name, within }]): Zone => ({
        id,
        kind: 'region',
        tone: 'microsoft',
        lanes: ['cloud', 'cloud'],
        within,
        tooltip: name,
        lines: [{ text: name, role: 'zone', tone: 'microsoft' }],
      }),
    ),
    zoneOf: (each) => [...regions].find(([, { networks }]) => networks.includes(each))?.[0],
  };
}

/** The frame that a hub stands in; hubs whose Virtual WAN isn't stated stand in one without a name. */
export function wanId({ wan }: VirtualHub): string {
  return `virtual-wan:${wan === undefined ? 'not-stated' : slug(wan)}`;
}

/** The frames of Virtual WANs. */
export function wanZones(network: Network, translate: Translate): Zone[] {
  const zones = new Map<string, Zone>();
  for (const hub of network.virtualHubs) {
    const { wan } = hub;
    const name = wan === undefined ? translate('zone.virtual-wan.plain') : translate('zone.virtual-wan', { wan });
    zones.set(wanId(hub), {
      id: wanId(hub),
      kind: 'virtual-wan',
      tone: 'microsoft',
      lanes: ['cloud', 'cloud'],
      within: zoneOfCloud(network, network.cloud),
      tooltip: name,
      lines: [{ text: name, role: 'zone', tone: 'microsoft' }],
    });
  }
  return [...zones.values()];
}
