import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Looks at every link of a site that was built: the page or file that it leads to has to be there, and the heading that it
 * names. Links to other sites aren't followed.
 *
 * @param site the folder of the site
 * @param base the path that the site is served from
 * @throws Error with all dead links, each with its page
 */
export function checkLinks(site: string, base: string): void {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const known = new Map<string, Set<string>>();
  const idsOf = (file: string): Set<string> => {
    const found = known.get(file) ?? new Set(attributes(readFileSync(file, 'utf8'), 'id'));
    known.set(file, found);
    return found;
  };
  const isDead = (page: string, link: string): boolean => {
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(link)) return false;
    const [path = '', id = ''] = decodeURI(link).split('#');
    const [plain = ''] = path.split('?');
    const file =
      plain === ''
        ? page
        : fileOf(plain.startsWith('/') ? join(site, inBase(plain, base)) : join(dirname(page), plain));
    return file === undefined || (id !== '' && file.endsWith('.html') && !idsOf(file).has(id));
  };
  const dead = pages.flatMap((name) => {
    const page = join(site, name);
    const html = readFileSync(page, 'utf8');
    const links = new Set([...attributes(html, 'href'), ...attributes(html, 'src')]);
    return [...links].filter((link) => isDead(page, link)).map((link) => `${name}: ${link}`);
  });
  if (dead.length > 0) throw new Error(`Links that lead nowhere in ${relative('.', site)}:\n${dead.join('\n')}`);
}

/** A path of the site without the base; one that leaves the base leads nowhere. */
function inBase(path: string, base: string): string {
  return path.startsWith(base) ? path.slice(base.length) : '.outside-of-the-site';
}

/** The file that a server answers a path with. */
function fileOf(path: string): string | undefined {
  return [path, join(path, 'index.html')].find((each) => existsSync(each) && statSync(each).isFile());
}

function attributes(html: string, name: string): string[] {
  const all = html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'));
  return [...all].map(([, value = '']) => value.replace(/&amp;|&#38;/g, '&')).filter((value) => value !== '');
}
