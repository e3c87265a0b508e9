import type { Words } from './drafts.ts';
import { count, limits } from './limits.ts';
import { clip, quoted } from './printable.ts';

const many = (number: number, what: string) =>
  `more than ${count(number)} ${what}, the most that a topology file may have`;

/** What is said of YAML that topology files don't have, by what it is; most of it names something of the file. */
const said = {
  limit: {
    depth: () => `more than ${limits.depth} levels deep, the most that a topology file may be nested`,
    keys: () => `this mapping has ${many(limits.keysInOneMapping, 'keys')} in one`,
    items: () => `this list has ${many(limits.itemsInOneList, 'items')} in one`,
    anchors: () => many(limits.anchors, 'anchors'),
    aliases: () => many(limits.aliases, 'aliases'),
    scalars: () => many(limits.scalars, 'values'),
    values: () =>
      `more than ${count(limits.values)} values once its aliases are followed, the most that a topology file may have`,
    directive: () => 'directives (lines that start with %) aren’t used in topology files; leave it out',
    tag: (tag: string) => `the tag ${tag} isn't used in topology files; leave it out`,
  },
  syntax: {
    'alias-inside': (name: string) => `the alias *${clip(name)} stands inside what it refers to`,
    'alias-of-none': (name: string) => `no anchor &${clip(name)} stands before this alias`,
    'merge-key': () => 'merge keys (<<) aren’t used in topology files; write the keys out',
    document: () => 'a topology file holds one document; remove the part from the second "---" on',
  },
  type: {
    'key-not-text': (written: string) => `the key ${clip(written)} isn't text; write ${quoted(written)}`,
    'key-not-word': () => 'a key has to be a word, not a list or a mapping',
  },
  duplicate: {
    twice: (key: string) => `the key ${quoted(key)} stands here twice`,
  },
};

type Said = typeof said;

/** What YAML may have that a topology file doesn't, by the code of the problem that it is. */
export type YamlFault = {
  [Code in keyof Said]: readonly [code: Code, what: keyof Said[Code], name?: string];
}[keyof Said];

export function yamlWords([code, what, name = '']: YamlFault): Words {
  const words: Readonly<Record<string, (name: string) => string>> = said[code];
  return { message: words[what]?.(name) ?? '', code };
}
