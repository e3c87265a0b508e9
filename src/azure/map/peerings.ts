import type { Resource } from '../inventory.ts';
import { idAt, type Thing, textAt, textsAt, thingAt } from '../plain.ts';
import { asnAt, type Context, type Item, item, vlanAt } from './context.ts';

/** The peerings of a circuit. Public peering is no more (expressroute-circuit-peerings): it is left out, and told. */
export function peeringsOf(parts: readonly Resource[], context: Context, of: string): Item[] {
  const made = new Map<string, Item>();
  for (const part of parts) {
    const type = ['AzurePrivatePeering', 'MicrosoftPeering'].find(
      (each) => each.toLowerCase() === (textAt(part.values, 'peeringtype') ?? part.name).toLowerCase(),
    );
    if (type === undefined) context.leaveOut('azure public peerings');
    // The provider sees the same peerings as the circuit’s owner.
    else made.set(type, { ...peeringItem(type, part.values, context, of), ...made.get(type) });
  }
  return [...made.values()];
}

function peeringItem(type: string, values: Thing, context: Context, of: string): Item {
  const about = `${of}, ${type}`;
  const six = thingAt(values, 'ipv6peeringconfig');
  const config = thingAt(values, 'microsoftpeeringconfig');
  const sixConfig = thingAt(six, 'microsoftpeeringconfig');
  const isMicrosoft = type === 'MicrosoftPeering';
  const state = textAt(values, 'state');
  const registry = textAt(config, 'routingregistryname');
  return item({
    type,
    vlanId: vlanAt(values, 'vlanid'),
    peerASN: asnAt(values, 'peerasn'),
    ...subnets(values, context, about),
    ipv6: item(subnets(six, context, about)),
    advertisedPublicPrefixes: isMicrosoft
      ? [
          ...context.prefixes(config, 'advertisedpublicprefixes', about),
          ...context.prefixes(sixConfig, 'advertisedpublicprefixes', about),
        ]
      : [],
    customerASN: isMicrosoft ? asnAt(config, 'customerasn') : undefined,
    routeFilter: routeFilterOf(idAt(values, 'routefilter') ?? idAt(six, 'routefilter'), context),
    md5: textAt(values, 'sharedkey') === undefined ? undefined : true,
    state: state === undefined || /^enabled$/i.test(state) ? undefined : state,
    routingRegistryName: isMicrosoft && registry !== undefined && !/^none$/i.test(registry) ? registry : undefined,
  });
}

function subnets(values: Thing, context: Context, of: string): Item {
  return {
    primaryPeerAddressPrefix: context.prefix(values, 'primarypeeraddressprefix', of),
    secondaryPeerAddressPrefix: context.prefix(values, 'secondarypeeraddressprefix', of),
  };
}

/** A route filter by its name, with the communities that its rules let through. */
function routeFilterOf(id: string | undefined, { inventory }: Context): Item | string | undefined {
  if (id === undefined) return undefined;
  const filter = inventory.get(id);
  const name = filter?.name ?? id.split('/').pop() ?? id;
  const communities = (filter ? inventory.parts(filter, 'routefilterrules') : [])
    .filter(({ values }) => !/^deny$/i.test(textAt(values, 'access') ?? ''))
    .flatMap(({ values }) => textsAt(values, 'communities'));
  return communities.length === 0 ? name : { name, communities: [...new Set(communities)] };
}
