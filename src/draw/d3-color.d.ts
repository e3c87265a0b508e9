/** The part of d3-color that is used here. */
declare module 'd3-color' {
  /** Reads a CSS colour; null for what isn't one. The channels of what is fully transparent aren't numbers. */
  export function color(specifier: string): {
    rgb(): { readonly r: number; readonly g: number; readonly b: number; readonly opacity: number };
  } | null;
}
