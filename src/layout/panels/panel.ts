import type { Measure } from '../../scene/measure.ts';
import type { Panel } from '../../scene/panels.ts';
import type { PlacedNode, PlacedText } from '../../scene/placed.ts';
import { stackTexts } from '../faces/paragraphs.ts';
import { type Channel, planChannel } from './channel.ts';
import { centred, moveNode } from './faces.ts';
import { atTheFoot, type Spread, satelliteFace, spreads } from './satellites.ts';
import { sizes } from './sizes.ts';
import { type SizedStack, sizeStack, spansOf } from './stack.ts';

/** A panel with the sizes of what it holds, each measured from its left side and its own top. */
export interface SizedPanel {
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

/** A panel's stacks side by side: the roomiest of their spreads that fits into so many px. */
function sizeStacks(panel: Panel, room: number, measure: Measure) {
  const [roomy, ...narrower] = spreads as [Spread, ...Spread[]];
  return narrower.reduce(
    (found, spread) => (found.inner > room ? spreadStacks(panel, spread, measure) : found),
    spreadStacks(panel, roomy, measure),
  );
}

function spreadStacks({ stacks: stated }: Panel, spread: Spread, measure: Measure) {
  const stacks = stated.map((stack) => sizeStack(stack, spread, measure));
  const inner = stacks.reduce((sum, stack) => sum + stack.width, 0) + sizes.stackGap * Math.max(0, stacks.length - 1);
  return { stacks, inner, foot: stated.flatMap((stack) => atTheFoot(stack, spread)) };
}

/** The least px of a panel with its stacks side by side, so that the words of no tube break. */
export function leastWidth(panel: Panel, measure: Measure): number {
  const { inner, foot } = spreadStacks(panel, { sides: false, wide: true }, measure);
  return Math.max(inner, widthOfFoot(foot.length)) + 2 * sizes.pad;
}

/** The px of so many places side by side at a panel's foot. */
function widthOfFoot(count: number): number {
  return count * (sizes.satellite + FOOT_GAP) - FOOT_GAP;
}

const FOOT_GAP = 10;

/**
 * @param count how many panels share the picture
 * @param room px that a panel may be wide
 */
export function sizePanel(panel: Panel, measure: Measure, count: number, room: number): SizedPanel {
  const { stacks, inner, foot } = sizeStacks(panel, room - 2 * sizes.pad, measure);
  const footWidth = widthOfFoot(foot.length);
  const cloud = Math.min(room - 2 * sizes.pad, (panel.cloud?.things.length ?? 0) * sizes.thing + 56);
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
    moveNode(satelliteFace(satellite, measure), (width - footWidth) / 2 + index * (sizes.satellite + FOOT_GAP), 0),
  );
  const upper = new Map(
    stacks.flatMap((stack, index) =>
      [...spansOf(stack.places)].map(
        ([id, span]) =>
          [id, { left: span.left + (starts[index] ?? 0), right: span.right + (starts[index] ?? 0) }] as const,
      ),
    ),
  );
  const channel = planChannel([...panel.wires, ...foot.flatMap((each) => each.wires)], upper, spansOf(cards));
  const facts = stackTexts(panel.facts, sizes.pad, 0, width - 2 * sizes.pad, measure);
  return { panel, width, head, stacks, starts, foot: cards, channel, facts };
}
