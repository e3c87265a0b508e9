/** Distances of the layout from top to bottom, in px. */
export const sizes = {
  /** Around the whole picture. */
  margin: 16,
  /** The least width of the lanes. */
  least: 500,
  /** Inside a zone. */
  pad: 14,
  /** Between cards in a row: a wire finds its way between them. */
  gap: 26,
  /** Between zones, and between rows of one zone, at least. */
  zoneGap: 14,
  rowGap: 18,
  /** A site's card, and a network's, at least. */
  card: 196,
  /** A cell that a wire lands on. */
  cell: 92,
  /** The words of a circuit, beside its links. */
  words: 116,
  link: 176,
  /** Between the cards of a link, at least: the tube and its names. */
  tube: 44,
  /** From Microsoft's routers to the peerings. */
  tail: 40,
} as const;
