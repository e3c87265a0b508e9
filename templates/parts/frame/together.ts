import { apartOf, type SitesTogether } from '../../../src/analysis/apart.ts';
import { heldInCommon } from '../../../src/analysis/held-in-common.ts';
import { few, type Translate } from '../../../src/locale/index.ts';
import type { Network } from '../../../src/model/network.ts';
import type { Notes } from '../../../src/scene/scene.ts';
import { backupsOnLinks } from '../cloud/vpns.ts';
import { namesOf } from './names.ts';

/** As many lines stand under a heading; of more, only those of the most circuits. */
const MOST = 4;

/** A line, and of how many circuits it is. */
interface Line {
  readonly text: string;
  readonly circuits: number;
}

/** What circuits, the links of one, or a circuit and the VPN that stands by for it have in common: they fail with it. */
export function togetherNotes(network: Network, translate: Translate): Notes[] {
  const names = namesOf(network);
  const all = network.circuits.length;
  const common = heldInCommon(network, network.vpn.length > 0 ? backupsOnLinks(network) : []);
  const lines = common.map(({ circuits, things }): Line => {
    const facts = things.map(({ kind, name }) => translate(`together.${kind}`, { name }));
    const isAll = circuits.length === all && all > MOST;
    return {
      text: translate('notes.gap', {
        things: isAll ? translate('list.circuits.all') : few(translate, names.circuits(circuits)),
        facts: facts.join(translate('list.comma')),
      }),
      circuits: circuits.length,
    };
  });
  return notesOf(translate('outcome.shared'), lines, translate);
}

/** Sites that look as if they reached each other through Azure, and don't. */
export function apartNotes(network: Network, translate: Translate): Notes[] {
  const names = namesOf(network);
  const endName = ({ sites, circuits }: SitesTogether) =>
    sites.length === 1 || circuits.length === 0
      ? few(translate, names.sites(sites), 'outcome.sites')
      : translate('apart.sites', { circuits: few(translate, names.circuits(circuits)) });
  const lines = apartOf(network).map(({ between, groups }): Line => {
    const [only = [], ...others] = groups.map((ends) => ends.map(endName));
    const sites = others.length === 0 ? only : [only, ...others].map((each) => each.join(' – '));
    return {
      text: translate(`apart.${between}`, { sites: few(translate, sites) }),
      circuits: new Set(groups.flat().flatMap(({ circuits }) => circuits)).size,
    };
  });
  return notesOf(translate('apart'), lines, translate);
}

/** All lines; of many the largest, and how many there are besides. */
function notesOf(heading: string, lines: readonly Line[], translate: Translate): Notes[] {
  if (lines.length === 0) return [];
  const most = Math.max(...lines.map(({ circuits }) => circuits));
  const told = lines.length > MOST ? lines.filter(({ circuits }) => circuits === most).slice(0, MOST - 1) : lines;
  const count = lines.length - told.length;
  return [
    { heading, lines: [...told.map(({ text }) => text), ...(count > 0 ? [translate('outcome.more', { count })] : [])] },
  ];
}
