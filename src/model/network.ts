/**
 * A topology with everything said: defaults filled in, shorthands expanded, references joined, and what the field's
 * rules make of it (two links for each circuit, who speaks BGP with whom). Plain data, without coordinates or colours.
 * What the file didn't say is listed in `assumptions`, and the things concerned carry `assumed`; `remarks` hold what a
 * reader should know besides.
 */

import type { GlobalReach, NetworkPeering, VirtualHub, VirtualNetwork, Vpn } from './network/azure.ts';
import type { Circuit } from './network/circuit.ts';
import type { CloudName } from './network/common.ts';
import type { DirectPorts, Provider, Site } from './network/customer.ts';
import type { Assumption, Folded, Remark } from './network/told.ts';

export type * from './network/azure.ts';
export type * from './network/circuit.ts';
export type * from './network/common.ts';
export type * from './network/customer.ts';
export type * from './network/told.ts';

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
  /** Peerings between virtual networks, once for each pair. */
  readonly networkPeerings: readonly NetworkPeering[];
  readonly globalReach: readonly GlobalReach[];
  readonly vpn: readonly Vpn[];
  /** What the file doesn't say and the picture assumes. */
  readonly assumptions: readonly Assumption[];
  readonly remarks: readonly Remark[];
  /** Rules that the file turns off. */
  readonly check: readonly { readonly rule: string | number; readonly reason: string }[];
}
