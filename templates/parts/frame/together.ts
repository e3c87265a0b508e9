import { apartOf, type SitesTogether } from '../../../src/analysis/apart.ts';
import { heldInCommon } from '../../../src/analysis/held-in-common.ts';
import { few, type Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import type { Notes } from '../../../src/scene/scene.ts';
import { backupsOnLinks } from '../cloud/vpns.ts';
import { namesOf } from './names.ts';

/** As much is told under a heading; of more, only what is about the most circuits. */
const MOST = 3;

/** What is told, and of how many circuits it is. */
interface Told {
  readonly text: string;
  readonly circuits: number;
}

/**
 * What circuits, the links of one, or a circuit and the VPN that stands by for it have in common: they fail with it.
 *
 * @param isCompact whether circuits are compact rows: then a remark says that the frame around them is their location
 */
export function togetherNotes(network: Network, isCompact: boolean, translate: Translate): Notes[] {
  const names = namesOf(network);
  const all = network.circuits.length;
  const common = heldInCommon(network, network.vpn.length > 0 ? backupsOnLinks(network) : []);
  const told = common.flatMap(({ circuits, things }): Told[] => {
    const facts = things
      .filter(({ kind }) => !(isCompact && kind === 'location'))
      .map(({ kind, name }) => translate(`together.${kind}`, { name }));
    if (facts.length === 0) return [];
    const isAll = circuits.length === all && all > MOST;
    const named = isAll ? translate('list.circuits.all') : few(translate, names.circuits(circuits));
    const text = translate('together.entry', { circuits: named, things: facts.join(translate('list.comma')) });
    return [{ text, circuits: circuits.length }];
  });
  if (told.length === 0) return [];
  const text = largest(told, translate).join(translate('resiliency.and'));
  return [{ heading: translate('outcome.shared'), lines: [translate('notes.sentence', { text })] }];
}

/** Sites that look as if they reached each other through Azure, and don't. */
export function apartNotes(network: Network, translate: Translate): Notes[] {
  const names = namesOf(network);
  const endName = ({ sites, circuits }: SitesTogether) =>
    sites.length === 1 || circuits.length === 0
      ? few(translate, names.sites(sites), 'outcome.sites')
      : translate('apart.sites', { circuits: few(translate, names.circuits(circuits)) });
  const lines = apartOf(network).map(({ between, groups }): Told => {
    const [only = [], ...others] = groups.map((ends) => ends.map(endName));
    const sites = others.length === 0 ? only : [only, ...others].map((each) => each.join(' – '));
    return {
      text: translate(`apart.${between}`, { sites: few(translate, sites) }),
      circuits: new Set(groups.flat().flatMap(({ circuits }) => circuits)).size,
    };
  });
  if (lines.length === 0) return [];
  const sentences = largest(lines, translate).map((text) => translate('notes.sentence', { text }));
  return [{ heading: translate('apart'), lines: sentences }];
}

/** All that is told; of much the largest, and how much there is besides. */
function largest(told: readonly Told[], translate: Translate): string[] {
  const most = Math.max(...told.map(({ circuits }) => circuits));
  const own = told.length > MOST ? told.filter(({ circuits }) => circuits === most).slice(0, MOST - 1) : told;
  const count = told.length - own.length;
  return [...own.map(({ text }) => text), ...(count > 0 ? [translate('together.more', { count })] : [])];
}
