import type { Translate } from '../../src/locale/index.ts';
import { slug } from '../../src/model/ids.ts';
import type { Network, VirtualHub, VirtualNetwork } from '../../src/model/network.ts';
import type { Zone } from '../../src/scene/scene.ts';

/** Frames around the networks of one region, and which network stands in which. */
export interface Regions {
  readonly zones: readonly Zone[];
  readonly zoneOf: (network: VirtualNetwork) => string | undefined;
}

/** Networks of one region stand in its frame, where the picture has several regions and one of them several networks. */
export function regionsOf(
  network: Network,
  cloudZoneOf: (cloud: string) => string,
  isGathered: (id: string) => boolean,
): Regions {
  const regions = new Map<string, VirtualNetwork[]>();
  for (const each of network.virtualNetworks) {
    if (each.region === undefined || isGathered(each.id)) continue;
    const key = `region:${cloudZoneOf(each.cloud)}/${slug(each.region.replace(/\s/g, ''))}`;
    regions.set(key, [...(regions.get(key) ?? []), each]);
  }
  const isUseful = regions.size > 1 && [...regions.values()].some((networks) => networks.length > 1);
  if (!isUseful) return { zones: [], zoneOf: () => undefined };
  return {
    zones: [...regions].map(
      ([id, [first]]): Zone => ({
        id,
        kind: 'region',
        tone: 'microsoft',
        lanes: ['cloud', 'cloud'],
        within: cloudZoneOf(first?.cloud ?? network.cloud),
        tooltip: first?.region ?? '',
        lines: [{ text: first?.region ?? '', role: 'zone', tone: 'microsoft' }],
      }),
    ),
    zoneOf: (each) => [...regions].find(([, networks]) => networks.includes(each))?.[0],
  };
}

/** The frame of a hub's Virtual WAN; hubs that name none stand in one without a name. */
export function wanZone({ wan }: VirtualHub, translate: Translate): Zone {
  const name = wan === undefined ? translate('zone.virtual-wan.plain') : translate('zone.virtual-wan', { wan });
  return {
    id: `virtual-wan:${wan === undefined ? 'virtual-wan' : slug(wan)}`,
    kind: 'virtual-wan',
    tone: 'microsoft',
    lanes: ['cloud', 'cloud'],
    within: 'microsoft',
    tooltip: name,
    lines: [{ text: name, role: 'zone', tone: 'microsoft' }],
  };
}
