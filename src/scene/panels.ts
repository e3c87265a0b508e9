/**
 * A picture of panels side by side, each read from the top down: a cloud, tubes that lead to it, the form that they
 * come from or pass, and places. Plain data, without coordinates.
 */
import type { Box, Frame, TextLine, Tone, Wire } from './scene.ts';

/** Pictograms: buildings as people draw them, another cloud, and several places as one. */
export type PictureName = 'headquarters' | 'datacenter' | 'office' | 'branch' | 'colocation' | 'cloud' | 'many';

export interface PanelScene extends Frame {
  /** Names for runs of panels that belong together. */
  readonly families: readonly { readonly id: string; readonly text: string; readonly tone: Tone }[];
  readonly panels: readonly Panel[];
  /** One cloud over all panels of a row, in place of one in each. */
  readonly cloud?: Cloud;
}

/** The cloud over tubes, with what is reached in it. */
export interface Cloud {
  readonly tooltip: string;
  readonly lines: readonly TextLine[];
  readonly things: readonly Box[];
}

export interface Panel {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly caption: string;
  /** Absent where one cloud is over all panels. */
  readonly cloud?: Cloud;
  readonly stacks: readonly Stack[];
  /** Lines of the customer's own between places of different stacks. */
  readonly wires: readonly Wire[];
  /** What is said in words under the picture. */
  readonly facts: readonly TextLine[];
}

/** Tubes that share a form or a place. */
export interface Stack {
  readonly tubes: readonly Tube[];
  readonly form?: { readonly box: Box; readonly shape: 'cloud' | 'bar' };
  /** The building around the form and the places. */
  readonly building?: { readonly id: string; readonly tooltip: string; readonly lines: readonly TextLine[] };
  readonly places: readonly Place[];
  /** Places around, which reach the form or another place. */
  readonly satellites: readonly Satellite[];
}

export interface Tube {
  /** Its children, if any, share the tube. */
  readonly box: Box;
  /** The routers under the cloud, and what stands between them. */
  readonly far: readonly [Box, Box];
  readonly label: readonly TextLine[];
  readonly rails: readonly [Rail, Rail];
}

/** One of the two lines of a tube, from the router at its near end to the one under the cloud. */
export interface Rail {
  readonly near: Box;
  readonly at: 'form' | 'place';
  readonly wire: Wire;
  /** What joins the form to the place, where the rail ends at the form. */
  readonly feed?: Wire;
}

export interface Place {
  readonly box: Box;
  readonly picture: PictureName;
  /** The first and the last rail that lead to it, counted over all tubes of the stack. */
  readonly rails: readonly [number, number];
}

export interface Satellite {
  readonly box: Box;
  readonly picture: PictureName;
  /** Each from the satellite to the form or to a place. */
  readonly wires: readonly Wire[];
}

/** What a template makes: a picture of lanes, or one of panels. */
export type Picture = import('./scene.ts').Scene | PanelScene;
