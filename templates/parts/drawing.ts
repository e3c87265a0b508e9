import type { Translate, WordKey } from '../../src/locale/index.ts';
import type { Brought } from '../../src/model/brought.ts';
import type { Circuit, Model, Network, Provider, Site } from '../../src/model/network.ts';
import type { Box, TextLine, Wire, Zone } from '../../src/scene/scene.ts';
import type { LaneId, Part } from './part.ts';

/** What a picture is of, in whose words, and how much it tells. */
export interface Known {
  readonly network: Network;
  readonly translate: Translate;
  /** Every fact of the file is to be told. */
  readonly full: boolean;
}

/** What is known of a picture before it is settled where things stand. */
export interface Basics extends Known {
  /** A table tells the connections, so that no wires are drawn for them. */
  readonly tabular: boolean;
  /** So many circuits that sites and circuits are small, with their routers as pairs. */
  readonly dense: boolean;
  /** True where a circuit is a compact row: one of many, or one that stands for several. */
  readonly isCompact: (circuit: Circuit) => boolean;
  /** How circuits of the circuit's connectivity model are drawn. */
  readonly modelOf: (circuit: Circuit) => ConnectivityModel;
  /** The resiliency level of a network or hub that circuits lead to, by its id, in lines; none for others. */
  readonly resiliency: (id: string) => readonly string[];
  /** What circuits bring to the gateway of a network or hub, by its id. */
  readonly brought: (id: string) => Brought;
  /** What the circuit's links pass between the customer and Microsoft's edge, where there is a provider. */
  readonly passageOf: (circuit: Circuit) => Passage | undefined;
}

/** What the parts of a picture are made from. */
export interface Drawing extends Basics {
  /** The buildings, peering locations and providers' zones that things stand in. */
  readonly places: Places;
}

/** Where things stand: the zones between the customer and the cloud, and which of them holds what. */
export interface Places {
  readonly zones: readonly Zone[];
  /** The zone of a circuit's peering location. */
  readonly location: (circuit: Circuit) => string;
  /** What a circuit's card says of its building, where the zone around it doesn't. */
  readonly circuitLines: (circuit: Circuit) => readonly TextLine[];
  /** The zone in which the boxes of a circuit's provider stand. */
  readonly provider: (circuit: Circuit) => string;
  /** The zones that a circuit's links pass by right on their way to the provider's edge. */
  readonly passed: (circuit: Circuit) => readonly string[];
  /** The band of a circuit and of what stands on its links. */
  readonly band: (circuit: Circuit) => string;
  readonly site: (site: Site) => { readonly lane: LaneId; readonly zone: string };
  /** Buildings that Microsoft's list of peering locations has by another name. */
  readonly buildings: readonly { readonly facility: string; readonly listed: string }[];
}

/** What is particular to a connectivity model. All that isn't said here is the same for every circuit. */
export interface ConnectivityModel {
  readonly model: Model;
  /** What stands under the title of a picture of circuits of this model alone. */
  readonly subtitle: (circuits: readonly Circuit[], translate: Translate) => string;
  /** What a circuit's links pass between the customer and Microsoft's edge; absent where no provider stands between. */
  readonly passage?: (known: Known, circuit: Circuit) => Passage;
  /** The zones of carriers between a circuit's sites and its provider, or Microsoft's port. */
  readonly carriers: (basics: Basics, circuit: Circuit) => readonly Zone[];
  /** The cards of circuits, with their links from the customer's routers to Microsoft's. */
  readonly cards: (drawing: Drawing, circuits: readonly Circuit[]) => Part;
  /** True where the circuits' cards tell the addresses of both ends of each link, so that the routers needn't. */
  readonly tellsAddresses?: boolean;
  /** Where a wire to the cloud leaves a circuit, for one of the strands of its links. */
  readonly exit: (circuit: Circuit, strand: string, strands: readonly string[]) => Pick<Wire, 'from' | 'via'>;
}

/** What a provider puts between a site and its edge towards Microsoft. */
export interface Passage {
  /** What the provider's zone says under the provider's name. */
  readonly zone: readonly TextLine[];
  /** A box of the provider's network that links run through or end at: a WAN, an exchange. */
  readonly hub?: Hub;
  /** What the pieces of links between the customer's routers and the provider's edges are. */
  readonly access: { readonly kind: 'access' | 'cross-connect'; readonly tooltip: WordKey };
}

export interface Hub {
  readonly id: string;
  readonly kind: Box['kind'];
  readonly tooltip: string;
  readonly lines: readonly TextLine[];
  /** Every router of every site is joined to it, and each member reaches every other. */
  readonly members: boolean;
}

/** The box of a provider's network that a circuit's links run through or end at. */
export function hubOf(basics: Basics, circuit: Circuit): Hub | undefined {
  return basics.passageOf(circuit)?.hub;
}

export function siteOf({ network }: Basics, id: string | undefined): Site | undefined {
  return id === undefined ? undefined : network.sites.find((site) => site.id === id);
}

export function providerOf(network: Network, circuit: Circuit): Provider | undefined {
  return network.providers.find((each) => each.id === circuit.provider);
}

/** The name of a virtual network or hub. */
export function networkName({ network }: Basics, id: string): string {
  return [...network.virtualNetworks, ...network.virtualHubs].find((each) => each.id === id)?.name ?? id;
}

export function isHub(network: Network, id: string): boolean {
  return network.virtualHubs.some((hub) => hub.id === id);
}
