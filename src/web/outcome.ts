/** Stands in for `outcome/index.ts` in the build for pages: loaded for a picture that says what fails or what is wrong. */
export let withOutcome: typeof import('../outcome/index.ts')['withOutcome'];

/** Loads the analysis of failures, and what tells of it. */
export async function loadOutcome(): Promise<void> {
  ({ withOutcome } = await import('../outcome/index.ts'));
}
