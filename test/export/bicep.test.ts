import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportBicep } from '../../src/export/index.ts';
import { type BicepFile, compileBicep, type Node, readBicep } from '../support/bicep.ts';
import { topology } from '../support/topologies.ts';

interface Properties {
  readonly apiVersion: string;
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const known = JSON.parse(
  readFileSync(new URL('../fixtures/azure/properties.json', import.meta.url), 'utf8'),
) as Properties;
const everything = readFileSync(new URL('../fixtures/everything.yaml', import.meta.url), 'utf8');

/** What is wrong with the properties of a file, by Azure’s own list of them. */
function wrongIn({ resources }: BicepFile): string[] {
  return resources.flatMap(({ type, version, body }) => {
    const short = type.replace('Microsoft.Network/', '');
    const properties = known.types[short];
    if (!properties || version !== known.apiVersion) return [`${type}@${version}`];
    return [...body].flatMap(([key, node]) =>
      key === 'name' || key === 'location' ? [] : wrongAt(key, node, properties, short),
    );
  });
}

function wrongAt(path: string, node: Node, properties: Readonly<Record<string, string>>, of: string): string[] {
  const kind =
    properties[path] ?? (Object.keys(properties).some((each) => each.startsWith(`${path}.`)) ? 'object' : undefined);
  const at = `${of}: ${path}`;
  if (kind === undefined) return [`${at} isn’t a property`];
  if (node.kind === 'object') {
    if (kind === 'string' || kind === 'integer' || kind === 'boolean') return [`${at} is an object`];
    if (path.endsWith('userAssignedIdentities')) return [];
    return [...node.fields].flatMap(([key, each]) => wrongAt(`${path}.${key}`, each, properties, of));
  }
  if (node.kind === 'list') {
    if (!kind.endsWith('[]')) return [`${at} is a list`];
    const item = kind.slice(0, -2);
    return node.items.flatMap((each) =>
      each.kind === 'object'
        ? [...each.fields].flatMap(([key, inner]) => wrongAt(`${path}[].${key}`, inner, properties, of))
        : scalarFits(each, item)
          ? []
          : [`${at} holds something else`],
    );
  }
  return scalarFits(node, kind) ? [] : [`${at} isn’t ${kind}`];
}

function scalarFits(node: Node, kind: string): boolean {
  const is = node.kind === 'literal' ? typeof node.value : node.kind === 'expression' ? node.type : node.kind;
  if (kind === 'integer') return (node.kind === 'literal' && Number.isInteger(node.value)) || is === 'int';
  if (kind === 'boolean') return is === 'boolean' || is === 'bool';
  return kind.endsWith('[]') ? is === 'string[]' : is === 'string' && (kind === 'string' || kind.startsWith("'"));
}

const shape = {
  models: ['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'],
  maxSites: 3,
  maxCircuits: 5,
  maxNetworks: 6,
};

describe('exportBicep', () => {
  it('writes properties that Azure has, with values of their kinds', () => {
    const { text } = exportBicep(everything);
    expect(wrongIn(readBicep(text))).toEqual([]);
  });

  it('can be compiled whatever the network is', () => {
    fc.assert(
      fc.property(topology(shape), (made) => {
        const { text } = exportBicep(JSON.stringify(made));
        const file = readBicep(text);
        expect(wrongIn(file)).toEqual([]);
        compileBicep(file);
      }),
      { numRuns: Number(process.env.WIDER ?? 1) * 60, ...(process.env.SEED === 'random' ? {} : { seed: 11 }) },
    );
  });

  it('writes texts so that they are read as they are', () => {
    const odd = "it's ${x} \\ end";
    const { text } = exportBicep({
      circuits: [{ id: 'er', model: 'point-to-point', provider: odd, peeringLocation: 'Taipei' }],
    });
    const circuit = readBicep(text).resources.find((each) => each.type.endsWith('expressRouteCircuits'));
    const properties = circuit?.body.get('properties');
    expect(JSON.stringify(compileBicep(readBicep(text)))).toContain(JSON.stringify(odd).slice(1, -1));
    expect(properties?.kind).toBe('object');
  });
});
