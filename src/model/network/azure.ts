import type { Origin } from '../origins.ts';
import type { CloudName, PeeringType, Status } from './common.ts';

/** A firewall or another network virtual appliance. */
export interface Appliance {
  /** `network/appliance`, unique in the network. */
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly asn?: number;
}

/** Azure Route Server: speaks BGP with appliances of its network. */
export interface RouteServer {
  readonly name?: string;
  /** 65515 where the file says nothing else. */
  readonly asn: number;
  /** What it speaks BGP with, in the order of the file; the appliance's id and ASN where one has the name. */
  readonly peers: readonly { readonly name: string; readonly appliance?: string; readonly asn?: number }[];
}

export interface VpnGateway {
  readonly name?: string;
  readonly sku?: string;
  readonly asn?: number;
  /** Of a virtual hub's gateway. */
  readonly scaleUnits?: number;
  /** True where the file states none and a VPN ends there. */
  readonly assumed: boolean;
}

export interface VirtualNetwork {
  /** Where the topology says it, as far as it is known. */
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
  /** Absent when the file states none and no VPN ends there. */
  readonly vpnGateway?: VpnGateway;
  readonly routeServer?: RouteServer;
  readonly appliances: readonly Appliance[];
  readonly privateEndpoints: readonly string[];
  readonly subscription?: string;
  /** The ids of the networks that the file peers it with. Each pair, with what is said of it, is in `networkPeerings`. */
  readonly peeredWith: readonly string[];
  readonly cloud: CloudName;
  readonly status: Status;
  readonly href?: string;
}

/** A peering between two virtual networks, once for each pair. */
export interface NetworkPeering {
  readonly origin?: Origin;
  readonly id: string;
  readonly networks: readonly [string, string];
  /** True between two regions, where the file states both. */
  readonly global: boolean;
  /** Which network uses the gateway of which, where the file says so. */
  readonly remoteGateway?: { readonly user: string; readonly owner: string };
  /** What the file says at each network's end: whether it uses the other's gateway and takes traffic forwarded there. */
  readonly sides: readonly {
    readonly network: string;
    readonly useRemoteGateway?: boolean;
    readonly allowForwardedTraffic?: boolean;
  }[];
}

export interface VirtualHub {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  /** The name of the Virtual WAN that it is a hub of. */
  readonly wan?: string;
  readonly region?: string;
  readonly addressPrefix?: string;
  /** Absent when the file states none and no circuit is connected. */
  readonly gateway?: { readonly name?: string; readonly scaleUnits?: number; readonly assumed: boolean };
  readonly vpnGateway?: VpnGateway;
  readonly appliances: readonly Appliance[];
  readonly virtualNetworks: readonly string[];
  readonly hubs: readonly string[];
  /** Present where routing intent is on; the policies as far as the file says them. */
  readonly routingIntent?: { readonly internet?: boolean; readonly private?: boolean };
  readonly status: Status;
  readonly href?: string;
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
  /** The id of the router that it starts at, where the file names it. */
  readonly router?: string;
  /** The id of the virtual network or virtual hub. */
  readonly to: string;
  /** The network or hub in whose VPN gateway it ends: `to` itself, or the one whose gateways `to` uses. */
  readonly at: string;
  readonly backupFor?: string;
  readonly bandwidthMbps?: number;
  /** Absent over the Internet. */
  readonly over?: { readonly circuit: string; readonly peering?: PeeringType };
  readonly status: Status;
  /** How many this one stands for, where a picture folds the sites that they start at. */
  readonly count?: number;
}
