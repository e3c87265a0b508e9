/** Stands in for `layout/orient/column.ts` in the build for pages: loaded for a picture that runs from top to bottom, or may. */
export let towardsFoot: typeof import('../layout/orient/column.ts')['towardsFoot'];

/** Loads what lays lanes out from top to bottom. */
export async function loadColumn(): Promise<void> {
  ({ towardsFoot } = await import('../layout/orient/column.ts'));
}
