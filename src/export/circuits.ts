import type { Circuit, Network } from '../model/network.ts';
import { type Fields, Joined, Parameter, Reference, type Value } from './code.ts';
import { type Draft, statusNote } from './draft.ts';
import { addPeerings } from './peerings.ts';
import { gbps } from './ports.ts';

/** Circuits with their peerings. */
export function addCircuits(network: Network, draft: Draft): void {
  const providers = new Map(network.providers.map(({ id, name }) => [id, name]));
  const joined = new Set(network.globalReach.flatMap((each) => each.circuits));
  for (const circuit of network.circuits) {
    const symbol = draft.symbol('circuit', circuit.name);
    draft.circuits.set(circuit.id, symbol);
    draft.add({
      symbol,
      type: 'expressRouteCircuits',
      name: draft.name('expressRouteCircuits', 'circuit', symbol, circuit),
      location: draft.region(circuit.location),
      body: { sku: skuOf(circuit, symbol, draft), properties: placeOf(circuit, symbol, providers, draft) },
      resourceGroup: circuit.resourceGroup,
      note: statusNote(circuit.status),
    });
    addPeerings(circuit, symbol, circuit.connections.length > 0 || joined.has(circuit.id), draft);
  }
}

function skuOf({ sku, name }: Circuit, symbol: string, draft: Draft): Fields {
  const tier = draft.stated(sku?.tier, symbol, 'tier', 'string', `The SKU of ${name}: Local, Standard or Premium.`);
  const family = draft.stated(
    sku?.family,
    symbol,
    'family',
    'string',
    `How the data of ${name} is billed: MeteredData or UnlimitedData.`,
  );
  const isKnown = !(tier instanceof Parameter) && !(family instanceof Parameter);
  return { name: isKnown ? `${tier}_${family}` : new Joined(tier, '_', family), tier, family };
}

/** On a port pair, or where a provider meets Microsoft. */
function placeOf(
  { model, ports, provider, peeringLocation, bandwidthMbps, name }: Circuit,
  symbol: string,
  providers: ReadonlyMap<string, string>,
  draft: Draft,
): Fields {
  if (ports !== undefined || model === 'direct') return portOf(ports, bandwidthMbps, name, symbol, draft);
  const whole = bandwidthMbps === undefined || Number.isInteger(bandwidthMbps) ? bandwidthMbps : undefined;
  if (whole !== bandwidthMbps) draft.remarks.push(`${name} has ${bandwidthMbps} Mbps, and Azure takes whole Mbps`);
  const ask = <T extends Value>(value: T | undefined, what: string, type: 'string' | 'int') =>
    draft.stated(value, symbol, what, type, `The ${what} of ${name}.`);
  return {
    serviceProviderProperties: {
      serviceProviderName: ask(provider === undefined ? undefined : providers.get(provider), 'provider', 'string'),
      peeringLocation: ask(peeringLocation, 'peering location', 'string'),
      bandwidthInMbps: ask(whole, 'bandwidth in mbps', 'int'),
    },
  };
}

function portOf(
  ports: string | undefined,
  mbps: number | undefined,
  name: string,
  symbol: string,
  draft: Draft,
): Fields {
  const pair = ports === undefined ? undefined : draft.ports.get(ports);
  return {
    expressRoutePort: {
      id:
        pair === undefined
          ? draft.ask(symbol, 'port pair id', 'string', `The id of the port pair that ${name} runs on.`)
          : new Reference(pair),
    },
    bandwidthInGbps: gbps(mbps, symbol, name, draft),
  };
}
