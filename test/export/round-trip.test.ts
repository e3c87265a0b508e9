import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAzure } from '../../src/azure/index.ts';
import { exportBicep, exportTerraform } from '../../src/export/index.ts';
import { estate } from '../support/azure/estate.ts';
import { asRest } from '../support/azure/shapes.ts';
import { azureSide } from '../support/azure/side.ts';
import { compileBicep, readBicep } from '../support/bicep.ts';
import { planOf, readHcl, stateOf } from '../support/hcl.ts';
import { topology } from '../support/topologies.ts';

const imported = (value: unknown) => importAzure([{ name: 'a.json', text: JSON.stringify(value) }]);

const throughBicep = (text: string) => imported(compileBicep(readBicep(exportBicep(text).text)));
const throughTerraform = async (text: string) =>
  // Keys are never empty, and the group has a name; what else the file is silent about stays so.
  imported(
    stateOf(await readHcl(exportTerraform(text).text), (name) =>
      /_key$|secret_id$|^resource_group_name$/.test(name) ? 'given' : undefined,
    ),
  );

const rest = importAzure(
  asRest(estate({ circuits: 20, gateways: 30, networks: 100, hubs: 2 })).map((value, index) => ({
    name: `${index}`,
    value,
  })),
);

describe('an estate that was imported, exported and imported again', () => {
  it('is the same by way of Bicep', () => {
    const again = throughBicep(rest.text);
    expect(azureSide(again.text)).toEqual(azureSide(rest.text));
    // And what comes of that is the same to the letter.
    expect(throughBicep(again.text).text).toBe(again.text);
  });

  it('is the same by way of Terraform', async () => {
    const again = await throughTerraform(rest.text);
    expect(azureSide(again.text)).toEqual(azureSide(rest.text));
    expect((await throughTerraform(again.text)).text).toBe(again.text);
  });

  it('is the same by way of the plan for Terraform, before anything has an id', async () => {
    const plan = planOf(await readHcl(exportTerraform(rest.text).text), (name) =>
      name === 'resource_group_name' ? 'rg-network' : /_key$/.test(name) ? 'given' : undefined,
    );
    expect(azureSide(imported(plan).text)).toEqual(azureSide(rest.text));
  });
});

/** The network with ids for names, so that whatever people call things, Azure takes it. */
function named(made: Record<string, unknown>): string {
  const lists = ['circuits', 'ports', 'virtualNetworks', 'virtualHubs'];
  const plain = Object.entries(made).map(([key, value]) => [
    key,
    lists.includes(key) ? (value as { name?: string }[]).map(({ name: _, ...each }) => each) : value,
  ]);
  return JSON.stringify(Object.fromEntries(plain));
}

const shape = {
  models: ['cloud-exchange', 'point-to-point', 'any-to-any', 'direct'],
  maxSites: 3,
  maxCircuits: 5,
  maxNetworks: 6,
  minCircuits: 1,
};
const runs = (count: number, seed: number) => ({
  numRuns: Number(process.env.WIDER ?? 1) * count,
  ...(process.env.SEED === 'random' ? {} : { seed }),
});

describe('whatever a file says of Azure comes back', () => {
  it('from Bicep', () => {
    fc.assert(
      fc.property(topology(shape), (made) => {
        const text = named(made);
        expect(azureSide(throughBicep(text).text)).toEqual(azureSide(text));
      }),
      runs(60, 3),
    );
  });

  it('from Terraform', async () => {
    await fc.assert(
      fc.asyncProperty(topology(shape), async (made) => {
        const text = named(made);
        expect(azureSide((await throughTerraform(text)).text)).toEqual(azureSide(text));
      }),
      runs(40, 4),
    );
  });
});
