import type { PlacedNode, PlacedScene, PlacedText, Point, Rect } from '../../src/scene/placed.ts';

/** What makes a drawing of boxes and wires easy or hard to follow. */
export interface Figures {
  readonly wires: number;
  readonly crossings: number;
  readonly bends: number;
  /** px */
  readonly length: number;
  /** The part of the page, 0 to 1, that lies further than 16 px from every text and every line. */
  readonly empty: number;
  readonly width: number;
  readonly height: number;
}

type Line = readonly Point[];

interface Page {
  readonly width: number;
  readonly height: number;
  /** Where texts stand, or boxes that are as large as theirs. */
  readonly texts: readonly Rect[];
}

export function figuresOf(lines: readonly Line[], page: Page): Figures {
  return {
    wires: lines.length,
    crossings: crossingsOf(lines),
    bends: lines.reduce((sum, line) => sum + bendsOf(line), 0),
    length: lines.reduce(
      (sum, line) =>
        sum +
        line
          .slice(1)
          .reduce(
            (length, point, index) =>
              length + Math.hypot(point.x - (line[index]?.x ?? 0), point.y - (line[index]?.y ?? 0)),
            0,
          ),
      0,
    ),
    empty: emptyPart(lines, page),
    width: page.width,
    height: page.height,
  };
}

/** The px around a text or a line that belong to it, and the size of the squares that are counted. */
const NEAR = 16;
const SQUARE = 8;

function emptyPart(lines: readonly Line[], { width, height, texts }: Page): number {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const taken = new Uint8Array(columns * rows);
  const take = (left: number, top: number, right: number, bottom: number) => {
    const [first, last] = [Math.max(0, Math.floor((left - NEAR) / SQUARE)), Math.ceil((right + NEAR) / SQUARE)];
    for (
      let row = Math.max(0, Math.floor((top - NEAR) / SQUARE));
      row < (bottom + NEAR) / SQUARE && row < rows;
      row += 1
    )
      taken.fill(1, row * columns + first, row * columns + Math.max(first, Math.min(columns, last)));
  };
  for (const text of texts) take(text.x, text.y, text.x + text.width, text.y + text.height);
  for (const line of lines)
    line.slice(1).forEach((to, index) => {
      const from = line[index] as Point;
      // A slanted piece is a run of short ones.
      const steps =
        from.x === to.x || from.y === to.y ? 1 : Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SQUARE);
      for (let step = 0; step < steps; step += 1) {
        const at = (part: number): Point => ({
          x: from.x + ((to.x - from.x) * part) / steps,
          y: from.y + ((to.y - from.y) * part) / steps,
        });
        const [a, b] = [at(step), at(step + 1)];
        take(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
      }
    });
  return 1 - taken.reduce((sum, each) => sum + each, 0) / taken.length;
}

/** Ours: the ways of all wires but the peerings, which run inside the links; between the title and the legend. */
export function figuresOfScene(scene: PlacedScene): Figures {
  const lines = scene.wires
    .filter((wire) => wire.kind !== 'private-peering' && wire.kind !== 'microsoft-peering')
    .flatMap((wire) => wire.paths);
  const texts = (node: PlacedNode): PlacedText[] => [
    ...node.texts,
    ...(node.frames ?? []).flatMap((frame) => frame.texts),
    ...node.children.flatMap(texts),
  ];
  const all = [...scene.nodes.flatMap(texts), ...scene.zones.flatMap((zone) => zone.texts)];
  const things: Rect[] = [...scene.nodes, ...scene.zones];
  const top = Math.min(scene.height, ...things.map(({ y }) => y));
  const bottom = Math.max(top + 1, ...things.map(({ y, height }) => y + height));
  return {
    ...figuresOf(
      lines.map((line) => line.map(({ x, y }) => ({ x, y: y - top }))),
      {
        width: scene.width,
        height: bottom - top,
        texts: all.map(rectOf).map((rect) => ({ ...rect, y: rect.y - top })),
      },
    ),
    height: scene.height,
  };
}

function rectOf({ x, y, width, lines, lineHeight, anchor }: PlacedText): Rect {
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - lineHeight * 0.7, width, height: lines.length * lineHeight };
}

interface Drawn {
  readonly bb?: string;
  readonly objects?: readonly { readonly pos?: string; readonly width?: string; readonly height?: string }[];
  readonly edges?: readonly { readonly pos?: string }[];
}

/** Graphviz's, from its JSON: its curves as runs of short straight pieces. */
export function figuresOfGraphviz(drawn: Drawn): Figures {
  const [left = 0, top = 0, right = 0, bottom = 0] = (drawn.bb ?? '').split(',').map(Number);
  const texts = (drawn.objects ?? []).flatMap(({ pos, width, height }): Rect[] => {
    const [x, y] = (pos ?? '').split(',').map(Number);
    const [wide, high] = [Number(width ?? 0) * 72, Number(height ?? 0) * 72];
    return x === undefined || y === undefined ? [] : [{ x: x - wide / 2, y: y - high / 2, width: wide, height: high }];
  });
  return figuresOf(
    (drawn.edges ?? []).map(({ pos = '' }) => flattened(pos)),
    { width: right - left, height: bottom - top, texts },
  );
}

/** The points of a B-spline as Graphviz writes it: a start, then three control points for each piece. */
function flattened(pos: string): Point[] {
  const controls = pos
    .split(' ')
    .filter((part) => !/^[es],/.test(part))
    .map((part): Point => {
      const [x = 0, y = 0] = part.split(',').map(Number);
      return { x, y };
    });
  const points: Point[] = controls.slice(0, 1);
  for (let first = 0; first + 3 < controls.length; first += 3) {
    const [a, b, c, d] = controls.slice(first, first + 4) as [Point, Point, Point, Point];
    for (let step = 1; step <= 8; step += 1) {
      const t = step / 8;
      const mix = (key: 'x' | 'y') =>
        (1 - t) ** 3 * a[key] + 3 * (1 - t) ** 2 * t * b[key] + 3 * (1 - t) * t ** 2 * c[key] + t ** 3 * d[key];
      points.push({ x: mix('x'), y: mix('y') });
    }
  }
  return points;
}

/** Turns of more than 20 degrees in all, counted once for each run that turns the same way. */
function bendsOf(line: Line): number {
  let bends = 0;
  let turned = 0;
  for (let index = 2; index < line.length; index += 1) {
    const [a, b, c] = [line[index - 2], line[index - 1], line[index]] as [Point, Point, Point];
    const angle = Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x);
    const turn = Math.atan2(Math.sin(angle), Math.cos(angle));
    if (Math.sign(turn) !== Math.sign(turned) || Math.abs(turn) < 0.01) {
      if (Math.abs(turned) > 0.35) bends += 1;
      turned = 0;
    }
    turned += turn;
  }
  return bends + (Math.abs(turned) > 0.35 ? 1 : 0);
}

/** How many pairs of pieces of different wires cross. Pieces that only touch, at a common end, don't. */
function crossingsOf(lines: readonly Line[]): number {
  const pieces = lines
    .flatMap((line, wire) => line.slice(1).map((to, index) => ({ wire, from: line[index] as Point, to })))
    .sort((a, b) => Math.min(a.from.x, a.to.x) - Math.min(b.from.x, b.to.x));
  let count = 0;
  pieces.forEach((one, index) => {
    const end = Math.max(one.from.x, one.to.x);
    for (let next = index + 1; next < pieces.length; next += 1) {
      const other = pieces[next];
      if (!other || Math.min(other.from.x, other.to.x) > end) break;
      if (one.wire !== other.wire && cross(one.from, one.to, other.from, other.to)) count += 1;
    }
  });
  return count;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign(Math.round(((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)) * 1e6));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
