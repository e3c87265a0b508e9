import expressRoute from 'expressroute-topology/markdown-it';
import { defineConfig } from 'vitepress';
import { checkLinks } from './links.ts';
import { writeLlmsTxt } from './llms.ts';
import { chinese, english } from './navigation.ts';
import { copySchemas } from './schemas.ts';
import { search } from './search.ts';

/** Where the site is served from, with a slash at both ends: `SITE_BASE=/expressroute/ npm run site`. */
const base = process.env.SITE_BASE ?? '/';

export default defineConfig({
  title: 'expressroute-topology',
  description: 'Reference diagrams of ExpressRoute networks, drawn from a file that says what is there.',
  base,
  // Pages for readers of the repository, and whole sites of their own.
  srcExclude: ['**/README.md', 'examples/**'],
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  vite: {
    // What the build of the package has left out already isn't looked for again, nor in pages that are rendered and thrown away:
    // that took a fifth of the time.
    worker: { rollupOptions: { treeshake: false } },
    plugins: [
      {
        name: 'whole-server',
        config: (_, { isSsrBuild }) => (isSsrBuild ? { build: { rollupOptions: { treeshake: false } } } : {}),
      },
    ],
  },
  markdown: {
    image: { lazyLoading: true },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // VitePress brings the types of an older markdown-it.
    config: (markdown) => markdown.use(expressRoute as never),
  },
  themeConfig: {
    search,
    outline: [2, 3],
    // A page that isn't translated has no counterpart to lead to.
    i18nRouting: false,
  },
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: english },
    'zh-TW': { label: '繁體中文', lang: 'zh-TW', themeConfig: chinese },
  },
  buildEnd: ({ outDir, srcDir, pages }) => {
    copySchemas(srcDir, outDir);
    writeLlmsTxt(srcDir, outDir, pages);
    checkLinks(outDir, base);
  },
});
