import { ids } from '../analysis/ids.ts';
import { type Analysis, analyse, whatIsLeft } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import { nearest } from '../model/faults.ts';
import type { Network } from '../model/network.ts';
import { quoted } from '../model/printable.ts';
import { RenderError } from '../render-error.ts';
import type { Picture } from '../scene/panels.ts';
import { type ToldFinding, withFindings } from './findings.ts';
import { holdersOf } from './holders.ts';
import { markLost, tooltipsOf } from './marks.ts';
import { type Names, namesOf } from './names.ts';
import { resiliencyTable } from './resiliency.ts';
import { sentencesOf } from './sentences.ts';
import { withShared } from './shared.ts';
import { failuresTable } from './table.ts';

/** What a picture is asked to say of its network: what fails, and what is wrong with it. */
export interface OutcomeOptions {
  /** Ids of things that fail, all together. */
  readonly fail?: readonly string[] | undefined;
  /** Whether a table tells what each failure leaves. */
  readonly failures?: boolean | undefined;
  /** What `check` has found. */
  readonly findings?: readonly ToldFinding[] | undefined;
  readonly show?: 'existing' | 'target' | 'both' | undefined;
}

/** What a picture is of. */
export interface Drawn {
  /** All of the network, before anything is folded. */
  readonly network: Network;
  /** The network with groups of sites as one, as far as that was asked for. */
  readonly folded: Network;
}

/**
 * A picture with what was found wrong, each finding with its number at the things that it is about; in which what is lost
 * when things fail is pale, with what is left said under its title, and a table of all failures under it. What is only
 * planned carries nothing, but for a picture of the target.
 *
 * @throws {RenderError} for an id that neither the picture nor the network has, with the nearest
 */
export function withOutcome(whole: Picture, drawn: Drawn, options: OutcomeOptions, translate: Translate): Picture {
  const { network, folded } = drawn;
  const { fail = [], failures = false, findings } = options;
  const tooltips = 'panels' in whole ? new Map<string, string>() : tooltipsOf(whole);
  const names = namesOf(network, tooltips, translate);
  const picture =
    findings === undefined ? whole : withFindings(whole, findings, holdersOf(whole, network, folded), names, translate);
  if (fail.length === 0 && !failures) return picture;
  const show = options.show === 'target' ? 'target' : 'existing';
  const told = failures ? withFailures(picture, drawn, analyse(network, { show }), names, translate) : picture;
  if (fail.length === 0) return told;
  const outcome = whatIsLeft(network, fail, { show });
  const strange = outcome.unknown.filter((id) => !tooltips.has(id));
  if (strange.length > 0) throw unknownThings(strange, [...new Set([...tooltips.keys(), ...outcome.things])]);
  const lost = new Set(outcome.lost);
  const things = new Set(outcome.things);
  const remarks = [...(told.remarks ?? []), ...sentencesOf(outcome, fail, names, translate)];
  return {
    ...('panels' in told
      ? told
      : markLost(told, { lost, isKnown: (id) => things.has(id), folds: foldsOf(folded) }, translate('legend.lost'))),
    remarks,
  };
}

/** The boxes of the sites that a box stands for, by its id. */
function foldsOf({ sites }: Network): Map<string, readonly string[]> {
  return new Map(
    sites.flatMap(({ id, members }) => (members ? [[ids.site(id), members.map((each) => ids.site(each.id))]] : [])),
  );
}

/** What each failure leaves, what fails together, and how resilient networks are. */
function withFailures(picture: Picture, drawn: Drawn, analysis: Analysis, names: Names, translate: Translate): Picture {
  const shared = withShared(
    picture,
    analysis.sharedFate,
    holdersOf(picture, drawn.network, drawn.folded),
    names,
    translate,
  );
  // The list with badges takes the place of the note that tells the same.
  const heading = translate('outcome.shared');
  const notes = analysis.sharedFate.length > 0 && shared.notes?.filter((each) => each.heading !== heading);
  const levels = resiliencyTable(analysis.resiliency, drawn.network, names, translate);
  const tables = [failuresTable(analysis, names, translate), levels].filter((table) => table !== undefined);
  const told = notes ? { ...shared, notes } : shared;
  return tables.length > 0 ? { ...told, tables: [...(told.tables ?? []), ...tables] } : told;
}

function unknownThings(strange: readonly string[], known: readonly string[]): RenderError {
  const told = strange.map((id) => {
    const near = nearest(id, known);
    return `there is no ${quoted(id)} in the picture${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`;
  });
  return new RenderError(told.join('; '), known, 'fail');
}
