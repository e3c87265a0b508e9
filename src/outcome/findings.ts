import type { Translate } from '../locale/index.ts';
import type { Picture } from '../scene/panels.ts';
import { type Entry, type Holders, withList } from './badges.ts';
import type { Names } from './names.ts';

/** What of a finding a picture tells; those of `check` have all of it. */
export interface ToldFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** What the rule holds, in the words of the picture, where the message isn’t in them: it is told in place of the message. */
  readonly title?: string | undefined;
  readonly nodes: readonly string[];
}

/** More findings than these nobody looks for in a picture; the note under the heading counts the others. */
const MOST = 60;
const grave = ['error', 'warning', 'info'] as const;

/**
 * A picture with findings: a badge at each thing that one is about, and under the picture what each says, the gravest
 * first.
 */
export function withFindings(
  picture: Picture,
  findings: readonly ToldFinding[],
  holders: Holders,
  names: Names,
  translate: Translate,
): Picture {
  const sorted = [...findings].sort((a, b) => grave.indexOf(a.severity) - grave.indexOf(b.severity));
  const told = sorted.slice(0, MOST);
  const more = sorted.length - told.length;
  const note = [
    ...grave
      .filter((each) => told.some(({ severity }) => severity === each))
      .map((each) => translate(`findings.${each}.note`)),
    ...(more > 0 ? [translate('findings.more', { count: more })] : []),
  ];
  return withList(
    picture,
    {
      heading: translate('findings.heading'),
      note: findings.length === 0 ? translate('findings.none') : note.join(' '),
    },
    told.map((finding): Entry => entryOf(finding, names, translate)),
    holders,
  );
}

function entryOf({ rule, severity, message, title, nodes }: ToldFinding, names: Names, translate: Translate): Entry {
  const things = thingsOf(nodes, names);
  const isInWords = title === undefined || things === '';
  return {
    form: severity,
    nodes,
    lines: [
      { text: `${translate(`findings.${severity}`)} · ${rule}`, role: 'tag' },
      ...(title === undefined
        ? []
        : [{ text: translate('findings.rule', { title }), role: 'small', maxLines: 4 } as const]),
      { text: isInWords ? message : translate('findings.things', { things }), role: 'small', maxLines: 8 },
    ],
  };
}

/** What a finding is about, by name; of what has none in the picture nothing is said. */
function thingsOf(nodes: readonly string[], names: Names): string {
  return names.few([...new Set(nodes.flatMap((id) => (names.thing(id) === id ? [] : names.thing(id))))]);
}
