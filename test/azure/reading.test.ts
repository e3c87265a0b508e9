import { describe, expect, it } from 'vitest';
import { type AzureDocument, ImportError, importAzure } from '../../src/azure/index.ts';

const network = '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg/providers/Microsoft.Network';
const circuit = {
  id: `${network}/expressRouteCircuits/ER-Taipei`,
  name: 'ER-Taipei',
  properties: {
    serviceProviderProperties: { serviceProviderName: 'Colt', peeringLocation: 'Taipei', bandwidthInMbps: 1000 },
    serviceKey: 'key-1',
  },
  sku: { name: 'Standard_MeteredData', tier: 'Premium', family: 'MeteredData' },
};
const from = (value: unknown) =>
  importAzure([{ name: 'a.json', text: typeof value === 'string' ? value : JSON.stringify(value) }]);
const refused = (documents: readonly AzureDocument[]) => {
  try {
    importAzure(documents);
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
  return '';
};
const text = (source: string) => refused([{ name: 'a', text: source }]);

describe('what is read', () => {
  it.each([
    ['one resource', circuit],
    ['a list', [circuit]],
    ['a list of REST', { value: [circuit] }],
    ['rows of Resource Graph', { count: 1, data: [{ ...circuit, type: 'microsoft.network/expressroutecircuits' }] }],
    [
      'a table of Resource Graph',
      {
        data: {
          columns: [{ name: 'id' }, { name: 'sku' }, { name: 'properties' }],
          rows: [[circuit.id, circuit.sku, circuit.properties]],
        },
      },
    ],
    ['an example of the REST specification', { parameters: {}, responses: { 200: { body: circuit } } }],
    ['a batch of answers', { responses: [{ httpStatusCode: 200, content: { value: [circuit] } }] }],
    ['a mark of the byte order before it', `\ufeff${JSON.stringify(circuit)}`],
    [
      'YAML of az',
      `- id: ${circuit.id}\n  serviceProviderProperties: { serviceProviderName: Colt, peeringLocation: Taipei, bandwidthInMbps: 1000 }\n  sku: { tier: Premium, family: MeteredData }\n`,
    ],
    [
      'lists in the frame of Windows PowerShell',
      { value: [{ ...circuit, properties: { ...circuit.properties, peerings: { value: [], Count: 0 } } }], Count: 1 },
    ],
  ])('%s', (_, value) => {
    expect(from(value).topology.circuits).toEqual([
      expect.objectContaining({
        id: 'er-taipei',
        name: 'ER-Taipei',
        provider: 'Colt',
        peeringLocation: 'Taipei',
        bandwidth: 1000,
        sku: { tier: 'Premium', family: 'MeteredData' },
      }),
    ]);
  });

  it('tells of more pages, and of what PowerShell has cut', () => {
    expect(from({ value: [circuit], nextLink: 'https://example.com/2' }).remarks[0]?.message).toMatch(/more pages/);
    const pages = [
      { total_records: 2, data: [circuit], skip_token: 'next' },
      { total_records: 2, data: [{ ...circuit, id: `${circuit.id}-2` }] },
    ];
    expect(importAzure(pages.map((value, index) => ({ name: `${index}`, value }))).remarks).toEqual([]);
    expect(from(pages[1]).remarks[0]?.message).toMatch(/more pages/);
    const cut = { Id: circuit.id, Peerings: ['Microsoft.Azure.Commands.Network.Models.PSPeering'] };
    expect(from(cut).remarks[0]?.message).toMatch(/-Depth/);
    const whole = {
      ...cut,
      PeeringsText: JSON.stringify([{ Name: 'AzurePrivatePeering', PeeringType: 'AzurePrivatePeering', VlanId: 7 }]),
    };
    expect(from(whole).topology.circuits?.[0]?.peerings).toEqual([{ type: 'AzurePrivatePeering', vlanId: 7 }]);
  });

  it('counts what a topology has no place for', () => {
    const lags = [1, 2, 3].map((each) => ({
      id: `${network}/expressRouteLags/l${each}`,
      type: 'Microsoft.Network/expressRouteLags',
    }));
    expect(from([circuit, ...lags]).leftOut).toEqual([{ type: 'express route lags', count: 3 }]);
  });

  it('knows a Route Server from a hub, and a cross-connection by its circuit, not by its key', () => {
    const server = { id: `${network}/virtualHubs/rs`, kind: 'RouteServer', properties: {} };
    expect(from([circuit, server]).topology.virtualHubs).toBeUndefined();
    const cross = {
      id: `${network}/expressRouteCrossConnections/11111111-secret`,
      properties: {
        expressRouteCircuit: { id: circuit.id },
        peeringLocation: 'SiliconValley',
        bandwidthInMbps: 200,
        sTag: 2,
      },
    };
    const { topology, text: file } = from(cross);
    expect(topology.circuits?.[0]).toMatchObject({
      id: 'er-taipei',
      peeringLocation: 'Silicon Valley',
      bandwidth: 200,
      sTag: 2,
    });
    expect(file).not.toContain('secret');
  });

  it('takes a network’s peering with what Azure keeps for a hub for its connection to the hub', () => {
    const guid = '00000000-1111-2222-3333-444444444444';
    const kept = `/subscriptions/${guid}/resourceGroups/RG_vhub-west_${guid}/providers/Microsoft.Network/virtualNetworks/HV_vhub-we_${guid}`;
    const spoke = {
      id: `${network}/virtualNetworks/spoke`,
      properties: {
        virtualNetworkPeerings: [
          {
            name: `RemoteVnetToHubPeering_${guid}`,
            properties: { remoteVirtualNetwork: { id: kept }, useRemoteGateways: true },
          },
        ],
      },
    };
    const hub = { id: `${network}/virtualHubs/vhub-west`, properties: {} };
    const { topology } = from([spoke, hub]);
    expect(topology.virtualNetworks).toEqual([{ id: 'spoke' }]);
    expect(topology.virtualHubs).toEqual([{ id: 'vhub-west', virtualNetworks: ['spoke'] }]);
  });

  it('keeps a circuit of another subscription by its id', () => {
    const foreign =
      '/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/x/providers/Microsoft.Network/expressRouteCircuits/far';
    const gateway = {
      id: `${network}/virtualNetworkGateways/gw`,
      properties: {
        gatewayType: 'ExpressRoute',
        ipConfigurations: [{ properties: { subnet: { id: `${network}/virtualNetworks/hub/subnets/GatewaySubnet` } } }],
      },
    };
    const connection = {
      id: `${network}/connections/cn`,
      properties: { connectionType: 'ExpressRoute', peer: { id: foreign }, virtualNetworkGateway1: { id: gateway.id } },
    };
    const { topology, text: file } = from([gateway, connection]);
    expect(topology.circuits?.[0]).toMatchObject({
      id: 'far',
      connections: [{ to: 'hub', name: 'cn', authorization: true }],
    });
    expect(topology.circuits?.[0]?.subscription).toMatch(/b$/);
    expect(file).toMatch(/Only its id is known/);
    expect(importAzure([{ name: 'a', value: [gateway, connection] }], { redact: true }).text).not.toContain(
      '00000000-0000',
    );
  });
});

describe('ARM templates', () => {
  const template = (resources: unknown, more: object = {}) => ({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources,
    ...more,
  });

  it('are followed through loops, conditions, variables and nested resources', () => {
    const { topology } = from(
      template(
        [
          {
            type: 'Microsoft.Network/virtualNetworks',
            name: "[format('{0}-{1}', variables('prefix'), copyIndex(1))]",
            copy: { name: 'networks', count: "[parameters('count')]" },
            properties: { addressSpace: { addressPrefixes: ["[concat('10.', copyIndex(), '.0.0/16')]"] } },
            resources: [
              {
                type: 'virtualNetworkPeerings',
                name: 'to-hub',
                properties: {
                  remoteVirtualNetwork: { id: "[resourceId('Microsoft.Network/virtualNetworks', 'hub')]" },
                  useRemoteGateways: true,
                },
              },
            ],
          },
          {
            type: 'Microsoft.Network/virtualNetworks',
            name: 'hub',
            properties: { addressSpace: { addressPrefixes: ["[parameters('unknown')]"] } },
          },
          {
            type: 'Microsoft.Network/virtualNetworks',
            name: 'never',
            condition: "[equals(parameters('count'), 9)]",
            properties: {},
          },
        ],
        {
          parameters: { count: { type: 'int', defaultValue: 2 }, unknown: { type: 'string' } },
          variables: { prefix: "[toLower('SPOKE')]" },
        },
      ),
    );
    expect(topology.virtualNetworks).toEqual([
      { id: 'hub' },
      { id: 'spoke-1', addressSpace: ['10.0.0.0/16'], peeredWith: [{ to: 'hub', useRemoteGateway: true }] },
      { id: 'spoke-2', addressSpace: ['10.1.0.0/16'], peeredWith: [{ to: 'hub', useRemoteGateway: true }] },
    ]);
  });

  it('are followed into deployments, with symbols for names', () => {
    const inner = template(
      {
        wan: {
          type: 'Microsoft.Network/expressRouteCircuits',
          name: "[parameters('name')]",
          properties: { expressRoutePort: { id: "[reference('pair').id]" } },
        },
        pair: { type: 'Microsoft.Network/expressRoutePorts', name: 'pair', properties: { bandwidthInGbps: 100 } },
      },
      { languageVersion: '2.0', parameters: { name: { type: 'string' } } },
    );
    const outer = template([
      {
        type: 'Microsoft.Resources/deployments',
        name: 'd',
        properties: {
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { name: { value: 'er' } },
          template: inner,
        },
      },
    ]);
    expect(from(outer).topology).toMatchObject({
      circuits: [{ id: 'er', model: 'direct', ports: 'pair' }],
      ports: [{ id: 'pair', bandwidth: 100_000 }],
    });
  });
});

describe('a template that does harm', () => {
  it('is read as fast as others: what doubles itself, and what refers to itself', () => {
    const variables: Record<string, string> = { v0: 'aa', own: "[variables('own')]" };
    for (let turn = 1; turn < 60; turn += 1)
      variables[`v${turn}`] = `[concat(variables('v${turn - 1}'), variables('v${turn - 1}'))]`;
    const name = `[${'toLower('.repeat(5000)}'x'${')'.repeat(5000)}]`;
    const networks = ["[variables('v59')]", "[variables('own')]", name].map((each) => ({
      type: 'Microsoft.Network/virtualNetworks',
      name: each,
      properties: {},
    }));
    const { topology } = from({
      $schema: 'deploymentTemplate.json#',
      contentVersion: '1',
      variables,
      resources: networks,
    });
    expect(topology.virtualNetworks?.length).toBeGreaterThan(0);
  });
});

describe('Terraform', () => {
  it('finds what a plan refers to before there are ids, through modules', () => {
    const resource = (address: string, values: object) => ({
      address,
      type: address.replace(/^module\.\w+\./, '').split('.')[0],
      values,
    });
    const plan = {
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [
            resource('azurerm_express_route_circuit.er', {
              name: 'er',
              resource_group_name: 'rg',
              service_provider_name: 'Colt',
              sku: [{ tier: 'Premium', family: 'MeteredData' }],
            }),
            resource('azurerm_virtual_network_gateway_connection.cn', {
              name: 'cn',
              resource_group_name: 'rg',
              type: 'ExpressRoute',
            }),
            resource('azurerm_public_ip.ip', { name: 'ip' }),
          ],
          child_modules: [
            {
              address: 'module.hub',
              resources: [
                resource('module.hub.azurerm_virtual_network_gateway.gw', {
                  name: 'gw',
                  resource_group_name: 'rg',
                  type: 'ExpressRoute',
                  sku: 'ErGw1AZ',
                  ip_configuration: [{ name: 'default' }],
                }),
                resource('module.hub.azurerm_subnet.gateway', {
                  name: 'GatewaySubnet',
                  virtual_network_name: 'hub',
                  resource_group_name: 'rg',
                  address_prefixes: ['10.0.255.0/27'],
                }),
                resource('module.hub.azurerm_virtual_network.hub', {
                  name: 'hub',
                  resource_group_name: 'rg',
                  address_space: ['10.0.0.0/16'],
                }),
              ],
            },
          ],
        },
      },
      configuration: {
        root_module: {
          resources: [
            {
              address: 'azurerm_virtual_network_gateway_connection.cn',
              expressions: {
                virtual_network_gateway_id: { references: ['module.hub.gateway_id', 'module.hub'] },
                express_route_circuit_id: {
                  references: ['azurerm_express_route_circuit.er.id', 'azurerm_express_route_circuit.er'],
                },
              },
            },
          ],
          module_calls: {
            hub: {
              module: {
                outputs: {
                  gateway_id: {
                    expression: {
                      references: ['azurerm_virtual_network_gateway.gw.id', 'azurerm_virtual_network_gateway.gw'],
                    },
                  },
                },
                resources: [
                  {
                    address: 'azurerm_virtual_network_gateway.gw',
                    expressions: {
                      ip_configuration: [
                        { subnet_id: { references: ['azurerm_subnet.gateway.id', 'azurerm_subnet.gateway'] } },
                      ],
                    },
                  },
                ],
              },
            },
          },
        },
      },
    };
    const { topology, leftOut } = from(plan);
    expect(topology.circuits?.[0]).toMatchObject({ id: 'er', connections: [{ to: 'hub', name: 'cn' }] });
    expect(topology.virtualNetworks).toEqual([
      expect.objectContaining({ id: 'hub', gateway: { name: 'gw', sku: 'ErGw1AZ', subnet: '10.0.255.0/27' } }),
    ]);
    expect(leftOut).toEqual([{ type: 'public ip', count: 1 }]);
  });

  it('reads azapi, with a body that is a text or a value', () => {
    const { sku, properties } = circuit;
    for (const body of [{ sku, properties }, JSON.stringify({ sku, properties })]) {
      const values = {
        type: 'Microsoft.Network/expressRouteCircuits@2024-05-01',
        name: 'ER-Taipei',
        parent_id: '/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/rg',
        body,
      };
      const state = {
        format_version: '1.0',
        terraform_version: '1.9.0',
        values: { root_module: { resources: [{ address: 'azapi_resource.er', type: 'azapi_resource', values }] } },
      };
      expect(from(state).topology.circuits?.[0]).toMatchObject({
        id: 'er-taipei',
        provider: 'Colt',
        resourceGroup: 'rg',
      });
    }
  });
});

describe('what is something else', () => {
  it.each([
    ['', /is empty/],
    ["resource er 'Microsoft.Network/expressRouteCircuits@2024-05-01' = {\n}", /Bicep.*az bicep build/],
    ['resource "azurerm_virtual_network" "hub" {\n  name = "hub"\n}', /Terraform configuration.*terraform show -json/],
    ['Name : er\nId : /subscriptions/x', /PowerShell.*ConvertTo-Json/],
    ['Name    Location\n------  --------\ner      westus', /table.*-o json/],
    ['<mxfile></mxfile>', /XML/],
    ['{ "a": ', /isn’t JSON/],
    [
      '{"error":{"code":"AuthorizationFailed","message":"no"}}',
      /error that Azure answered with \(AuthorizationFailed\)/,
    ],
    ['{"value":[{"ipAddress":"10.0.0.1","macAddress":"00:00:00:00:00:00"}]}', /ARP table/],
    ['{"sites":["Taipei"],"circuits":[]}', /topology file already.*render/],
    ['[]', /without any resource/],
    ['"a word"', /names no resource/],
    [`[${'['.repeat(5000)}${']'.repeat(5000)}]`, /names no resource/],
  ])('%s', (source, sentence) => {
    expect(text(source)).toMatch(sentence);
  });

  it('is told, and the others are imported', () => {
    const { topology, remarks } = importAzure([
      { name: 'a.bicep', text: 'param name string' },
      { name: 'b.json', value: circuit },
    ]);
    expect(topology.circuits).toHaveLength(1);
    expect(remarks).toEqual([expect.objectContaining({ document: 'a.bicep' })]);
  });
});
