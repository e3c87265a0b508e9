import { describe, expect, it } from 'vitest';
import { importAzure } from '../../src/azure/index.ts';
import { inspect } from '../../src/inspect/index.ts';
import { layout } from '../../src/node.ts';
import { estate } from '../support/azure/estate.ts';
import { asCli, asGraph, asPowerShell, asQuery, asRest, asTemplate } from '../support/azure/shapes.ts';
import { asAzapi, asStateFile, asTerraform } from '../support/azure/terraform.ts';

const all = estate({ circuits: 20, gateways: 30, networks: 100, hubs: 2 });
const named = (values: readonly unknown[]) =>
  values.map((value, index) => ({ name: `${index}.json`, text: JSON.stringify(value) }));
const rest = importAzure(named(asRest(all)));

describe('an estate of 20 circuits, 30 gateways, 100 networks and 2 hubs', () => {
  it('is imported whole', () => {
    const { circuits, virtualNetworks, virtualHubs, globalReach, vpn, sites, ports } = rest.topology;
    expect(
      [circuits, virtualNetworks, virtualHubs, globalReach, vpn, sites, ports].map((each) => each?.length),
    ).toEqual([20, 100, 2, 1, 4, 4, 1]);
    expect(virtualNetworks?.filter((each) => each.gateway)).toHaveLength(26);
    expect(virtualNetworks?.filter((each) => each.vpnGateway)).toHaveLength(4);
    expect(new Set(circuits?.flatMap((each) => each.peeringLocation ?? [])).size).toBe(6);
    const connected = circuits?.flatMap((each) => each.connections ?? []);
    expect(connected).toHaveLength(28);
    expect(rest.leftOut).toEqual([]);
    expect(rest.remarks).toEqual([]);
  });

  it.each([
    ['Resource Graph', named(asGraph(all))],
    ['the az CLI', named([asCli(all)])],
    ['PowerShell', named([asPowerShell(all)])],
    ['an ARM template', named([asTemplate(all)])],
    ['a Terraform state', named([asTerraform(all)])],
    ['a file of Terraform’s state', named([asStateFile(all)])],
    ['Terraform’s azapi', named([asAzapi(all)])],
    [
      'the answer of the query, and what Resource Graph leaves out',
      named([asQuery(all), ...asRest(all.filter(({ type }) => /virtualHubs\/./.test(type)))]),
    ],
    ['REST and Terraform together', named([...asRest(all.slice(0, 40)), asTerraform(all)])],
    ['a template beside the answers of REST', named([asTemplate(all), ...asRest(all)])],
    [
      'one stream of answers',
      [
        {
          name: '-',
          text: asRest(all)
            .map((each) => JSON.stringify(each, null, 2))
            .join('\n'),
        },
      ],
    ],
    ['values instead of texts', asRest(all).map((value, index) => ({ name: `${index}`, value }))],
  ])('is the same from %s', (_, documents) => {
    const { topology } = importAzure(documents);
    // A template knows no resource groups.
    const groupless = {
      ...topology,
      circuits: topology.circuits?.map((each) => ({ ...each, resourceGroup: 'rg-network' })),
    };
    expect(groupless).toEqual({
      ...rest.topology,
      circuits: rest.topology.circuits?.map((each) => ({ ...each, resourceGroup: 'rg-network' })),
    });
  });

  it('has a picture that keeps every promise', () => {
    expect(inspect(layout(rest.text))).toEqual([]);
    expect(inspect(layout(rest.text, { direction: 'top-to-bottom', width: 720 }))).toEqual([]);
  });

  it('tells no secret', () => {
    expect(rest.text).not.toMatch(/secret|hunter2|11111111-2222/);
    expect(importAzure(named(asRest(all)), { secrets: true }).text).toMatch(/serviceKey: "?11111111-2222/);
  });
});
