/** Stands in for `locale/zh-TW.ts` in the build for pages: loaded for a picture in this language. */
export let zhTW: typeof import('../locale/zh-TW.ts')['zhTW'];

/** Loads the words. */
export async function loadZhTW(): Promise<void> {
  ({ zhTW } = await import('../locale/zh-TW.ts'));
}
