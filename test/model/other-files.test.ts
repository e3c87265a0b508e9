import { describe, expect, test } from 'vitest';
import { formatProblems, parse, TopologyError } from '../../src/node.ts';
import { small } from '../support/command.ts';
import { processorTime } from '../support/processor.ts';

const KEY = '3c1f7a52-55aa-4f0e-9d3b-7c2a90be1f11';
const id = (path: string) => `/subscriptions/7d0e/resourceGroups/rg-wan/providers/Microsoft.Network/${path}`;
const circuit = {
  name: 'er-taipei',
  type: 'Microsoft.Network/expressRouteCircuits',
  id: id('expressRouteCircuits/er-taipei'),
  location: 'eastasia',
  sku: { name: 'Premium_MeteredData', tier: 'Premium', family: 'MeteredData' },
  properties: {
    serviceKey: KEY,
    serviceProviderProperties: { serviceProviderName: 'Chunghwa Telecom', peeringLocation: 'Taipei' },
    authorizations: [{ name: 'a', properties: { authorizationKey: KEY } }],
    peerings: [{ name: 'AzurePrivatePeering', properties: { sharedKey: KEY, peerASN: 65010 } }],
  },
};
const { properties, ...outer } = circuit;
const flat = { ...outer, ...properties, resourceGroup: 'rg-wan' };
const port = {
  id: id('expressRoutePorts/port-1'),
  links: [
    { properties: { macSecConfig: { cak: KEY, ckn: KEY, cakSecretIdentifier: `https://vault/secrets/${KEY}` } } },
  ],
};
const pascal = { Id: circuit.id, Name: 'er', ServiceKey: KEY, ResourceGroupName: 'rg', Type: circuit.type };

function told(source: string): { readonly problems: TopologyError['problems']; readonly text: string } {
  try {
    parse(source, { file: 'az.json' });
  } catch (error) {
    if (error instanceof TopologyError)
      return { problems: error.problems, text: `${error.message}\n${formatProblems(error, source)}` };
    throw error;
  }
  throw new Error('nothing is wrong with it');
}

describe('a file that is something else', () => {
  const json: readonly (readonly [string, unknown, RegExp])[] = [
    ['a circuit of REST', circuit, /answer about an ExpressRoute circuit .*route show.*"circuits"/],
    ['a list of REST', { value: [circuit], nextLink: 'x' }, /an ExpressRoute circuit .*route list/],
    ['a circuit of the CLI', flat, /an ExpressRoute circuit .*route show/],
    ['a list of the CLI', [flat, flat], /an ExpressRoute circuit .*route list/],
    ['PowerShell’s', pascal, /an ExpressRoute circuit/],
    ['many of PowerShell', [pascal], /an ExpressRoute circuit/],
    [
      'rows of Resource Graph',
      { count: 1, data: [{ ...circuit, type: circuit.type.toLowerCase() }] },
      /an ExpressRoute circuit/,
    ],
    ['a child without a type', { id: id('expressRouteCircuits/a/peerings/b'), properties: {} }, /about a peering/],
    ['Global Reach', { id: id('expressRouteCircuits/a/peerings/b/connections/c') }, /"globalReach"/],
    ['a port pair', port, /Direct port pair .*"ports"/],
    ['another resource', { id: id('firewallPolicies/a') }, /resource type firewallPolicies/],
    ['a name that every object has', { type: 'Microsoft.Network/constructor' }, /resource type constructor/],
    [
      'the specification’s example',
      { parameters: {}, responses: { 200: { body: circuit } } },
      /an ExpressRoute circuit/,
    ],
    ['routes', { value: [{ network: '10.0.0.0/16', nextHop: '10.0.0.1' }] }, /a list that Azure answered with/],
    ['statistics', { primarybytesIn: 1, primarybytesOut: 2 }, /statistics/],
    ['an error', { error: { code: 'NotFound', message: 'x' } }, /an error that Azure/],
    [
      'a template',
      {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        resources: [circuit],
      },
      /an ARM template/,
    ],
    [
      'its parameters',
      { $schema: 'https://x/deploymentParameters.json#', parameters: { sharedKey: { value: KEY } } },
      /parameters of an ARM/,
    ],
    [
      'a plan',
      { format_version: '0.2', terraform_version: '1.0.5', planned_values: { x: { authorization_key: KEY } } },
      /a Terraform plan/,
    ],
    ['a state', { version: 4, terraform_version: '1.0.5', resources: [{ service_key: KEY }] }, /a Terraform state/],
  ];
  test.each(json)('is told for what it seems to be: %s', (_, value, message) => {
    for (const source of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      const { problems, text } = told(source);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ code: 'other-file', line: 1, column: 1 });
      expect(problems[0]?.message).toMatch(message);
      expect(problems[0]?.message).toMatch(/^this seems to be .*, not a topology file; write what it says/);
      expect(text).not.toContain(KEY);
    }
  });

  test.each([
    [
      'Bicep',
      `param name string = 'x'\nresource er 'Microsoft.Network/expressRouteCircuits@2024-01-01' = {\n  properties: {\n    authorizationKey: '${KEY}'\n  }\n}\n`,
      'a Bicep file',
    ],
    [
      'Terraform',
      `resource "azurerm_express_route_circuit" "er" {\n  name = "er"\n  authorization_key = "${KEY}"\n}\n`,
      'a Terraform configuration',
    ],
    [
      'PowerShell’s list',
      `Name : er\nId   : /subscriptions/x/providers/Microsoft.Network/expressRouteCircuits/er\nServiceKey : ${KEY}\nSku : {\n    "Name": "a"\n`,
      'PowerShell',
    ],
    ['XML', `<?xml version="1.0"?>\n<a: b: [\n<SharedKey>${KEY}</SharedKey>`, 'XML'],
  ])('is told though it isn’t YAML: %s', (_, source, what) => {
    const { problems, text } = told(source);
    expect(problems[0]?.message).toContain(what);
    expect(problems).toHaveLength(1);
    expect(text).not.toContain(KEY);
  });

  test('isn’t taken for one where it is a topology with mistakes', () => {
    for (const source of [
      'id: x\nname: y\nsites: [a]',
      'type: circuit\nproperties: {}',
      'value: [1]\nsites: [a]',
      'data: x',
      'error: { code: 1 }',
      'resources: []',
    ])
      expect(told(source).problems.map((problem) => problem.code)).not.toContain('other-file');
    expect(parse(small).sites).toHaveLength(1);
  });

  test('is found in the same time, however long it is', () => {
    for (const piece of ['\n', 'var a = b\n', 'param x\n', 'resource "a" "b\n', ' ', "resource a 'x' = {\n"]) {
      const source = `"${piece.repeat(Math.ceil(500_000 / piece.length))}`;
      const spent = processorTime();
      told(source);
      expect(spent(), JSON.stringify(piece)).toBeLessThan(2_000);
    }
  });
});
