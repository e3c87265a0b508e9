import type { Block, Box, Port, Scene, Wire } from '../../scene/scene.ts';
import { bandsByBox } from './bands.ts';
import type { Edges } from './passed.ts';
import { shortened } from './told.ts';

/**
 * The scene with a small card beside each band in place of the long wires that lead out of it: the card names what is at
 * the other end. A band reads by itself then, wherever it stands.
 *
 * @param drawn wires that are drawn all the same
 */
export function withReferences(
  scene: Scene,
  drawn: readonly Wire[],
): Pick<Scene, 'blocks' | 'wires'> & { edges: Edges } {
  const bandOf = bandsByBox(scene.blocks);
  const isDrawn = new Set(drawn);
  const boxes = new Map<string, Box>();
  const visit = (box: Box) => {
    boxes.set(box.id, box);
    box.children?.forEach(visit);
  };
  for (const { box } of scene.blocks) visit(box);
  const cards = new Map<string, { band: string; before: boolean; names: string[]; wire: Wire; links: number }>();
  /** The card that stands for the far end of a wire; wires that leave one box share it. */
  const cardFor = (wire: Wire, band: string, near: Port, far: Port, before: boolean): string => {
    const id = before ? `reference:${band}/${far.node}` : `reference:${band}/${near.node}`;
    const name =
      (before ? wire.references?.from : wire.references?.to) ?? boxes.get(far.node)?.lines[0]?.text ?? far.node;
    const known = cards.get(id);
    if (!known) cards.set(id, { band, before, names: [name], wire, links: 1 });
    else {
      known.links += 1;
      if (!known.names.includes(name)) known.names.push(name);
    }
    return id;
  };
  const replaced = new Map<string, { from?: string; to?: string }>();
  const shared = new Set<string>();
  const wires: Wire[] = [];
  for (const wire of scene.wires) {
    const [from, to] = [bandOf.get(wire.from.node), bandOf.get(wire.to.node)];
    if (wire.ride || from === to || isDrawn.has(wire)) {
      wires.push(wire);
      continue;
    }
    if (to !== undefined) {
      const id = cardFor(wire, to, wire.to, wire.from, true);
      replaced.set(wire.id, { from: id });
      wires.push({ ...wire, from: { node: id } });
    }
    if (from !== undefined) {
      const id = cardFor(wire, from, wire.from, wire.to, false);
      replaced.set(wire.id, { ...replaced.get(wire.id), to: id });
      // What leaves one box for several is one wire to the card that names them all.
      if (shared.has(id)) continue;
      shared.add(id);
      // The card has no other wire, and stands where it comes straight down.
      wires.push({ ...wire, id: to === undefined ? wire.id : `${wire.id}/out`, to: { node: id }, firm: true });
    }
  }
  const tubes = new Map(scene.wires.map((wire) => [wire.id, wire]));
  const lanes = scene.lanes.map((lane) => lane.id);
  const references = [...cards].map(([id, { band, before, names, wire, links }]): { block: Block; before: boolean } => {
    const own = scene.blocks.filter((block) => block.band === band);
    const at = own.map((block) => lanes.indexOf(block.lane));
    const lane = lanes[before ? Math.min(...at) : Math.max(...at)] ?? '';
    const box: Box = {
      id,
      kind: 'reference',
      tone: 'neutral',
      dense: true,
      tooltip: names.join(', '),
      lines: shortened(names, MOST_NAMES).map((text) => ({ text, role: 'small' as const, maxLines: 2 })),
      ...(wire.status === undefined ? {} : { status: wire.status }),
    };
    // Links that come from one box come straight from it.
    const reaches = before && links > 1 && wire.tube !== undefined;
    return { block: { box, lane, band, ...(reaches ? { stretch: {} } : {}) }, before };
  });
  return {
    blocks: [...references.map(({ block }) => block), ...scene.blocks],
    wires: wires.map((wire) => plainly(wire, cards)).flatMap((wire) => ridden(wire, tubes, replaced)),
    edges: new Map(references.map(({ block, before }) => [block.box.id, before ? 'before' : 'behind'] as const)),
  };
}

/** A wire that stands for several is as heavy as any. */
function plainly({ weight, ...wire }: Wire, cards: ReadonlyMap<string, { readonly names: readonly string[] }>): Wire {
  const several = (cards.get(wire.to.node)?.names.length ?? 0) > 1;
  return weight === undefined || several ? wire : { ...wire, weight };
}

/** A card names at most so many. */
const MOST_NAMES = 6;

/**
 * A strand starts and ends where its tubes do. What it runs in before the card that stands for its start is drawn by
 * itself.
 */
function ridden(
  wire: Wire,
  tubes: ReadonlyMap<string, Wire>,
  replaced: ReadonlyMap<string, { from?: string; to?: string }>,
): Wire[] {
  const { ride } = wire;
  if (!ride) return [wire];
  const at = ride.tubes.findIndex((tube) => replaced.get(tube)?.from !== undefined);
  const end = replaced.get(ride.tubes[ride.tubes.length - 1] ?? '')?.to;
  const to = end === undefined ? wire.to : { node: end };
  const from = replaced.get(ride.tubes[at] ?? '')?.from;
  if (from === undefined) return [{ ...wire, to }];
  const part = (first: number, last: number) => ({
    tubes: ride.tubes.slice(first, last),
    strand: typeof ride.strand === 'number' ? ride.strand : ride.strand.slice(first, last),
  });
  const near = ride.tubes[at - 1];
  const own: Wire = { ...wire, from: { node: from }, to, ride: part(at, ride.tubes.length) };
  if (near === undefined) return [own];
  return [
    {
      ...wire,
      id: `${wire.id}/near`,
      to: { node: tubes.get(near)?.to.node ?? '' },
      ends: [wire.ends?.[0] ?? 'none', 'none'],
      // It passes no more than what it runs in.
      passes: ride.tubes.slice(0, at).flatMap((tube) => tubes.get(tube)?.passes ?? []),
      ride: part(0, at),
    },
    own,
  ];
}
