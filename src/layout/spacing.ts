/** Distances of the layout, in px. */
export const spacing = {
  /** Around the whole picture. */
  margin: 28,
  narrowMargin: 16,
  /** Inside a zone, around its blocks. */
  zonePad: 12,
  zonePadDown: 10,
  /** Between zones that stand one above the other. */
  zoneGap: 14,
  /** Between blocks in a column. */
  blockGap: 12,
  /** Inside a card, at the sides of a small one, and above and below its words. */
  cardPad: 12,
  densePad: 8,
  denseInset: 6,
  icon: 20,
  denseIcon: 16,
  iconGap: 10,
  /** Between two paragraphs of a card. */
  paragraphGap: 1,
  /** Between children of a box. */
  childGap: 8,
  /** Between children of a box that a wire joins, so that it is seen between its marks. */
  linkedGap: 26,
  /** Between tiles of a box, and inside one without an outline. */
  tileGap: 6,
  barePad: 2,
  /** Widths of tiles, about how high they are, and the height of all that stand in one lane by their width. */
  tiles: { name: { width: 128, height: 22, shape: 0.6 }, card: { width: 172, height: 66, shape: 1 } },
  /** A row that a wire lands on. */
  rowHeight: 24,
  /** The least width of a cell that a wire lands on from above. */
  leastCell: 74,
  /** The least width of a card where lanes run down. */
  leastCard: 148,
  /** The width of a cell where there is room. */
  cell: 98,
  /** The least width of a child that stands beside others. */
  leastChild: 84,
  /** Between two ports on one side of a box, and what they keep at least from its ends. */
  portGap: 10,
  portEdge: 8,
  /** Half of the mark at a wire's end, and what the edge of a wire or its mark keeps from a round corner and from a fold. */
  mark: 5,
  corner: 6,
  fold: 2,
  /** Between two ports with diamonds, which are wider. */
  diamondGap: 14,
  /** Between a port whose wire has a fold and the next one. */
  flagGap: 16,
  /** Between two tubes on one side of a box. */
  tubeGap: 6,
  /** The most px of a heading beside which wires pass. */
  heading: 184,
  /** The least width of a box in a hub, and the room behind a hub's words, where lanes run down. */
  leastInner: 84,
  hubWords: 22,
  /** What wires keep from the end of a hub that they meet all of, whose corners may be very round. */
  hubFoot: 18,
  /** Between a passing wire and a card. */
  slotGap: 9,
  /** Between a wire that passes outside of all frames and the edge that these have in common, so that it isn't taken for it. */
  edgeGap: 6,
  /** So much wires may stretch a box at the side of another, to be straight. */
  stretch: 120,
  /** Between two strands in a tube. */
  strandPitch: 14,
  /** Between the cards of two links of a grid. */
  linkGap: 26,
  /** Sizes of a grid’s columns where links run to the right: along the links; strips and notes are as wide as theirs. */
  gridRight: { router: 104, words: 172, facts: 236, bar: 3, note: 172, between: 172 },
  /** Where links run down: across the links, and the words of the grid at its left. */
  gridDown: { router: 104, words: 70, facts: 70, bar: 3, note: 84, between: 150, heading: 86 },
  /** Between two columns of a grid, before its bars, and between two bars. */
  gridGap: { right: 12, down: 6 },
  barLead: 22,
  barLeadDown: 14,
  barGap: 14,
  /** A heavy line that wires end at, and how long it is at least. */
  bar: 3,
  leastBar: 20,
  leastRow: 22,
  /** Between what is told of a link and the link, and around what stands between links. */
  noteGap: 2,
  stripGap: 6,
  /** Between what belongs to one link and what belongs to the next. */
  cellGap: 8,
  /** Around the cards of a building in a grid. */
  frame: 8,
  /** Between two tracks of a channel. */
  trackGap: 11,
  /** The least width of a channel. */
  channel: 30,
  channelDown: 14,
  /** Between headings in a lane of their own and what their frames hold. */
  headingGap: 4,
  /** Widths of the cards of a lane. */
  lanes: { narrow: 112, medium: 232, wide: 256 },
} as const;

/** How thick in px a tube is that holds this many strands. */
export function tubeHeight(strands: number): number {
  return strands * spacing.strandPitch + 8;
}

/** Where a strand runs in its tube, in px from the tube's middle. */
export function strandOffset(strand: number, strands: number): number {
  return (strand - (strands - 1) / 2) * spacing.strandPitch;
}
