/** One slice of a face: some of its letters, and the advance of each in font units. The font has no kerning. */
export interface SliceMetrics {
  readonly name: string;
  readonly letters: string;
  readonly advances: readonly number[];
}

export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly slices: readonly SliceMetrics[];
}
