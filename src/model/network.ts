/**
 * A topology with everything said: defaults filled in, shorthands expanded, references joined, and what the field's
 * rules make of it (two links for each circuit, who speaks BGP with whom). Plain data, without coordinates or colours.
 * What the file didn't say is listed in `assumptions`, and the things concerned carry `assumed`.
 */

import type { Origin } from './origins.ts';

export type Model = 'cloud-exchange' | 'point-to-point' | 'any-to-any' | 'direct';
export type Status = 'existing' | 'planned' | 'retiring';
export type LinkRole = 'primary' | 'secondary';
export type CloudName = 'public' | 'usgov' | 'china';
export type PeeringType = 'AzurePrivatePeering' | 'MicrosoftPeering';

export interface Router {
  /** `site/router`, unique in the network. */
  readonly id: string;
  readonly name: string;
  readonly asn?: number;
  readonly managedBy: 'customer' | 'provider';
}

export interface Site {
  /** Where the topology says it, as far as it is known. */
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly kind: 'headquarters' | 'datacenter' | 'office' | 'branch' | 'colocation' | 'cloud';
  readonly location?: string;
  readonly facility?: string;
  readonly addressSpace: readonly string[];
  /** Empty when the file names none: then one neutral customer edge stands for whatever is there. */
  readonly routers: readonly Router[];
  readonly group?: string;
  /** Sites that this one reaches over the customer's own WAN. */
  readonly reaches: readonly { readonly site: string; readonly assumed: boolean }[];
  readonly href?: string;
  readonly note?: string;
  readonly status: Status;
  /** The sites that this one stands for, where a picture folds several into one. */
  readonly members?: readonly Site[];
  /** How its members are told: each with its facts, or by name. Where nothing is said, by their number. */
  readonly listed?: 'cards' | 'names';
}

export interface Provider {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly asn?: number;
  readonly edges: readonly string[];
  readonly href?: string;
}

/** Where a link of a circuit starts at the customer's side. Without a site the file doesn't tell. */
export interface LinkStart {
  readonly site?: string;
  /** The router's id; absent when the site's routers aren't stated. */
  readonly router?: string;
  readonly assumed: boolean;
}

export interface Link {
  readonly role: LinkRole;
  readonly start: LinkStart;
  /** The provider's device towards the customer, and the one towards Microsoft, as the file names them. */
  readonly accessEdge?: string;
  readonly edge?: string;
  /** The facility of a metro that the link lands in. */
  readonly facility?: string;
  readonly outerVlan?: number;
}

export interface Peering {
  readonly origin?: Origin;
  /** Unique within the circuit. */
  readonly id: string;
  /** Absent for the neutral peering of a circuit that states none. */
  readonly type?: PeeringType;
  readonly assumed: boolean;
  readonly vlanId?: number;
  readonly peerASN?: number;
  readonly primaryPeerAddressPrefix?: string;
  readonly secondaryPeerAddressPrefix?: string;
  readonly ipv6?: { readonly primaryPeerAddressPrefix?: string; readonly secondaryPeerAddressPrefix?: string };
  readonly advertisedPublicPrefixes: readonly string[];
  readonly customerASN?: number;
  readonly routeFilter?: { readonly name?: string; readonly communities: readonly string[] };
  readonly services: readonly string[];
  readonly state?: string;
  readonly registry?: string;
  readonly bfd?: boolean;
  readonly md5?: boolean;
}

export interface Connection {
  readonly origin?: Origin;
  readonly id: string;
  readonly circuit: string;
  /** The id of the virtual network or virtual hub. */
  readonly to: string;
  readonly name?: string;
  readonly routingWeight?: number;
  readonly fastPath: boolean;
  readonly privateLinkFastPath: boolean;
  /** True when another circuit reaches the same gateway with a smaller weight, and none with a larger or equal one. */
  readonly preferred: boolean;
  readonly authorization: boolean;
  readonly subscription?: string;
  readonly status: Status;
}

/** A line that leads a site to a circuit's provider, where the file says it by itself. */
export interface AccessLink {
  readonly site?: string;
  /** The router's id, where the file names it. */
  readonly router?: string;
  /** Whose line it is, where it isn't the circuit's own provider. */
  readonly provider?: string;
  readonly edge?: string;
  readonly bandwidthMbps?: number;
  readonly medium?: string;
}

export interface Circuit {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly model: Model;
  /** The provider's id; absent for Direct, or where the file names none. */
  readonly provider?: string;
  /** The id of the Direct port pair. */
  readonly ports?: string;
  readonly peeringLocation?: string;
  /** True when the peering location is a metro: two facilities of one city. */
  readonly metro: boolean;
  readonly bandwidthMbps?: number;
  readonly sku?: { readonly tier?: string; readonly family?: string };
  /** The layer of the provider's service; none for Direct, where there is no provider. */
  readonly layer?: 2 | 3;
  /** Who speaks BGP with Microsoft. */
  readonly bgp: 'customer' | 'provider';
  /** Sites that the circuit serves, in the order of the file. */
  readonly sites: readonly string[];
  readonly links: readonly [Link, Link];
  readonly access: readonly AccessLink[];
  readonly peerings: readonly Peering[];
  readonly connections: readonly Connection[];
  readonly cloud: CloudName;
  /** Azure region of the circuit resource. */
  readonly location?: string;
  readonly subscription?: string;
  readonly resourceGroup?: string;
  readonly resiliencyLevel?: string;
  readonly serviceKey?: string;
  /** The circuits that this one stands for, where a picture folds several into one. */
  readonly members?: readonly Circuit[];
  readonly sTag?: number;
  readonly status: Status;
  readonly href?: string;
}

export interface Appliance {
  readonly name: string;
  readonly kind?: string;
}

export interface VirtualNetwork {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly region?: string;
  readonly addressSpace: readonly string[];
  /** Absent when the file states none and no connection needs one. */
  readonly gateway?: {
    readonly name?: string;
    readonly sku?: string;
    readonly subnet?: string;
    readonly units?: { readonly min?: number; readonly max?: number };
    readonly status: Status;
    readonly assumed: boolean;
  };
  readonly vpnGateway?: {
    readonly name?: string;
    readonly sku?: string;
    readonly asn?: number;
    readonly assumed: boolean;
  };
  readonly routeServer: boolean;
  readonly appliances: readonly Appliance[];
  readonly privateEndpoints: readonly string[];
  readonly subscription?: string;
  readonly peeredWith: readonly string[];
  readonly cloud: CloudName;
  readonly status: Status;
  readonly href?: string;
}

export interface VirtualHub {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly region?: string;
  readonly addressPrefix?: string;
  readonly gateway: { readonly name?: string; readonly scaleUnits?: number; readonly assumed: boolean };
  readonly virtualNetworks: readonly string[];
  readonly hubs: readonly string[];
  readonly routingIntent: boolean;
  readonly status: Status;
  readonly href?: string;
}

export interface DirectPorts {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly peeringLocation?: string;
  readonly bandwidthMbps?: number;
  readonly encapsulation?: string;
  readonly macsec: boolean;
  /** What the file says of each port, as far as it does. */
  readonly links: readonly {
    readonly role: LinkRole;
    readonly interface?: string;
    readonly rackId?: string;
    readonly patchPanelId?: string;
    readonly macsec?: boolean;
  }[];
  readonly href?: string;
  readonly status: Status;
}

export interface GlobalReach {
  readonly origin?: Origin;
  readonly id: string;
  readonly circuits: readonly [string, string];
  readonly addressPrefix?: string;
  readonly ipv6AddressPrefix?: string;
  readonly status: Status;
}

export interface Vpn {
  readonly origin?: Origin;
  readonly id: string;
  readonly site: string;
  /** The id of the virtual network or virtual hub. */
  readonly to: string;
  readonly backupFor?: string;
  readonly over?: { readonly circuit: string; readonly peering?: string };
  readonly status: Status;
  /** How many this one stands for, where a picture folds the sites that they start at. */
  readonly count?: number;
}

/** Something that the file didn't say and the picture needs. */
export interface Assumption {
  /** The kind and the id of the thing, like `circuit:er-taipei`. */
  readonly about: string;
  readonly what:
    | 'layer'
    | 'bgp'
    | 'sites'
    | 'link-start'
    | 'peering'
    | 'gateway'
    | 'vpn-gateway'
    | 'own-wan'
    | 'edges'
    | 'routers';
  readonly value: string;
}

/** What a picture folds by itself, since it would be useless otherwise. */
export interface Folded {
  readonly what: 'sites' | 'circuits';
  /** Whether each is still told by name. */
  readonly named: boolean;
  readonly count: number;
  /** How many boxes or rows stand for them. */
  readonly into: number;
}

export interface Network {
  /** What isn't told one by one, without anybody having asked for it. */
  readonly folded?: readonly Folded[];
  /** Set where only what is there today, or what is meant to be, is left. */
  readonly shown?: 'existing' | 'target';
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly locale: string;
  readonly cloud: CloudName;
  readonly document?: {
    readonly version?: string;
    readonly date?: string;
    readonly author?: string;
    readonly status?: string;
  };
  readonly customer: { readonly name?: string; readonly asn?: number };
  readonly sites: readonly Site[];
  readonly providers: readonly Provider[];
  readonly circuits: readonly Circuit[];
  readonly ports: readonly DirectPorts[];
  readonly virtualNetworks: readonly VirtualNetwork[];
  readonly virtualHubs: readonly VirtualHub[];
  readonly globalReach: readonly GlobalReach[];
  readonly vpn: readonly Vpn[];
  readonly assumptions: readonly Assumption[];
}
