import { idKey } from '../ids.ts';
import type { Resource } from '../inventory.ts';
import { idAt, textAt, thingsAt } from '../plain.ts';
import { networkOf } from './complete.ts';
import type { Context } from './context.ts';

/** The id of the network that a gateway’s IP configurations are in. */
export function networkOfGateway({ values }: Resource): string | undefined {
  return thingsAt(values, 'ipconfigurations')
    .map((each) => networkOf(idAt(each, 'subnet')))
    .find((each) => each !== undefined);
}

/** The hub that a gateway says that it is in, or that says of the gateway that it is its own. */
export function hubOfGateway({ id, values }: Resource, { inventory }: Context): string | undefined {
  const naming = inventory
    .of('virtualhubs')
    .find((hub) =>
      ['expressroutegateway', 'vpngateway'].some((key) => idKey(idAt(hub.values, key) ?? '') === idKey(id)),
    );
  return idAt(values, 'virtualhub') ?? naming?.id;
}

/** The networks and hubs that gateways are in, by the ids of the topology. */
export interface Homes {
  readonly ofGateway: (gateway: string | undefined) => string | undefined;
  readonly ofHubGateway: (gateway: string | undefined) => string | undefined;
}

export function homesOf(context: Context): Homes {
  const { inventory } = context;
  return {
    ofGateway: (id) => {
      const gateway = inventory.get(id);
      return gateway && context.idOf(networkOfGateway(gateway) ?? gateway.id);
    },
    ofHubGateway: (id) => {
      const gateway = inventory.get(id);
      return gateway && context.idOf(hubOfGateway(gateway, context) ?? gateway.id);
    },
  };
}

/** The type of a connection of a gateway; one with a circuit for its peer is ExpressRoute’s. */
export function connectionType({ values }: Resource): string {
  const said = textAt(values, 'connectiontype');
  if (said !== undefined) return /^expressroute$/i.test(said) ? 'ExpressRoute' : said;
  return idAt(values, 'peer') === undefined ? 'IPsec' : 'ExpressRoute';
}
