import type { VirtualHub, VirtualNetwork } from './network.ts';

/** What an ExpressRoute gateway of a SKU can do (expressroute-about-virtual-network-gateways, 09/05/2026). */
export interface GatewaySku {
  readonly name: string;
  /** Mbps; of a scalable gateway, for each unit. */
  readonly mbps: number;
  /** How many circuits may be connected; of a scalable gateway it depends on its units. */
  readonly circuits?: number;
  readonly fastPath?: boolean;
  readonly zones: boolean;
}

const skus: readonly GatewaySku[] = [
  { name: 'Standard', mbps: 1_000, circuits: 4, fastPath: false, zones: false },
  { name: 'HighPerformance', mbps: 2_000, circuits: 8, fastPath: false, zones: false },
  { name: 'UltraPerformance', mbps: 10_000, circuits: 16, fastPath: true, zones: false },
  { name: 'ErGw1AZ', mbps: 1_000, circuits: 4, fastPath: false, zones: true },
  { name: 'ErGw2AZ', mbps: 2_000, circuits: 8, fastPath: false, zones: true },
  { name: 'ErGw3AZ', mbps: 10_000, circuits: 16, fastPath: true, zones: true },
  { name: 'ErGwScale', mbps: 1_000, zones: true },
];

export const gatewaySkuNames: readonly string[] = skus.map((each) => each.name);

/** The SKU of a name, without regard to case. */
export function gatewaySku(name: string): GatewaySku | undefined {
  return skus.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
}

/** What a scale unit of a hub's gateway carries, Mbps, and how many there may be (virtual-wan-expressroute-about, 03/26/2025). */
const HUB_UNIT = 2_000;
export const HUB_UNITS = 10;

/** The units from which a scalable gateway has FastPath (about-fastpath, 03/20/2025). */
export const FASTPATH_UNITS = 10;

type Gateway = NonNullable<VirtualNetwork['gateway']>;

/** The SKU of a gateway, where the file states one that is known. */
export function skuOf(gateway: Gateway | undefined): GatewaySku | undefined {
  return gateway?.sku === undefined ? undefined : gatewaySku(gateway.sku);
}

export const isScalable = (sku: GatewaySku | undefined) => sku?.name === 'ErGwScale';

/** The units that a scalable gateway has at least, as far as the file says. */
export const unitsOf = ({ units }: Gateway) => units?.min ?? units?.max;

/** What the ExpressRoute gateway of a network or hub carries at most, Mbps; undefined where the file doesn't say enough. */
export function throughputOf(owner: VirtualNetwork | VirtualHub): number | undefined {
  if ('addressSpace' in owner) return networkThroughput(owner.gateway);
  const units = owner.gateway?.scaleUnits;
  return units === undefined ? undefined : units * HUB_UNIT;
}

function networkThroughput(gateway: Gateway | undefined): number | undefined {
  const sku = skuOf(gateway);
  if (!sku || !gateway) return undefined;
  if (!isScalable(sku)) return sku.mbps;
  const units = gateway.units?.max ?? gateway.units?.min;
  return units === undefined ? undefined : units * sku.mbps;
}

/** How many circuits a gateway admits; undefined where the file doesn't say enough. */
export function circuitsOf(gateway: Gateway | undefined): number | undefined {
  const sku = skuOf(gateway);
  if (!sku || !gateway) return undefined;
  if (sku.circuits !== undefined) return sku.circuits;
  const units = unitsOf(gateway);
  return units === undefined ? undefined : units >= 10 ? 16 : units >= 2 ? 8 : 4;
}

/** Whether a gateway supports FastPath; undefined where the file doesn't say enough. */
export function supportsFastPath(gateway: Gateway | undefined): boolean | undefined {
  const sku = skuOf(gateway);
  if (!sku || !gateway) return undefined;
  if (sku.fastPath !== undefined) return sku.fastPath;
  const units = unitsOf(gateway);
  return units === undefined ? undefined : units >= FASTPATH_UNITS;
}
