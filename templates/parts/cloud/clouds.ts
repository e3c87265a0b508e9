import type { Translate } from '../../../src/locale/index.ts';
import type { CloudName, Network } from '../../../src/model/network.ts';
import type { TextLine } from '../../../src/scene/scene.ts';

/** A thing in another cloud than the rest says so: US Government and China are clouds of their own (expressroute-locations-providers, 04/28/2026). */
export function otherCloud(network: Network, cloud: CloudName, translate: Translate): TextLine[] {
  return cloud === network.cloud ? [] : [{ text: translate(cloudWord(cloud)), role: 'tag', tone: 'microsoft' }];
}

/** The word for a cloud, by key. */
export function cloudWord(cloud: CloudName) {
  return cloud === 'usgov' ? 'zone.microsoft.usgov' : cloud === 'china' ? 'zone.microsoft.china' : 'zone.microsoft';
}
