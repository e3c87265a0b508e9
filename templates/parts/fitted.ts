import type { Block, Scene, Zone } from '../../src/scene/scene.ts';
import { lanes } from './part.ts';

const order: readonly string[] = lanes.map((lane) => lane.id);

/** Zones that wires pass, or that say that nothing is known of what they hold: they stand there also without a block. */
const empty: readonly Zone['kind'][] = ['provider', 'microsoft', 'internet'];

/**
 * The lanes in which something stands, and the zones over the lanes of what they hold. Zones that hold nothing are left
 * out, unless wires pass them.
 */
export function fitted(blocks: readonly Block[], zones: readonly Zone[]): Pick<Scene, 'lanes' | 'zones' | 'blocks'> {
  const held = new Map<string, string[]>();
  const hold = (zone: string | undefined, lane: string) => {
    for (let each = zones.find(({ id }) => id === zone); each; each = zones.find(({ id }) => id === each?.within))
      held.set(each.id, [...(held.get(each.id) ?? []), lane]);
  };
  for (const { zone, lane } of blocks) hold(zone, lane);
  for (const zone of zones)
    if (zone.kind === 'provider' || zone.kind === 'microsoft') if (!held.has(zone.id)) hold(zone.id, zone.lanes[0]);
  const kept = zones.filter((zone) => held.has(zone.id) || empty.includes(zone.kind));
  const used = new Set([...blocks.map((block) => block.lane), ...[...held.values()].flat()]);
  // A zone that wires pass needs a lane to pass.
  const passing = kept.find((zone) => zone.kind === 'internet');
  if (passing && !between(passing.lanes).some((lane) => used.has(lane))) used.add(passing.lanes[1]);
  return {
    lanes: lanes.filter((lane) => used.has(lane.id)),
    zones: kept.map((zone) => ({
      ...zone,
      lanes: span(held.get(zone.id) ?? between(zone.lanes).filter((lane) => used.has(lane))),
    })),
    blocks,
  };
}

function between([first, last]: readonly [string, string]): string[] {
  return order.slice(order.indexOf(first), order.indexOf(last) + 1);
}

function span(held: readonly string[]): [string, string] {
  const places = held.map((lane) => order.indexOf(lane));
  return [order[Math.min(...places)] ?? '', order[Math.max(...places)] ?? ''];
}
