/** Distances of a picture of panels, in px. */
export const sizes = {
  /** Width of the whole picture where nobody says another. */
  page: 1640,
  pad: 14,
  /** The least width of a panel, and the way to the next one. */
  panel: 292,
  /** A row is at least this wide, so that headings have room. */
  row: 600,
  /** What is reached in the cloud, each. */
  thing: 92,
  panelGap: 16,
  /** Room for a bracket and its text under a row of panels. */
  bracket: 46,
  cloud: 118,
  cloudWidth: 224,
  /** The least and the most width of a tube, and the least where a panel has no room for more. */
  tube: 140,
  mostTube: 190,
  leastTube: 120,
  /** A tube whose two lines lead to two places. */
  wideTube: 236,
  leastWideTube: 190,
  /** From a tube's side to its line. */
  rail: 18,
  tubeGap: 16,
  stackGap: 28,
  router: 22,
  /** Between one tier and the next. */
  clearance: 24,
  /** A building's wall, with its windows. */
  wall: 26,
  form: 62,
  formCloud: 92,
  satellite: 90,
  satelliteGap: 24,
  picture: { width: 46, height: 46 },
  cardPad: 9,
} as const;
