import type { ConnectionHere } from '../context.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { idsText } from '../texts.ts';

export const routing: readonly Rule[] = [
  {
    id: 'same-both-ways',
    severity: 'warning',
    ...from('designing-for-disaster-recovery-with-expressroute-privatepeering'),
    title: 'The sites take the circuits to a network in the order in which Azure takes them back',
    why: 'Azure goes by longer prefixes, weights and AS paths, the sites by their own local preference, which has to mirror it. Else traffic comes back by another circuit than it went by: routing is asymmetric.',
    *check({ targets }) {
      for (const target of targets) {
        const ranked = target.connections.filter(
          ({ connection }) => connection.preference && connection.localPreference?.rank !== undefined,
        );
        const back = circuitsOf(ranked.filter(({ connection }) => connection.preference?.rank === 1));
        const out = circuitsOf(ranked.filter(({ connection }) => connection.localPreference?.rank === 1));
        const other = ranked.find(({ owner: { circuit } }) => back.has(circuit.id) !== out.has(circuit.id));
        if (!other) continue;
        yield {
          message: `to ${target.called} the sites take ${listed(out)}, and Azure comes back by ${listed(back)}; let local preference, weights and AS paths say the same`,
          path: other.path,
          nodes: [...ranked.map(({ node }) => node), target.node],
        };
      }
    },
  },
];

function circuitsOf(connections: readonly ConnectionHere[]): ReadonlySet<string> {
  return new Set(connections.map(({ owner }) => owner.circuit.id));
}

/** Circuits that come first; several share the traffic. */
function listed(circuits: ReadonlySet<string>): string {
  return `${idsText([...circuits])}${circuits.size > 1 ? ' alike' : ''} first`;
}
