/** The part of fontkit that the tests use; it brings no types of its own. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    glyphForCodePoint(code: number): { readonly advanceWidth: number };
    layout(text: string): { readonly advanceWidth: number };
  }
  export function create(data: Uint8Array): Font;
  export function openSync(path: string): Font;
}
