import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTerraform } from '../../src/export/index.ts';
import { type Hcl, readHcl, stateOf } from '../support/hcl.ts';
import { topology } from '../support/topologies.ts';

interface Schema {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly blocks?: Readonly<Record<string, Schema>>;
  /** Blocks that have to be there. */
  readonly needs?: readonly string[];
}

const known = JSON.parse(readFileSync(new URL('../fixtures/azure/azurerm.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Schema | undefined>
>;
const everything = readFileSync(new URL('../fixtures/everything.yaml', import.meta.url), 'utf8');

/** What is wrong with the arguments of a configuration, by the documentation of the provider. */
function wrongIn({ resource = {} }: Hcl): string[] {
  return Object.entries(resource).flatMap(([type, named]) => {
    const schema = known[type];
    return schema
      ? Object.values(named).flatMap(([values = {}]) => wrongAt(type, values, schema))
      : [`${type} isn’t known`];
  });
}

function wrongAt(of: string, values: Readonly<Record<string, unknown>>, schema: Schema): string[] {
  const { required, optional, blocks = {}, needs = [] } = schema;
  const lacking = [...required, ...needs].filter((each) => values[each] === undefined);
  return [
    ...lacking.map((each) => `${of} lacks ${each}`),
    ...Object.entries(values).flatMap(([key, value]) => {
      const block = blocks[key];
      if (block) return (value as Record<string, unknown>[]).flatMap((each) => wrongAt(`${of}.${key}`, each, block));
      return [...required, ...optional, 'depends_on'].includes(key) ? [] : [`${of} takes no ${key}`];
    }),
  ];
}

const shape = {
  models: ['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'],
  maxSites: 3,
  maxCircuits: 5,
  maxNetworks: 6,
};

describe('exportTerraform', () => {
  it('writes the arguments that the provider takes, and all that it needs', async () => {
    const hcl = await readHcl(exportTerraform(everything).text);
    expect(wrongIn(hcl)).toEqual([]);
    expect(Object.keys(hcl.resource ?? {})).toContain('azurerm_express_route_circuit_connection');
  });

  it('can be parsed whatever the network is, and names nothing that isn’t there', async () => {
    await fc.assert(
      fc.asyncProperty(topology(shape), async (made) => {
        const hcl = await readHcl(exportTerraform(JSON.stringify(made)).text);
        expect(wrongIn(hcl)).toEqual([]);
        stateOf(hcl, () => 'given');
      }),
      { numRuns: Number(process.env.WIDER ?? 1) * 40, ...(process.env.SEED === 'random' ? {} : { seed: 12 }) },
    );
  });

  it('has variables for what the file doesn’t state, and marks keys as sensitive', async () => {
    const file = {
      circuits: [
        { id: 'er', model: 'point-to-point' as const, peerings: [{ type: 'AzurePrivatePeering' as const, md5: true }] },
      ],
    };
    const { variable = {} } = await readHcl(exportTerraform(file).text);
    expect(variable.circuit_er_provider?.[0]).toMatchObject({ type: '${string}' });
    expect(variable.peering_er_private_vlan_id?.[0]).toMatchObject({ type: '${number}' });
    expect(variable.peering_er_private_shared_key?.[0]).toMatchObject({ sensitive: true });
  });

  it('writes texts so that they are read as they are', async () => {
    const odd = 'a "b" \\ ${c} %{d} it’s';
    const hcl = await readHcl(
      exportTerraform({ circuits: [{ id: 'er', model: 'point-to-point', provider: odd }] }).text,
    );
    expect(JSON.stringify(stateOf(hcl, () => 'given'))).toContain(JSON.stringify(odd).slice(1, -1));
  });

  it('has another name where Azure refuses the file’s, and tells it', async () => {
    const { text, remarks } = exportTerraform({
      virtualNetworks: [
        { id: 'hub', name: 'The hub, of course' },
        { id: 'a', name: 'x'.repeat(65) },
      ],
    });
    const { resource = {} } = await readHcl(text);
    const names = Object.values(resource.azurerm_virtual_network ?? {}).map(([each]) => each?.name);
    expect(names[0]).toBe('hub');
    expect(names[1]).toMatch(/^\$\{var\./);
    expect(remarks).toEqual([expect.stringContaining('The hub, of course'), expect.stringContaining('xxx')]);
  });
});
