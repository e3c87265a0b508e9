/** Stands in for `check-scene.ts` in the build for pages: loaded for a template of the page’s own. */
export let checkScene: typeof import('../check-scene.ts')['checkScene'];

/** Loads what checks the scenes of templates from outside. */
export async function loadSceneCheck(): Promise<void> {
  ({ checkScene } = await import('../check-scene.ts'));
}
