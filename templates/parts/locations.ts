import type { Say } from '../../src/locale/index.ts';
import { findLocation } from '../../src/model/catalogue/index.ts';
import type { Circuit, Network } from '../../src/model/network.ts';
import type { Zone } from '../../src/scene/scene.ts';
import { ids, type Part } from './part.ts';

/**
 * The order of the rows: each provider's circuits together, then each peering location's, then as in the file. So a
 * zone can be one box as often as possible.
 */
export function inRowOrder(circuits: readonly Circuit[]): Circuit[] {
  const rank = (keys: readonly string[]) => new Map([...new Set(keys)].map((key, index) => [key, index]));
  const owner = (circuit: Circuit) => `${circuit.provider ?? ''} ${circuit.ports ?? ''} ${circuit.model}`;
  const providers = rank(circuits.map(owner));
  const locations = rank(circuits.map((circuit) => circuit.peeringLocation?.toLowerCase() ?? ''));
  const key = (circuit: Circuit, index: number) => [
    providers.get(owner(circuit)) ?? 0,
    locations.get(circuit.peeringLocation?.toLowerCase() ?? '') ?? 0,
    index,
  ];
  return circuits
    .map((circuit, index) => ({ circuit, key: key(circuit, index) }))
    .sort((a, b) => a.key.reduce((found, value, index) => found || value - (b.key[index] ?? 0), 0))
    .map((each) => each.circuit);
}

/** A zone around each run of circuits that meet Microsoft at one place. */
export function locationZones(network: Network, say: Say): Part {
  const zones: Zone[] = [];
  let open: { key: string; zone: Zone } | undefined;
  for (const circuit of network.circuits) {
    const key = `${circuit.peeringLocation?.toLowerCase() ?? ''}${circuit.ports === undefined ? '' : ` ${circuit.ports}`}`;
    const own = [...(circuit.ports === undefined ? [] : [ids.ports(circuit.ports)]), ids.circuit(circuit.id)];
    if (open?.key === key) {
      const grown: Zone = { ...open.zone, spans: [...new Set([...open.zone.spans, ...own])] };
      zones[zones.length - 1] = grown;
      open = { key, zone: grown };
      continue;
    }
    const count = zones.filter((zone) => zone.id.startsWith(`location:${key}`)).length;
    const zone = locationZone(circuit, `location:${key}${count > 0 ? `/${count + 1}` : ''}`, own, say);
    zones.push(zone);
    open = { key, zone };
  }
  return { zones };
}

function locationZone(circuit: Circuit, id: string, spans: readonly string[], say: Say): Zone {
  const location = circuit.peeringLocation;
  const name = location === undefined ? say('zone.location.plain') : say('zone.location', { location });
  const buildings = location === undefined ? [] : (findLocation(location, circuit.cloud)?.facility ?? []);
  return {
    id,
    kind: 'peering-location',
    tone: 'neutral',
    columns: [circuit.ports === undefined ? 'circuits' : 'provider', 'circuits'],
    spans,
    tooltip: name,
    lines: [
      { text: name, role: 'zone' },
      ...(buildings.length === 0
        ? []
        : [{ text: say('zone.location.facility', { facility: buildings.join(', ') }), role: 'small' as const }]),
    ],
  };
}
