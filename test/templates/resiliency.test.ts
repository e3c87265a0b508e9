import { describe, expect, test } from 'vitest';
import { sceneOf, textOf } from './scenes.ts';

const circuit = (id: string, peeringLocation: string | undefined, more: object = {}) => ({
  id,
  model: 'point-to-point',
  ...(peeringLocation === undefined ? {} : { peeringLocation }),
  connections: ['hub'],
  ...more,
});
const card = (circuits: object[]) =>
  textOf(
    sceneOf({ circuits, virtualNetworks: [{ id: 'hub' }, { id: 'spoke', peeredWith: ['hub'] }] }),
    'virtual-network:hub',
  );

describe('a network’s card says its resiliency level', () => {
  test('as its circuits make it', () => {
    expect(card([circuit('a', 'Stavanger')])).toMatch(/resiliency: standard/);
    expect(card([circuit('a', 'Amsterdam Metro')])).toMatch(/resiliency: high/);
    expect(card([circuit('a', 'Oslo'), circuit('b', 'Stavanger')])).toMatch(/resiliency: maximum/);
  });

  test('today and as planned, where these differ', () => {
    const planned = [circuit('a', 'Oslo'), circuit('b', 'Stavanger', { status: 'planned' })];
    expect(card(planned)).toMatch(/resiliency: standard; planned: maximum/);
    expect(card([circuit('b', 'Stavanger', { status: 'planned' })])).toMatch(/resiliency, planned: standard/);
  });

  test('and that it isn’t reached for all sites, where some lead to one location alone', () => {
    const source = (reaches: object) => ({
      sites: [{ id: 'one', ...reaches }, { id: 'two' }],
      circuits: [circuit('a', 'Oslo', { sites: ['one', 'two'] }), circuit('b', 'Stavanger', { sites: ['two'] })],
      virtualNetworks: [{ id: 'hub' }],
    });
    const said = (reaches: object) => textOf(sceneOf(source(reaches)), 'virtual-network:hub');
    expect(said({})).toMatch(/^resiliency: maximum for two\nresiliency: standard for one$/m);
    expect(said({ reaches: 'two' })).toMatch(/^resiliency: maximum$/m);
  });

  test('and today’s levels and the planned one in lines of their own, where these differ by site', () => {
    const text = textOf(
      sceneOf({
        sites: ['one', 'two'],
        circuits: [
          circuit('a', 'Oslo', { sites: ['one', 'two'] }),
          circuit('b', 'Stavanger', { sites: ['two'] }),
          circuit('c', 'Amsterdam', { sites: ['one'], status: 'planned' }),
        ],
        virtualNetworks: [{ id: 'hub' }],
      }),
      'virtual-network:hub',
    );
    expect(text).toMatch(/maximum for two\nresiliency: standard for one\nresiliency, planned: maximum for all sites$/m);
  });

  test('though a line of the own WAN leads both ways, whichever of its sites states it', () => {
    const said = (sites: object[], more: object = {}) =>
      textOf(
        sceneOf({
          sites,
          circuits: [circuit('a', 'Oslo', { sites: ['one'] }), circuit('b', 'Stavanger', { sites: ['two'], ...more })],
          virtualNetworks: [{ id: 'hub' }],
        }),
        'virtual-network:hub',
      );
    expect(said([{ id: 'one', reaches: 'two' }, { id: 'two' }])).toMatch(/resiliency: maximum$/m);
    expect(said([{ id: 'one' }, { id: 'two', reaches: 'one' }])).toMatch(/resiliency: maximum$/m);
    // A member of a provider’s WAN passes on only what states that it reaches it.
    const member = { model: 'any-to-any', provider: 'Telenor' };
    expect(said([{ id: 'one' }, { id: 'two', reaches: 'one' }], member)).toMatch(
      /resiliency: maximum for two\nresiliency: standard for one$/m,
    );
  });

  test('and the level of each site alone, where none has circuits at two locations', () => {
    const apart = (more: object) => ({
      sites: [{ id: 'one' }, { id: 'two', ...more }],
      circuits: [circuit('a', 'Oslo', { sites: ['one'] }), circuit('b', 'Stavanger', { sites: ['two'], ...more })],
      virtualNetworks: [{ id: 'hub' }],
    });
    const said = (more: object) => textOf(sceneOf(apart(more)), 'virtual-network:hub');
    expect(said({})).toMatch(/resiliency: standard for each site$/m);
    expect(said({ status: 'planned' })).toMatch(/resiliency: standard; planned: standard for each site$/m);
  });

  test('and for each site its own, where these differ and none has circuits at two locations', () => {
    const source = {
      sites: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
      circuits: [
        circuit('a', 'Oslo', { sites: ['one', 'three'] }),
        circuit('b', 'Amsterdam Metro', { sites: ['two'] }),
      ],
      virtualNetworks: [{ id: 'hub' }],
    };
    expect(textOf(sceneOf(source), 'virtual-network:hub')).toMatch(
      /resiliency: high for two\nresiliency: standard for one and three$/m,
    );
  });

  test('names in a note the sites of which it says the number', () => {
    const names = ['Aarhus', 'Bergen', 'Cork', 'Delft', 'Espoo'];
    const picture = (count: number) =>
      sceneOf({
        sites: names.slice(0, count),
        circuits: [
          circuit('a', 'Oslo', { sites: names.slice(0, count).map((each) => each.toLowerCase()) }),
          circuit('b', 'Stavanger', { sites: ['aarhus'] }),
        ],
        virtualNetworks: [{ id: 'hub' }],
      });
    expect(textOf(picture(5), 'virtual-network:hub')).toMatch(
      /resiliency: maximum for Aarhus\nresiliency: standard for 4 sites$/m,
    );
    const note = picture(5).notes?.find(({ heading }) => heading.startsWith('Resiliency'));
    for (const name of names.slice(1)) expect(note?.lines.join()).toContain(name);
    // Where the card names them, nothing is left to tell but what the levels mean.
    expect(
      [picture(5), picture(3)].map(
        ({ notes }) => notes?.find(({ heading }) => heading.startsWith('Resiliency'))?.lines.length,
      ),
    ).toEqual([2, 1]);
  });

  test('in the table of connections, where there is one', () => {
    const circuits = Array.from({ length: 26 }, (_, index) => circuit(`c${index}`, index % 2 ? 'Oslo' : 'Stavanger'));
    const picture = sceneOf({ circuits, virtualNetworks: [{ id: 'hub' }] });
    expect(textOf(picture, 'virtual-network:hub')).not.toMatch(/resiliency/);
    expect(picture.tables?.[0]?.rows.map(([name]) => name)).toEqual(['hub · resiliency: maximum']);
  });

  test('where circuits lead there, and nowhere else', () => {
    const picture = sceneOf({
      circuits: [circuit('a', 'Oslo')],
      virtualNetworks: [{ id: 'hub' }, { id: 'spoke', peeredWith: ['hub'] }, { id: 'alone' }],
    });
    for (const id of ['spoke', 'alone']) expect(textOf(picture, `virtual-network:${id}`)).not.toMatch(/resiliency/);
    const wan = sceneOf({
      circuits: [circuit('a', 'Oslo')],
      virtualHubs: [{ id: 'hub', virtualNetworks: ['spoke'] }],
      virtualNetworks: [{ id: 'spoke' }],
    });
    expect(textOf(wan, 'virtual-hub:hub')).toMatch(/resiliency: standard/);
  });
});

describe('a note under a picture says what the levels mean that stand in it', () => {
  const notes = (circuits: object[], more: object = {}, detail: 'logical' | 'full' = 'logical') =>
    sceneOf({ circuits, virtualNetworks: [{ id: 'hub' }], ...more }, detail).notes?.find(({ heading }) =>
      heading.startsWith('Resiliency'),
    )?.lines;
  const [standard, high, maximum] = [
    'standard: one peering location',
    'high: a metro circuit, in two buildings of one city',
    'maximum: two peering locations',
  ];

  test('and those to which its networks could be lifted', () => {
    expect(notes([circuit('a', 'Stavanger')])).toEqual([`${standard}; ${maximum}.`]);
    expect(notes([circuit('a', 'Amsterdam')])).toEqual([`${standard}; ${high}; ${maximum}.`]);
    expect(notes([circuit('a', 'Amsterdam Metro')])).toEqual([`${high}; ${maximum}.`]);
    expect(notes([circuit('a', 'Oslo'), circuit('b', 'Stavanger')])).toEqual([`${maximum}.`]);
  });

  test('today, as planned, and for some sites', () => {
    expect(notes([circuit('a', 'Stavanger'), circuit('b', 'Oslo', { status: 'planned' })])).toEqual([
      `${standard}; ${maximum}.`,
    ]);
    const circuits = [circuit('a', 'Oslo', { sites: ['one'] }), circuit('b', 'Amsterdam Metro', { sites: ['two'] })];
    expect(notes(circuits, { sites: ['one', 'two'] })).toEqual([`${standard}; ${high}; ${maximum}.`]);
  });

  test('also where a circuit states one', () => {
    const stated = [circuit('a', undefined, { connections: [], resiliencyLevel: 'High' })];
    expect([notes(stated), notes(stated, {}, 'full')]).toEqual([undefined, [`${high}.`]]);
  });

  test('and is none where none does', () => {
    expect(notes([circuit('a', 'Oslo', { connections: [] })])).toBeUndefined();
    expect(
      notes([circuit('a', 'Oslo', { connections: ['other'] })], { virtualNetworks: [{ id: 'hub' }, { id: 'other' }] }),
    ).toHaveLength(1);
  });
});

describe('a figure stands in a gateway that is smaller than what reaches it', () => {
  const gateway = (owner: object, connection: object = {}) => {
    const picture = sceneOf({
      circuits: [circuit('a', 'Oslo', { bandwidth: '10 Gbps', connections: [{ to: 'hub', ...connection }] })],
      ...owner,
    });
    return textOf(picture, 'gateway:hub');
  };
  const network = (gateway: object) => ({ virtualNetworks: [{ id: 'hub', gateway }] });

  test('of several circuits that carry traffic at the same time', () => {
    const text = (detail: 'logical' | 'full', connection: object = {}) =>
      textOf(
        sceneOf(
          {
            circuits: [
              circuit('a', 'Oslo', { bandwidth: '1 Gbps', connections: [{ to: 'hub', ...connection }] }),
              circuit('b', 'Stavanger', { bandwidth: '500 Mbps' }),
            ],
            ...network({ sku: 'ErGw1AZ' }),
          },
          detail,
        ),
        'gateway:hub',
      );
    expect(text('logical')).toMatch(/carries 1 Gbps at most; 2 circuits bring 1\.5 Gbps in sum/);
    expect(text('full')).toMatch(/carries 1 Gbps at most; 2 circuits bring 1\.5 Gbps in sum/);
    expect(text('full', { routingWeight: 10 })).not.toMatch(/carries/);
    expect(text('full', { fastPath: true })).not.toMatch(/carries/);
  });

  test.each<[string, string, RegExp]>([
    ['of a smaller SKU', gateway(network({ sku: 'ErGw1AZ' })), /carries 1 Gbps at most; a circuit brings 10 Gbps/],
    [
      'with too few units',
      gateway(network({ sku: 'ErGwScale', scaleUnits: { min: 2, max: 4 } })),
      /carries 4 Gbps at most; a circuit brings 10 Gbps/,
    ],
    [
      'of a hub',
      gateway({ virtualHubs: [{ id: 'hub', gateway: { scaleUnits: 1 } }] }),
      /carries 2 Gbps at most; a circuit brings 10 Gbps/,
    ],
    ['of a SKU that is large enough', gateway(network({ sku: 'ErGw3AZ' })), /^(?!.*carries)/s],
    ['that FastPath leads past', gateway(network({ sku: 'ErGw1AZ' }), { fastPath: true }), /^(?!.*carries)/s],
    ['of a SKU that isn’t stated', gateway(network({})), /^(?!.*carries)/s],
  ])('%s', (_, text, expected) => expect(text).toMatch(expected));
});
