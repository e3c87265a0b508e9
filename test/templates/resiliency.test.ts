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
  test('with what would lift it', () => {
    expect(card([circuit('a', 'Stavanger')])).toMatch(/resiliency: standard · to lift it: a circuit in another/);
    expect(card([circuit('a', 'Stavanger')])).not.toMatch(/metro/);
    expect(card([circuit('a', 'Amsterdam')])).toMatch(/a metro circuit \(high\)/);
    expect(card([circuit('a', 'Amsterdam Metro')])).toMatch(/resiliency: high · to lift it/);
    expect(card([circuit('a', 'Oslo'), circuit('b', 'Stavanger')])).toMatch(/resiliency: maximum(?! · to lift)/);
  });

  test('today and as planned, where these differ', () => {
    const planned = [circuit('a', 'Oslo'), circuit('b', 'Stavanger', { status: 'planned' })];
    expect(card(planned)).toMatch(/resiliency: standard, as planned maximum(?! · to lift)/);
    expect(card([circuit('b', 'Stavanger', { status: 'planned' })])).toMatch(/resiliency, as planned: standard/);
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

describe('a figure stands in a gateway that is smaller than what reaches it', () => {
  const gateway = (owner: object, connection: object = {}) => {
    const picture = sceneOf({
      circuits: [circuit('a', 'Oslo', { bandwidth: '10 Gbps', connections: [{ to: 'hub', ...connection }] })],
      ...owner,
    });
    return textOf(picture, 'gateway:hub');
  };
  const network = (gateway: object) => ({ virtualNetworks: [{ id: 'hub', gateway }] });

  test.each<[string, string, RegExp]>([
    ['of a smaller SKU', gateway(network({ sku: 'ErGw1AZ' })), /carries 1 Gbps of the 10 Gbps/],
    [
      'with too few units',
      gateway(network({ sku: 'ErGwScale', scaleUnits: { min: 2, max: 4 } })),
      /carries 4 Gbps of the 10 Gbps/,
    ],
    [
      'of a hub',
      gateway({ virtualHubs: [{ id: 'hub', gateway: { scaleUnits: 1 } }] }),
      /carries 2 Gbps of the 10 Gbps/,
    ],
    ['of a SKU that is large enough', gateway(network({ sku: 'ErGw3AZ' })), /^(?!.*carries)/s],
    ['that FastPath leads past', gateway(network({ sku: 'ErGw1AZ' }), { fastPath: true }), /^(?!.*carries)/s],
    ['of a SKU that isn’t stated', gateway(network({})), /^(?!.*carries)/s],
  ])('%s', (_, text, expected) => expect(text).toMatch(expected));
});
