import type { Measure } from '../../scene/measure.ts';
import type { PlacedNode, PlacedPanel, PlacedWire } from '../../scene/placed.ts';
import { over, placeCloud } from './cloud.ts';
import { moveNode, moveText } from './faces.ts';
import type { SizedPanel } from './panel.ts';
import { placeStack } from './place-stack.ts';
import { sizes } from './sizes.ts';
import type { Tiers } from './stack.ts';

export interface PanelTiers extends Tiers {
  readonly head: number;
  readonly channel: number;
  readonly foot: number;
  readonly facts: number;
}

/** Each tier is as high as the one panel that needs most. */
export function tiersOf(row: readonly SizedPanel[]): PanelTiers {
  const needs = row.flatMap((panel) => panel.stacks.map((stack) => stack.needs));
  const most = (of: (tiers: Tiers) => number) => Math.max(0, ...needs.map(of));
  const form = most((each) => each.form);
  const between = most((each) => each.between);
  // A tube without a form under it reaches down to the places; it must have room for its words all the same.
  const long = Math.max(
    0,
    ...row.flatMap((panel) =>
      panel.stacks.filter((stack) => !stack.form).flatMap((stack) => stack.tubes.map((tube) => tube.height)),
    ),
  );
  return {
    far: most((each) => each.far),
    form,
    between,
    place: most((each) => each.place),
    tube: Math.max(
      96,
      most((each) => each.tube),
      long - (form > 0 ? form + between : 0),
    ),
    head: Math.max(...row.map((panel) => panel.head.height)),
    channel: Math.max(...row.map((panel) => panel.channel.height)),
    foot: Math.max(0, ...row.flatMap((panel) => panel.foot.map((node) => node.height))),
    facts: Math.max(...row.map((panel) => panel.facts.height)),
  };
}

export function placePanel(
  sized: SizedPanel,
  x: number,
  top: number,
  indent: number,
  tiers: PanelTiers,
  measure: Measure,
) {
  const cloudTop = top + sizes.pad + tiers.head + 10;
  const farTop = cloudTop + sizes.cloud + 5;
  const stacks = sized.stacks.map((stack, index) => placeStack(stack, x + (sized.starts[index] ?? 0), farTop, tiers));
  const placesBottom =
    farTop +
    tiers.far +
    8 +
    tiers.tube +
    sizes.clearance +
    (tiers.form > 0 ? tiers.form + tiers.between : 0) +
    tiers.place;
  const cards = stacks.flatMap((stack) => stack.places);
  const footTop = placesBottom + (tiers.channel > 0 ? tiers.channel : 0);
  const foot = sized.foot.map((node) => moveNode(node, x, footTop));
  // Lines leave from the undersides of the places, which stand higher than a building's foundation.
  const lines = sized.channel.place(placesBottom, footTop).map((wire) => reach(wire, x, placesBottom, cards));
  const factsTop = footTop + tiers.foot + (tiers.facts > 0 ? 14 : 0);
  const height = factsTop + tiers.facts + sizes.pad - top;
  const own =
    sized.panel.cloud && placeCloud(sized.panel.cloud, sized.panel.id, over([{ sized, x }]), cloudTop, measure);
  const panel: PlacedPanel = {
    id: sized.panel.id,
    x: x - indent,
    y: top,
    width: sized.width + 2 * indent,
    height,
    texts: [
      ...sized.head.texts.map((text) => moveText(text, x, top + sizes.pad)),
      ...sized.facts.texts.map((text) => moveText(text, x, factsTop)),
    ],
  };
  return {
    panel,
    cloudTop,
    zones: [...(own ? [own.zone] : []), ...stacks.flatMap((stack) => stack.zones)],
    nodes: [...(own?.nodes ?? []), ...stacks.flatMap((stack) => stack.nodes), ...foot],
    wires: [...stacks.flatMap((stack) => stack.wires), ...lines],
    texts: stacks.flatMap((stack) => stack.texts),
  };
}

/** Lines start at the undersides of their own cards, wherever the channel's top lies. */
function reach(wire: PlacedWire, dx: number, top: number, cards: readonly PlacedNode[]): PlacedWire {
  const bottoms = [wire.from, wire.to]
    .map((id) => cards.find((card) => card.id === id))
    .map((card) => (card ? card.y + card.height : undefined));
  const last = (wire.paths[0]?.length ?? 0) - 1;
  const move = <T extends { x: number; y: number }>(point: T, index: number, end: number): T => ({
    ...point,
    x: point.x + dx,
    y: (point.y === top ? (index === 0 ? bottoms[0] : index === end ? bottoms[1] : undefined) : undefined) ?? point.y,
  });
  return {
    ...wire,
    paths: wire.paths.map((path) => path.map((point, index) => move(point, index, last))),
    ends: wire.ends.map((end, index) => move(end, index, 1)),
  };
}
