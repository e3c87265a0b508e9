/** Distances of the layout, in px. */
export const spacing = {
  /** Around the whole picture. */
  margin: 28,
  /** Inside a zone, around its blocks. */
  zonePad: 14,
  /** Between zones that stand one above the other. */
  zoneGap: 18,
  /** Between blocks in a column. */
  blockGap: 12,
  /** Inside a card, and inside a small one. */
  cardPad: 12,
  densePad: 8,
  icon: 20,
  denseIcon: 16,
  iconGap: 10,
  /** Between two paragraphs of a card. */
  paragraphGap: 1,
  /** Between children of a box. */
  childGap: 8,
  /** Between tiles of a box, and inside one without an outline. */
  tileGap: 6,
  barePad: 2,
  /** A row that a wire lands on. */
  rowHeight: 24,
  /** Between two ports on one side of a box. */
  portGap: 10,
  /** Between two ports with diamonds, which are wider. */
  diamondGap: 14,
  /** Between two tubes on one side of a box. */
  tubeGap: 6,
  /** Between two strands in a tube: the strand's name stands between them. */
  strandPitch: 20,
  /** Between the cards of two links of a circuit. */
  linkGap: 26,
  /** Between two tracks of a channel. */
  trackGap: 12,
  /** A channel is at least this wide, and grows in steps, so that a new wire seldom moves what is beside it. */
  channel: 36,
  channelStep: 24,
} as const;

/** Height in px of a tube that holds this many strands, each with its name above it. */
export function tubeHeight(strands: number): number {
  return strands * spacing.strandPitch + 8;
}

/** Where a strand runs in its tube, in px from the tube's middle. */
export function strandOffset(strand: number, strands: number): number {
  return -tubeHeight(strands) / 2 + 17 + strand * spacing.strandPitch;
}
