import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DefaultTheme } from 'vitepress';

const folder = fileURLToPath(new URL('../api/expressroute-topology', import.meta.url));

/** The pages of the API that are made: each function of the library, and the package's other entries. */
export function apiSidebar(): DefaultTheme.SidebarItem[] {
  const functions = readdirSync(join(folder, 'functions')).map((name) => name.replace('.md', ''));
  const others = readdirSync(folder, { withFileTypes: true }).filter(
    (each) => each.isDirectory() && !['functions', 'classes'].includes(each.name),
  );
  return [
    { text: 'Types', link: '/api/expressroute-topology/' },
    ...functions.map((name) => ({ text: name, link: `/api/expressroute-topology/functions/${name}` })),
    ...others.map(({ name }) => ({ text: `…/${name}`, link: `/api/expressroute-topology/${name}/` })),
  ];
}
