import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layout } from '../../src/node.ts';
import { details } from '../../src/template.ts';

const root = new URL('../../', import.meta.url);
/** What random topologies once found. Of the other known files `known.test.ts` looks at all pictures. */
const found = readdirSync(new URL('test/fixtures/found/', root)).map((name) => `test/fixtures/found/${name}`);

test.each(found)('a picture of %s is no wider than it may be', (file) => {
  const text = readFileSync(new URL(file, root));
  for (const detail of details) {
    const placed = layout(text, { detail, direction: 'top-to-bottom', width: 720 });
    expect(placed.width, detail).toBeLessThanOrEqual(720);
  }
});

test.each([
  ['docs/variants/global-reach.yaml', 'full'],
  ['docs/variants/both-directions.yaml', 'full'],
  ['test/fixtures/examples/litware-two-regions.yaml', 'logical'],
] as const)(
  'a card that names what a circuit of %s leads to stands where its wire comes straight down',
  (file, detail) => {
    const scene = layout(readFileSync(new URL(file, root)), { width: 720, direction: 'top-to-bottom', detail });
    const wires = scene.wires.filter(({ to }) => to.startsWith('reference:'));
    expect(wires.length).toBeGreaterThan(1);
    expect(wires.filter(({ paths }) => paths[0]?.length !== 2)).toEqual([]);
  },
);

test('both links of a circuit come straight down from what they start at, through the band of its provider', () => {
  const text = readFileSync(new URL('test/fixtures/examples/litware-two-regions.yaml', root));
  const { wires } = layout(text, { width: 720, direction: 'top-to-bottom' });
  const links = wires.filter(({ id }) => id.startsWith('cross-connect:er-seattle/'));
  expect(links.length).toBe(2);
  expect(links.filter(({ paths }) => paths[0]?.length !== 2)).toEqual([]);
});

test('what a wire lands on at the top of a card is as wide as the card has room for it', () => {
  const text = readFileSync(new URL('test/fixtures/examples/litware-two-regions.yaml', root));
  const { nodes } = layout(text, { width: 720, direction: 'top-to-bottom' });
  const network = nodes.find(({ id }) => id === 'virtual-network:hub-east');
  const vpn = network?.children.find(({ id }) => id === 'gateway:hub-east/vpn');
  expect(vpn?.width).toBeGreaterThan(0.9 * (network?.width ?? 0));
});

test.each(['test/fixtures/examples/litware-two-regions.yaml', 'docs/variants/global-reach.yaml'])(
  'the cards that name where both links of a circuit of %s come from stand at one height',
  (file) => {
    const { nodes } = layout(readFileSync(new URL(file, root)), { width: 720, direction: 'top-to-bottom' });
    const heights = new Map<string, Set<number>>();
    for (const { id, y } of nodes) {
      const [, circuit] = /^reference:([^/]+)\/router:/.exec(id) ?? [];
      if (circuit !== undefined) heights.set(circuit, (heights.get(circuit) ?? new Set()).add(y));
    }
    expect(heights.size).toBeGreaterThan(1);
    expect([...heights].filter(([, each]) => each.size > 1)).toEqual([]);
  },
);

test('what a circuit leads to stands behind it, before all that the next one’s links come from', () => {
  const { nodes } = layout(readFileSync(new URL('docs/variants/global-reach.yaml', root)), {
    width: 720,
    direction: 'top-to-bottom',
  });
  const circuits = ['er-tokyo', 'er-singapore', 'er-sydney'];
  for (const [index, circuit] of circuits.slice(1).entries()) {
    const coming = nodes.filter(({ id }) => id.startsWith(`reference:${circuit}/router:`));
    const own = nodes.find(({ id }) => id === `circuit:${circuits[index]}`);
    const leaving = nodes.find(({ id }) => id.startsWith(`reference:${circuits[index]}/peering:`));
    expect(coming).toHaveLength(2);
    expect(leaving?.y).toBeGreaterThan((own?.y ?? Infinity) + (own?.height ?? 0));
    for (const { y } of coming) expect(y).toBeGreaterThan((leaving?.y ?? Infinity) + (leaving?.height ?? 0));
  }
});

test('the circuits of a port pair stand side by side, each with what leaves it on its own side', () => {
  const text = readFileSync(new URL('templates/direct/reference.yaml', root));
  const { nodes, wires } = layout(text, { width: 720, direction: 'top-to-bottom' });
  const circuits = nodes.filter(({ id }) => id.startsWith('circuit:'));
  expect(circuits.length).toBeGreaterThan(1);
  expect(new Set(circuits.map(({ y }) => y)).size).toBe(1);
  const [prod, lab] = circuits;
  const fastPath = wires.find(({ kind, id }) => kind === 'connection' && id.startsWith('fastpath:'));
  const right = Math.max(...(fastPath?.paths.flat() ?? []).map(({ x }) => x));
  // It stays on its own circuit's side.
  expect(right).toBeLessThan(lab?.x ?? 0);
  expect(prod?.x).toBeLessThan(right);
});

test('the words of a circuit of a port pair stand clear of the wires that leave it', () => {
  for (const file of ['templates/direct/reference.yaml', 'docs/variants/direct-two-sites.yaml']) {
    const { nodes, wires } = layout(readFileSync(new URL(file, root)), { width: 720, direction: 'top-to-bottom' });
    for (const circuit of nodes.filter(({ id }) => id.startsWith('circuit:'))) {
      const own = new Set(circuit.children.map(({ id }) => id));
      const ends = wires.filter(({ from }) => own.has(from)).map(({ paths }) => paths[0]?.[0]?.x ?? 0);
      expect(ends.length).toBeGreaterThan(0);
      const words = Math.max(...circuit.texts.map(({ x, width }) => x + width));
      expect(Math.min(...ends)).toBeGreaterThan(words + 4);
    }
  }
});
