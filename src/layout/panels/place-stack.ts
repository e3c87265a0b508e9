import type { PlacedNode, PlacedText, PlacedWire, PlacedZone } from '../../scene/placed.ts';
import { placedWire, type Span } from './channel.ts';
import { moveNode, moveText, routerFace, stretch } from './faces.ts';
import { sizes } from './sizes.ts';
import type { SizedStack, Tiers } from './stack.ts';

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
  readonly core: Span;
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
