import { describe, expect, test } from 'vitest';
import { scene } from '../../src/node.ts';
import { boxesOf, sceneOf } from './scenes.ts';

/** What a picture says under a heading. */
function under(heading: string, file: object, detail: 'overview' | 'logical' | 'full' = 'logical') {
  return scene(JSON.stringify(file), { detail }).notes?.find((each) => each.heading === heading)?.lines;
}

const together = (file: object, detail?: 'overview' | 'logical' | 'full') => under('What fails together', file, detail);
const apart = (file: object) => under('Not joined through Azure', file);

describe('where one failure takes both links of a circuit, a note says so', () => {
  const notes = (circuit: object, routers: readonly string[] = ['r1', 'r2']) =>
    together({ sites: [{ id: 'here', routers }], circuits: [{ id: 'er', model: 'point-to-point', ...circuit }] });
  const line = { access: [{ site: 'here', router: 'r1', provider: 'Liwest' }] };
  const atOne = { primary: { router: 'here/r1' }, secondary: { router: 'here/r1' } };

  test.each<[string, readonly string[] | undefined, RegExp]>([
    ['a router', notes({}, ['r1']), /^er: r1 \(both links\)\.$/],
    ['a router and a line', notes(line, ['r1']), /^er: r1 \(both links\), one line \(both links\)\.$/],
    ['a router of two', notes(atOne), /^er: r1 \(both links\)\.$/],
    [
      'a device of the provider',
      notes({ provider: 'Colt', primary: { edge: 'PE-1' }, secondary: { edge: 'PE-1' } }),
      /^er: PE-1 \(both links\)\.$/,
    ],
    ['a line into a provider’s router', notes({ ...line, layer: 3 }, ['r1']), /^er: one line \(both links\)\.$/],
  ])('%s', (_, told, expected) => expect(told).toEqual([expect.stringMatching(expected)]));

  test.each<[string, readonly string[], { layer?: number; router?: string }, RegExp | undefined]>([
    ['one of them', ['r1', 'r2'], { router: 'r2' }, /^er: r2 \(one link and the VPN\)\.$/],
    ['both', ['r1'], {}, /^er: r1 \(both links and the VPN\)\.$/],
    ['none of them', ['r1', 'r2', 'fw'], { router: 'fw' }, undefined],
    ['nobody knows which', ['r1', 'r2', 'r3'], { router: 'r1' }, undefined],
    ['nobody knows where', ['r1', 'r2'], {}, undefined],
    ['none where the provider speaks BGP', ['r1'], { layer: 3 }, undefined],
  ])(
    'so does one where it takes the VPN that stands by and its links: %s',
    (_, routers, { layer, ...vpn }, expected) => {
      const file = {
        sites: [{ id: 'here', routers }],
        circuits: [{ id: 'er', model: 'point-to-point', layer, connections: ['n'] }],
        virtualNetworks: [{ id: 'n' }],
        vpn: [{ site: 'here', to: 'n', backupFor: 'er', ...vpn }],
      };
      const told = together(file)?.filter((each) => each.includes('VPN')) ?? [];
      expect(told).toEqual(expected ? [expect.stringMatching(expected)] : []);
    },
  );

  test('and else none does', () => {
    expect(notes({})).toBeUndefined();
    // Nor where the routers of a site are drawn as a pair.
    const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const many = {
      sites: names.map((id) => ({ id, routers: ['r1', 'r2'] })),
      circuits: names.map((id) => ({ id: `er-${id}`, model: 'point-to-point', sites: [id] })),
    };
    expect(boxesOf(sceneOf(many)).some(({ lines: [first] }) => first?.text === 'r1, r2')).toBe(true);
    expect(together(many)).toBeUndefined();
    // Which routers there are isn’t stated.
    expect(notes({}, [])).toBeUndefined();
    // A provider’s WAN has other members.
    expect(notes({ model: 'any-to-any' }, ['r1'])).toBeUndefined();
  });
});

describe('what circuits stand on together is told once for all that share the same', () => {
  const two = (one: object, other: object, more: object = {}) => ({
    circuits: [
      { id: 'a', model: 'point-to-point', ...one },
      { id: 'b', model: 'point-to-point', ...other },
    ],
    ...more,
  });
  const colt = { provider: 'Colt' };

  test.each<[string, object, readonly string[] | undefined]>([
    ['a peering location', two({ peeringLocation: 'Oslo' }, { peeringLocation: 'oslo' }), ['a and b: Oslo.']],
    ['a provider', two(colt, colt), ['a and b: provider Colt.']],
    [
      'both, the location first',
      two({ ...colt, peeringLocation: 'Oslo' }, { ...colt, peeringLocation: 'Oslo' }),
      ['a and b: Oslo, provider Colt.'],
    ],
    [
      'a city with several locations',
      two({ peeringLocation: 'Amsterdam' }, { peeringLocation: 'Amsterdam2' }),
      ['a and b: Amsterdam Metro (one city).'],
    ],
    [
      'a port pair, whatever its circuits lead to',
      two({ model: 'direct', ports: 'p' }, { model: 'direct', ports: 'p' }, { ports: [{ id: 'p' }] }),
      ['a and b: port pair p.'],
    ],
    [
      'a device of the provider, and a router, which carry both links of each',
      two(
        { ...colt, sites: ['s'], primary: { edge: 'PE-1' }, secondary: { edge: 'PE-1' } },
        { ...colt, sites: ['s'], primary: { edge: 'PE-1' }, secondary: { edge: 'PE-1' } },
        { sites: [{ id: 's', routers: ['r1'] }] },
      ),
      ['a and b: provider Colt, PE-1 (both links), r1 (both links).'],
    ],
    [
      'nothing',
      two({ ...colt, peeringLocation: 'Oslo' }, { provider: 'Zayo', peeringLocation: 'Stavanger' }),
      undefined,
    ],
  ])('%s', (_, file, lines) => {
    for (const detail of ['overview', 'logical', 'full'] as const) expect(together(file, detail)).toEqual(lines);
  });

  test('and the building of Microsoft’s edge, where the customer’s equipment stands in it too', () => {
    const cage = (facility: string) =>
      together({
        sites: [{ id: 's', kind: 'colocation', facility }],
        circuits: [
          { id: 'a', model: 'cloud-exchange', provider: 'Equinix', peeringLocation: 'Amsterdam', sites: ['s'] },
        ],
      });
    expect(cage('Equinix AM5')).toEqual(['a: Equinix AM5, with the customer’s equipment.']);
    expect(cage('Equinix AM3')).toBeUndefined();
  });

  test('of much, that which takes most circuits, and how much there is besides', () => {
    const cities = ['Oslo', 'Stavanger', 'Paris', 'Zurich'];
    const circuits = cities.flatMap((peeringLocation) =>
      [1, 2].map((each) => ({ id: `${peeringLocation}-${each}`, model: 'point-to-point', peeringLocation, ...colt })),
    );
    expect(together({ circuits })).toEqual(['all circuits: provider Colt; 4 more.']);
    expect(together({ circuits: circuits.slice(0, 4) })).toEqual([
      'Oslo-1 and Oslo-2: Oslo; Stavanger-1 and Stavanger-2: Stavanger; all circuits: provider Colt.',
    ]);
    // Of compact rows a remark says that the frame around them is their location.
    const many = [...circuits, ...circuits.map(({ id, ...each }) => ({ id: `${id}-again`, ...each }))];
    expect(together({ circuits: many })).toEqual(['all circuits: provider Colt.']);
  });

  test('in the list with badges where failures are asked for, and not a second time', () => {
    const file = JSON.stringify({
      sites: ['s'],
      ...two({ ...colt, sites: ['s'], connections: ['n'] }, { ...colt, sites: ['s'], connections: ['n'] }),
      virtualNetworks: [{ id: 'n' }],
    });
    const headings = (failures: boolean) => {
      const { notes = [], lists = [] } = scene(file, { failures });
      return [notes, lists].map((all) => all.some(({ heading }) => heading === 'What fails together'));
    };
    expect([headings(false), headings(true)]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('sites that look joined in Azure, and aren’t, are told', () => {
  const site = (id: string, more: object = {}) => ({ id, ...more });
  const circuit = (id: string, to: string = 'n', more: object = {}) => ({
    id: `er-${id}`,
    model: 'point-to-point',
    sites: [id],
    connections: [to],
    ...more,
  });
  const file = (more: object = {}) => ({
    sites: [site('a'), site('b')],
    circuits: [circuit('a'), circuit('b')],
    virtualNetworks: [{ id: 'n', gateway: {} }],
    ...more,
  });
  const wan = { model: 'any-to-any', provider: 'Colt' };
  const reach = (one: string, other: string) => ({ circuits: [`er-${one}`, `er-${other}`] });
  const three = { sites: ['a', 'b', 'c'], circuits: ['a', 'b', 'c'].map((id) => circuit(id)) };
  const hubs = (intent: object = {}) => ({
    circuits: [circuit('a', 'h1'), circuit('b', 'h2')],
    virtualHubs: [{ id: 'h1', hubs: ['h2'], ...intent }, { id: 'h2' }],
    virtualNetworks: [],
  });
  const says = (sites: string) => [`${sites}: no Global Reach is stated.`];

  test.each<[string, object, readonly string[] | undefined]>([
    ['on circuits into one gateway', file(), says('a and b')],
    [
      'many of one circuit by its name',
      file({ circuits: [circuit('a', 'n', { sites: ['a', 'c'] }), circuit('b')], sites: ['a', 'b', 'c'] }),
      says('the sites of er-a and b'),
    ],
    ['joined by Global Reach', file({ globalReach: [reach('a', 'b')] }), undefined],
    ['over the own WAN', file({ sites: [site('a', { reaches: 'b' }), site('b')] }), undefined],
    ['of one provider’s WAN', file({ circuits: [circuit('a', 'n', wan), circuit('b', 'n', wan)] }), undefined],
    [
      'of two providers’ WANs',
      file({ circuits: [circuit('a', 'n', wan), circuit('b', 'n', { ...wan, provider: 'Zayo' })] }),
      says('a and b'),
    ],
    [
      'one of which is nowhere',
      file({ sites: ['a'], circuits: [circuit('a'), circuit('b', 'n', { sites: undefined })] }),
      undefined,
    ],
    [
      'that lead to networks that nothing joins',
      file({ circuits: [circuit('a'), circuit('b', 'm')], virtualNetworks: [{ id: 'n' }, { id: 'm' }] }),
      undefined,
    ],
    [
      'that lead to networks that are peered',
      file({
        circuits: [circuit('a'), circuit('b', 'm')],
        virtualNetworks: [{ id: 'n', peeredWith: ['m'] }, { id: 'm' }],
      }),
      says('a and b'),
    ],
    ['joined pairwise alone', file({ ...three, globalReach: [reach('a', 'b'), reach('b', 'c')] }), says('a and c')],
    ['of which one pair is joined', file({ ...three, globalReach: [reach('c', 'a')] }), says('a – b and b – c')],
    ['on hubs that are joined', file(hubs()), says('a and b')],
    [
      'on hubs of which one sends traffic through an appliance',
      file(hubs({ routingIntent: { private: true } })),
      undefined,
    ],
    ['or might', file(hubs({ routingIntent: true })), undefined],
    ['or not', file(hubs({ routingIntent: { internet: true } })), says('a and b')],
    ['beside a Route Server', file({ virtualNetworks: [{ id: 'n', gateway: {}, routeServer: true }] }), undefined],
  ])('%s', (_, topology, lines) => expect(apart(topology)).toEqual(lines));

  test.each<[string, object, boolean]>([
    ['on a VPN and a circuit', {}, true],
    ['where the network has a Route Server', { virtualNetworks: [{ id: 'n', gateway: {}, routeServer: true }] }, false],
    ['where the own WAN leads there too', { sites: [site('a'), site('b', { reaches: 'a' })] }, false],
    ['where IPsec runs over the circuit', { vpn: [{ site: 'b', to: 'n', over: { circuit: 'er-a' } }] }, false],
  ])('%s', (_, more, isTold) => {
    const topology = { ...file(), circuits: [circuit('a')], vpn: [{ site: 'b', to: 'n' }], ...more };
    const line = 'b and a, by VPN and by circuit: no Route Server is stated.';
    expect(apart(topology)).toEqual(isTold ? [line] : undefined);
  });
});
