import type { Network } from '../model/network.ts';
import { ids } from './ids.ts';

/** What sites reach in Microsoft's cloud. */
export interface Target {
  /** The id of the network's or hub's box; of a service, `service/` and its name, since several boxes may tell it. */
  readonly id: string;
  readonly kind: 'network' | 'hub' | 'service';
  /** As the file has it. */
  readonly name: string;
}

export function targetsOf({ virtualNetworks, virtualHubs, circuits }: Network): Target[] {
  const services = new Set(
    circuits.flatMap(({ peerings }) =>
      peerings.flatMap(({ type, services: own }) => (type === 'MicrosoftPeering' ? own : [])),
    ),
  );
  return [
    ...virtualNetworks.map(({ id, name }): Target => ({ id: ids.network(id), kind: 'network', name })),
    ...virtualHubs.map(({ id, name }): Target => ({ id: ids.hub(id), kind: 'hub', name })),
    ...[...services].map((name): Target => ({ id: serviceId(name), kind: 'service', name })),
  ];
}

export function serviceId(name: string): string {
  return `service/${name}`;
}

/** The box of what a circuit's Microsoft peering reaches; circuits that reach the same share one. */
export function serviceBox({ circuits }: Network, cloud: string, services: readonly string[]): string {
  const key = services.join('\n');
  for (const circuit of circuits)
    for (const { id, type, services: own } of circuit.peerings)
      if (type === 'MicrosoftPeering' && circuit.cloud === cloud && own.join('\n') === key)
        return ids.service(circuit.id, id);
  return '';
}
