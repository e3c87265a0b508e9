import { layout } from '../../src/node.ts';
import type { PlacedNode, PlacedScene } from '../../src/scene/placed.ts';

/** A box of a picture; one that holds others is a group. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly children: readonly GraphNode[];
}

/** What a picture shows, as other tools can draw it. */
export interface Graph {
  readonly groups: readonly GraphNode[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The boxes and wires of a topology's picture with every site drawn: what stands in another box is in a group, and a
 * trunk is a wire for each site, since other tools have no other way.
 */
export function graphOf(text: string): Graph {
  const placed = layout(text, { collapse: false });
  const groups = zoned(placed);
  const tiles = new Map<string, string[]>();
  const visit = (node: PlacedNode) => {
    const sites = node.children.filter((child) => child.kind === 'site');
    if (node.kind === 'site' && sites.length > 0)
      for (const id of [node.id, ...node.children.filter((child) => child.kind === 'router').map((child) => child.id)])
        tiles.set(
          id,
          sites.map((site) => site.id),
        );
    node.children.forEach(visit);
  };
  placed.nodes.forEach(visit);
  const ends = (id: string) => tiles.get(id) ?? [id];
  const links = placed.wires.flatMap((wire) => [
    ...ends(wire.from).flatMap((from) => ends(wire.to).map((to) => ({ from, to }))),
    // A peering's line goes on from Microsoft's router to the peering's card.
    ...(wire.paths.length > 1 ? [{ from: wire.to, to: wire.via[wire.via.length - 1] ?? wire.to }] : []),
  ]);
  return { groups, links };
}

/** The boxes in the zones that they stand in. */
function zoned({ zones, nodes }: PlacedScene): GraphNode[] {
  const inside = (node: PlacedNode) =>
    zones.find(
      (zone) =>
        node.x >= zone.x &&
        node.y >= zone.y &&
        node.x + node.width <= zone.x + zone.width &&
        node.y + node.height <= zone.y + zone.height,
    );
  const own = zones.map((zone) => ({
    id: `zone:${zone.id}`,
    label: zone.texts.flatMap((each) => each.lines).join('\n'),
    children: nodes.filter((node) => inside(node) === zone).map(boxOf),
  }));
  return [
    ...own.filter((each) => each.children.length > 0),
    ...nodes.filter((node) => inside(node) === undefined).map(boxOf),
  ];
}

function boxOf(node: PlacedNode): GraphNode {
  return {
    id: node.id,
    label: node.texts.flatMap((each) => each.lines).join('\n') || node.tooltip,
    children: node.children.map(boxOf),
  };
}

/** How many boxes and links a graph has. */
export function sizeOf({ groups, links }: Graph): { boxes: number; links: number } {
  const count = (nodes: readonly GraphNode[]): number => nodes.reduce((sum, node) => sum + 1 + count(node.children), 0);
  return { boxes: count(groups), links: links.length };
}

const leafOf = (node: GraphNode): string => (node.children[0] ? leafOf(node.children[0]) : node.id);

/** The box by its id, and of a group the first box in it, where a tool can't join a link to a group. */
function anchors(groups: readonly GraphNode[]): ReadonlyMap<string, { leaf: string; group: boolean }> {
  const found = new Map<string, { leaf: string; group: boolean }>();
  const visit = (node: GraphNode) => {
    found.set(node.id, { leaf: leafOf(node), group: node.children.length > 0 });
    node.children.forEach(visit);
  };
  groups.forEach(visit);
  return found;
}

/** The graph for Graphviz: boxes from left to right, groups as clusters. */
export function dotOf({ groups, links }: Graph, splines: 'ortho' | 'polyline' | 'spline' = 'spline'): string {
  // Graphviz writes other control characters into its JSON as they are.
  const quoted = (text: string) =>
    `"${text
      .replace(/[\\"]/g, '\\$&')
      .replace(/\n/g, '\\n')
      .replace(/\p{Cc}/gu, ' ')}"`;
  const at = anchors(groups);
  const write = (node: GraphNode): string =>
    node.children.length === 0
      ? `${quoted(node.id)} [label=${quoted(node.label)}];`
      : `subgraph ${quoted(`cluster ${node.id}`)} { label=${quoted(node.label)};\n${node.children.map(write).join('\n')}\n}`;
  const edges = links.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from), at.get(to)];
    if (!one || !other || one.leaf === other.leaf) return [];
    const ends = [
      one.group ? `ltail=${quoted(`cluster ${from}`)}` : '',
      other.group ? `lhead=${quoted(`cluster ${to}`)}` : '',
    ]
      .filter((each) => each !== '')
      .join(', ');
    return [`${quoted(one.leaf)} -> ${quoted(other.leaf)}${ends === '' ? '' : ` [${ends}]`};`];
  });
  return `digraph { rankdir=LR; compound=true; splines=${splines}; fontsize=11; node [shape=box, fontsize=11]; edge [dir=none];\n${groups.map(write).join('\n')}\n${edges.join('\n')}\n}`;
}

/** The graph for Mermaid, groups as subgraphs. */
export function mermaidOf({ groups, links }: Graph): string {
  const names = new Map<string, string>();
  const name = (id: string) => {
    const known = names.get(id) ?? `n${names.size}`;
    names.set(id, known);
    return known;
  };
  const quoted = (text: string) => `"${text.replace(/"/g, '#quot;').replace(/\n/g, '<br>')}"`;
  const at = anchors(groups);
  const write = (node: GraphNode): string =>
    node.children.length === 0
      ? `${name(node.id)}[${quoted(node.label)}]`
      : `subgraph ${name(node.id)} [${quoted(node.label.split('\n')[0] ?? '')}]\n${node.children.map(write).join('\n')}\nend`;
  const edges = links.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from)?.leaf ?? from, at.get(to)?.leaf ?? to];
    return one === other ? [] : [`${name(one)} --- ${name(other)}`];
  });
  return `flowchart LR\n${groups.map(write).join('\n')}\n${edges.join('\n')}\n`;
}
