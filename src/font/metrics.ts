/** One slice of a face: some of its letters, the advance of each and the kerning between pairs of them, in font units. */
export interface SliceMetrics {
  readonly name: string;
  readonly letters: string;
  readonly advances: readonly number[];
  /** By kerning value, the pairs that it applies to, one after the other. */
  readonly kerning: Readonly<Record<string, string>>;
}

export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly slices: readonly SliceMetrics[];
}
