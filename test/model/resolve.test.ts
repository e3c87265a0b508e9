import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { layout, parse, resolve, type Scene, scene } from '../../src/node.ts';
import type { Box } from '../../src/scene/scene.ts';

const network = (source: string): Network => resolve(parse(source));
const two = 'sites: [{ id: a, name: A, kind: colocation, routers: [CE-1, CE-2] }]\n';

/**
 * Who speaks BGP with Microsoft, and which devices are on the way: section "network points" of
 * expressroute-troubleshooting-expressroute-overview (10/31/2019), by model, layer and what the file says.
 */
const table: readonly (readonly [string, string, 2 | 3 | undefined, 'customer' | 'provider'])[] = [
  ['any-to-any', '', 3, 'provider'],
  ['any-to-any', ', layer: 2', 2, 'customer'],
  ['any-to-any', ', bgp: customer', 3, 'customer'],
  ['cloud-exchange', '', 2, 'customer'],
  ['cloud-exchange', ', layer: 3', 3, 'provider'],
  ['cloud-exchange', ', bgp: provider', 2, 'provider'],
  ['point-to-point', '', 2, 'customer'],
  ['point-to-point', ', layer: 3', 3, 'provider'],
  ['direct', '', undefined, 'customer'],
];

describe('who speaks BGP with Microsoft', () => {
  test.each(table)('%s%s', (model, extra, layer, bgp) => {
    const [circuit] = network(`${two}circuits: [{ model: ${model}, provider: P${extra} }]`).circuits;
    expect([circuit?.layer, circuit?.bgp]).toEqual([layer, bgp]);
  });

  test.each(table)('%s%s is drawn so', (model, extra, layer, bgp) => {
    const placed = layout(
      `${two}circuits: [{ id: er, model: ${model}, provider: P${extra}, peerings: [{ type: AzurePrivatePeering, peerASN: 65001 }, { type: MicrosoftPeering, peerASN: 65001 }] }]`,
    );
    const lines = placed.wires.filter((wire) => wire.id.startsWith('bgp:'));
    expect(lines).toHaveLength(4);
    for (const wire of lines) {
      const role = wire.id.includes('/primary/') ? 'primary' : 'secondary';
      expect(wire.to).toBe(`msee:er/${role}`);
      expect(wire.from).toBe(
        bgp === 'provider' ? `edge:er/${role}` : `router:a/${role === 'primary' ? 'CE-1' : 'CE-2'}`,
      );
      expect(wire.ends.map((end) => end.mark)).toEqual(['dot', 'dot']);
      // Where the customer speaks, the line crosses the provider's device unbroken.
      expect(wire.via.includes(`edge:er/${role}`)).toBe(bgp === 'customer' && model !== 'direct');
    }
    const edge = placed.nodes.flatMap((node) => node.children).find((node) => node.id === 'edge:er/primary');
    expect(edge?.icon?.name).toBe(model === 'direct' ? undefined : layer === 3 ? 'router' : 'switch');
    // With Direct there are no provider's points at all.
    if (model === 'direct') expect(placed.zones.map((zone) => zone.kind)).not.toContain('provider');
  });

  test('dots are BGP speakers and nothing else', () => {
    const placed = layout(
      `${two}circuits: [{ id: er, model: cloud-exchange, connections: [n] }]\nvirtualNetworks: [{ id: n }]`,
    );
    for (const wire of placed.wires)
      for (const end of wire.ends) if (end.mark === 'dot') expect(wire.id).toMatch(/^bgp:/);
  });
});

describe('links', () => {
  test('every circuit has two', () => {
    expect(network('circuits: [{ model: any-to-any }]').circuits[0]?.links.map((link) => link.role)).toEqual([
      'primary',
      'secondary',
    ]);
  });

  test.each([
    ['the first and the second router of one site', two, ['a/CE-1', 'a/CE-2']],
    ['the only router', 'sites: [{ id: a, name: A, routers: [CE-1] }]\n', ['a/CE-1', 'a/CE-1']],
    [
      'each of two sites',
      'sites: [{ id: a, name: A, routers: [x] }, { id: b, name: B, routers: [y, z] }]\n',
      ['a/x', 'b/y'],
    ],
    ['no router where none is stated', 'sites: [A]\n', [undefined, undefined]],
    ['nowhere, where many sites could be meant', 'sites: [A, B, C]\n', [undefined, undefined]],
  ])('start at %s', (_, sites, routers) => {
    expect(
      network(`${sites}circuits: [{ model: point-to-point }]`).circuits[0]?.links.map((link) => link.start.router),
    ).toEqual(routers);
  });

  test('start where the file says, by a router’s id or its name', () => {
    const [circuit] = network(
      'sites: [{ id: a, name: A, routers: [{ id: r1, name: edge-1 }, edge-2] }]\ncircuits: [{ model: point-to-point, primary: { router: a/edge-2 }, secondary: { router: a/r1 } }]',
    ).circuits;
    expect(circuit?.links.map((link) => [link.start.router, link.start.assumed])).toEqual([
      ['a/edge-2', false],
      ['a/r1', false],
    ]);
  });

  test.each([
    ['the site of a link', 'primary: { router: a }, secondary: { router: a }', ''],
    ['the site of each port', 'ports: p', 'links: { primary: { site: a }, secondary: { site: a } }'],
    ['the site of a port pair', 'ports: p', 'site: a'],
  ])('start at the first and the next router of a site that stands alone: %s', (_, said, port) => {
    const ports = `ports: [{ id: p, ${port} }]\n`;
    const startsAt = (routers: string) =>
      network(
        `sites: [{ id: a, name: A, routers: [${routers}] }, B]\n${ports}circuits: [{ model: direct, ${said} }]`,
      ).circuits[0]?.links.map(({ start }) => [start.site, start.router, start.assumed]);
    expect(startsAt('x, y, z')).toEqual([
      ['a', 'a/x', true],
      ['a', 'a/y', true],
    ]);
    expect(startsAt('x')).toEqual([
      ['a', 'a/x', false],
      ['a', 'a/x', false],
    ]);
    expect(startsAt('')).toEqual([
      ['a', undefined, false],
      ['a', undefined, false],
    ]);
  });

  test('of a site that stands alone are drawn', () => {
    const placed = layout(
      'sites: [{ id: hq, routers: [CE-1, CE-2] }]\ncircuits: [{ id: er, model: point-to-point, primary: { router: hq }, access: [{ router: hq }] }]\nvirtualNetworks: [{ id: n }]\nvpn: [{ site: hq, to: n }]',
    );
    const from = (id: string) => placed.wires.find((wire) => wire.id === id)?.from;
    expect(['bgp:er/primary/unstated', 'bgp:er/secondary/unstated', 'vpn:hq/n'].map(from)).toEqual([
      'router:hq/CE-1',
      'router:hq/CE-2',
      'router:hq/CE-2',
    ]);
  });

  test('of a Direct circuit start where its port pair does', () => {
    const [circuit] = network(
      'sites: [{ id: a, name: A, routers: [x, y] }]\nports: [{ id: p, peeringLocation: Dublin, links: { primary: { site: a, router: y }, secondary: { site: a, router: x } } }]\ncircuits: [{ model: direct, ports: p }]',
    ).circuits;
    expect(circuit?.links.map((link) => link.start.router)).toEqual(['a/y', 'a/x']);
    expect(circuit?.peeringLocation).toBe('Dublin');
  });

  test('of an exchange start at the equipment in its building, which the other sites reach over the own WAN', () => {
    const { circuits, sites, assumptions } = network(
      'sites: [{ id: hq, name: HQ }, { id: cage, name: Cage, kind: colocation }, { id: lab, name: Lab }]\ncircuits: [{ model: cloud-exchange }]',
    );
    expect(circuits[0]?.links.map((link) => link.start.site)).toEqual(['cage', 'cage']);
    expect(sites.map((site) => site.reaches)).toEqual([
      [{ site: 'cage', assumed: true }],
      [],
      [{ site: 'cage', assumed: true }],
    ]);
    expect(assumptions).toContainEqual({ kind: 'own-wan', sites: ['hq', 'lab'], reaches: ['cage'] });
  });
});

describe('defaults', () => {
  test('sites go to the circuits that no other names; any-to-any circuits of one provider share them', () => {
    const { circuits } = network(
      'sites: [A, B, C]\ncircuits: [{ model: point-to-point, provider: X, sites: [a] }, { model: any-to-any, provider: Y }, { model: any-to-any, provider: y }]',
    );
    expect(circuits.map((circuit) => circuit.sites)).toEqual([['a'], ['b', 'c'], ['b', 'c']]);
  });

  test('private peering where there are connections, else a neutral one', () => {
    const { circuits } = network(
      'circuits: [{ model: any-to-any, connections: [n] }, { model: any-to-any }, { model: any-to-any, peerings: [{ type: MicrosoftPeering }] }]\nvirtualNetworks: [{ id: n }]',
    );
    expect(circuits.map((circuit) => circuit.peerings.map((peering) => [peering.type, peering.assumed]))).toEqual([
      [['AzurePrivatePeering', true]],
      [[undefined, true]],
      [['MicrosoftPeering', false]],
    ]);
  });

  test('the connection with the higher weight is the preferred one', () => {
    const { circuits } = network(
      'circuits: [{ model: direct, connections: [{ to: n, routingWeight: 10 }] }, { model: direct, connections: [n] }, { model: direct, connections: [m] }]\nvirtualNetworks: [{ id: n }, { id: m }]',
    );
    expect(circuits.map((circuit) => circuit.connections[0]?.preferred)).toEqual([true, false, false]);
  });

  test('a circuit’s FastPath is the default of its connections', () => {
    const [circuit] = network(
      'circuits: [{ model: direct, fastPath: true, connections: [n, { to: m, fastPath: false }] }]\nvirtualNetworks: [{ id: n }, { id: m }]',
    ).circuits;
    expect(circuit?.connections.map((connection) => connection.fastPath)).toEqual([true, false]);
  });

  test('nothing is invented: no router, peering or service that the file doesn’t have', () => {
    const boxes: string[] = [];
    const visit = (box: Box) => {
      // Words beside a link, and the line that the links of a peering end at, are no things of their own.
      if (!box.assumed && box.kind !== 'note' && !box.bar) boxes.push(box.id);
      (box.children ?? []).forEach(visit);
    };
    const picture = scene('sites: [A]\ncircuits: [{ id: er, model: any-to-any }]') as Scene;
    picture.blocks.forEach((block) => visit(block.box));
    expect(boxes.sort()).toEqual([
      'circuit:er',
      'edge:er/primary',
      'edge:er/secondary',
      'msee:er/primary',
      'msee:er/secondary',
      'site:a',
      'wan:provider',
    ]);
  });
});
