import type { Effect, Outcome, Pair } from '../analysis/index.ts';
import { bandwidth, listOf, type Translate } from '../locale/index.ts';
import type { Names } from './names.ts';

/** More kinds of answers than this are counted. */
const MOST = 6;

/** What is left when things fail, in sentences for the reader of a picture. */
export function sentencesOf(outcome: Outcome, failed: readonly string[], names: Names, translate: Translate): string[] {
  const lead = translate('outcome.failed', { things: names.few(failed.map(names.thing)) });
  if (outcome.pairs.length === 0) return [lead, translate('outcome.none')];
  // Pairs that end alike are told together: first those of the same sites, then those with the same targets.
  const answers = new Map<string, Map<string, { sites: readonly string[]; targets: string[] }>>();
  for (const { sites, to, toSites, ways, effect } of outcome.pairs) {
    if (effect.state === 'untouched') continue;
    const answer = answerOf(effect, ways, names, translate);
    const bySites = answers.get(answer) ?? new Map<string, { sites: readonly string[]; targets: string[] }>();
    answers.set(answer, bySites);
    const targets = toSites ? toSites.map(names.site) : [names.target(to)];
    const key = sites.join('\n');
    const known = bySites.get(key) ?? { sites, targets: [] };
    known.targets.push(...targets.filter((target) => !known.targets.includes(target)));
    bySites.set(key, known);
  }
  const sentences = [...answers].flatMap(([answer, bySites]) =>
    together([...bySites.values()]).map(({ sites, targets }) =>
      translate('outcome.pairs', {
        sites: names.sites(sites),
        targets: names.few(targets),
        answer,
      }),
    ),
  );
  if (sentences.length === 0) return [lead, translate('outcome.untouched')];
  const untouched = outcome.pairs.some(({ effect }) => effect.state === 'untouched');
  const more = sentences.length - MOST;
  return [
    lead,
    ...sentences.slice(0, MOST),
    ...(more > 0 ? [translate('outcome.more', { count: more })] : []),
    ...(untouched ? [translate('outcome.rest')] : []),
  ];
}

/** Sites that lose the same of the same targets, as one. */
function together(
  parts: readonly { readonly sites: readonly string[]; readonly targets: readonly string[] }[],
): { sites: string[]; targets: readonly string[] }[] {
  const byTargets = new Map<string, { sites: string[]; targets: readonly string[] }>();
  for (const { sites, targets } of parts) {
    const key = targets.join('\n');
    const known = byTargets.get(key) ?? { sites: [], targets };
    byTargets.set(key, { ...known, sites: [...new Set([...known.sites, ...sites])] });
  }
  return [...byTargets.values()];
}

/** An effect in a few words, like “er-osaka, 1 Gbps of 2 Gbps”. */
export function answerOf(effect: Effect, ways: Pair['ways'], names: Names, translate: Translate): string {
  if (effect.state === 'untouched') return '';
  if (effect.state === 'cut-off') return translate('outcome.cut-off');
  const { on, lines, mbps } = effect;
  const carrying = [...new Set(on.flatMap((index) => ways[index] ?? []).map((way) => names.way(way, ways)))];
  const rates = mbps && { left: bandwidth(mbps.left, translate), of: bandwidth(mbps.of, translate) };
  return [
    listOf(translate, carrying),
    ...(lines ? [translate('outcome.lines', { left: lines.left, of: lines.of })] : []),
    ...(rates ? [mbps.left === mbps.of ? rates.left : translate('outcome.rate', rates)] : []),
  ].join(translate('list.comma'));
}
