import type { Translate } from '../../../src/locale/index.ts';
import type { Network, Remark } from '../../../src/model/network.ts';
import { namesOf } from './assumptions.ts';

/** What the reader has to know of the picture: what it doesn't tell one by one, and what the file leads to without saying it. */
export function remarksOf(network: Network, translate: Translate): { remarks?: readonly string[] } {
  const remarks = [
    ...(network.folded ?? []).map(({ what, named, ...counts }) =>
      translate(what === 'circuits' ? 'folded.circuits' : named ? 'folded.sites.names' : 'folded.sites.count', counts),
    ),
    ...network.remarks.map((each) => sentence(network, each, translate)),
  ];
  return remarks.length === 0 ? {} : { remarks };
}

function sentence(network: Network, each: Remark, translate: Translate): string {
  const names = namesOf(network, translate);
  switch (each.kind) {
    case 'sites-left-out':
      return translate('remark.sites-left-out', {
        circuits: names.circuits(each.circuits),
        sites: names.sites(each.sites),
        namedBy: names.circuits(each.namedBy),
      });
    case 'ipsec-without-gateway':
      return translate('remark.ipsec-without-gateway', {
        circuits: names.circuits(each.circuits),
        networks: names.networks(each.networks),
      });
  }
}
