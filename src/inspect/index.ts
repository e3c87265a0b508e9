import type { PlacedNode, PlacedScene, PlacedText, PlacedWire, PlacedZone, Point, Rect } from '../scene/placed.ts';
import { typography } from '../scene/typography.ts';
import { stripsOf } from './near.ts';

/**
 * Checks by its numbers what a picture promises: texts in their boxes and apart, boxes apart or in one another, wires that
 * reach their ends and run through nothing else, not on one another, and through no frame in which they have no business.
 *
 * @returns a sentence for each breach; none for a picture that keeps all promises
 */
export function inspect(scene: PlacedScene): string[] {
  const boxes = allBoxes(scene);
  const texts = allTexts(scene);
  return [
    ...textBreaches(scene, texts),
    ...boxBreaches(boxes),
    ...panelBreaches(scene, boxes),
    ...zoneBreaches(scene, boxes),
    ...wireBreaches(scene, boxes, texts),
    ...(scene.unplaced ?? []).map((id) => `${id} found no place`),
  ];
}

interface BoxAt extends Rect {
  readonly id: string;
  /** A bar is a junction of wires: others may cross it like a wire. */
  readonly bar: boolean;
  /** The ids of the boxes around it, from the outside in. */
  readonly around: readonly string[];
}

interface TextAt extends Rect {
  readonly owner: string;
  readonly box: Rect;
  readonly line: string;
  readonly size: number;
}

function allBoxes(scene: PlacedScene): BoxAt[] {
  const boxes: BoxAt[] = [];
  const visit = (node: PlacedNode, around: readonly string[]) => {
    boxes.push({
      id: node.id,
      bar: node.shape === 'bar',
      around,
      x: node.x,
      y: node.y,
      width: node.width,
      height: node.height,
    });
    for (const child of node.children) visit(child, [...around, node.id]);
  };
  for (const node of scene.nodes) visit(node, []);
  return boxes;
}

function lines(text: PlacedText, owner: string, box: Rect): TextAt[] {
  const style = typography[text.role];
  const written = text.lines.map((line, index) => {
    const width = text.width;
    const x = text.anchor === 'start' ? text.x : text.anchor === 'middle' ? text.x - width / 2 : text.x - width;
    const baseline = text.y + index * text.lineHeight;
    return { owner, box, line, size: style.size, x, y: baseline - style.size * 0.8, width, height: style.size };
  });
  return [...written, ...badges(text, owner, box)];
}

/** Badges are held to what texts promise. */
function badges({ x, y, badges = [] }: PlacedText, owner: string, box: Rect): TextAt[] {
  return badges.map(({ number, dx, dy, width, height }) => {
    return { owner, box, line: `badge ${number}`, size: typography.badge.size, x: x + dx, y: y + dy, width, height };
  });
}

function allTexts(scene: PlacedScene): TextAt[] {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  const found: TextAt[] = scene.texts.flatMap((text) => lines(text, 'page', page));
  if (scene.titleBlock)
    found.push(...scene.titleBlock.texts.flatMap((text) => lines(text, 'title block', scene.titleBlock ?? page)));
  for (const panel of scene.panels ?? []) found.push(...panel.texts.flatMap((text) => lines(text, panel.id, panel)));
  for (const bracket of scene.brackets ?? []) found.push(...lines(bracket.text, 'bracket', page));
  for (const zone of scene.zones) found.push(...zone.texts.flatMap((text) => lines(text, zone.id, zone)));
  const visit = (node: PlacedNode) => {
    found.push(...node.texts.flatMap((text) => lines(text, node.id, node)));
    for (const frame of node.frames ?? [])
      found.push(...frame.texts.flatMap((text) => lines(text, `${node.id} frame`, frame)));
    node.children.forEach(visit);
  };
  scene.nodes.forEach(visit);
  for (const wire of scene.wires) found.push(...wire.texts.flatMap((text) => lines(text, wire.id, page)));
  for (const entry of scene.legend) found.push(...lines(entry.text, 'legend', page));
  for (const list of scene.lists ?? []) found.push(...list.texts.flatMap((text) => lines(text, 'list', list)));
  for (const table of scene.tables ?? []) found.push(...table.texts.flatMap((text) => lines(text, 'table', table)));
  return found;
}

function inside(inner: Rect, outer: Rect, by = 0.05): boolean {
  return (
    inner.x >= outer.x - by &&
    inner.y >= outer.y - by &&
    inner.x + inner.width <= outer.x + outer.width + by &&
    inner.y + inner.height <= outer.y + outer.height + by
  );
}

function overlap(a: Rect, b: Rect, by = 0.05): boolean {
  return a.x < b.x + b.width - by && b.x < a.x + a.width - by && a.y < b.y + b.height - by && b.y < a.y + a.height - by;
}

function textBreaches(scene: PlacedScene, texts: readonly TextAt[]): string[] {
  const found: string[] = [];
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  for (const text of texts) {
    if (!inside(text, text.box)) found.push(`the text "${text.line}" leaves ${text.owner}`);
    if (!inside(text, page)) found.push(`the text "${text.line}" leaves the picture`);
    if (text.size < 10) found.push(`the text "${text.line}" is smaller than 10 px`);
  }
  pairs(texts, (one, other) => {
    if (overlap(one, other))
      found.push(`the texts "${one.line}" (${one.owner}) and "${other.line}" (${other.owner}) overlap`);
  });
  return found;
}

/** Calls for each pair of rectangles whose heights meet, from the top down: of thousands few do. */
function pairs<T extends Rect>(rects: readonly T[], call: (one: T, other: T) => void): void {
  const sorted = [...rects].sort((a, b) => a.y - b.y);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as T;
      if (other.y > one.y + one.height) break;
      call(one, other);
    }
  });
}

function boxBreaches(boxes: readonly BoxAt[]): string[] {
  const found: string[] = [];
  pairs(boxes, (one, other) => {
    if (overlap(one, other) && !inside(one, other) && !inside(other, one))
      found.push(`the boxes ${one.id} and ${other.id} overlap`);
    if (inside(one, other) && !one.around.includes(other.id))
      found.push(`${one.id} lies in ${other.id}, which it isn't part of`);
    if (inside(other, one) && !other.around.includes(one.id))
      found.push(`${other.id} lies in ${one.id}, which it isn't part of`);
  });
  return found;
}

/** Each box and each zone lies in one panel; panels lie apart, and zones of different panels too. */
function panelBreaches({ panels = [], zones }: PlacedScene, boxes: readonly BoxAt[]): string[] {
  if (panels.length === 0) return [];
  const apart = panels.flatMap((one, index) =>
    panels
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `the panels ${one.id} and ${other.id} overlap`),
  );
  // One cloud may stand over all panels of a row.
  const homes = [...panels, ...zones.filter(({ shape }) => shape === 'cloud')];
  return [
    ...apart,
    ...[...boxes, ...zones.filter(({ shape }) => shape !== 'cloud')]
      .filter((each) => !homes.some((home) => inside(each, home)))
      .map((each) => `${each.id} leaves its panel`),
  ];
}

/** Frames lie apart or in one another, and a box lies wholly in a frame or outside of it. */
function zoneBreaches({ zones, panels = [] }: PlacedScene, boxes: readonly BoxAt[]): string[] {
  const found: string[] = [];
  if (panels.length > 0) return found;
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const isWithin = (id: string | undefined, outer: string): boolean =>
    id !== undefined && (id === outer || isWithin(byId.get(id)?.within, outer));
  pairs(zones, (one, other) => {
    if (!overlap(one, other)) return;
    const [inner, outer] = isWithin(one.within, other.id) ? [one, other] : [other, one];
    if (!isWithin(inner.within, outer.id)) found.push(`the frames ${one.id} and ${other.id} overlap`);
    else if (!inside(inner, outer)) found.push(`the frame ${inner.id} leaves ${outer.id}`);
  });
  pairs<Rect & { readonly zone?: PlacedZone; readonly box?: BoxAt }>(
    [
      ...zones.map((zone) => ({ ...rectOf(zone), zone })),
      ...boxes.filter((box) => box.around.length === 0).map((box) => ({ ...rectOf(box), box })),
    ],
    (one, other) => {
      const [zone, box] = [one.zone ?? other.zone, one.box ?? other.box];
      if (zone && box && overlap(zone, box) && !inside(box, zone)) found.push(`${box.id} lies partly in ${zone.id}`);
    },
  );
  return found;
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

/** The frames that a wire may run through: those around its ends, and those that it passes by right. */
function framesOf(zones: readonly PlacedZone[], wire: PlacedWire, byId: ReadonlyMap<string, BoxAt>): Set<string> {
  const passes = zones.filter((zone) => wire.passes.includes(zone.id));
  const ends = [wire.from, wire.to].flatMap((id) => byId.get(id) ?? []);
  return new Set(
    zones.filter((zone) => [...ends, ...passes].some((each) => inside(each, zone))).map((zone) => zone.id),
  );
}

interface Piece extends Rect {
  readonly wire: PlacedWire;
  readonly horizontal: boolean;
}

/** The pieces of a wire as thin boxes, as thick as its tube. */
function pieces(wire: PlacedWire): Piece[] {
  const half = wire.tube / 2;
  return wire.paths.flatMap((path) =>
    path.slice(1).map((to, index): Piece => {
      const from = path[index] as Point;
      const horizontal = from.y === to.y;
      const x = Math.min(from.x, to.x);
      const y = Math.min(from.y, to.y);
      return {
        wire,
        horizontal,
        x: horizontal ? x : x - half,
        y: horizontal ? y - half : y,
        width: horizontal ? Math.abs(to.x - from.x) : 2 * half,
        height: horizontal ? 2 * half : Math.abs(to.y - from.y),
      };
    }),
  );
}

function wireBreaches(scene: PlacedScene, boxes: readonly BoxAt[], texts: readonly TextAt[]): string[] {
  const found: string[] = [];
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const [boxesNear, textsNear] = [stripsOf(boxes), stripsOf(texts)];
  const all = scene.wires.map((wire) => ({ wire, parts: pieces(wire) }));
  for (const { wire, parts } of all) {
    const own = new Set([wire.from, wire.to, ...wire.via].flatMap((id) => [id, ...(byId.get(id)?.around ?? [])]));
    for (const [id, end] of [
      [wire.from, wire.paths[0]?.[0]],
      [wire.to, wire.paths[0]?.[wire.paths[0].length - 1]],
    ] as const) {
      const box = byId.get(id);
      if (!box) found.push(`${wire.id} ends at ${id}, which isn't there`);
      else if (!end || !onBorder(end, box)) found.push(`${wire.id} doesn't reach ${id}`);
    }
    const frames = scene.panels ? undefined : framesOf(scene.zones, wire, byId);
    for (const part of parts) {
      const thick = grown(part, 0.1);
      for (const zone of frames ? scene.zones : []) {
        if (!frames?.has(zone.id) && overlap(thick, zone, 1))
          found.push(`${wire.id} runs through the frame ${zone.id}`);
      }
      if (part.width > 0 && part.height > 0 && wire.tube === 0) found.push(`${wire.id} runs aslant`);
      const wide = grown(part, 0.5);
      for (const box of boxesNear(wide)) {
        if (!box.bar && overlap(wide, box, 1) && !own.has(box.id)) found.push(`${wire.id} runs through ${box.id}`);
      }
      for (const text of textsNear(wide)) {
        if (!overlap(wide, text, 0.6) || text.owner === wire.id || tubeOf(scene, wire, text.owner)) continue;
        found.push(`${wire.id} runs through the text "${text.line}" of ${text.owner}`);
      }
    }
  }
  return [...new Set([...found, ...sharedRuns(all.flatMap(({ parts }) => parts))])];
}

/** Pieces of different wires that lie on one another. */
function sharedRuns(parts: readonly Piece[]): string[] {
  const found: string[] = [];
  const near = stripsOf(parts);
  const place = new Map(parts.map((part, index) => [part, index]));
  for (const [index, a] of parts.entries())
    for (const b of near(grown(a, 3))) {
      if (a.wire === b.wire || a.horizontal !== b.horizontal || (place.get(b) ?? 0) < index) continue;
      if (along(a, b) > 4 && across(a, b) < 3 && !rides(a.wire, b.wire) && !rides(b.wire, a.wire))
        found.push(`${a.wire.id} and ${b.wire.id} lie on one another`);
    }
  return found;
}

function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by };
}

function along(a: Piece, b: Piece): number {
  return a.horizontal
    ? Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
    : Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
}

function across(a: Piece, b: Piece): number {
  return a.horizontal
    ? Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height)
    : Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
}

/** A strand lies inside its tubes. */
function rides(strand: PlacedWire, tube: PlacedWire): boolean {
  return strand.rides?.includes(tube.id) ?? false;
}

/** The name of a strand stands in its tube. */
function tubeOf(scene: PlacedScene, tube: PlacedWire, owner: string): boolean {
  const peering = scene.wires.find((wire) => wire.id === owner);
  return peering !== undefined && rides(peering, tube);
}

function onBorder(point: Point, box: Rect): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.1;
  const within = (value: number, from: number, length: number) => value >= from - 0.1 && value <= from + length + 0.1;
  return (
    (within(point.y, box.y, box.height) && (near(point.x, box.x) || near(point.x, box.x + box.width))) ||
    (within(point.x, box.x, box.width) && (near(point.y, box.y) || near(point.y, box.y + box.height)))
  );
}
