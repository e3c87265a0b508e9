import { nearest } from '../model/keys.ts';
import { quoted } from '../model/printable.ts';
import type { Rule } from './rule.ts';
import { addressing } from './rules/addressing.ts';
import { bgp } from './rules/bgp.ts';
import { direct } from './rules/direct.ts';
import { fastPath } from './rules/fastpath.ts';
import { gatewayLimits } from './rules/gateway-limits.ts';
import { gatewayRules } from './rules/gateways.ts';
import { globalReach } from './rules/global-reach.ts';
import { locations } from './rules/locations.ts';
import { microsoftPeering } from './rules/microsoft-peering.ts';
import { resiliency } from './rules/resiliency.ts';
import { routing } from './rules/routing.ts';
import { sites } from './rules/sites.ts';
import { sku } from './rules/sku.ts';
import { vpn } from './rules/vpn.ts';

const known: Rule = {
  id: 'rule-known',
  severity: 'warning',
  title: 'A rule that the file turns off is one that there is',
  why: 'A slip in the id of a rule turns nothing off.',
  *check({ topology }) {
    for (const [index, { rule }] of (topology.check ?? []).entries()) {
      if (findRule(rule)) continue;
      const near = typeof rule === 'string' ? nearest(rule, ruleIds) : undefined;
      yield {
        message: `there is no rule ${quoted(String(rule))}${near === undefined ? '; check --list tells them' : `; did you mean ${quoted(near)}?`}`,
        path: ['check', index, 'rule'],
        nodes: [],
      };
    }
  },
};

/** All rules, by topic. */
export const rules: readonly Rule[] = [
  ...locations,
  ...sku,
  ...direct,
  ...addressing,
  ...bgp,
  ...microsoftPeering,
  ...gatewayRules,
  ...gatewayLimits,
  ...fastPath,
  ...globalReach,
  ...vpn,
  ...resiliency,
  ...routing,
  ...sites,
  known,
];

export const ruleIds: readonly string[] = rules.map((rule) => rule.id);

/** The rules that an id or a number names: one for an id, one or more for a number. */
export function rulesNamed(name: string | number): readonly Rule[] {
  const number = typeof name === 'number' ? name : /^\d+$/.test(name.trim()) ? Number(name) : undefined;
  if (number !== undefined) return rules.filter((rule) => rule.numbers?.includes(number));
  const id = String(name).trim().toLowerCase();
  return rules.filter((rule) => rule.id === id);
}

/** The rule of an id or a number. */
export function findRule(name: string | number): Rule | undefined {
  return rulesNamed(name)[0];
}
