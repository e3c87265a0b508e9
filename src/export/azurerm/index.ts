import { fieldsAt, type Resource } from '../code.ts';
import { circuitKinds } from './circuits.ts';
import { hubKinds } from './hubs.ts';
import { networkKinds } from './networks.ts';
import { groupOf, type Kind, type Managed } from './words.ts';

export { type Arguments, Block, group, type Managed, subnetSymbol } from './words.ts';

/** For each type of Azure’s the resource of azurerm, version 4, with its arguments (the provider’s documentation). */
const kinds: Readonly<Record<string, Kind>> = { ...circuitKinds, ...networkKinds, ...hubKinds };

/** The resources of azurerm that one of Azure’s is. */
export function managedOf(resource: Resource): readonly Managed[] {
  const kind = kinds[resource.type];
  if (!kind || resource.existing) return [];
  const properties = fieldsAt(resource.body, 'properties');
  const { name, location, symbol } = resource;
  const own = kind.entries(properties, resource);
  const named = kind.type === 'express_route_circuit_peering' ? {} : { name };
  const place = kind.has === 'neither' ? {} : { ...groupOf(resource), location };
  const entries = { ...named, ...place, ...own };
  return [{ type: kind.type, symbol, entries }, ...(kind.parts?.(properties, resource) ?? [])];
}

/** What the provider has no argument for. */
export function withoutPlace({ type, symbol, body }: Resource): readonly string[] {
  const { state } = fieldsAt(body, 'properties');
  const { tier } = fieldsAt(body, 'sku');
  return [
    ...(type === 'expressRouteCircuits/peerings' && typeof state === 'string' && !/^enabled$/i.test(state)
      ? [`azurerm knows no state of a peering; that of ${symbol} is ${state} in the file`]
      : []),
    ...(tier === 'MultiCloud' ? [`azurerm doesn’t take the SKU MultiCloud of ${symbol}`] : []),
  ];
}
