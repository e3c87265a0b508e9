import type { Measure } from '../../scene/measure.ts';
import type { Satellite, Stack } from '../../scene/panels.ts';
import type { PlacedNode, PlacedText } from '../../scene/placed.ts';
import { type Channel, planChannel, type Span } from './channel.ts';
import { centred, moveNode, tubeFace } from './faces.ts';
import { type Rails, sizeForm, sizePlaces } from './forms.ts';
import { type Spread, satelliteFace, sidesOf, surrounds } from './satellites.ts';
import { sizes } from './sizes.ts';

/** Heights in px of the tiers of a row of panels: each stands at one height in all of them. */
export interface Tiers {
  readonly far: number;
  readonly tube: number;
  /** 0 where no panel has a form; then there is no way between form and places either. */
  readonly form: number;
  readonly between: number;
  readonly place: number;
}

/** A stack with the widths of its parts, each measured from the stack's left side, and the heights that it asks for. */
export interface SizedStack {
  readonly stack: Stack;
  readonly width: number;
  /** The part that stands under and over the tubes, without the satellites at its sides. */
  readonly core: Span;
  readonly tubes: readonly PlacedNode[];
  readonly rails: Rails;
  readonly labels: readonly { readonly texts: readonly PlacedText[]; readonly height: number }[];
  readonly form?: PlacedNode;
  readonly buildingText: readonly PlacedText[];
  readonly places: readonly PlacedNode[];
  readonly beside: readonly {
    readonly side: 'left' | 'right';
    readonly satellite: Satellite;
    readonly node: PlacedNode;
  }[];
  /** What stands below a form, with the channel to it. */
  readonly below: readonly { readonly satellite: Satellite; readonly node: PlacedNode }[];
  readonly channel: Channel;
  readonly needs: Tiers;
}

export function sizeStack(stack: Stack, spread: Spread, measure: Measure): SizedStack {
  const [left, right] = sidesOf(stack, spread);
  const around = surrounds(stack);
  const below = around ? stack.satellites.filter((each) => each !== left && each !== right) : [];
  const sideWidth = sizes.satellite + sizes.satelliteGap;
  const widths = stack.tubes.map((_, index) => tubeWidth(stack, index, spread, measure));
  const tubesWidth = widths.reduce((sum, width) => sum + width, 0) + sizes.tubeGap * (widths.length - 1);
  const overhang = stack.form?.shape === 'cloud' ? 34 : 0;
  const wall = stack.building ? sizes.wall + 10 : 0;
  const belowWidth = below.length * sizes.satellite + Math.max(0, below.length - 1) * 10;
  const coreWidth = Math.max(
    tubesWidth + 2 * (overhang + wall),
    belowWidth - (left ? sideWidth : 0) - (right ? sideWidth : 0),
  );
  const core = { left: left ? sideWidth : 0, right: (left ? sideWidth : 0) + coreWidth };
  let x = core.left + (coreWidth - tubesWidth) / 2;
  const tubes = stack.tubes.map((tube, index) => {
    const width = widths[index] ?? sizes.tube;
    const node = moveNode(tubeFace(tube, width, measure), x, 0);
    x += width + sizes.tubeGap;
    return node;
  });
  const rails = stack.tubes.flatMap((tube, index) => {
    const node = tubes[index];
    const xs = node ? [node.x + sizes.rail, node.x + node.width - sizes.rail] : [];
    return tube.rails.map((rail, side) => ({ rail, x: xs[side] ?? 0 }));
  });
  const labels = stack.tubes.map((tube, index) => {
    const node = tubes[index];
    return node
      ? centred(tube.label, node.x + node.width / 2, 0, node.width - 2 * (sizes.rail + sizes.router / 2 + 4), measure)
      : { texts: [], height: 0 };
  });
  const inside: Span = { left: core.left + wall, right: core.right - wall };
  const form = stack.form ? sizeForm(stack.form.box, stack.form.shape, inside, rails, tubes, measure) : undefined;
  const [firstTube] = tubes;
  const building =
    stack.building && firstTube
      ? centred(
          stack.building.lines,
          firstTube.x + firstTube.width / 2,
          0,
          firstTube.width - 2 * (sizes.rail + 6),
          measure,
        )
      : { texts: [], height: 0 };
  const places = sizePlaces(stack, inside, rails, measure);
  const beside = [left, right].flatMap((satellite, index) =>
    satellite
      ? [
          {
            side: index === 0 ? ('left' as const) : ('right' as const),
            satellite,
            node: satelliteFace(satellite, measure),
          },
        ]
      : [],
  );
  const spare = Math.max(core.right + (right ? sideWidth : 0) - belowWidth, 0) / 2;
  const lower = below.map((satellite, index) => ({
    satellite,
    node: moveNode(satelliteFace(satellite, measure), spare + index * (sizes.satellite + 10), 0),
  }));
  const channel = planChannel(
    below.flatMap((each) => each.wires),
    new Map(form ? [[form.id, { left: form.x + form.width * 0.18, right: form.x + form.width * 0.82 }]] : []),
    spansOf(lower.map((each) => each.node)),
  );
  return {
    stack,
    core,
    tubes,
    rails,
    labels,
    ...(form ? { form } : {}),
    buildingText: building.texts,
    places,
    beside,
    below: lower,
    channel,
    width: core.right + (right ? sideWidth : 0),
    needs: {
      far: Math.max(sizes.router, ...labels.map((label) => label.height)),
      tube: Math.max(0, ...tubes.filter(() => stack.form !== undefined).map((node) => node.height)),
      form: form?.height ?? 0,
      between: form ? Math.max(sizes.clearance, building.height > 0 ? building.height + 10 : 0) : 0,
      place:
        Math.max(
          0,
          ...[...places, ...(around ? [] : beside.map((each) => each.node))].map((node) => node.height),
          ...lower.map(({ node }) => node.height + channel.height),
        ) + (stack.building ? 10 : 0),
    },
  };
}

export function spansOf(nodes: readonly PlacedNode[]): Map<string, Span> {
  return new Map(nodes.map((node) => [node.id, { left: node.x, right: node.x + node.width }]));
}

/** As wide as its words need, within reason; wider where its two lines lead to two places. */
function tubeWidth(stack: Stack, index: number, { wide }: Spread, measure: Measure): number {
  const split = stack.places.some((place) => place.rails[0] === 2 * index + 1 || place.rails[1] === 2 * index);
  const box = stack.tubes[index]?.box;
  if (!box || !wide) return split ? sizes.leastWideTube : sizes.leastTube;
  const words = Math.max(
    ...[box, ...(box.children ?? [])].flatMap((each) =>
      each.lines.map((line) => centred([line], 0, 0, 1000, measure).texts[0]?.width ?? 0),
    ),
  );
  const wanted = Math.ceil((words + 2 * (sizes.rail + 12) + (box.children ? 12 : 0)) / 12) * 12;
  return split ? sizes.wideTube : Math.min(sizes.mostTube, Math.max(sizes.tube, wanted));
}
