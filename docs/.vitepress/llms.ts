import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/**
 * Writes `llms.txt` and `llms-full.txt` (llmstxt.org): the list of the English pages, and the text of those that tell how
 * things are done.
 *
 * @param from the folder of the pages
 * @param to the folder of the site
 * @param pages the pages, as paths in `from`
 */
export function writeLlmsTxt(from: string, to: string, pages: readonly string[]): void {
  const english = pages.filter((page) => !/^(zh-TW\/|index\.md$)/.test(page)).sort();
  const told = english.map((page) => ({ page, ...titled(withFiles(join(from, page))) }));
  const list = (of: typeof told) =>
    of.map(({ page, title }) => `- [${title}](${page.replace(/\.md$/, '.html')})`).join('\n');
  const parts: readonly [heading: string, test: RegExp][] = [
    ['Start', /^(start|agents)\.md$/],
    ['Guide', /^guide\//],
    ['Recipes', /^recipes\//],
    ['Reference', /^(?!start|agents|playground)[^/]+\.md$/],
    ['API', /^api\//],
    ['Gallery', /^gallery\//],
  ];
  const sections = parts.map(
    ([heading, test]) => `## ${heading}\n\n${list(told.filter(({ page }) => test.test(page)))}`,
  );
  const head = `# expressroute-topology\n\n> Draws the reference diagram of an ExpressRoute network from a YAML or JSON file that says what is there.`;
  writeFileSync(
    join(to, 'llms.txt'),
    `${head}\n\n[All of it in one file](llms-full.txt), [the JSON Schema of the file](topology.schema.json).\n\n${sections.join('\n\n')}\n`,
  );
  const whole = told.filter(({ page }) => /^(start|agents|reference|rules|guide\/.*|recipes\/.*)(\.md)?$/.test(page));
  writeFileSync(join(to, 'llms-full.txt'), `${head}\n\n${whole.map(({ text }) => text).join('\n\n')}\n`);
}

/** A page's text with the files that it shows. */
function withFiles(page: string): string {
  return readFileSync(page, 'utf8').replace(/^<<< ([^{\n]+)(\{\w+\})?$/gm, (_, path: string) => {
    const file = join(dirname(page), path);
    return `\`\`\`${extname(file).slice(1)}\n${readFileSync(file, 'utf8').trim()}\n\`\`\``;
  });
}

/** A page's first heading, and its text without what is for the site alone. */
function titled(source: string): { readonly title: string; readonly text: string } {
  const text = source.replace(/^---\n[^]*?\n---\n/, '').trim();
  return { title: /^# (.+)$/m.exec(text)?.[1] ?? '', text };
}
