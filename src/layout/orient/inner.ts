import type { Wire } from '../../scene/scene.ts';
import type { Across } from '../across.ts';
import type { Along } from '../along.ts';
import type { Plan } from '../plan.ts';
import { strandOffset } from '../spacing.ts';
import type { Inner } from '../trace.ts';
import type { planOf } from './build.ts';
import type { Oriented } from './oriented.ts';

/** Where the wires inside a card meet its boxes, along and across the lanes. */
export function innerEnds(
  oriented: Oriented,
  plan: Plan,
  across: Across,
  along: Along,
  inner: readonly Wire[],
  places: ReturnType<typeof planOf>['places'],
): { wire: Wire; from: Inner; to: Inner }[] {
  const down = oriented.flow === 'down';
  const strands = new Map(
    oriented.wires.flatMap(({ tube, from, to }) =>
      tube ? [from.node, to.node].map((node) => [node, tube.strands] as const) : [],
    ),
  );
  const endOf = (port: Wire['from'], tube: boolean): Inner => {
    const place = places.get(port.node);
    if (place?.card === undefined) return { start: { x: 0, y: 0 }, end: { x: 0, y: 0 } };
    const { card, sized } = place;
    const lane = along.lanes[plan.cards[card]?.lane ?? 0]?.start ?? 0;
    const start = {
      x: lane + (down ? place.y : place.x),
      y: (across.cards[card]?.start ?? 0) + (down ? place.x : place.y),
    };
    const end = { x: start.x + (down ? sized.height : sized.width), y: start.y + (down ? sized.width : sized.height) };
    const line = sized.line === undefined ? undefined : start.y + sized.line;
    const at =
      line === undefined
        ? undefined
        : port.strand !== undefined
          ? line + strandOffset(port.strand, strands.get(port.node) ?? 1)
          : tube
            ? line
            : undefined;
    return { start, end, ...(at === undefined ? {} : { at }) };
  };
  return inner.map((wire) => ({
    wire,
    from: endOf(wire.from, wire.tube !== undefined),
    to: endOf(wire.to, wire.tube !== undefined),
  }));
}
