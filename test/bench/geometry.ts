import type { PlacedNode, PlacedScene, Point } from '../../src/scene/placed.ts';

/** What makes a drawing of boxes and wires easy or hard to follow. */
export interface Figures {
  readonly wires: number;
  readonly crossings: number;
  readonly bends: number;
  /** px */
  readonly length: number;
  /** The part of the page, 0 to 1, in which no box stands. */
  readonly empty: number;
  /** Width by height. */
  readonly aspect: number;
}

type Line = readonly Point[];

interface Page {
  readonly width: number;
  readonly height: number;
  /** The area that boxes take, in px². */
  readonly boxes: number;
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
    empty: 1 - page.boxes / (page.width * page.height),
    aspect: page.width / page.height,
  };
}

/** Ours: the ways of all wires but the peerings, which run inside the links. */
export function figuresOfScene(scene: PlacedScene): Figures {
  const lines = scene.wires
    .filter((wire) => wire.kind !== 'private-peering' && wire.kind !== 'microsoft-peering')
    .flatMap((wire) => wire.paths);
  const area = (node: PlacedNode): number =>
    node.children.length > 0 ? node.children.reduce((sum, child) => sum + area(child), 0) : node.width * node.height;
  return figuresOf(lines, {
    width: scene.width,
    height: scene.height,
    boxes: scene.nodes.reduce((sum, node) => sum + area(node), 0),
  });
}

interface Drawn {
  readonly bb?: string;
  readonly objects?: readonly { readonly width?: string; readonly height?: string }[];
  readonly edges?: readonly { readonly pos?: string }[];
}

/** Graphviz's, from its JSON: its curves as runs of short straight pieces. */
export function figuresOfGraphviz(drawn: Drawn): Figures {
  const [left = 0, top = 0, right = 0, bottom = 0] = (drawn.bb ?? '').split(',').map(Number);
  const boxes = (drawn.objects ?? []).reduce(
    (sum, { width, height }) => sum + Number(width ?? 0) * 72 * Number(height ?? 0) * 72,
    0,
  );
  return figuresOf(
    (drawn.edges ?? []).map(({ pos = '' }) => flattened(pos)),
    { width: right - left, height: bottom - top, boxes },
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
