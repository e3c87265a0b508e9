import { slug } from '../../model/ids.ts';

/** A thing of a topology, on either side of a merge. */
export interface Known {
  readonly id: string;
  readonly name?: string | undefined;
  readonly group?: string | undefined;
  /** What tells a thing from all others of its kind, whatever it is called: its addresses. */
  readonly print?: string | undefined;
}

/** What a thing may be known by, in one case. */
interface Keys {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly group: string;
}

function keysOf({ id, name = id, group = '' }: Known): Keys {
  return { id: id.toLowerCase(), name: name.toLowerCase(), slug: slug(name), group: group.toLowerCase() };
}

/** Ways in which a thing of the file may be one of Azure’s, the surest first. */
const ways: readonly ((mine: Keys, theirs: Keys) => boolean)[] = [
  (mine, theirs) => isNamed(mine, theirs) && mine.group === theirs.group,
  (mine, theirs) => mine.id === theirs.id,
  isNamed,
];

function isNamed(mine: Keys, theirs: Keys): boolean {
  return mine.name === theirs.name || mine.slug === theirs.id;
}

/**
 * Finds which things of a file are which of Azure’s: by name and resource group, by id, by name alone, and by their addresses
 * where these are those of one thing alone. Each is matched once.
 *
 * @returns for each of Azure’s the index of its thing in the file
 */
export function matched(mine: readonly Known[], theirs: readonly Known[]): Map<number, number> {
  const [myKeys, theirKeys] = [mine.map(keysOf), theirs.map(keysOf)];
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (theirIndex: number, myIndex: number) => {
    found.set(theirIndex, myIndex);
    taken.add(myIndex);
  };
  for (const way of ways) {
    theirKeys.forEach((their, theirIndex) => {
      if (found.has(theirIndex)) return;
      const myIndex = myKeys.findIndex((my, index) => !taken.has(index) && way(my, their));
      if (myIndex >= 0) take(theirIndex, myIndex);
    });
  }
  const printed = (things: readonly Known[], isLeft: (index: number) => boolean, print: string) =>
    things.flatMap((each, index) => (isLeft(index) && each.print === print ? [index] : []));
  theirs.forEach((their, theirIndex) => {
    if (found.has(theirIndex) || their.print === undefined) return;
    const [my, ...more] = printed(mine, (index) => !taken.has(index), their.print);
    const others = printed(theirs, (index) => !found.has(index), their.print);
    if (my !== undefined && more.length === 0 && others.length === 1) take(theirIndex, my);
  });
  return found;
}
