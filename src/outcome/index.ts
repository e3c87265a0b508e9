import { ids } from '../analysis/ids.ts';
import { analyse, whatIsLeft } from '../analysis/index.ts';
import type { Translate } from '../locale/index.ts';
import { nearest } from '../model/keys.ts';
import type { Network } from '../model/network.ts';
import { quoted } from '../model/printable.ts';
import type { Picture } from '../scene/panels.ts';
import type { Matrix } from '../scene/scene.ts';
import { RenderError } from '../template.ts';
import { markLost, tooltipsOf } from './marks.ts';
import { type Names, namesOf } from './names.ts';
import { sentencesOf } from './sentences.ts';
import { resiliencyTable, sharedTable } from './shared.ts';
import { failuresTable } from './table.ts';

/** What of failures a picture is asked to show. */
export interface OutcomeOptions {
  /** Ids of things that fail, all together. */
  readonly fail?: readonly string[] | undefined;
  /** Whether a table tells what each failure leaves. */
  readonly failures?: boolean | undefined;
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
 * A picture in which what is lost when things fail is pale, with what is left said under its title, and a table of all
 * failures under it. What is only planned carries nothing, but for a picture of the target.
 *
 * @throws {RenderError} for an id that neither the picture nor the network has, with the nearest
 */
export function withOutcome(
  picture: Picture,
  { network, folded }: Drawn,
  options: OutcomeOptions,
  translate: Translate,
): Picture {
  const { fail = [], failures = false } = options;
  if (fail.length === 0 && !failures) return picture;
  const show = options.show === 'target' ? 'target' : 'existing';
  const tooltips = 'panels' in picture ? new Map<string, string>() : tooltipsOf(picture);
  const names = namesOf(network, tooltips, translate);
  const tables = failures ? tablesOf(network, show, names, translate) : [];
  const told: Picture = tables.length > 0 ? { ...picture, tables: [...(picture.tables ?? []), ...tables] } : picture;
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

function tablesOf(network: Network, show: 'existing' | 'target', names: Names, translate: Translate): Matrix[] {
  const analysis = analyse(network, { show });
  return [
    failuresTable(analysis, names, translate),
    sharedTable(analysis.sharedFate, names, translate),
    resiliencyTable(analysis.resiliency, network, names, translate),
  ].filter((table) => table !== undefined);
}

function unknownThings(strange: readonly string[], known: readonly string[]): RenderError {
  const told = strange.map((id) => {
    const near = nearest(id, known);
    return `there is no ${quoted(id)} in the picture${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`;
  });
  return new RenderError(told.join('; '), known, 'fail');
}
