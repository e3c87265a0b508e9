/** Stands in for `model/catalogue/packed.ts` in the build for pages: the lists are loaded when a picture is asked for. */
export let packed = '';

/** Loads Microsoft's lists, once. */
export async function loadCatalogue(): Promise<void> {
  if (packed === '') ({ packed } = await import('../model/catalogue/packed.ts'));
}
