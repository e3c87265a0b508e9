import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/index.ts';
import { scene } from '../../src/node.ts';
import type { Box, Scene } from '../../src/scene/scene.ts';
import { topology } from '../support/topologies.ts';

/** Places and owners that have no frame of their own in every picture. */
const unframed = /^(provider|carrier|facility|region):/;

function idsIn(picture: Scene): Set<string> {
  const boxes = (box: Box): string[] => [
    box.id,
    ...(box.children ?? []).flatMap(boxes),
    ...(box.tiles?.boxes ?? []).flatMap(boxes),
  ];
  return new Set([
    ...picture.blocks.flatMap(({ box }) => boxes(box)),
    ...picture.wires.map(({ id }) => id),
    ...picture.zones.map(({ id }) => id),
  ]);
}

/** The ids that an analysis names and that the picture of the same network doesn't have. */
function missing(source: string): string[] {
  const drawn = idsIn(scene(source, { detail: 'full', show: 'existing' }) as Scene);
  const named = new Set(analyse(source).failures.flatMap(({ things }) => things));
  return [...named].filter((id) => !drawn.has(id) && !unframed.test(id));
}

describe('every id of an analysis is in the picture at the full level', () => {
  const examples = new URL('../fixtures/examples/', import.meta.url);
  const own = new URL('files/', import.meta.url);
  const files = [examples, own].flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  files.push(
    new URL('../fixtures/everything.yaml', import.meta.url),
    new URL('../fixtures/larger-designs.yaml', import.meta.url),
  );

  test.each(files.map((file) => [file.pathname.replace(/.*\//, ''), file] as const))('of %s', (_, file) => {
    expect(missing(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('of IPsec over a peering whose type isn’t stated', () => {
    const source = `
sites: [{ id: s, routers: [ce] }]
circuits: [{ id: c, model: direct, sites: [s], peeringLocation: Oslo }]
vpn: [{ site: s, to: n, over: { circuit: c } }]
virtualNetworks: [{ id: n, gateway: {}, vpnGateway: {} }]`;
    expect(missing(source)).toEqual([]);
  });

  test('of random networks', () => {
    const models = ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'];
    fc.assert(
      fc.property(topology({ models, maxSites: 6, maxCircuits: 4, maxNetworks: 4 }), (file) => {
        expect(missing(JSON.stringify(file))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
