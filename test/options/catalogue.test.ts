import { describe, expect, test } from 'vitest';
import { analyse, catalogue, check, RenderError, render, resolve, scene, TopologyError } from '../../src/node.ts';

const source =
  'circuits: [{ id: er, model: point-to-point, peeringLocation: Taipei, connections: [hub] }]\nvirtualNetworks: [{ id: hub }]';

/** The lists with another building in Taipei, and without its metro. */
const newer = () => {
  const { data } = catalogue;
  const moved = data.clouds.public.map((each) => (each.name === 'Taipei' ? { ...each, facility: ['New Hall'] } : each));
  return {
    ...data,
    clouds: { ...data.clouds, public: moved },
    metros: [],
  };
};

describe('lists that are newer than those that come along', () => {
  test('say in which building a circuit lands', () => {
    expect(JSON.stringify(scene(source, { detail: 'full' }))).not.toContain('New Hall');
    expect(JSON.stringify(scene(source, { detail: 'full', catalogue: newer() }))).toContain('New Hall');
    expect(resolve(source, { catalogue: newer() }).circuits[0]?.facilities?.names).toEqual(['New Hall']);
  });

  test('say whether a metro would lift a network’s resiliency', () => {
    const lift = (options: object) => analyse(source, options).resiliency[0]?.lift;
    expect(lift({})).toContain('metro');
    expect(lift({ catalogue: newer() })).toEqual(['second-location']);
    expect(JSON.stringify(scene(source, { detail: 'full' }))).toContain('high: a metro circuit');
    expect(JSON.stringify(scene(source, { detail: 'full', catalogue: newer() }))).not.toContain(
      'high: a metro circuit',
    );
  });

  test('are those of check as well, as data or as a catalogue', () => {
    const unknown = (lists: object) => check(source, { catalogue: lists as never }).map(({ rule }) => rule);
    const without = { ...newer(), clouds: { ...newer().clouds, public: [] } };
    expect(unknown(without)).not.toEqual(unknown(newer()));
    expect(render(source, { catalogue })).toBe(render(source));
  });

  test('that are none are refused', () => {
    expect(() => render(source, { catalogue: {} as never })).toThrow(TopologyError);
    expect(() => render(source, { catalogue: 'new.json' as never })).toThrow(RenderError);
  });
});
