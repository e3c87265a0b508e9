import { few, type Translate, type WordKey } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import type { Drawing } from '../drawing.ts';

/** The kinds of things of which something may not be stated, in the order in which a list tells them. */
const subjects = ['circuits', 'ports', 'locations', 'sites', 'networks'] as const;

/** Something that isn't stated, and the things by name of which it isn't. */
export interface Gap {
  readonly of: (typeof subjects)[number];
  readonly names: readonly string[];
  readonly fact: string;
}

/** What gaps are looked for in. */
export interface Seen {
  /** The network as it is drawn. */
  readonly network: Network;
  /** All of it, before anything is folded. */
  readonly stated: Network;
  readonly translate: Translate;
  /** Absent for the article's own diagram, which has neither routers nor gateways. */
  readonly drawing?: Drawing;
}

/** The lists of a network whose things may have gaps, and what these are. */
const lists = {
  circuits: 'circuits',
  ports: 'ports',
  sites: 'sites',
  virtualNetworks: 'networks',
  virtualHubs: 'networks',
} as const;

/** A gap of those things of a list for which a test holds. */
export function gapOf<List extends keyof typeof lists>(
  { stated, translate }: Seen,
  list: List,
  word: WordKey,
  isOpen: (thing: Network[List][number]) => boolean,
  values?: Parameters<Translate>[1],
): Gap {
  const things: readonly Network[List][number][] = stated[list];
  return { of: lists[list], names: things.filter(isOpen).map(({ name }) => name), fact: translate(word, values) };
}

/** As many circuits are told by name, also where they are all. */
const FEW_NAMES = 4;

/**
 * Gaps as sentences, each thing once with all that isn't stated of it, and things with the same gaps together.
 *
 * @param list how facts are told one after another
 */
export function gapSentences(
  gaps: readonly Gap[],
  { stated, translate }: Seen,
  list: (facts: readonly string[]) => string,
): string[] {
  return subjects.flatMap((of) => {
    const facts = new Map<string, Set<string>>();
    for (const { names, fact } of gaps.filter((gap) => gap.of === of))
      for (const name of names) facts.set(name, (facts.get(name) ?? new Set()).add(fact));
    const alike = new Map<string, string[]>();
    for (const [name, own] of facts) {
      const key = list([...own]);
      alike.set(key, [...(alike.get(key) ?? []), name]);
    }
    const isAll = (names: readonly string[]) =>
      of === 'circuits' && names.length > FEW_NAMES && stated.circuits.every(({ name }) => names.includes(name));
    return [...alike].map(([told, names]) =>
      translate('notes.gap', {
        things: isAll(names) ? translate('list.circuits.all') : few(translate, names),
        facts: told,
      }),
    );
  });
}
