/** A face of the shipped font: size in px, weight 400 (facts) or 600 (names), and extra space after each character in px. */
export interface FontSpec {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly letterSpacing?: number;
}

/** Returns the advance width in px of one line of text. Injected into the layout, so that it never reaches for a DOM. */
export type Measure = (text: string, font: FontSpec) => number;
