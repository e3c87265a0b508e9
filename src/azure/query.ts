/** The resource types that an import reads, as Resource Graph lists them: what else it reads stands inside of these. */
const types = [
  'expressRouteCircuits',
  'expressRouteCrossConnections',
  'expressRoutePorts',
  'expressRouteGateways',
  'connections',
  'virtualNetworkGateways',
  'virtualNetworks',
  'virtualWans',
  'virtualHubs',
  'vpnGateways',
  'vpnSites',
  'localNetworkGateways',
  'azureFirewalls',
  'privateEndpoints',
  'routeFilters',
] as const;

/** Stands in each row of an answer of the query, so that it is known to tell all that there is of all its types. */
export const askedBy = 'expressroute-topology';

/** The types of the query as this room names them. */
export const askedTypes: readonly string[] = types.map((each) => each.toLowerCase());

/** The query of Azure Resource Graph that gets all that an import reads, as far as Resource Graph has it. */
export const azureQuery: string = [
  'resources',
  `| where type in~ (${types.map((each) => `'microsoft.network/${each.toLowerCase()}'`).join(', ')})`,
  `| project id, name, type, kind, location, resourceGroup, subscriptionId, sku, properties, askedBy = '${askedBy}'`,
  '| order by id asc',
].join('\n');

/** How to get from Azure what an import reads: the query, the commands for those without it, and the rights that they need. */
export const azureGuide: string = `# All of it with one query. The right needed: Reader on the subscriptions. (az extension add --name resource-graph)
az graph query --first 1000 -o json -q "
${azureQuery}
" > azure-1.json

# A page holds 1000 resources. Where azure-1.json has a "skip_token", the next page is the same command with
#   --skip-token TOKEN > azure-2.json
# and so on; all pages are imported together: expressroute-topology import azure-*.json -o network.yaml

# What Resource Graph leaves out: networks, routing intent and Route Server peers of virtual hubs. For each hub:
az network vhub connection list --resource-group GROUP --vhub-name HUB -o json > hub-connections.json
az network vhub routing-intent list --resource-group GROUP --vhub HUB -o json > hub-intent.json
az network routeserver peering list --resource-group GROUP --routeserver NAME -o json > route-server-peers.json

# Without Resource Graph, for each subscription (az account set --subscription NAME):
az network express-route list -o json > circuits.json
az network express-route port list -o json > ports.json
az network vnet list -o json > networks.json
az resource list --resource-type Microsoft.Network/virtualNetworkGateways --query "[].id" -o tsv |
  xargs -r -n 1 az network vnet-gateway show -o json --ids > gateways.json
az resource list --resource-type Microsoft.Network/connections --query "[].id" -o tsv |
  xargs -r -n 1 az network vpn-connection show -o json --ids > connections.json
az resource list --resource-type Microsoft.Network/localNetworkGateways --query "[].id" -o tsv |
  xargs -r -n 1 az network local-gateway show -o json --ids > local-gateways.json
az network vwan list -o json > wans.json
az network vhub list -o json > hubs.json
az network express-route gateway list -o json > hub-gateways.json
az network vpn-gateway list -o json > hub-vpn-gateways.json
az network vpn-site list -o json > vpn-sites.json
az network firewall list -o json > firewalls.json
az network private-endpoint list -o json > private-endpoints.json
az network route-filter list -o json > route-filters.json

# Or: terraform show -json > terraform.json, az group export -n GROUP > template.json,
# and in PowerShell: Get-AzExpressRouteCircuit | ConvertTo-Json -Depth 20 > circuits.json
`;
