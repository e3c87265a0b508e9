import { expect, test } from 'vitest';
import { scene } from '../../src/node.ts';

/** Everything is called alike, as far as a file may: `c`, or by the word with which the id of another line ends. */
const words = ['primary', 'secondary', 'both', 'through', 'edge-1', 'edge-2', 'wan', 'in', '2'];
const file = (model: string) => `
sites:
  - { id: c, routers: [${words.join(', ')}] }
  - { id: d, reaches: c }
providers: [{ id: '2', name: Two }, { id: primary, name: One }]
circuits:
  - { id: c, model: ${model}, provider: '2', sites: [c, d], connections: [c, hub], access: [{ site: c, router: primary, provider: '2' }] }
  - { id: d, model: any-to-any, provider: primary, sites: [c, d], peerings: [{ type: AzurePrivatePeering }, { type: MicrosoftPeering }] }
virtualNetworks:
  - { id: c }
${words.map((id) => `  - { id: ${id} }`).join('\n')}
virtualHubs: [{ id: hub, hubs: [other] }, { id: other, hubs: [hub] }]
globalReach: [{ circuits: [c, d] }, { circuits: [c, d] }]
vpn:
  - { site: c, to: c, over: { circuit: c } }
  - { site: c, to: other, over: { circuit: c } }
  - { site: d, to: c, over: { circuit: d, peering: MicrosoftPeering } }
  - { site: d, to: through, over: { circuit: d, peering: AzurePrivatePeering } }
${[...words, 'c'].flatMap((to) => [`  - { site: c, to: ${to} }`, `  - { site: c, to: ${to} }`]).join('\n')}
`;

test.each(
  ['cloud-exchange', 'point-to-point', 'any-to-any'].flatMap((model) =>
    (['overview', 'logical', 'full'] as const).map((detail) => [model, detail] as const),
  ),
)('no two lines have one id, whatever things are called: %s, %s', (model, detail) => {
  const picture = scene(file(model), { detail, collapse: false });
  const ids: string[] = [];
  const ends = new Map<unknown, unknown>();
  // Lines stand in several lists of an overview: what joins two things is one wherever it stands.
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { id, from, to } = part as Record<string, unknown>;
    if (typeof id === 'string' && from !== null && typeof from === 'object' && to !== undefined) {
      ids.push(id);
      ends.set(id, [from, to]);
    }
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(picture);
  expect(ids.length).toBeGreaterThan(5);
  // A line over the Internet that has its id for itself leads from a router of the site to a gateway.
  if (detail !== 'overview')
    for (const to of words)
      expect(ends.get(`vpn:c/${to}`), to).toMatchObject([
        { node: expect.stringMatching(/^router:c\//) },
        { node: `gateway:${to}/vpn` },
      ]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
