/** Stands in for `layout/panels/index.ts` in the build for pages: loaded for a picture of panels. */
export let layoutPanels: typeof import('../layout/panels/index.ts')['layoutPanels'];

/** Loads what places panels. */
export async function loadPanels(): Promise<void> {
  ({ layoutPanels } = await import('../layout/panels/index.ts'));
}
