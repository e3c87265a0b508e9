/** Stands in for `font/generated/slices.ts` in the build for pages: the letters are loaded when a picture is asked for. */
export let slices: typeof import('../font/generated/slices.ts')['slices'] = { 400: [], 600: [] };

/** Loads the letters, once. */
export async function loadFonts(): Promise<void> {
  if (slices[400].length === 0) ({ slices } = await import('../font/generated/slices.ts'));
}
