import type { DefaultTheme } from 'vitepress';

/**
 * The search of the site, in the reader's browser. It finds words: what stands in pictures and code blocks isn't looked at,
 * so that none of it is drawn or coloured for the index.
 */
export const search: NonNullable<DefaultTheme.Config['search']> = {
  provider: 'local',
  options: {
    _render: (source, environment, markdown) => markdown.render(wordsOf(source), environment),
  },
};

/** A page without code blocks, pictures and files that it shows. */
function wordsOf(page: string): string {
  return page
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/^<<< .*$/gm, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1');
}
