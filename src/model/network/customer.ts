import type { Origin } from '../origins.ts';
import type { LinkRole, Status } from './common.ts';

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

/** A provider's device. Circuits that name the same one, by its id or its name, mean one thing. */
export interface ProviderEdge {
  /** `provider/edge`, unique in the network. */
  readonly id: string;
  readonly name: string;
}

export interface Provider {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly asn?: number;
  /** The devices that the file lists for the provider. Circuits may name others. */
  readonly edges: readonly ProviderEdge[];
  /** True where the file says that the provider's exchanges in all metros are one fabric. */
  readonly oneFabric: boolean;
  readonly href?: string;
}

/** One of the two ports of a Direct pair, and what lies between it and the customer's router. */
export interface DirectPort {
  readonly role: LinkRole;
  readonly site?: string;
  /** The router's id, where the file names it. */
  readonly router?: string;
  readonly facility?: string;
  readonly interface?: string;
  readonly rackId?: string;
  readonly patchPanelId?: string;
  readonly macsec?: boolean;
  /** Whose line leads from the site to the port, as the file says it. */
  readonly carrier?: string;
  /** What the line is, like dark fibre, as the file says it. */
  readonly medium?: string;
}

export interface DirectPorts {
  readonly origin?: Origin;
  readonly id: string;
  readonly name: string;
  readonly peeringLocation?: string;
  readonly bandwidthMbps?: number;
  readonly encapsulation?: string;
  readonly macsec: boolean;
  /** Primary and secondary. What the file says of the pair stands at both. */
  readonly links: readonly [DirectPort, DirectPort];
  readonly href?: string;
  readonly status: Status;
}
