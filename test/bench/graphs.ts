import { layout } from '../../src/node.ts';
import type { PlacedNode } from '../../src/scene/placed.ts';

/** The things of a picture and what joins them, as other tools can draw it. */
export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly via: readonly string[] }[];
}

/**
 * The graph of a topology file, every site by itself: the boxes that wires end at, and the wires between them. Sites
 * that our picture gathers are told one by one, since other tools have no other way.
 */
export function graphOf(text: string): Graph {
  const placed = layout(text, { collapse: false });
  const labels = new Map<string, string>();
  const tiles = new Map<string, string[]>();
  const visit = (node: PlacedNode, around: string | undefined) => {
    labels.set(node.id, node.texts.flatMap((each) => each.lines).join('\n') || node.tooltip);
    if (node.kind === 'site' && around !== undefined) tiles.set(around, [...tiles.get(around) ?? [], node.id]);
    for (const child of node.children) {
      if (node.kind === 'site' && child.kind === 'router') routers.set(child.id, node.id);
      visit(child, node.kind === 'site' ? node.id : undefined);
    }
  };
  const routers = new Map<string, string>();
  for (const node of placed.nodes) visit(node, undefined);
  // A trunk is a wire for each of the sites in its box.
  const ends = (id: string) => tiles.get(routers.get(id) ?? id) ?? [id];
  const links = placed.wires.filter((wire) => wire.kind !== 'private-peering' && wire.kind !== 'microsoft-peering')
    .flatMap((wire) => ends(wire.from).flatMap((from) => ends(wire.to).map((to) => ({ from, to, via: wire.via }))));
  const tails = placed.wires.filter((wire) => wire.via.length > 0 && wire.kind === 'private-peering').map((wire) => ({ from: wire.to, to: wire.via[wire.via.length - 1] ?? '', via: [] }));
  const all = [...links, ...tails];
  const used = new Set(all.flatMap(({ from, to }) => [from, to]));
  return { nodes: [...labels].filter(([id]) => used.has(id)).map(([id, label]) => ({ id, label })), links: all };
}

/** The graph for Graphviz: boxes from left to right, orthogonal wires, as near to ours as its options go. */
export function dotOf({ nodes, links }: Graph, splines: 'ortho' | 'spline' = 'spline'): string {
  const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;
  return `digraph { rankdir=LR; splines=${splines}; node [shape=box, fontname="Open Sans", fontsize=11]; edge [dir=none];\n${
    nodes.map(({ id, label }) => `${quoted(id)} [label=${quoted(label)}];`).join('\n')}\n${links.map(({ from, to }) => `${quoted(from)} -> ${quoted(to)};`).join('\n')}\n}`;
}

/** The graph for Mermaid. */
export function mermaidOf({ nodes, links }: Graph): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const quoted = (text: string) => `"${text.replace(/"/g, '#quot;').replace(/\n/g, '<br>')}"`;
  return `flowchart LR\n${nodes.map(({ id, label }) => `  ${names.get(id) ?? ''}[${quoted(label)}]`).join('\n')}\n${links.map(({ from, to }) => `  ${names.get(from) ?? ''} --- ${names.get(to) ?? ''}`).join('\n')}\n`;
}
