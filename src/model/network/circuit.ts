import type { Origin } from '../origins.ts';
import type { CloudName, LinkRole, Model, PeeringType, Status } from './common.ts';

/** Where a link of a circuit starts at the customer's side. Without a site the file doesn't tell. */
export interface LinkStart {
  readonly site?: string;
  /** The router's id; absent when the site's routers aren't stated. */
  readonly router?: string;
  readonly assumed: boolean;
  /** For a cloud exchange: whether the site is equipment in the exchange's building. Absent where no site is known. */
  readonly inside?: boolean;
}

/** A provider's device as a circuit names it. */
export interface EdgeRef {
  /** `provider/edge`: equal wherever the same device is meant. Absent where no provider is known. */
  readonly id?: string;
  readonly name: string;
  /** The id of the provider whose device it is. */
  readonly provider?: string;
  /** True where the file lists the provider's devices, but doesn't say which link passes which. */
  readonly assumed: boolean;
}

export interface Link {
  readonly role: LinkRole;
  readonly start: LinkStart;
  /** The provider's device towards the customer. */
  readonly accessEdge?: EdgeRef;
  /** The provider's device towards Microsoft. */
  readonly edge?: EdgeRef;
  /** The facility that the link lands in, as the file states it for the link or for its Direct port. */
  readonly facility?: string;
  readonly outerVlan?: number;
}

/** The buildings in which a circuit meets Microsoft's edge. */
export interface Facilities {
  readonly names: readonly string[];
  /** Stated in the file, or taken from Microsoft's list of peering locations. */
  readonly source: 'stated' | 'catalogue';
  /** True where the circuit is in one of them and nobody knows in which: a location with two, that isn't a metro. */
  readonly oneOf: boolean;
}

export interface Peering {
  /** Where the topology says it, as far as it is known. */
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

/**
 * The place of a connection among those that lead to one gateway from several circuits which carry traffic of the same
 * sites: Azure's choice towards these sites.
 */
export interface Preference {
  /** 1 for the connection that Azure takes first; connections that it treats alike share a rank. */
  readonly rank: number;
  /** How many connections there are to choose from. */
  readonly of: number;
  /**
   * The routing weight; 0 where the file states none
   * (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023).
   */
  readonly weight: number;
  /** Whether the file states the weight. */
  readonly stated: boolean;
  /** How many times the circuit's routes carry the AS path prepended: decides among equal weights. */
  readonly asPathPrepend: number;
  /** What tells the connections apart. Absent where nothing does. */
  readonly by?: 'weight' | 'as-path';
}

/** The local preference that the sites' routers give to the routes of a connection: their choice towards Azure. */
export interface LocalPreference {
  readonly value: number;
  /** 1 for the highest among the circuits of one network. Absent unless all of them state one. */
  readonly rank?: number;
  readonly of?: number;
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
  /** True when Azure chooses between this one and connections of other circuits to the same gateway, and takes it before all of them. */
  readonly preferred: boolean;
  /** True when Azure takes connections of other circuits before this one, and none after it. */
  readonly backup: boolean;
  /** Present where connections of several circuits, which carry traffic of the same sites, lead to the same gateway. */
  readonly preference?: Preference;
  readonly localPreference?: LocalPreference;
  readonly authorization: boolean;
  readonly subscription?: string;
  readonly status: Status;
}

/** What decides between circuits besides the weight of a connection. */
export interface Routing {
  /** The local preference of the sites' routers for routes of this circuit, where it isn't said for a network by itself. */
  readonly localPreference?: number;
  readonly localPreferences: readonly { readonly network: string; readonly value: number }[];
  /** How many times the sites' AS number is prepended on this circuit. Decides after the weight. */
  readonly asPathPrepend?: number;
  /** Longer prefixes announced over this circuit alone. They decide before the weight. */
  readonly specifics: readonly string[];
}

/** A line that leads a site to a circuit's provider, where the file says it by itself. */
export interface AccessLink {
  readonly site?: string;
  /** The router's id, where the file names it. */
  readonly router?: string;
  /** Whose line it is, by name, where it isn't the circuit's own provider. */
  readonly provider?: string;
  /** The same as an id among the network's providers. */
  readonly providerId?: string;
  /** The carrier's device that the line ends at. */
  readonly edge?: EdgeRef;
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
  /** The metro of the city that the peering location is in, or that it is itself, where one is listed. */
  readonly inMetro?: string;
  /** Absent where the file states none and the peering location isn't on Microsoft's list. */
  readonly facilities?: Facilities;
  /**
   * For a cloud exchange: which exchange the circuit passes. Circuits of one provider and metro share it; where the file
   * says that the provider's exchanges are one fabric, all of them do.
   */
  readonly exchange?: string;
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
  readonly routing?: Routing;
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
