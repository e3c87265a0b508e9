import fc from 'fast-check';
import type { Block, Box, Lane, Scene, Wire, Zone } from '../../src/scene/scene.ts';

/** What stands around each of these pictures: nothing but a title. */
export const frame = { locale: 'en', title: 'A scene', description: 'A scene', legend: [] } as const;

/** A box of any domain, with its name and its facts. */
export function boxOf(id: string, facts: readonly string[] = [], more: Partial<Box> = {}): Box {
  const lines = [{ text: id, role: 'name' as const }, ...facts.map((text) => ({ text, role: 'fact' as const }))];
  return { id, kind: 'service', tone: 'neutral', tooltip: id, lines, ...more };
}

export function zoneOf(id: string, lanes: Zone['lanes'], more: Partial<Zone> = {}): Zone {
  const lines = [{ text: id, role: 'zone' as const }];
  return { id, kind: 'region', tone: 'neutral', tooltip: id, lines, lanes, ...more };
}

export function wireOf(id: string, from: string, to: string, more: Partial<Wire> = {}): Wire {
  return { id, kind: 'access', tone: 'neutral', from: { node: from }, to: { node: to }, tooltip: id, ...more };
}

const number = fc.nat({ max: 1_000 });

const parts = fc.record({
  lanes: fc.array(
    fc.record({ size: fc.constantFrom('narrow', 'medium', 'wide'), loops: fc.constantFrom('before', 'after') }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  zones: fc.array(fc.record({ from: number, to: number, within: fc.option(number) }), { maxLength: 4 }),
  blocks: fc.array(
    fc.record({
      lane: number,
      zone: fc.option(number),
      facts: fc.array(fc.constantFrom('short', 'words that are somewhat longer'), { maxLength: 3 }),
      children: fc.nat({ max: 3 }),
    }),
    { minLength: 2, maxLength: 9 },
  ),
  wires: fc.array(fc.record({ from: number, to: number, weight: fc.constantFrom('heavy', 'normal', 'light') }), {
    maxLength: 8,
  }),
});

/** Random scenes that know nothing of any field: lanes, zones in one another, boxes in boxes, and wires from anywhere to anywhere. */
export const anyScene: fc.Arbitrary<Scene> = parts.map((drawn) => {
  const lanes = drawn.lanes.map((lane, index): Lane => ({ id: `lane-${index}`, ...lane }));
  const reach: { first: number; last: number }[] = [];
  const zones = drawn.zones.map(({ from, to, within }, index): Zone => {
    const outer = within === null || index === 0 ? undefined : within % index;
    const { first, last } =
      outer === undefined ? { first: 0, last: lanes.length - 1 } : (reach[outer] ?? { first: 0, last: 0 });
    const ends = [from, to].map((each) => first + (each % (last - first + 1))).sort((a, b) => a - b);
    const [low = 0, high = 0] = ends;
    reach.push({ first: low, last: high });
    const inside = outer === undefined ? {} : { within: `zone-${outer}` };
    return zoneOf(`zone-${index}`, [`lane-${low}`, `lane-${high}`], inside);
  });
  const blocks = drawn.blocks.map(({ lane, zone, facts, children }, index): Block => {
    const at = zone === null || zones.length === 0 ? undefined : zone % zones.length;
    const { first, last } =
      at === undefined ? { first: 0, last: lanes.length - 1 } : (reach[at] ?? { first: 0, last: 0 });
    const inner = Array.from({ length: children }, (_, child) => boxOf(`box-${index}/${child}`));
    return {
      box: boxOf(`box-${index}`, facts, children === 0 ? {} : { children: inner }),
      lane: `lane-${first + (lane % (last - first + 1))}`,
      ...(at === undefined ? {} : { zone: `zone-${at}` }),
    };
  });
  const ids = blocks.flatMap(({ box }) => [box.id, ...(box.children ?? []).map((child) => child.id)]);
  const isIn = (one: string, other: string) =>
    one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
  const wires = drawn.wires.flatMap(({ from, to, weight }, index): Wire[] => {
    const [one = '', other = ''] = [ids[from % ids.length], ids[to % ids.length]];
    // A wire from a box to what stands in it says nothing.
    return isIn(one, other) ? [] : [wireOf(`wire-${index}`, one, other, { weight })];
  });
  return { ...frame, lanes, zones, blocks, wires };
});
