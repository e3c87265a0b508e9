import { barLook, type Look, sampleLook, tubeLook, wireLook } from '../../src/draw/look.ts';
import type { PlacedLegendEntry, PlacedNode, PlacedScene, PlacedWire } from '../../src/scene/placed.ts';
import type { EndMark } from '../../src/scene/scene.ts';

type Entry = PlacedLegendEntry;

/** What a reader sees of a form: how it is painted as if in service, and the marks at its ends, each kind once. */
const seen = (form: string, { stroke, fill, width, dash }: Look, ends: readonly EndMark[] = []) =>
  JSON.stringify([form, stroke, fill, width, dash, [...new Set(ends.filter((mark) => mark !== 'none'))].sort()]);

function nodesOf(scene: PlacedScene): PlacedNode[] {
  const all = (node: PlacedNode): PlacedNode[] => [node, ...node.children.flatMap(all)];
  return scene.nodes.flatMap(all);
}

/** Global Reach is the one line with a light core. */
const lineForm = (kind: string) => (kind === 'global-reach' ? 'double line' : 'line');

function formOf(wire: PlacedWire): string {
  const plain = { ...wire, status: 'existing', lost: false } as const;
  const inside = wire.kind === 'both-links' ? ' with two lines' : '';
  if (wire.tube > 0) return seen(`tube${inside}`, tubeLook(plain));
  const trunk = wire.count !== undefined && wire.kind !== 'vpn';
  return seen(
    lineForm(wire.kind),
    wireLook(plain, trunk),
    wire.ends.map(({ mark }) => mark),
  );
}

/** The forms that a picture shows and that its boxes don't say in words, from what was placed alone. */
export function formsDrawn(scene: PlacedScene): Set<string> {
  const nodes = nodesOf(scene);
  // A bar is one form with the lines that meet at it; its dotted one is painted as IPsec is.
  const bars = nodes.filter(({ shape, joins, kind }) => (shape === 'bar' || joins) && kind !== 'vpn');
  const barIds = new Set(bars.flatMap(({ id, shape }) => (shape === 'bar' ? [id] : [])));
  const wires = scene.wires.filter(({ paths, to }) => paths.length > 0 && !barIds.has(to));
  const things = [...nodes, ...scene.wires, ...scene.zones];
  return new Set([
    ...wires.map(formOf),
    ...bars.map((bar) => seen('bar', barLook({ ...bar, status: 'existing' }))),
    ...(nodes.some(({ mesh }) => mesh) ? ['mesh'] : []),
    ...(nodes.some(({ kind }) => kind === 'reference') ? ['reference'] : []),
    ...(nodes.some(({ shape }) => shape === 'round') ? ['router'] : []),
    ...things.flatMap(({ status }) => (status === 'existing' ? [] : [status])),
    ...([...nodes, ...scene.wires].some((each) => each.assumed && !('shape' in each && each.shape === 'bare'))
      ? ['assumed']
      : []),
  ]);
}

function formsOfEntry(entry: Entry): string[] {
  const { sample, kind, status, assumed, beside } = entry;
  const colours: Entry[] = beside ? [entry, { ...entry, ...beside }] : [entry];
  if (sample === 'tube') return [seen(`tube${kind === 'both-links' ? ' with two lines' : ''}`, tubeLook(entry))];
  if (sample === 'bar') return colours.map((each) => seen('bar', barLook(each)));
  if (sample === 'mesh' || sample === 'router') return [sample];
  if (kind === 'reference') return ['reference'];
  if (sample === 'box') return [assumed ? 'assumed' : status];
  return colours.map((each) => seen(lineForm(kind), sampleLook(each), each.ends));
}

/** The forms of which a picture's legend has a sample. */
export function formsTold(scene: PlacedScene): string[] {
  return scene.legend.flatMap(formsOfEntry);
}
