import { describe, expect, test } from 'vitest';
import type { Connection, Network } from '../../src/model/network.ts';
import { parse, resolve } from '../../src/node.ts';

const network = (source: string): Network => resolve(parse(source));
const problems = (source: string): string[] => {
  try {
    parse(source);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

describe('a provider’s devices', () => {
  const named = (rest: string) => `sites: [A]
providers: [{ id: p, name: Provider, edges: [{ id: pe1, name: FRA-PE-1 }, FRA-PE-2] }]
circuits:
  - { id: one, model: point-to-point, provider: p, primary: { edge: pe1 }, secondary: { edge: FRA-PE-2 } }
  - { id: two, model: point-to-point, provider: provider, primary: { edge: FRA-PE-1 }, ${rest} }
`;

  test('are one thing for all circuits that name them, by id or by name', () => {
    const { providers, circuits } = network(named('secondary: { edge: new-pe, accessEdge: new-pe }'));
    expect(providers[0]?.edges).toEqual([
      { id: 'p/pe1', name: 'FRA-PE-1' },
      { id: 'p/FRA-PE-2', name: 'FRA-PE-2' },
    ]);
    const [one, two] = circuits.map((circuit) => circuit.links.map((link) => link.edge));
    expect(one).toEqual([
      { id: 'p/pe1', name: 'FRA-PE-1', provider: 'p', assumed: false },
      { id: 'p/FRA-PE-2', name: 'FRA-PE-2', provider: 'p', assumed: false },
    ]);
    expect(two?.[0]).toEqual(one?.[0]);
    // One that the provider doesn't list is one thing too.
    expect(two?.[1]?.id).toBe('p/new-pe');
    expect(circuits[1]?.links[1].accessEdge).toEqual(two?.[1]);
  });

  test('listed for a provider’s only circuit are taken for its links’, as an assumption', () => {
    const { circuits, assumptions } = network(
      'providers: [{ id: p, edges: [{ id: x, name: PE-X }, PE-Y] }]\ncircuits: [{ id: c, model: any-to-any, provider: p }]',
    );
    expect(circuits[0]?.links.map((link) => [link.edge?.id, link.edge?.assumed])).toEqual([
      ['p/x', true],
      ['p/PE-Y', true],
    ]);
    expect(assumptions).toContainEqual({
      kind: 'edges',
      circuits: ['c'],
      edges: [
        { role: 'primary', edge: 'PE-X' },
        { role: 'secondary', edge: 'PE-Y' },
      ],
    });
  });

  test('of a carrier belong to the carrier, wherever they are named', () => {
    const { circuits, providers } = network(
      'sites: [{ id: a, name: A, routers: [r] }]\nproviders: [{ id: reg, name: Regional, edges: [{ id: s, name: SW-1 }] }]\ncircuits: [{ model: cloud-exchange, provider: DE-CIX, primary: { accessEdge: SW-1 }, access: [{ site: a, router: r, provider: regional, edge: s, bandwidth: 1 Gbps, medium: fibre }, { provider: Citycom, edge: x }] }]',
    );
    const edge = { id: 'reg/s', name: 'SW-1', provider: 'reg', assumed: false };
    expect(circuits[0]?.access).toEqual([
      { site: 'a', router: 'a/r', provider: 'Regional', providerId: 'reg', edge, bandwidthMbps: 1000, medium: 'fibre' },
      {
        provider: 'Citycom',
        providerId: 'citycom',
        edge: { id: 'citycom/x', name: 'x', provider: 'citycom', assumed: false },
      },
    ]);
    expect(circuits[0]?.links[0].accessEdge).toEqual(edge);
    expect(providers.map((each) => each.id)).toEqual(['reg', 'de-cix', 'citycom']);
  });

  test('have ids that differ', () => {
    expect(problems('providers: [{ name: P, edges: [{ id: a }, { id: a }] }]')).toEqual([
      '1:49: the id "a" is taken by providers[0].edges[0]',
    ]);
  });
});

describe('an exchange', () => {
  const exchanges = (circuits: string, providers = '') =>
    network(`sites: [A]\n${providers}circuits: [${circuits}]`).circuits.map((circuit) => circuit.exchange);
  const at = (provider: string, location: string) =>
    `{ model: cloud-exchange, provider: ${provider}, peeringLocation: ${location} }`;

  test('is one for each provider and metro', () => {
    expect(
      exchanges(
        [
          at('Equinix', 'Washington DC'),
          at('Equinix', 'Silicon Valley'),
          at('equinix', 'Washington DC2'),
          at('Equinix', 'Washington DC Metro'),
          at('Megaport', 'Washington DC'),
          at('Megaport', 'Tokyo3'),
          at('Megaport', 'tokyo'),
        ].join(', '),
      ),
    ).toEqual([
      'equinix/washington-dc',
      'equinix/silicon-valley',
      'equinix/washington-dc',
      'equinix/washington-dc',
      'megaport/washington-dc',
      'megaport/tokyo',
      'megaport/tokyo',
    ]);
  });

  test('is one for all metros where the file says that it is one fabric', () => {
    expect(
      exchanges(
        `${at('m', 'Dallas')}, ${at('m', 'Taipei')}`,
        'providers: [{ id: m, name: Megaport, oneFabric: true }]\n',
      ),
    ).toEqual(['m', 'm']);
  });

  test('is none in other models', () => {
    expect(exchanges('{ model: point-to-point, provider: Equinix, peeringLocation: Dallas }')).toEqual([undefined]);
  });

  test.each([
    ['a cage with its building', 'kind: colocation, facility: Equinix AM5', true],
    ['a cage in another town’s building', 'kind: colocation, facility: "Equinix AM5", location: "Almere, NL"', true],
    ['a cage in the same city', 'kind: colocation, location: "Amsterdam, NL"', true],
    ['a cage elsewhere', 'kind: colocation, location: "Rotterdam, NL"', false],
    ['a datacenter', 'kind: datacenter, location: "Amsterdam, NL"', false],
    ['an office with a facility', 'facility: Equinix AM5', false],
  ])('knows whether %s is in its building', (_, site, inside) => {
    const { circuits } = network(
      `sites: [{ id: a, name: A, ${site} }]\ncircuits: [{ model: cloud-exchange, provider: Equinix, peeringLocation: Amsterdam2 }]`,
    );
    expect(circuits[0]?.links.map((link) => link.start.inside)).toEqual([inside, inside]);
  });
});

describe('the buildings of a circuit', () => {
  const facilities = (circuit: string, more = '') => {
    const { circuits, assumptions } = network(`circuits: [{ id: c, ${circuit} }]\n${more}`);
    return [circuits[0]?.facilities, assumptions.filter((each) => each.kind === 'facility')];
  };

  test('are those that the file states', () => {
    expect(
      facilities(
        'model: point-to-point, peeringLocation: Amsterdam Metro, secondary: { facility: Digital Realty AMS8 }',
      ),
    ).toEqual([{ names: ['Digital Realty AMS8'], source: 'stated', oneOf: false }, []]);
  });

  test('are those of its Direct ports', () => {
    const { circuits } = network(
      'ports: [{ id: p, peeringLocation: Dallas, links: { primary: { facility: Equinix DA3 } } }]\ncircuits: [{ model: direct, ports: p }]',
    );
    expect(circuits[0]?.links.map((link) => link.facility)).toEqual(['Equinix DA3', undefined]);
    expect(circuits[0]?.facilities?.source).toBe('stated');
  });

  test('else those of Microsoft’s list, which is an assumption', () => {
    expect(facilities('model: any-to-any, peeringLocation: amsterdam')).toEqual([
      { names: ['Equinix AM5'], source: 'catalogue', oneOf: false },
      [
        {
          kind: 'facility',
          circuits: ['c'],
          peeringLocation: 'amsterdam',
          facilities: ['Equinix AM5'],
          oneOf: false,
        },
      ],
    ]);
  });

  test('are one of two where the location isn’t a metro, and both where it is', () => {
    expect(facilities('model: any-to-any, peeringLocation: Washington DC')[0]).toEqual({
      names: ['Equinix DC2', 'Equinix DC6'],
      source: 'catalogue',
      oneOf: true,
    });
    expect(facilities('model: any-to-any, peeringLocation: Amsterdam Metro')[0]).toMatchObject({
      names: ['Equinix AM5', 'Digital Realty AMS8'],
      oneOf: false,
    });
  });

  test('are unknown where the location isn’t on the list', () => {
    expect(facilities('model: any-to-any, peeringLocation: Atlantis')).toEqual([undefined, []]);
    expect(facilities('model: any-to-any')).toEqual([undefined, []]);
  });
});

describe('a Direct port pair', () => {
  test('has two ports, and what is said of the pair holds for both', () => {
    const [pair] = network(
      'sites: [{ id: a, name: A, routers: [{ id: x, name: core-x }] }, B]\nports: [{ id: p, site: a, carrier: Zayo, medium: dark fibre, links: { primary: { router: core-x, macsec: true }, secondary: { site: b, carrier: Lumen, facility: Equinix DC2, rackId: R1 } } }]',
    ).ports;
    expect(pair?.links).toEqual([
      { role: 'primary', site: 'a', router: 'a/x', macsec: true, carrier: 'Zayo', medium: 'dark fibre' },
      { role: 'secondary', site: 'b', facility: 'Equinix DC2', rackId: 'R1', carrier: 'Lumen', medium: 'dark fibre' },
    ]);
    expect(pair?.macsec).toBe(true);
  });
});

describe('preference', () => {
  const to = (...circuits: string[]) =>
    network(
      `circuits:\n${circuits.map((each, index) => `  - { id: c${index + 1}, model: direct, ${each} }\n`).join('')}virtualNetworks: [{ id: n }, { id: m }]`,
    ).circuits.map((circuit) => circuit.connections[0] as Connection);
  const weight = (value: number) => `connections: [{ to: n, routingWeight: ${value} }]`;

  test('among three is said in order', () => {
    expect(
      to(weight(2000), weight(3000), weight(1000)).map(({ preferred, backup, preference }) => [
        preference?.rank,
        preference?.of,
        preference?.weight,
        preferred,
        backup,
      ]),
    ).toEqual([
      [2, 3, 2000, false, false],
      [1, 3, 3000, true, false],
      [3, 3, 1000, false, true],
    ]);
  });

  test('of a connection without a weight beside one with is weight 0, last', () => {
    expect(to(weight(10), 'connections: [n]').map((each) => [each.preference, each.backup])).toEqual([
      [{ rank: 1, of: 2, weight: 10, stated: true, asPathPrepend: 0, by: 'weight' }, false],
      [{ rank: 2, of: 2, weight: 0, stated: false, asPathPrepend: 0, by: 'weight' }, true],
    ]);
  });

  test('is shared by those that Azure treats alike', () => {
    expect(
      to('connections: [n]', 'connections: [n]').map(({ preferred, backup, preference }) => [
        preference?.rank,
        preference?.by,
        preferred,
        backup,
      ]),
    ).toEqual([
      [1, undefined, false, false],
      [1, undefined, false, false],
    ]);
    expect(to(weight(5), weight(5), weight(1)).map((each) => each.preference?.rank)).toEqual([1, 1, 3]);
  });

  test('is there only where several circuits lead to one gateway', () => {
    expect(to(weight(5), 'connections: [m]').map((each) => each.preference)).toEqual([undefined, undefined]);
  });

  test('is decided by the AS path among equal weights alone', () => {
    const prepended = 'routing: { asPathPrepend: 3 }';
    expect(to(`connections: [n], ${prepended}`, 'connections: [n]').map((each) => each.preference)).toEqual([
      { rank: 2, of: 2, weight: 0, stated: false, asPathPrepend: 3, by: 'as-path' },
      { rank: 1, of: 2, weight: 0, stated: false, asPathPrepend: 0, by: 'as-path' },
    ]);
    expect(to(`${weight(9)}, ${prepended}`, weight(1)).map((each) => each.preferred)).toEqual([true, false]);
  });

  test('is among circuits that carry traffic of the same sites: stated ones, or those of the own WAN', () => {
    const ranks = (sites: string) =>
      network(`sites: ${sites}
circuits:
  - { id: c1, model: direct, sites: [a], connections: [{ to: n, routingWeight: 9 }] }
  - { id: c2, model: direct, sites: [b], connections: [n] }
  - { id: c3, model: direct, sites: [a, c], connections: [n] }
virtualNetworks: [{ id: n }]`).circuits.map(({ connections: [one] }) => one?.preference?.rank);
    expect(ranks('[a, b, c]')).toEqual([1, undefined, 2]);
    expect(ranks('[a, b, { id: c, reaches: b }]')).toEqual([1, 2, 2]);
    expect(ranks('[a, { id: b, reaches: d }, c, { id: d, reaches: a }]')).toEqual([1, 2, 2]);
    // A line leads both ways: a site that others reach is served over them.
    expect(ranks('[{ id: a, reaches: d }, { id: b, reaches: d }, c, d]')).toEqual([1, 2, 2]);
    // But none passes on what comes against its own lines.
    expect(ranks('[a, b, c, d, { id: e, reaches: [a, d] }, { id: f, reaches: [d, b] }]')).toEqual([1, undefined, 2]);
  });

  test('towards Azure is the sites’ local preference, of the circuit or of a network', () => {
    const local = to(
      'connections: [n], routing: { localPreference: 200 }',
      'connections: [n], routing: { localPreference: { n: 300, m: 50 } }',
    );
    expect(local.map((each) => each.localPreference)).toEqual([
      { value: 200, rank: 2, of: 2 },
      { value: 300, rank: 1, of: 2 },
    ]);
  });

  test('towards Azure has no order where a circuit states none', () => {
    expect(
      to('connections: [n], routing: { localPreference: 200 }', 'connections: [n]').map((each) => each.localPreference),
    ).toEqual([{ value: 200 }, undefined]);
  });

  test('keeps what the file says of the circuit', () => {
    const { circuits } = network(
      'circuits: [{ model: direct, routing: { localPreference: { n: 300 }, asPathPrepend: 2, specifics: [10.1.0.0/17, 10.1.128.0/17] } }, { model: direct }]\nvirtualNetworks: [{ id: n }]',
    );
    expect(circuits.map((circuit) => circuit.routing)).toEqual([
      {
        asPathPrepend: 2,
        localPreferences: [{ network: 'n', value: 300 }],
        specifics: ['10.1.0.0/17', '10.1.128.0/17'],
      },
      undefined,
    ]);
  });

  test('of a network that isn’t there is a mistake', () => {
    expect(
      problems(
        'circuits: [{ model: direct, routing: { localPreference: { hubb: 1 } } }]\nvirtualNetworks: [{ id: hub }]',
      ),
    ).toEqual(['1:65: there is no virtual network or virtual hub "hubb"; did you mean "hub"?']);
  });
});

describe('sites that a circuit’s default leaves out', () => {
  test('are told, with who names them', () => {
    const { circuits, remarks } = network(
      'sites: [A, B]\ncircuits: [{ id: one, model: point-to-point, sites: [a] }, { id: two, model: point-to-point }, { id: three, model: direct }]',
    );
    expect(circuits.map((circuit) => circuit.sites)).toEqual([['a'], ['b'], ['b']]);
    expect(remarks).toEqual([{ kind: 'sites-left-out', circuits: ['two', 'three'], sites: ['a'], namedBy: ['one'] }]);
  });

  test('are none where the circuit states its sites, or shares them', () => {
    expect(
      network('sites: [A, B]\ncircuits: [{ model: direct, sites: [a] }, { model: direct, sites: [b] }]').remarks,
    ).toEqual([]);
    expect(
      network(
        'sites: [A, B]\ncircuits: [{ model: any-to-any, provider: P }, { model: any-to-any, provider: P, sites: [a] }]',
      ).remarks,
    ).toEqual([]);
  });
});

test('an access link’s router must be there', () => {
  const withAccess = (access: string) =>
    problems(
      `sites: [{ id: a, name: A, routers: [CE-1] }]\ncircuits: [{ model: point-to-point, access: [${access}] }]`,
    );
  expect(withAccess('{ site: a, router: CE-1 }, { router: a/CE-1 }, { site: a, router: a/CE-1 }')).toEqual([]);
  expect(withAccess('{ site: a, router: CE-2 }')).toEqual([
    '2:65: the site "a" has no router "CE-2"; did you mean "CE-1"?',
  ]);
  expect(withAccess('{ router: b/CE-1 }')[0]).toMatch(/there is no site "b"/);
});
