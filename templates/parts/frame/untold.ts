import type { Assumption, Network } from '../../../src/model/network.ts';
import type { Notes } from '../../../src/scene/scene.ts';
import { type Detail, details } from '../../../src/template.ts';
import { firewallGaps } from '../cloud/appliances.ts';
import { ownWanGaps } from '../cloud/global-reach.ts';
import { peeringGaps } from '../cloud/peered.ts';
import { hubGaps } from '../cloud/virtual-hub.ts';
import { vpnBgpGaps, vpnGaps } from '../cloud/vpns.ts';
import { memberGaps } from '../provider/providers.ts';
import { assumedGaps, buildingGaps, edgeBgpGaps } from './assumed.ts';
import { type Gap, gapSentences, type Seen } from './gaps.ts';
import { circuitGaps, filterGaps, orderGaps, speakerGaps } from './open.ts';
import { figureGaps } from './open-figures.ts';

/**
 * A kind of gap: something that the file doesn't state.
 *
 * `assumed`: the picture shows something in its place. Where that bears the mark, the lists tell it from the logical level on,
 * since the mark sends the reader there; so they do where two frames are one by it, or a VPN ends elsewhere. What looks as
 * if it were stated, by a default or by Microsoft's list, is told at the full level.
 *
 * `open`: the picture shows nothing in its place. It is told from the logical level on where silence would be read as an
 * answer to which traffic flows, by which way, and who speaks BGP with which AS number; at each level where a line that is
 * drawn would carry nothing. What only completes a figure, like an address, is told at the full level.
 *
 * Cards tell what is stated; what isn't stands in the lists alone.
 */
interface Kind {
  readonly how: 'assumed' | 'open';
  /** The first level at which it is told. */
  readonly from: Detail;
  /** A network in which there can be such a gap. */
  readonly when?: (network: Network) => boolean;
  readonly gaps: (seen: Seen) => readonly Gap[];
}

const assumed = (from: Detail, ...kinds: readonly Assumption['kind'][]): Kind => ({
  how: 'assumed',
  from,
  gaps: (seen) => assumedGaps(seen, kinds),
});

/** What the article's own diagram shows nothing of. */
const drawn: typeof assumed = (from, ...kinds) => ({
  how: 'assumed',
  from,
  gaps: (seen) => (seen.drawing ? assumedGaps(seen, kinds) : []),
});

const open = (from: Detail, gaps: Kind['gaps'], when: NonNullable<Kind['when']> = () => true): Kind => ({
  how: 'open',
  from,
  gaps,
  when,
});

/** All kinds of gaps, the same for every template. */
const kinds: readonly Kind[] = [
  assumed('logical', 'peering', 'own-wan'),
  drawn('logical', 'edges', 'routers', 'gateway', 'vpn-gateway'),
  { how: 'assumed', from: 'logical', when: ({ vpn }) => vpn.length > 0, gaps: (seen) => vpnGaps(seen) },
  { how: 'assumed', from: 'logical', gaps: buildingGaps },
  assumed('full', 'layer'),
  { how: 'assumed', from: 'logical', gaps: edgeBgpGaps },
  assumed('full', 'bgp', 'sites', 'link-start'),
  drawn('full', 'facility'),
  open('overview', filterGaps),
  open('logical', circuitGaps),
  open('logical', speakerGaps),
  open('logical', memberGaps),
  open('logical', orderGaps),
  open(
    'logical',
    (seen) => firewallGaps(seen),
    ({ virtualNetworks, virtualHubs }) =>
      [...virtualNetworks, ...virtualHubs].some(({ appliances }) => appliances.length > 0),
  ),
  open(
    'logical',
    (seen) => vpnBgpGaps(seen),
    ({ vpn }) => vpn.length > 0,
  ),
  open(
    'logical',
    (seen) => ownWanGaps(seen),
    ({ globalReach }) => globalReach.length > 0,
  ),
  open(
    'logical',
    (seen) => peeringGaps(seen),
    ({ networkPeerings }) => networkPeerings.length > 0,
  ),
  open(
    'logical',
    (seen) => hubGaps(seen),
    ({ virtualHubs }) => virtualHubs.length > 0,
  ),
  open('full', (seen) => figureGaps(seen)),
];

/** What isn't stated, as a picture of a level tells it: what the picture assumes, and what is only open. */
export function untold(seen: Seen, detail: Detail): Notes[] {
  const isTold = ({ from, when }: Kind) =>
    details.indexOf(from) <= details.indexOf(detail) && (when?.(seen.network) ?? true);
  return (['assumed', 'open'] as const).flatMap((how): Notes[] => {
    const gaps = kinds.filter((kind) => kind.how === how && isTold(kind)).flatMap((kind) => kind.gaps(seen));
    // What is assumed is told in whole sentences, what is open as a list.
    const list = (facts: readonly string[]) => {
      const told = (some: readonly string[]) => some.join(seen.translate('list.comma'));
      const last = facts.at(-1);
      if (how === 'open' || facts.length < 2 || last === undefined) return told(facts);
      return seen.translate('notes.facts', { list: told(facts.slice(0, -1)), last });
    };
    const lines = gapSentences(gaps, seen, list);
    return lines.length === 0 ? [] : [{ heading: seen.translate(`notes.${how}`), lines }];
  });
}
