import type { Box } from '../../scene/scene.ts';
import { extentOf } from '../faces/badges.ts';
import { demandOf, faceOf, tilesIn, tilesWidth } from '../faces/card.ts';
import { blank, type Sized, type Sizing } from '../faces/sized.ts';
import { insetOf, longestWord, padOf, placeWords, wantedWidth } from '../faces/words.ts';
import { spacing } from '../spacing.ts';

/** A box that reaches over what is joined to it, before it is known how far. All in px. */
export interface HubFace {
  readonly sized: Sized;
  /** Its size along the lanes, and the least across them. */
  readonly along: number;
  readonly least: number;
  /** Room across the lanes before and behind what wires may meet. */
  readonly head: number;
  readonly foot: number;
  /** Room across the lanes that its words take where other boxes stand at their side. */
  readonly words?: number;
  /** px that wires may stretch the boxes in it; none where something stands below them. */
  readonly stretch: number;
  /** The boxes at the side of its words, each a hub of its own. */
  readonly inner: readonly { readonly sized: Sized; readonly least: number }[];
}

/**
 * Words at a hub's start, and the boxes in it beside them.
 *
 * @param width as wide as the cards of its lane, in px
 * @param whole whether wires meet all of its side, beyond its words
 */
export function hubFace(box: Box, width: number, whole: boolean, sizing: Sizing): HubFace {
  const down = sizing.flow === 'down';
  const pad = padOf(box);
  const inset = insetOf(box);
  const edge = box.dense ? spacing.denseInset : spacing.childGap;
  const children = box.arrange === 'side' ? (box.children ?? []) : [];
  const side = children.length === 0 ? 0 : sideWidth(children, width, sizing);
  const beside = !down && side > 0;
  const room = beside ? width - side - pad - BESIDE : down && whole ? wordsBeside(box, width, sizing) : width - 2 * pad;
  const words = placeWords(box, pad, inset, room, sizing.measure);
  const faces = children.map((child) =>
    faceOf(child, down ? innerWidth(child, children.length, sizing) : side - spacing.childGap, sizing),
  );
  const reach = (face: Sized) => Math.max(down ? face.width : face.height, demandOf(face.box, sizing, sizing.flow));
  const stacked = down ? 0 : faces.reduce<number>((sum, face) => sum + reach(face) + spacing.childGap, edge);
  const text = Math.max(words.height + 2 * inset, box.tiles ? stacked : 0);
  const tiles = tilesIn(box, width, text, sizing);
  const bottom = box.tiles ? tiles.bottom + spacing.childGap : text;
  const deepest = Math.max(0, ...faces.map((face) => face.height));
  const along = down ? bottom + (faces.length > 0 ? deepest + spacing.childGap : 0) : width;
  const wordsAcross = down ? Math.max(width, tilesWidth(box, sizing)) : bottom;
  const behindTiles = !down && box.tiles ? bottom - text : 0;
  const wordsWidth = Math.max(0, ...words.texts.map(extentOf));
  return {
    sized: {
      ...blank(box, down ? wordsAcross : along, down ? along : wordsAcross),
      texts: words.texts,
      ...(words.icon ? { icon: words.icon } : {}),
      children: tiles.children,
    },
    along,
    least: Math.max(wordsAcross, demandOf(box, sizing, sizing.flow)),
    head: !whole ? edge : down ? wordsWidth + pad + spacing.hubWords : text,
    foot: whole ? spacing.hubFoot : behindTiles + edge,
    ...(children.length > 0
      ? { words: down ? Math.max(0, ...words.texts.map((each) => each.x + extentOf(each))) + pad : text }
      : {}),
    stretch: box.tiles ? 0 : spacing.stretch,
    inner: faces.map((face) => ({
      sized: { ...face, x: down ? 0 : width - side, y: down ? bottom : 0 },
      least: reach(face),
    })),
  };
}

/** The px of a hub's words before wires that meet all of its side beyond them: what these leave of the room, and no less than a word. */
function wordsBeside(box: Box, width: number, sizing: Sizing): number {
  const pad = padOf(box);
  const left = sizing.across - (sizing.demand.get(box.id) ?? 0) - pad - spacing.hubWords - spacing.hubFoot;
  return Math.min(width - 2 * pad, Math.max(longestWord(box, sizing.measure), left));
}

/** px between a hub's words and the boxes at their side. */
const BESIDE = 16;

/** As wide as its words want it, or as its part of the room admits. */
function innerWidth(box: Box, count: number, sizing: Sizing): number {
  const part = (sizing.across - spacing.childGap) / count - spacing.childGap;
  return Math.max(
    spacing.leastInner,
    Math.min(part, wantedWidth(box, sizing.measure)),
    demandOf(box, sizing, sizing.flow),
  );
}

/** As wide as the longest word of the boxes at its side needs, in steps, so that a lane of cards looks even. */
function sideWidth(children: readonly Box[], width: number, { measure }: Sizing): number {
  const wanted = Math.max(72, ...children.map((child) => wantedWidth(child, measure))) + spacing.childGap;
  return Math.min(Math.round(width * 0.5), Math.ceil(wanted / 12) * 12);
}

/** The least px of a hub where lanes run to the right, so that none of its words breaks inside; 0 without boxes at their side. */
export function leastHubWidth(box: Box, width: number, sizing: Sizing): number {
  const children = box.arrange === 'side' ? (box.children ?? []) : [];
  if (children.length === 0) return 0;
  return padOf(box) + longestWord(box, sizing.measure) + BESIDE + sideWidth(children, width, sizing);
}
