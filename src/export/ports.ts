import type { DirectPorts, Network } from '../model/network.ts';
import { KeySet, type Value } from './code.ts';
import { type Draft, statusNote } from './draft.ts';

/** Port pairs of ExpressRoute Direct. What Microsoft assigns, like interface and rack, isn’t written. */
export function addPorts({ ports }: Network, draft: Draft): void {
  for (const pair of ports) {
    const symbol = draft.symbol('ports', pair.name);
    draft.ports.set(pair.id, symbol);
    const macsec = macsecOf(pair, symbol, draft);
    draft.add({
      symbol,
      type: 'expressRoutePorts',
      name: draft.name('expressRoutePorts', 'port pair', symbol, pair),
      location: draft.location,
      body: {
        ...(macsec ? { identity: macsec.identity } : {}),
        properties: {
          peeringLocation: draft.stated(
            pair.peeringLocation,
            symbol,
            'peering location',
            'string',
            `The peering location of the port pair ${pair.name}.`,
          ),
          bandwidthInGbps: gbps(pair.bandwidthMbps, symbol, `the port pair ${pair.name}`, draft),
          encapsulation: draft.stated(
            pair.encapsulation,
            symbol,
            'encapsulation',
            'string',
            `Dot1Q or QinQ: the encapsulation of the port pair ${pair.name}.`,
          ),
          ...(macsec ? { links: macsec.links } : {}),
        },
      },
      note: statusNote(pair.status),
    });
  }
}

/** A bandwidth in whole Gbps, as ports and the circuits on them have it. */
export function gbps(mbps: number | undefined, symbol: string, of: string, draft: Draft): Value {
  const whole = mbps === undefined || mbps % 1_000 !== 0 ? undefined : mbps / 1_000;
  if (mbps !== undefined && whole === undefined)
    draft.remarks.push(`${of} has ${mbps} Mbps, and Azure takes whole Gbps; the code asks for another bandwidth`);
  return draft.stated(whole, symbol, 'bandwidth in gbps', 'int', `The bandwidth of ${of} in Gbps.`);
}

/** The keys of MACsec are in a key vault, which the port pair reads by its identity (expressroute-how-to-macsec). */
function macsecOf({ links, name }: DirectPorts, symbol: string, draft: Draft) {
  if (!links.some((link) => link.macsec)) return undefined;
  const identity = draft.ask(
    symbol,
    'identity id',
    'string',
    `The id of the identity by which the port pair ${name} reads its MACsec keys.`,
  );
  const key = (what: string, index: number) =>
    draft.ask(
      symbol,
      `link ${index + 1} ${what} secret id`,
      'string',
      `The id of the key vault secret that holds the ${what.toUpperCase()} of link ${index + 1} of ${name}.`,
    );
  return {
    identity: { type: 'UserAssigned', userAssignedIdentities: new KeySet(identity) },
    links: links.flatMap((link, index): Value[] =>
      link.macsec
        ? [
            {
              name: `link${index + 1}`,
              properties: {
                macSecConfig: { cknSecretIdentifier: key('ckn', index), cakSecretIdentifier: key('cak', index) },
              },
            },
          ]
        : [],
    ),
  };
}
