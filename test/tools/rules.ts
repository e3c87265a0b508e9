/** The page of the rules that `check` looks at, docs/rules.md, from the rules themselves. */
import { sourceOf } from '../../src/check/explain.ts';
import { type Rule, rules, type Severity } from '../../src/check/index.ts';

/** What Microsoft's pages say and no rule looks at, with the reason. */
const leftOut: readonly (readonly [number, string, string])[] = [
  [
    16,
    'No change from unlimited to metered data, and no decrease of bandwidth',
    'a file says what is there, not from what it is changed',
  ],
  [18, 'A circuit has a primary and a secondary connection', 'every circuit of a file has both'],
  [
    21,
    'Primary and secondary don’t end on the same port of a router',
    'a file doesn’t name the customer’s ports; `two-routers` looks at the routers',
  ],
  [
    23,
    'The links of a circuit aren’t used active-passive',
    'what a file says of routing holds for a circuit, not for one of its links',
  ],
  [30, 'Azure public peering is retired', 'a file that has it is refused by its form, with what took its place'],
  [
    34,
    'The customer’s address is the first usable one of a link’s subnet, Microsoft’s the second',
    'a file states subnets; pictures write the addresses by this rule',
  ],
  [37, 'A VLAN id is 1 to 4094', 'the form of the file holds it'],
  [39, 'A peering has the same VLAN id on both links', 'a file states it once for both'],
  [47, 'An MD5 key has at most 25 letters and digits', 'a file says that there is one, never which'],
  [
    53,
    'Private addresses behind Microsoft peering are translated (NAT)',
    'a file doesn’t state translation; `advertised-public` looks at what is advertised',
  ],
  [
    54,
    'The same public prefix isn’t advertised to the Internet and over Microsoft peering',
    'a file doesn’t state what is advertised to the Internet',
  ],
  [55, 'Microsoft peering ends in a DMZ', 'a file doesn’t state zones of the customer’s network'],
  [60, 'No network security group and no default route on the gateway subnet', 'a file doesn’t state either'],
  [70, 'Networks don’t talk to one another over a circuit', 'a file doesn’t state who talks to whom'],
  [
    81,
    'Sites of a VPN and of ExpressRoute reach each other through Route Server alone',
    'a file doesn’t state which sites have to reach each other',
  ],
  [83, 'MACsec is for ExpressRoute Direct', 'the form of the file has it on ports alone'],
  [
    84,
    'No link aggregation on Direct ports',
    'a file can’t state it; Microsoft’s page bars it, and its API of 2025-09-01 has it',
  ],
  [89, 'No router redundancy protocol (HSRP, VRRP) towards Microsoft', 'a file can’t state one'],
  [90, 'No VLAN is stretched into Azure', 'a file can’t state it: peerings are layer 3'],
  [
    92,
    'Peerings are up on circuits that are provisioned and enabled',
    'a file doesn’t state the states of a circuit in Azure',
  ],
];

const words: Readonly<Record<Severity, string>> = {
  error: 'Azure would refuse it, or it can’t work',
  warning: 'against Microsoft’s advice, or most likely a mistake',
  info: 'good to know',
};

/** The page of the rules. */
export function rulesPage(): string {
  const row = (rule: Rule) =>
    `| \`${rule.id}\` | ${rule.severity} | ${rule.title}. ${rule.why} | ${sourceOf(rule)} | ${(rule.numbers ?? []).join(', ')} |`;
  const counts = (Object.keys(words) as Severity[]).map(
    (severity) =>
      `${rules.filter((rule) => rule.severity === severity).length} of severity ${severity} (${words[severity]})`,
  );
  return `# The rules of check

What \`expressroute-topology check\` and \`check\` of the library look at, beyond the form of a file. This page is made from the rules themselves: ${rules.length} of them, ${counts.join(', ')}.
A case that is less grave than its rule is told with a lower severity. What the catalogue of locations, providers and regions doesn’t have is unknown, never an error.
A rule is turned off in a file by its id or one of its numbers, with a reason, or by \`--off\`:

\`\`\`yaml
check:
  - { rule: single-location, reason: The second location is on its way. }
\`\`\`

| rule | severity | what holds, and why | page and date | numbers |
|---|---|---|---|---|
${rules.map(row).join('\n')}

## Left out

What Microsoft’s pages say besides, and why no rule looks at it.

| number | what holds | why it is left out |
|---|---|---|
${leftOut.map(([number, what, why]) => `| ${number} | ${what} | ${why} |`).join('\n')}
`;
}

/** The numbers of what no rule looks at. */
export const leftOutNumbers: readonly number[] = leftOut.map(([number]) => number);
