import type { PlacedText, Point } from '../../scene/placed.ts';
import type { Wire } from '../../scene/scene.ts';
import { placeText } from '../paragraphs.ts';
import { type Plan, requireNode } from '../plan.ts';
import { tubeHeight } from '../spacing.ts';

/**
 * A tube's name stands right of its last straight piece, those of its strands under it. Paths have their axes exchanged,
 * texts are where they are read.
 */
export function nameTube(plan: Plan, wire: Wire, path: readonly Point[]): PlacedText[] {
  const last = path[path.length - 1];
  const label = wire.tube?.label ?? wire.ride?.label;
  if (!last || !label) return [];
  const to = requireNode(plan, wire.to.node);
  const tube = wire.ride
    ? plan.scene.wires.find((each) => each.id === wire.ride?.tubes[wire.ride.tubes.length - 1])
    : wire;
  if (!tube?.tube) return [];
  const block = plan.blocks.get(to.block);
  const columnEnd = block ? nextEdge(plan, to.block, to.y + to.sized.height / 2) : last.y + 80;
  const offset = tubeHeight(tube.tube.strands) / 2;
  const middle = to.y + to.sized.height / 2;
  const room = Math.max(36, columnEnd - middle - offset - 10);
  const x = middle + offset + 6;
  const bottom = last.x - 4;
  const strand = wire.ride?.strand;
  const lines = tube.tube.strands * 13 + 16;
  const y = bottom - lines + (strand === undefined ? 0 : 15 + strand * 13);
  return [
    placeText(
      strand === undefined
        ? { text: label, role: 'tag', maxLines: 1 }
        : { text: label, role: 'micro', maxLines: 1, tone: wire.tone },
      x,
      y,
      room,
      plan.sizing.measure,
    ),
  ];
}

/** Where the next link's half of a circuit begins, right of a link; or the circuit's own end. */
function nextEdge(plan: Plan, block: string, link: number): number {
  const at = plan.blocks.get(block);
  if (!at) return link;
  const links = at.sized.links.map((each) => at.y + each).sort((a, b) => a - b);
  const next = links.find((each) => each > link + 1);
  return next === undefined ? at.y + at.sized.height - 12 : (link + next) / 2;
}
