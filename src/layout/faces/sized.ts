import type { Measure } from '../../scene/measure.ts';
import type { PlacedIcon, PlacedNode, PlacedText, Rect } from '../../scene/placed.ts';
import type { Box } from '../../scene/scene.ts';

/** A box with its size; coordinates are relative to the parent's corner, those of its texts to its own. In px. */
export interface Sized extends Rect {
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  readonly icon?: PlacedIcon;
  readonly rules: readonly (readonly [number, number, number, number])[];
  readonly children: readonly Sized[];
  readonly frames?: PlacedNode['frames'];
  /** For each row of the box, where a wire lands across the lanes, from the box's start. */
  readonly ports: Readonly<Record<string, number>>;
  /** Of a box that stands on a link: where the link's middle lies, from the box's start. */
  readonly line?: number;
}

/** What sizes depend on beside the box itself. */
export interface Sizing {
  readonly measure: Measure;
  /** Lanes run from left to right, or from top to bottom: where wires come from. */
  readonly flow: 'right' | 'down';
  /** How much of each box's side its wires take, in px, by box id. */
  readonly demand: ReadonlyMap<string, number>;
  /** Which strands of which links end at a bar, by its id. */
  readonly landings: ReadonlyMap<string, readonly { readonly link: number; readonly offset: number }[]>;
  /** Boxes at whose rows wires end. */
  readonly landed: ReadonlySet<string>;
  /** Boxes that wires end at from both sides. */
  readonly joining: ReadonlySet<string>;
  /** Boxes that a wire joins to the one before them in the same box. */
  readonly linked: ReadonlySet<string>;
  /** Boxes that wires run straight through. */
  readonly passed: ReadonlySet<string>;
  /** How many tiles stand in the lane of a box with tiles, by box id. */
  readonly tiled: ReadonlyMap<string, number>;
  /** How much room there is across the lanes, in px. */
  readonly across: number;
}

export function blank(box: Box, width: number, height: number): Sized {
  return { box, x: 0, y: 0, width, height, texts: [], rules: [], children: [], ports: {} };
}
