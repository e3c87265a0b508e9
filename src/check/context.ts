import type { AzureRegion, Catalogue, NameMatch, PeeringPlace } from '../model/catalogue/index.ts';
import type {
  Circuit,
  CloudName,
  Connection,
  DirectPorts,
  Network,
  Peering,
  Site,
  VirtualHub,
  VirtualNetwork,
} from '../model/network.ts';
import type { Path } from '../model/places.ts';
import { quoted } from '../model/printable.ts';
import type { Topology } from '../model/schema/index.ts';

type Stated<Key extends keyof Topology> = NonNullable<Topology[Key]> extends readonly (infer T)[] ? T : never;
export type StatedCircuit = Stated<'circuits'>;
type StatedPeering = NonNullable<StatedCircuit['peerings']>[number];

/** A peering that the file states. */
export interface PeeringHere {
  readonly peering: Peering;
  readonly stated: StatedPeering;
  readonly owner: CircuitHere;
  readonly path: Path;
  readonly node: string;
  /** How messages name it. */
  readonly called: string;
}

/** A connection, and what it leads to. */
export interface ConnectionHere {
  readonly connection: Connection;
  readonly owner: CircuitHere;
  readonly target: Target;
  readonly path: Path;
  readonly node: string;
}

/** A circuit with all that belongs to it. */
export interface CircuitHere {
  readonly circuit: Circuit;
  readonly stated: StatedCircuit;
  readonly path: Path;
  readonly node: string;
  readonly called: string;
  /** The peering location as the catalogue has it; absent where the file states none or one that isn't known for sure. */
  readonly place?: PeeringPlace;
  /** The path of what states the location: the circuit’s, or its port pair’s. */
  readonly placePath: Path;
  /** The provider's name. */
  readonly provider?: string;
  readonly ports?: DirectPorts;
  readonly tier?: string;
  readonly peerings: readonly PeeringHere[];
  readonly connections: readonly ConnectionHere[];
}

/** A virtual network or a hub: what a connection may lead to. */
export interface Target {
  readonly id: string;
  readonly kind: 'network' | 'hub';
  readonly network?: VirtualNetwork;
  readonly hub?: VirtualHub;
  readonly path: Path;
  readonly node: string;
  readonly called: string;
  /** The region as the catalogue has it; absent where it isn't known for sure. */
  readonly region?: AzureRegion;
  readonly cloud: CloudName;
  readonly connections: readonly ConnectionHere[];
}

/** What rules look at: the topology as it was read, the network made of it, and both joined, each thing found at once. */
export class Context {
  readonly topology: Topology;
  readonly network: Network;
  readonly catalogue: Catalogue;
  readonly circuits: readonly CircuitHere[];
  readonly circuitOf: ReadonlyMap<string, CircuitHere>;
  readonly targets: readonly Target[];
  readonly targetOf: ReadonlyMap<string, Target>;
  readonly siteOf: ReadonlyMap<string, Site>;
  readonly #regions = new Map<string, NameMatch<AzureRegion>>();
  readonly #once = new Map<unknown, unknown>();

  constructor(topology: Topology, network: Network, catalogue: Catalogue) {
    this.topology = topology;
    this.network = network;
    this.catalogue = catalogue;
    this.siteOf = new Map(network.sites.map((site) => [site.id, site]));
    const led = new Map<string, ConnectionHere[]>();
    this.targets = this.#makeTargets(led);
    this.targetOf = new Map(this.targets.map((target) => [target.id, target]));
    this.circuits = this.#makeCircuits(led);
    this.circuitOf = new Map(this.circuits.map((each) => [each.circuit.id, each]));
  }

  /** All peerings that the file states. */
  get peerings(): readonly PeeringHere[] {
    return this.once('peerings', () => this.circuits.flatMap((each) => each.peerings));
  }

  /** What a name of a region is on the catalogue's list. */
  region(name: string): NameMatch<AzureRegion> {
    const known = this.#regions.get(name) ?? this.catalogue.findRegion(name);
    this.#regions.set(name, known);
    return known;
  }

  /** What several rules need and is worked out for the first of them. */
  once<T>(key: unknown, make: () => T): T {
    if (!this.#once.has(key)) this.#once.set(key, make());
    return this.#once.get(key) as T;
  }

  #makeTargets(led: Map<string, ConnectionHere[]>): Target[] {
    const regionOf = (name: string | undefined) => {
      const region = name === undefined ? undefined : this.region(name).found;
      return region ? { region } : {};
    };
    const connectionsOf = (id: string) => {
      const list: ConnectionHere[] = [];
      led.set(id, list);
      return list;
    };
    return [
      ...this.network.virtualNetworks.map(
        (network, index): Target => ({
          id: network.id,
          kind: 'network',
          network,
          path: ['virtualNetworks', index],
          node: `virtual-network:${network.id}`,
          called: `the virtual network ${quoted(network.id)}`,
          ...regionOf(network.region),
          cloud: network.cloud,
          connections: connectionsOf(network.id),
        }),
      ),
      ...this.network.virtualHubs.map(
        (hub, index): Target => ({
          id: hub.id,
          kind: 'hub',
          hub,
          path: ['virtualHubs', index],
          node: `virtual-hub:${hub.id}`,
          called: `the virtual hub ${quoted(hub.id)}`,
          ...regionOf(hub.region),
          cloud: this.network.cloud,
          connections: connectionsOf(hub.id),
        }),
      ),
    ];
  }

  #makeCircuits(led: ReadonlyMap<string, ConnectionHere[]>): CircuitHere[] {
    const providers = new Map(this.network.providers.map((provider) => [provider.id, provider.name]));
    const pairs = new Map(this.network.ports.map((pair, index) => [pair.id, { pair, index }]));
    return this.network.circuits.map((circuit, index): CircuitHere => {
      const stated = this.topology.circuits?.[index] as StatedCircuit;
      const path: Path = ['circuits', index];
      const ports = circuit.ports === undefined ? undefined : pairs.get(circuit.ports);
      const { peeringLocation: location } = circuit;
      const place = location === undefined ? undefined : this.catalogue.findPlace(location, circuit.cloud).found;
      const provider = circuit.provider === undefined ? undefined : providers.get(circuit.provider);
      const peerings: PeeringHere[] = [];
      const connections: ConnectionHere[] = [];
      const here: CircuitHere = {
        circuit,
        stated,
        path,
        node: `circuit:${circuit.id}`,
        called: `the circuit ${quoted(circuit.id)}`,
        ...(place ? { place } : {}),
        placePath:
          stated.peeringLocation === undefined && ports
            ? ['ports', ports.index, 'peeringLocation']
            : [...path, 'peeringLocation'],
        ...(provider === undefined ? {} : { provider }),
        ...(ports ? { ports: ports.pair } : {}),
        ...(circuit.sku?.tier === undefined ? {} : { tier: circuit.sku.tier }),
        peerings,
        connections,
      };
      peerings.push(...peeringsOf(here));
      for (const [place, connection] of circuit.connections.entries()) {
        const target = this.targetOf.get(connection.to);
        if (!target) continue;
        const own: ConnectionHere = {
          connection,
          owner: here,
          target,
          path: [...path, 'connections', place],
          node: `connection:${connection.id}`,
        };
        connections.push(own);
        led.get(target.id)?.push(own);
      }
      return here;
    });
  }
}

/** The id of the box of a target's ExpressRoute gateway. */
export const gatewayNode = ({ id }: Target) => `gateway:${id}`;

/** The circuits of a target, each once. */
export function circuitsAt({ connections }: Target): readonly ConnectionHere[] {
  return [...new Map(connections.map((each) => [each.owner.circuit.id, each])).values()];
}

function peeringsOf(owner: CircuitHere): PeeringHere[] {
  const { circuit, stated, path } = owner;
  return circuit.peerings
    .filter((peering) => !peering.assumed)
    .map((peering, index) => ({
      peering,
      stated: stated.peerings?.[index] as StatedPeering,
      owner,
      path: [...path, 'peerings', index],
      node: `peering:${circuit.id}/${peering.id}`,
      called: `the ${peering.type === 'MicrosoftPeering' ? 'Microsoft' : 'private'} peering of ${quoted(circuit.id)}`,
    }));
}
