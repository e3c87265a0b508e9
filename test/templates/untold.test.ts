import { describe, expect, test } from 'vitest';
import { scene } from '../../src/node.ts';

const levels = ['overview', 'logical', 'full'] as const;

/** What a picture of a level says under a heading. */
function told(topology: object, detail: (typeof levels)[number], heading: RegExp): string {
  const { notes = [] } = scene(JSON.stringify(topology), { detail });
  const lines = notes.filter((each) => heading.test(each.heading)).flatMap((each) => each.lines);
  return lines.join('\n');
}

const site = { id: 's', routers: ['r1', 'r2'], addressSpace: ['10.0.0.0/16'] };
const peering = { type: 'AzurePrivatePeering', vlanId: 10, primaryPeerAddressPrefix: '192.168.0.0/30' };
const stated = { provider: 'Colt', peeringLocation: 'London', bandwidth: '1 Gbps', sku: 'Standard' };
const circuit = (model: string, more: object = {}) => ({
  sites: [site],
  customer: { asn: 65001 },
  circuits: [{ id: 'c', model, sites: ['s'], ...stated, peerings: [peering], ...more }],
});
const direct = (circuits: object, port: object = {}) => ({
  customer: { asn: 65001 },
  sites: [site],
  ports: [{ id: 'p', peeringLocation: 'London', bandwidth: '10 Gbps', encapsulation: 'Dot1Q', ...port }],
  circuits: [{ id: 'c', model: 'direct', ports: 'p', bandwidth: '1 Gbps', sku: 'Standard', ...circuits }],
});
const { sku: _, ...noSku } = stated;
const peered = (sides: object, appliances: readonly object[] = []) => ({
  virtualNetworks: [
    { id: 'hub', region: 'UK South', addressSpace: ['10.1.0.0/16'], gateway: { sku: 'ErGw1AZ' }, appliances },
    ...['one', 'two'].map((id) => ({ id, peeredWith: [{ to: 'hub', useRemoteGateway: true, ...sides }] })),
  ],
});
const inHub = (vpn: object, hub: object = {}) => ({
  ...circuit('point-to-point', { connections: ['hub'] }),
  virtualHubs: [{ id: 'hub', gateway: {}, vpnGateway: {}, ...hub }],
  ...vpn,
});
const twice = (routing: object = {}) => {
  const each = circuit('point-to-point', { connections: ['n'], ...routing });
  const [one] = each.circuits;
  return { ...each, circuits: [one, { ...one, id: 'd' }], virtualNetworks: [{ id: 'n' }] };
};
/** Two sites with a circuit each, of which one may get to the other's over the customer's own WAN. */
const crossed = (line: object) => {
  const each = twice();
  const [one, two] = each.circuits;
  return {
    ...each,
    sites: [
      { ...site, ...line },
      { ...site, id: 't' },
    ],
    circuits: [one, { ...two, sites: ['t'] }],
  };
};
const withProvider = { ...circuit('any-to-any'), providers: [{ name: 'Colt', asn: 3 }] };
const firewall = { name: 'fw', kind: 'firewall' };
const tunnel = (vpnGateway: object) => inHub({ vpn: [{ site: 's', router: 'r1', to: 'hub' }] }, { vpnGateway });
const ms = { type: 'MicrosoftPeering', routeFilter: 'rf', advertisedPublicPrefixes: ['203.0.113.0/24'] };

/** What isn't stated, a file without it, the same file with it, and the first level at which it is told. */
const gaps: readonly (readonly [RegExp, object, object, (typeof levels)[number]])[] = [
  [
    /route filter/,
    circuit('any-to-any', { peerings: [{ type: 'MicrosoftPeering' }] }),
    circuit('any-to-any', { peerings: [ms] }),
    'overview',
  ],
  [
    /prefixes advertised/,
    circuit('any-to-any', { peerings: [{ type: 'MicrosoftPeering' }] }),
    circuit('any-to-any', { peerings: [ms] }),
    'logical',
  ],
  [/which peerings/, circuit('cloud-exchange', { peerings: [] }), circuit('cloud-exchange'), 'logical'],
  [/order of circuits/, twice(), twice({ routing: { localPreference: 100 } }), 'logical'],
  [/s and t: order of circuits/, crossed({ reaches: 't' }), crossed({}), 'logical'],
  [/gateway of a peered network/, peered({ useRemoteGateway: undefined }), peered({}), 'logical'],
  [
    /forwarded traffic/,
    peered({}, [{ name: 'fw' }]),
    peered({ allowForwardedTraffic: true }, [{ name: 'fw' }]),
    'logical',
  ],
  [/forwarded traffic/, peered({}, [{ name: 'fw' }]), peered({}), 'logical'],
  [/VPN sites and circuits/, inHub({ vpn: [{ site: 's', to: 'hub' }] }), inHub({}), 'logical'],
  [
    /next hop/,
    inHub({}, { routingIntent: { private: true } }),
    inHub({}, { routingIntent: { private: true }, appliances: [{ name: 'fw' }] }),
    'logical',
  ],
  [
    /traffic routing intent/,
    inHub({}, { routingIntent: true }),
    inHub({}, { routingIntent: { private: true } }),
    'logical',
  ],
  [/provider’s AS/, circuit('any-to-any'), withProvider, 'logical'],
  [/provider’s AS/, circuit('point-to-point', { layer: 3 }), circuit('point-to-point'), 'logical'],
  [/customer’s AS/, { ...circuit('point-to-point'), customer: {} }, circuit('point-to-point'), 'logical'],
  [/s: .*BGP with the provider/, circuit('any-to-any'), withProvider, 'logical'],
  [/s: .*BGP with the provider/, { ...withProvider, sites: ['s'] }, withProvider, 'logical'],
  [/s: .*BGP with the provider/, circuit('any-to-any'), circuit('any-to-any', { bgp: 'customer' }), 'logical'],
  [/hub: .*VPNs use BGP/, tunnel({}), tunnel({ asn: 65515 }), 'logical'],
  [/hub: .*VPNs use BGP/, { ...tunnel({ asn: 65515 }), customer: {} }, tunnel({ asn: 65515 }), 'logical'],
  [/hub: .*goes through fw/, peered({}, [firewall]), peered({ allowForwardedTraffic: true }, [firewall]), 'logical'],
  [
    /hub: .*goes through fw/,
    inHub({}, { appliances: [firewall] }),
    inHub({}, { appliances: [firewall], routingIntent: { private: true } }),
    'logical',
  ],
  [/\bSKU/, circuit('point-to-point', { ...noSku, sku: undefined }), circuit('point-to-point'), 'full'],
  [/VLAN/, circuit('any-to-any', { peerings: [{ ...peering, vlanId: undefined }] }), circuit('any-to-any'), 'full'],
  [
    /link addresses/,
    direct({ peerings: [{ ...peering, primaryPeerAddressPrefix: undefined }] }),
    direct({ peerings: [peering] }),
    'full',
  ],
  [/encapsulation/, direct({}, { encapsulation: undefined }), direct({}), 'full'],
  [/s: .*address space/, { ...circuit('any-to-any'), sites: ['s'] }, circuit('any-to-any'), 'full'],
  [/hub: .*region/, inHub({}), inHub({}, { region: 'UK South' }), 'full'],
];

describe('what isn’t stated is told from its level on, whatever the template, and not where it is stated', () => {
  test.each(gaps)('%s', (word, without, complete, from) => {
    for (const level of levels) {
      const isTold = levels.indexOf(level) >= levels.indexOf(from);
      expect([level, word.test(told(without, level, /^Not stated$/))]).toEqual([level, isTold]);
      expect([level, word.test(told(complete, level, /^Not stated$/))]).toEqual([level, false]);
    }
  });
});

test('who speaks BGP is told as assumed where its router is assumed too, and else where everything is told', () => {
  const assumed = (file: object, level: (typeof levels)[number]) => told(file, level, /assumed/);
  const atEdge = { ...circuit('point-to-point'), sites: ['s'] };
  expect(assumed(atEdge, 'logical')).toMatch(/^c: .*the customer’s routers speak BGP/);
  expect(assumed(circuit('point-to-point'), 'logical')).not.toMatch(/BGP/);
  expect(assumed({ ...atEdge, ...circuit('point-to-point', { bgp: 'customer' }), sites: ['s'] }, 'full')).not.toMatch(
    /BGP/,
  );
});

test('no word of a card says what isn’t stated, but the lists', () => {
  const all = scene(JSON.stringify(twice()), { detail: 'full' });
  const { notes: __, legend: ___, ...cards } = all;
  expect(JSON.stringify(cards)).not.toMatch(/not stated|isn’t stated/);
});

test('each thing is told once with all that is open of it, and those with the same gaps together', () => {
  const file = circuit('point-to-point', { sku: undefined, bandwidth: undefined });
  const [one] = file.circuits;
  const both = { ...file, circuits: [one, { ...one, id: 'd' }] };
  expect(told(both, 'full', /^Not stated$/)).toBe('c and d: bandwidth, SKU.');
  const many = { ...file, circuits: Array.from({ length: 6 }, (_, index) => ({ ...one, id: `c${index}` })) };
  expect(told(many, 'full', /^Not stated$/)).toBe('all circuits: bandwidth, SKU.');
});
