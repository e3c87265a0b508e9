import type { Block, Wire } from '../../../src/scene/scene.ts';
import { exitOf } from '../circuit/exits.ts';
import { peeringName } from '../circuit/peering.ts';
import type { Drawing } from '../drawing.ts';
import { line } from '../lines.ts';
import { ids, type Part } from '../part.ts';
import { zoneOfCloud } from './zones.ts';

/** What each circuit's Microsoft peering reaches; circuits that reach the same share a card. */
export function serviceParts(drawing: Drawing): Part {
  const { network, translate } = drawing;
  const blocks = new Map<string, Block>();
  const wires: Wire[] = [];
  for (const circuit of network.circuits) {
    for (const peering of circuit.peerings) {
      if (peering.type !== 'MicrosoftPeering' || peering.services.length === 0) continue;
      const key = [circuit.cloud, ...peering.services].join('\n');
      const tooltip = translate('tip.service', { peering: peeringName(peering, translate), circuit: circuit.name });
      const block = blocks.get(key) ?? {
        lane: 'cloud',
        zone: zoneOfCloud(network, circuit.cloud),
        box: {
          id: ids.service(circuit.id, peering.id),
          kind: 'service',
          tone: 'services',
          icon: 'services',
          tooltip,
          lines: peering.services.flatMap((service) => line(service, 'name')),
        },
      };
      blocks.set(key, block);
      wires.push({
        id: `services:${circuit.id}/${peering.id}`,
        kind: 'microsoft-peering',
        tone: 'services',
        status: circuit.status,
        ...exitOf(drawing, circuit, peering.id),
        to: { node: block.box.id },
        ends: ['none', 'square'],
        tooltip,
        references: { from: circuit.name, to: peering.services.join(', ') },
      });
    }
  }
  return { blocks: [...blocks.values()], wires };
}
