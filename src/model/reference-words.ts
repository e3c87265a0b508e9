import type { Words } from './drafts.ts';
import { nearest } from './keys.ts';
import { pathName } from './path.ts';
import type { Path } from './places.ts';
import { listed, quoted } from './printable.ts';

/** What is said of references that lead to nothing, or to the wrong thing. */

export function unknown(id: string, names: readonly string[], what: string): Words {
  const near = nearest(id, names);
  const known =
    names.length === 0
      ? `the file has no ${what}`
      : near === undefined
        ? `known: ${listed(names)}`
        : `did you mean ${quoted(near)}?`;
  return {
    message: `there is no ${what} ${quoted(id)}; ${known}`,
    code: 'reference',
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

export function joinedToItself(id: string, what: string): Words {
  return {
    message: `the ${what} ${quoted(id)} is joined to itself here; expected the id of another ${what}`,
    code: 'reference',
  };
}

export function routerOfNoSite(router: string, path: Path): Words {
  return {
    message: `${pathName(path)} is ${quoted(router)}, a router of no site; expected "site" beside it or at the port pair`,
    code: 'missing',
  };
}

export function unknownRouter(router: string, site: string, known: readonly string[]): Words {
  const near = nearest(router, known);
  const hint = near === undefined ? `it has ${listed(known)}` : `did you mean ${quoted(near)}?`;
  return {
    message:
      known.length === 0
        ? `the site ${quoted(site)} states no routers`
        : `the site ${quoted(site)} has no router ${quoted(router)}; ${hint}`,
    code: 'reference',
    ...(near === undefined ? {} : { suggestion: near }),
  };
}
