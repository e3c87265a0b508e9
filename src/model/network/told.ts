import type { LinkRole, PeeringType } from './common.ts';

/** Where a link is taken to start; without a site that is open. */
export interface AssumedStart {
  readonly role: LinkRole;
  readonly site?: string;
  readonly router?: string;
}

/** Something that the file didn't say and the picture needs: one entry for all that it is the same for. */
export type Assumption =
  /** The layer of the provider's service. */
  | { readonly kind: 'layer'; readonly circuits: readonly string[]; readonly layer: 2 | 3 }
  /** Who speaks BGP with Microsoft. */
  | { readonly kind: 'bgp'; readonly circuits: readonly string[]; readonly bgp: 'customer' | 'provider' }
  /** The sites that circuits serve. */
  | { readonly kind: 'sites'; readonly circuits: readonly string[]; readonly sites: readonly string[] }
  /** Where links start. */
  | { readonly kind: 'link-start'; readonly circuits: readonly string[]; readonly starts: readonly AssumedStart[] }
  /** Which of the provider's devices links pass. */
  | {
      readonly kind: 'edges';
      readonly circuits: readonly string[];
      readonly edges: readonly { readonly role: LinkRole; readonly edge: string }[];
    }
  /** A peering, since a connection needs it; without a type nothing is known of it. */
  | { readonly kind: 'peering'; readonly circuits: readonly string[]; readonly type?: PeeringType }
  /** The buildings of a peering location, from Microsoft's list (expressroute-locations-providers, 04/28/2026). */
  | {
      readonly kind: 'facility';
      readonly circuits: readonly string[];
      readonly peeringLocation: string;
      readonly facilities: readonly string[];
      readonly oneOf: boolean;
    }
  /** Sites that reach others over the customer's own WAN. */
  | { readonly kind: 'own-wan'; readonly sites: readonly string[]; readonly reaches: readonly string[] }
  /** Sites of which no customer edge is stated. */
  | { readonly kind: 'routers'; readonly sites: readonly string[] }
  /** An ExpressRoute gateway in virtual networks and hubs, since a circuit is connected to them. */
  | { readonly kind: 'gateway'; readonly networks: readonly string[] }
  /** A VPN gateway in virtual networks and hubs, since a VPN ends there. */
  | { readonly kind: 'vpn-gateway'; readonly networks: readonly string[] };

/** Something that a reader of the picture should know, since the file leads to it without saying it. */
export type Remark =
  /** Circuits that state no sites don't serve these, since other circuits name them. */
  | {
      readonly kind: 'sites-left-out';
      readonly circuits: readonly string[];
      readonly sites: readonly string[];
      readonly namedBy: readonly string[];
    }
  /** IPsec over a circuit's private peering, into a network that has no ExpressRoute gateway and reaches none. */
  | {
      readonly kind: 'ipsec-without-gateway';
      readonly vpns: readonly string[];
      readonly circuits: readonly string[];
      readonly networks: readonly string[];
    };

/** What a picture folds by itself, since it would be useless otherwise. */
export interface Folded {
  readonly what: 'sites' | 'circuits';
  /** Whether each is still told by name. */
  readonly named: boolean;
  readonly count: number;
  /** How many boxes or rows stand for them. */
  readonly into: number;
}
