import { describe, expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';

/**
 * What a network engineer checks first: which network points a picture has, and between which of them BGP runs
 * (expressroute-troubleshooting-expressroute-overview, 10/31/2019; expressroute-connectivity-models, 08/27/2026).
 * Points: 2 customer edge, 3/4 provider edge, 5 MSEE, 6 gateway; exchange, WAN and Direct ports stand between.
 */
const table: readonly {
  model: string;
  layer?: 2 | 3;
  bgp?: 'customer' | 'provider';
  ends: 'router' | 'edge';
  edges: number;
  between?: string;
  crosses: boolean;
}[] = [
  { model: 'cloud-exchange', ends: 'router', edges: 2, between: 'exchange', crosses: true },
  { model: 'cloud-exchange', layer: 2, ends: 'router', edges: 2, between: 'exchange', crosses: true },
  { model: 'cloud-exchange', layer: 3, ends: 'edge', edges: 2, between: 'exchange', crosses: false },
  { model: 'cloud-exchange', layer: 3, bgp: 'customer', ends: 'router', edges: 2, between: 'exchange', crosses: true },
  { model: 'point-to-point', ends: 'router', edges: 2, crosses: true },
  { model: 'point-to-point', layer: 2, ends: 'router', edges: 2, crosses: true },
  { model: 'point-to-point', layer: 3, ends: 'edge', edges: 2, crosses: false },
  { model: 'any-to-any', ends: 'edge', edges: 2, between: 'wan', crosses: false },
  { model: 'any-to-any', layer: 3, ends: 'edge', edges: 2, between: 'wan', crosses: false },
  { model: 'any-to-any', layer: 2, ends: 'router', edges: 2, between: 'wan', crosses: true },
  { model: 'any-to-any', layer: 3, bgp: 'customer', ends: 'router', edges: 2, between: 'wan', crosses: true },
  { model: 'direct', ends: 'router', edges: 0, between: 'port', crosses: false },
];

function source({ model, layer, bgp }: (typeof table)[number]): string {
  return `
sites: [{ id: a, name: A, kind: colocation, routers: [CE-1, CE-2] }]
${model === 'direct' ? 'ports: [{ id: pair, site: a }]' : ''}
circuits: [{ id: er, model: ${model}, ${model === 'direct' ? 'ports: pair' : 'provider: P'}${layer === undefined ? '' : `, layer: ${layer}`}${bgp === undefined ? '' : `, bgp: ${bgp}`}, sites: [a], peerings: [{ type: AzurePrivatePeering }, { type: MicrosoftPeering, services: [Microsoft 365] }], connections: [hub] }]
virtualNetworks: [{ id: hub, gateway: { sku: ErGw1AZ } }]`;
}

function nodes(scene: PlacedScene): PlacedNode[] {
  const all: PlacedNode[] = [];
  const visit = (node: PlacedNode) => {
    all.push(node);
    node.children.forEach(visit);
  };
  scene.nodes.forEach(visit);
  return all;
}

describe.each(table)('$model, layer $layer, bgp $bgp', (row) => {
  test.each(['logical', 'full'] as const)(
    'at the %s level the points are there, and BGP runs between the right two',
    (detail) => {
      for (const direction of ['left-to-right', 'top-to-bottom'] as const) {
        const scene = layout(source(row), { detail, direction });
        const kinds = new Map(nodes(scene).map((node) => [node.id, node.kind]));
        const count = (kind: string) => [...kinds.values()].filter((each) => each === kind).length;
        expect([count('msee'), count('edge'), count('gateway'), count('router')]).toEqual([2, row.edges, 1, 2]);
        for (const kind of ['exchange', 'wan', 'port']) expect(count(kind), kind).toBe(kind === row.between ? 1 : 0);
        const peerings = scene.wires.filter((wire) => wire.id.startsWith('bgp:'));
        // Two peerings on two links, each from the one router that speaks BGP to one of Microsoft's two.
        expect(peerings).toHaveLength(4);
        expect(new Set(peerings.map((wire) => wire.from)).size).toBe(2);
        expect(new Set(peerings.map((wire) => wire.to)).size).toBe(2);
        for (const wire of peerings) {
          expect([kinds.get(wire.from), kinds.get(wire.to)]).toEqual([row.ends, 'msee']);
          expect(wire.ends.map((end) => end.mark)).toEqual(['dot', 'dot']);
          expect(
            wire.via.some((id) => kinds.get(id) === 'edge'),
            'crosses the provider’s switch',
          ).toBe(row.crosses);
        }
        expect(
          scene.wires
            .filter((wire) => wire.kind === 'primary' || wire.kind === 'secondary')
            .map((wire) => wire.kind)
            .sort(),
        ).toEqual(['primary', 'secondary']);
      }
    },
  );

  test('at the overview the round routers mark the same ends', () => {
    const scene = layout(source(row), { detail: 'overview' });
    const kinds = new Map(nodes(scene).map((node) => [node.id, node.kind]));
    const links = scene.wires.filter((wire) => wire.kind === 'primary' || wire.kind === 'secondary');
    expect(links.map((wire) => [kinds.get(wire.from), kinds.get(wire.to)])).toEqual([
      [row.ends, 'msee'],
      [row.ends, 'msee'],
    ]);
    expect(scene.wires.every((wire) => wire.ends.every((end) => end.mark !== 'arrow') || links.includes(wire))).toBe(
      true,
    );
  });
});
