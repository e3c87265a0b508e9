import type { Measure } from '../../scene/measure.ts';
import type { Panel, PanelScene } from '../../scene/panels.ts';
import type {
  PlacedBracket,
  PlacedNode,
  PlacedPanel,
  PlacedScene,
  PlacedText,
  PlacedWire,
  PlacedZone,
} from '../../scene/placed.ts';
import { placeText, stackTexts } from '../faces/paragraphs.ts';
import { frameScene } from '../frame.ts';
import { spacing } from '../spacing.ts';
import { type Channel, planChannel } from './channel.ts';
import { centred, moveNode, moveText, nodeOf } from './faces.ts';
import { sizes } from './sizes.ts';
import {
  atTheFoot,
  placeStack,
  type SizedStack,
  type Spread,
  satelliteFace,
  shores,
  sizeStack,
  spreads,
  type Tiers,
} from './stack.ts';

interface SizedPanel {
  readonly panel: Panel;
  readonly width: number;
  readonly head: { readonly texts: readonly PlacedText[]; readonly height: number };
  readonly stacks: readonly SizedStack[];
  readonly starts: readonly number[];
  /** What stands in a row at the panel's foot, and the channel of the customer's own lines above it. */
  readonly foot: readonly PlacedNode[];
  readonly channel: Channel;
  readonly facts: { readonly texts: readonly PlacedText[]; readonly height: number };
}

/** Gives a picture of panels its coordinates: what is of one kind stands at one height in all panels of a row. */
export function layoutPanels(scene: PanelScene, measure: Measure): PlacedScene {
  const room = (scene.width ?? sizes.page) - 2 * spacing.margin;
  const sized = scene.panels.map((panel) => sizePanel(panel, measure, scene.panels.length, room));
  const rows = intoRows(sized, room);
  const panels: PlacedPanel[] = [];
  const brackets: PlacedBracket[] = [];
  const zones: PlacedZone[] = [];
  const nodes: PlacedNode[] = [];
  const wires: PlacedWire[] = [];
  const texts: PlacedText[] = [];
  let top = 0;
  const widest = Math.max(0, ...rows.map(rowWidth));
  for (const row of rows) {
    const tiers = tiersOf(row);
    // Rows are equally wide: panels share what is left.
    const indent = (widest - rowWidth(row)) / row.length / 2;
    let x: number = spacing.margin;
    let bottom = top;
    for (const each of row) {
      const placed = placePanel(each, x + indent, top, indent, tiers, measure);
      panels.push(placed.panel);
      zones.push(...placed.zones);
      nodes.push(...placed.nodes);
      wires.push(...placed.wires);
      texts.push(...placed.texts);
      x += each.width + 2 * indent + sizes.panelGap;
      bottom = Math.max(bottom, placed.panel.y + placed.panel.height);
    }
    brackets.push(...bracketsOf(scene, row, panels.slice(-row.length), bottom, measure));
    top = bottom + sizes.bracket + 8;
  }
  const width = Math.max(sizes.row, ...panels.map((panel) => panel.x + panel.width - spacing.margin));
  return frameScene(
    scene,
    { width, bottom: Math.max(0, top - 14), panels, brackets, zones, nodes, wires, texts },
    measure,
  );
}

function rowWidth(row: readonly SizedPanel[]): number {
  return row.reduce((sum, panel) => sum + panel.width, 0) + sizes.panelGap * (row.length - 1);
}

/** As many panels in a row as its width admits. */
function intoRows(panels: readonly SizedPanel[], width: number): SizedPanel[][] {
  const rows: SizedPanel[][] = [];
  let used = Infinity;
  for (const panel of panels) {
    used += sizes.panelGap + panel.width;
    if (used > width) {
      rows.push([]);
      used = panel.width;
    }
    rows[rows.length - 1]?.push(panel);
  }
  return rows;
}

/** A panel's stacks side by side: the roomiest of their spreads that fits into so many px. */
function sizeStacks(panel: Panel, room: number, measure: Measure) {
  const sized = (spread: Spread) => {
    const stacks = panel.stacks.map((stack) => sizeStack(stack, spread, measure));
    const inner = stacks.reduce((sum, stack) => sum + stack.width, 0) + sizes.stackGap * Math.max(0, stacks.length - 1);
    return { stacks, inner, foot: panel.stacks.flatMap((stack) => atTheFoot(stack, spread)) };
  };
  const [roomy, ...narrower] = spreads as [Spread, ...Spread[]];
  return narrower.reduce((found, spread) => (found.inner > room ? sized(spread) : found), sized(roomy));
}

function sizePanel(panel: Panel, measure: Measure, count: number, room: number): SizedPanel {
  const { stacks, inner, foot } = sizeStacks(panel, room - 2 * sizes.pad, measure);
  const footWidth = foot.length * (sizes.satellite + 10) - 10;
  const cloud = Math.min(room - 2 * sizes.pad, panel.cloud.things.length * sizes.thing + 56);
  const least = Math.max(sizes.panel, (sizes.row - sizes.panelGap * (count - 1)) / count);
  const width = Math.max(least, Math.ceil((Math.max(inner, footWidth, cloud) + 2 * sizes.pad) / 4) * 4);
  let x = (width - inner) / 2;
  const starts = stacks.map((stack) => {
    const start = x;
    x += stack.width + sizes.stackGap;
    return start;
  });
  const head = centred(
    [
      { text: panel.title, role: 'heading', maxLines: 2 },
      { text: panel.caption, role: 'fact', maxLines: 3 },
    ],
    width / 2,
    0,
    width - 2 * sizes.pad,
    measure,
  );
  const cards = foot.map((satellite, index) =>
    moveNode(satelliteFace(satellite, measure), (width - footWidth) / 2 + index * (sizes.satellite + 10), 0),
  );
  const upper = new Map(
    stacks.flatMap((stack, index) =>
      [...shores(stack.places)].map(
        ([id, shore]) =>
          [id, { left: shore.left + (starts[index] ?? 0), right: shore.right + (starts[index] ?? 0) }] as const,
      ),
    ),
  );
  const channel = planChannel([...panel.wires, ...foot.flatMap((each) => each.wires)], upper, shores(cards));
  const facts = stackTexts(panel.facts, sizes.pad, 0, width - 2 * sizes.pad, measure);
  return { panel, width, head, stacks, starts, foot: cards, channel, facts };
}

interface PanelTiers extends Tiers {
  readonly head: number;
  readonly channel: number;
  readonly foot: number;
  readonly facts: number;
}

/** Each tier is as high as the one panel that needs most. */
function tiersOf(row: readonly SizedPanel[]): PanelTiers {
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

function placePanel(sized: SizedPanel, x: number, top: number, indent: number, tiers: PanelTiers, measure: Measure) {
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
  const { cloud, zone } = placeCloud(sized, x, cloudTop, measure);
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
    zones: [zone, ...stacks.flatMap((stack) => stack.zones)],
    nodes: [...cloud, ...stacks.flatMap((stack) => stack.nodes), ...foot],
    wires: [...stacks.flatMap((stack) => stack.wires), ...lines],
    texts: stacks.flatMap((stack) => stack.texts),
  };
}

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

/** The cloud over all tubes of a panel, with what is reached in it. */
function placeCloud(
  { panel, width, stacks, starts }: SizedPanel,
  x: number,
  top: number,
  measure: Measure,
): { cloud: PlacedNode[]; zone: PlacedZone } {
  const tubes = stacks.flatMap((stack, index) =>
    stack.tubes.map((tube) => ({
      left: tube.x + (starts[index] ?? 0),
      right: tube.x + tube.width + (starts[index] ?? 0),
    })),
  );
  const [from, to] = [
    Math.min(width, ...tubes.map((tube) => tube.left)),
    Math.max(0, ...tubes.map((tube) => tube.right)),
  ];
  const cloudWidth = Math.min(
    width - 2 * sizes.pad,
    Math.max(sizes.cloudWidth, to - from + 72, panel.cloud.things.length * sizes.thing + 56),
  );
  // Over the tubes, as far as the panel has room.
  const left = x + Math.min(width - sizes.pad - cloudWidth, Math.max(sizes.pad, (from + to - cloudWidth) / 2));
  const { things } = panel.cloud;
  const inner = cloudWidth - 56;
  const words = centred(
    panel.cloud.lines,
    left + cloudWidth / 2,
    top + (things.length > 0 ? sizes.cloud - 24 : 52),
    inner,
    measure,
  ).texts;
  const each = Math.min(sizes.thing + 8, inner / Math.max(1, things.length));
  const first = left + (cloudWidth - each * things.length) / 2;
  const cloud = things.map((box, index) => {
    const cx = each / 2 - 2;
    const lines = centred(box.lines, cx, 28, each - 6, measure);
    const size = 24;
    return moveNode(
      nodeOf(box, {
        x: 0,
        y: 0,
        width: each - 4,
        height: 28 + lines.height + 2,
        shape: 'bare',
        texts: lines.texts,
        ...(box.icon ? { icon: { name: box.icon, x: cx - size / 2, y: 2, size } } : {}),
      }),
      first + index * each + 2,
      top + 32,
    );
  });
  return {
    cloud,
    zone: {
      id: `microsoft:${panel.id}`,
      kind: 'microsoft',
      tone: 'microsoft',
      tooltip: panel.cloud.tooltip,
      status: 'existing',
      shape: 'cloud',
      x: left,
      y: top,
      width: cloudWidth,
      height: sizes.cloud,
      texts: words,
    },
  };
}

/** A bracket under each run of panels of one family. */
function bracketsOf(
  scene: PanelScene,
  row: readonly SizedPanel[],
  panels: readonly PlacedPanel[],
  bottom: number,
  measure: Measure,
): PlacedBracket[] {
  const found: PlacedBracket[] = [];
  let start = 0;
  row.forEach((each, index) => {
    if (row[index + 1]?.panel.family === each.panel.family) return;
    const [first, last] = [panels[start], panels[index]];
    const family = scene.families.find((one) => one.id === each.panel.family);
    start = index + 1;
    if (!first || !last || !family) return;
    const [x, width] = [first.x + 8, last.x + last.width - first.x - 16];
    found.push({
      x,
      y: bottom + 14,
      width,
      tone: family.tone,
      text: placeText(
        { text: family.text, role: 'name', tone: family.tone, maxLines: 1 },
        x + width / 2,
        bottom + 24,
        width,
        measure,
        'middle',
      ),
    });
  });
  return found;
}
