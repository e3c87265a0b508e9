import type { Measure } from '../../scene/measure.ts';
import type { Rail, Satellite, Stack } from '../../scene/panels.ts';
import type { PlacedNode, PlacedText, PlacedWire, PlacedZone } from '../../scene/placed.ts';
import type { Box } from '../../scene/scene.ts';
import { type Channel, placedWire, planChannel, type Shore } from './channel.ts';
import { centred, moveNode, moveText, nodeOf, placeFace, routerFace, stretch, tubeFace } from './faces.ts';
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
  readonly core: Shore;
  readonly tubes: readonly PlacedNode[];
  readonly rails: readonly { readonly rail: Rail; readonly x: number }[];
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

/** True where the satellites stand around the form, and none of the places under it is theirs. */
function surrounds(stack: Stack): boolean {
  return stack.form !== undefined && stack.places.length === 0;
}

/** How stacks of a panel use its width, the most roomy first: with satellites of places at their sides, with tubes as wide as their words. */
export interface Spread {
  readonly sides: boolean;
  readonly wide: boolean;
}

export const spreads: readonly Spread[] = [
  { sides: true, wide: true },
  { sides: false, wide: true },
  { sides: false, wide: false },
];

/** The satellites at the left and at the right side, each joined to the form or to the place at that side. */
function sidesOf(stack: Stack, spread: Spread): readonly [Satellite | undefined, Satellite | undefined] {
  const single = stack.satellites.filter((each) => each.wires.length === 1);
  if (surrounds(stack))
    return spread.sides && stack.satellites.length > 3
      ? [single[single.length - 2], single[single.length - 1]]
      : [undefined, undefined];
  const anchors = [stack.places[0], stack.places[stack.places.length - 1]].map((place) => [
    // The row at the foot has no way to a form.
    ...(spread.sides ? [place?.box.id] : []),
    stack.form?.box.id,
  ]);
  const left = single.find((each) => anchors[0]?.includes(each.wires[0]?.to.node));
  return [left, single.find((each) => each !== left && anchors[1]?.includes(each.wires[0]?.to.node))];
}

/** Satellites that stand neither at a side nor below a form: the panel puts them into a row at its foot. */
export function atTheFoot(stack: Stack, spread: Spread): readonly Satellite[] {
  if (surrounds(stack)) return [];
  const sides = sidesOf(stack, spread);
  return stack.satellites.filter((each) => !sides.includes(each));
}

export function satelliteFace(satellite: Satellite, measure: Measure): PlacedNode {
  return placeFace(satellite.box, satellite.picture, sizes.satellite, [], [], measure);
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
  const inside: Shore = { left: core.left + wall, right: core.right - wall };
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
    shores(lower.map((each) => each.node)),
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

export function shores(nodes: readonly PlacedNode[]): Map<string, Shore> {
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

/** The form between places and cloud, over the tubes' whole width. Its words stand where no line passes. */
function sizeForm(
  box: Box,
  shape: 'cloud' | 'bar',
  at: Shore,
  rails: SizedStack['rails'],
  tubes: readonly PlacedNode[],
  measure: Measure,
): PlacedNode {
  const cloud = shape === 'cloud';
  const width = at.right - at.left;
  const ending = rails.filter(({ rail }) => rail.at === 'form');
  const passing = ending.length < rails.length;
  const [tube] = tubes;
  const routers = ending.map(({ rail, x }) => routerFace(rail.near, x, cloud ? 22 : 7));
  const middle = passing && tube ? tube.x + tube.width / 2 : (at.left + at.right) / 2;
  const room = passing && tube ? tube.width - 2 * (sizes.rail + 8) : width - (cloud ? 60 : 20);
  const top = cloud ? (ending.length > 0 ? 46 : 34) : ending.length > 0 ? 30 : 10;
  const words = centred(box.lines, middle, top, room, measure);
  const height = Math.max(cloud ? sizes.formCloud : sizes.form, top + words.height + 10);
  return nodeOf(box, {
    x: at.left,
    y: 0,
    width,
    height,
    texts: words.texts,
    children: routers,
    ...(cloud ? { shape: 'cloud' as const } : {}),
  });
}

/** Places side by side, each from half way to the one before to half way to the next. */
function sizePlaces(stack: Stack, at: Shore, rails: SizedStack['rails'], measure: Measure): PlacedNode[] {
  return stack.places.map((place) => {
    const [from, to] = place.rails;
    const edge = (before: number, after: number, end: number) => {
      const [one, other] = [rails[before], rails[after]];
      return one && other ? (one.x + other.x) / 2 : end;
    };
    const left = edge(from - 1, from, at.left) + (from > 0 ? 5 : 0);
    const right = edge(to, to + 1, at.right) - (to < rails.length - 1 ? 5 : 0);
    const own = rails.slice(from, to + 1);
    const routers = own
      .filter(({ rail }) => rail.at === 'place')
      .map(({ rail, x }) => routerFace(rail.near, x - left, 8));
    return moveNode(
      placeFace(
        place.box,
        place.picture,
        right - left,
        own.map(({ x }) => x - left),
        routers,
        measure,
      ),
      left,
      0,
    );
  });
}

export interface PlacedStack {
  readonly zones: readonly PlacedZone[];
  readonly nodes: readonly PlacedNode[];
  readonly wires: readonly PlacedWire[];
  readonly texts: readonly PlacedText[];
  /** The place cards as they stand, for lines of the customer's own below them. */
  readonly places: readonly PlacedNode[];
}

/** Puts a stack into a panel: `x` is its left side, `top` the height of its far routers. */
export function placeStack(sized: SizedStack, x: number, top: number, tiers: Tiers): PlacedStack {
  const tubeTop = top + tiers.far + 8;
  const formTop = tubeTop + tiers.tube + sizes.clearance;
  const placeTop = tiers.form > 0 ? formTop + tiers.form + tiers.between : formTop;
  const placeHeight = tiers.place - (sized.stack.building ? 10 : 0);
  const tubeHeight = sized.form ? tiers.tube : placeTop - sizes.clearance - tubeTop;
  const tubes = sized.tubes.map((node) => moveNode(stretch(node, tubeHeight), x, tubeTop));
  const form = sized.form ? moveNode(stretchForm(sized.form, tiers.form), x, formTop) : undefined;
  const places = sized.places.map((node) => moveNode({ ...node, height: placeHeight }, x, placeTop));
  const far = sized.stack.tubes.flatMap((tube, index) =>
    tube.far.map((box, side) => routerFace(box, x + (sized.rails[2 * index + side]?.x ?? 0), top)),
  );
  const all = [...far, ...tubes, ...(form ? [form] : []), ...places];
  const rails = sized.rails.flatMap(({ rail, x: at }, index): PlacedWire[] => {
    const near =
      rail.at === 'form'
        ? form?.children.find((child) => child.id === rail.near.id)
        : places.flatMap((place) => place.children).find((child) => child.id === rail.near.id);
    const end = far[index];
    if (!near || !end) return [];
    const feed =
      rail.feed && form
        ? [
            placedWire(rail.feed, [
              { x: x + at, y: form.y + form.height },
              { x: x + at, y: placeTop },
            ]),
          ]
        : [];
    return [
      placedWire(rail.wire, [
        { x: x + at, y: near.y },
        { x: x + at, y: end.y + end.height },
      ]),
      ...feed,
    ];
  });
  const beside = sized.beside.map((each) => placeBeside(each, { x, core: sized.core, form, places }));
  const below = sized.below.map(({ node }) => moveNode(node, x, placeTop + sized.channel.height));
  const joins = sized.channel
    .place(formTop + tiers.form, placeTop + sized.channel.height)
    .map((wire) => shift(wire, x));
  const labels = sized.labels.flatMap((label) =>
    label.texts.map((text) => moveText(text, x, top + (tiers.far - label.height) / 2)),
  );
  return {
    zones: building(sized, x, formTop, placeTop + tiers.place, tiers),
    nodes: [...all, ...beside.map((each) => each.node), ...below],
    wires: [...rails, ...beside.map((each) => each.wire), ...joins],
    texts: labels,
    places,
  };
}

function shift(wire: PlacedWire, dx: number): PlacedWire {
  return {
    ...wire,
    paths: wire.paths.map((path) => path.map((point) => ({ x: point.x + dx, y: point.y }))),
    ends: wire.ends.map((end) => ({ ...end, x: end.x + dx })),
  };
}

/** The routers in a form stay where the lines end; its words keep their place under them. */
function stretchForm(form: PlacedNode, height: number): PlacedNode {
  return form.children.length > 0 ? { ...form, height } : stretch(form, height);
}

interface Surroundings {
  readonly x: number;
  readonly core: Shore;
  readonly form: PlacedNode | undefined;
  readonly places: readonly PlacedNode[];
}

/** A satellite at a side, joined straight to the form or to the place there. */
function placeBeside(
  { side, satellite, node: face }: SizedStack['beside'][number],
  { x, core, form, places }: Surroundings,
): { node: PlacedNode; wire: PlacedWire } {
  const [wire] = satellite.wires;
  const anchor = [...(form ? [form] : []), ...places].find((each) => each.id === wire?.to.node);
  if (!wire || !anchor) throw new Error(`The satellite ${satellite.box.id} isn't joined to its stack.`);
  const toForm = anchor === form;
  const y = toForm ? anchor.y + anchor.height * 0.68 : anchor.y + anchor.height / 2;
  const top = toForm ? anchor.y + anchor.height + 8 - face.height : y - face.height / 2;
  const onLeft = side === 'left';
  const node = moveNode(face, onLeft ? x : x + core.right + sizes.satelliteGap, top);
  const path = onLeft
    ? [
        { x: node.x + node.width, y },
        { x: anchor.x, y },
      ]
    : [
        { x: node.x, y },
        { x: anchor.x + anchor.width, y },
      ];
  return { node, wire: placedWire(wire, path) };
}

/** The building around the form and the places; its name stands between them. */
function building(sized: SizedStack, x: number, formTop: number, bottom: number, tiers: Tiers): PlacedZone[] {
  const { building: stated } = sized.stack;
  if (!stated) return [];
  const y = formTop - 12;
  const height = sized.buildingText.reduce((sum, text) => sum + textBlock(text), 0);
  const down = formTop + tiers.form + (tiers.between - height) / 2;
  return [
    {
      id: stated.id,
      kind: 'facility',
      tone: 'neutral',
      tooltip: stated.tooltip,
      status: 'existing',
      shape: 'building',
      x: x + sized.core.left,
      y,
      width: sized.core.right - sized.core.left,
      height: bottom - y,
      texts: sized.buildingText.map((text) => moveText(text, x, down)),
    },
  ];
}

function textBlock(text: PlacedText): number {
  return text.lines.length * text.lineHeight + 1;
}
