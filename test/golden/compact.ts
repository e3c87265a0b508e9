import type {
  PlacedNode,
  PlacedScene,
  PlacedText,
  PlacedWire,
  PlacedZone,
  Point,
  Rect,
} from '../../src/scene/placed.ts';

/**
 * A placed scene as lines that a reader can follow in a diff: a line for each zone, box and wire, in the order in which
 * they are drawn. Places are told from the corner of the zone or the box around, so that a thing that moves takes along
 * all that it holds, and a wire is told from the corner of the box that it starts at, piece by piece.
 */
export function compact(scene: PlacedScene): string {
  const page = { x: 0, y: 0, width: scene.width, height: scene.height };
  const lines = [`page ${size(page)}${words(scene.texts)}`];
  const boxes = new Map<string, Rect>();
  const addNode = (node: PlacedNode, around: Rect, depth: number) => {
    boxes.set(node.id, node);
    lines.push(
      `${'  '.repeat(depth)}${node.id} ${place(node, around)}${told(node.status, node.assumed)}${words(node.texts)}`,
    );
    for (const frame of node.frames ?? [])
      lines.push(`${'  '.repeat(depth + 1)}frame ${place(frame, node)}${words(frame.texts)}`);
    for (const child of node.children) addNode(child, node, depth + 1);
  };
  const zoneOf = zonesOf(scene);
  const addZone = (zone: PlacedZone, around: Rect, depth: number) => {
    lines.push(`${'  '.repeat(depth)}zone ${zone.id} ${place(zone, around)}${told(zone.status)}${words(zone.texts)}`);
    for (const inner of scene.zones) if (inner.within === zone.id) addZone(inner, zone, depth + 1);
    for (const node of scene.nodes) if (zoneOf(node) === zone) addNode(node, zone, depth + 1);
  };
  for (const zone of scene.zones) if (zone.within === undefined) addZone(zone, page, 0);
  for (const node of scene.nodes) if (!zoneOf(node)) addNode(node, page, 0);
  for (const wire of scene.wires) lines.push(wireLine(wire, boxes.get(wire.from) ?? page));
  const [legend] = scene.legend;
  if (legend) lines.push(`legend ${place(legend, page)}${words(scene.legend.map((entry) => entry.text))}`);
  for (const table of scene.tables ?? []) lines.push(`table ${place(table, page)}${words(table.texts)}`);
  return `${lines.join('\n')}\n`;
}

/** The innermost zone around a box. */
function zonesOf({ zones }: PlacedScene): (node: Rect) => PlacedZone | undefined {
  const smallestFirst = [...zones].sort((a, b) => a.width * a.height - b.width * b.height);
  return (node) =>
    smallestFirst.find(
      (zone) =>
        node.x >= zone.x &&
        node.y >= zone.y &&
        node.x + node.width <= zone.x + zone.width &&
        node.y + node.height <= zone.y + zone.height,
    );
}

function wireLine(wire: PlacedWire, start: Rect): string {
  const weight = wire.weight === 'normal' ? '' : ` ${wire.weight}`;
  const paths = wire.paths.map((path) => {
    const [first = { x: 0, y: 0 }] = path;
    return `${round(first.x - start.x)},${round(first.y - start.y)} ${path
      .slice(1)
      .map((to, index) => piece(path[index] as Point, to))
      .join(' ')}`;
  });
  return `wire ${wire.id} ${paths.join(' and ')}${weight}${told(wire.status, wire.assumed)} to ${wire.to}${words(wire.texts)}`;
}

function piece(from: Point, to: Point): string {
  const [right, down] = [round(to.x - from.x), round(to.y - from.y)];
  if (down === 0) return right < 0 ? `left ${-right}` : `right ${right}`;
  if (right === 0) return down < 0 ? `up ${-down}` : `down ${down}`;
  return `aslant ${right},${down}`;
}

function place(rect: Rect, around: Rect): string {
  return `${round(rect.x - around.x)},${round(rect.y - around.y)} ${size(rect)}`;
}

function size({ width, height }: Rect): string {
  return `${round(width)}×${round(height)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function told(status: string, assumed = false): string {
  return `${status === 'existing' ? '' : ` ${status}`}${assumed ? ' assumed' : ''}`;
}

function words(texts: readonly PlacedText[]): string {
  return texts.length === 0 ? '' : ` "${texts.map((text) => text.full ?? text.lines.join(' ')).join(' | ')}"`;
}
