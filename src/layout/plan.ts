import type { PlacedText } from '../scene/placed.ts';
import type { Block, Box, Port, Scene, Wire, Zone } from '../scene/scene.ts';
import type { Sized, Sizing } from './measure.ts';

/** A block with its size and, once it is placed, its height in the picture. */
export interface BlockAt {
  readonly block: Block;
  readonly sized: Sized;
  readonly column: number;
  readonly y: number;
}

/** A box anywhere in a block: `x` from the block's left edge, `y` in the picture. */
export interface NodeAt {
  readonly sized: Sized;
  readonly block: string;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface ZoneHeader {
  readonly zone: Zone;
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

/** The scene, and what the passes have found out about it so far. Each pass returns a new one. */
export interface Plan {
  readonly scene: Scene;
  readonly sizing: Sizing;
  readonly widths: readonly number[];
  readonly headers: ReadonlyMap<string, ZoneHeader>;
  /** By block id, in the scene's order. */
  readonly blocks: ReadonlyMap<string, BlockAt>;
  readonly nodes: ReadonlyMap<string, NodeAt>;
  /** The least widths in px of the channels, where they aren't all the same. */
  readonly least?: readonly number[];
  /** Wires that pass a column go straight on where they can, and keep clear of what lies before this height in px. */
  readonly shore?: number;
  /** By hub, the part that is kept for its words, where so many wires pass that they would leave none. */
  readonly kept?: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>;
}

/** Finds every box of the blocks by its id. */
export function indexNodes(blocks: Iterable<BlockAt>): Map<string, NodeAt> {
  const nodes = new Map<string, NodeAt>();
  for (const { block, sized, column, y } of blocks) {
    const visit = (each: Sized, x: number, top: number) => {
      nodes.set(each.box.id, { sized: each, block: block.box.id, column, x, y: top });
      for (const child of each.children) visit(child, x + child.x, top + child.y);
    };
    visit(sized, 0, y);
  }
  return nodes;
}

/** The box that is nearest around a wire's end in its block, and the link that the end stands on, if any. */
export function linkOf(box: Box | undefined): number | undefined {
  return box?.cell?.link;
}

/**
 * The height that a wire's end has by itself: a row's, or a link's. Undefined where the end may slide along its box.
 */
export function fixedLevel(plan: Plan, port: Port): number | undefined {
  const node = plan.nodes.get(port.node);
  if (!node) return undefined;
  const row = port.row === undefined ? undefined : node.sized.ports[port.row];
  if (row !== undefined) return node.y + row;
  // What a link runs straight through is met in its middle.
  return linkOf(node.sized.box) === undefined && !node.sized.box.through ? undefined : node.y + node.sized.height / 2;
}

export function requireNode(plan: Plan, id: string): NodeAt {
  const node = plan.nodes.get(id);
  if (!node) throw new Error(`The scene joins a wire to ${id}, which it doesn't have.`);
  return node;
}

/** True for a wire between two boxes of one block, which the block's own links carry. */
export function isInner(plan: Plan, wire: Wire): boolean {
  return requireNode(plan, wire.from.node).block === requireNode(plan, wire.to.node).block;
}
