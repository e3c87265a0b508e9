/** Stands in for `../templates/parts/overview/picture.ts` in the build for pages: loaded for the article’s own diagram. */
export let overviewPicture: typeof import('../../templates/parts/overview/picture.ts')['overviewPicture'];

/** Loads what makes the panels of the article’s own diagram. */
export async function loadOverview(): Promise<void> {
  ({ overviewPicture } = await import('../../templates/parts/overview/picture.ts'));
}
