import { Catalogue } from './catalogue.ts';
import { unpack } from './pack.ts';
import { packed } from './packed.ts';

/**
 * Microsoft's published peering locations, providers and metros: expressroute-locations-providers (04/28/2026), metro
 * (05/10/2026) and what `sources` names. It is read when something is looked up for the first time.
 *
 * @example
 * catalogue.findPlace('Frankfrut').names; // ['Frankfurt']
 * catalogue.findProvider('BT').found?.name; // 'British Telecom'
 * catalogue.places({ provider: 'Equinix', near: 'West Europe', local: true })[0]?.name; // 'Amsterdam'
 */
export const catalogue = /* @__PURE__ */ new Catalogue(() => unpack(packed()));
