/** Azure’s network resource types in their spelling, so that they can be told in words whatever the case of an answer. */
const spelled = [
  'expressRouteCircuits',
  'expressRoutePorts',
  'expressRouteLags',
  'expressRouteGateways',
  'expressRouteCrossConnections',
  'expressRouteProviderPort',
  'expressRouteProviderPorts',
  'expressRoutePortsLocations',
  'expressRouteServiceProviders',
  'expressRouteConnections',
  'virtualNetworks',
  'virtualNetworkGateways',
  'virtualNetworkPeerings',
  'virtualHubs',
  'virtualWans',
  'hubVirtualNetworkConnections',
  'hubRouteTables',
  'routeTables',
  'routeMaps',
  'routingIntent',
  'bgpConnections',
  'ipConfigurations',
  'localNetworkGateways',
  'vpnGateways',
  'vpnSites',
  'vpnSiteLinks',
  'vpnConnections',
  'vpnLinkConnections',
  'vpnSiteLinkConnections',
  'vpnServerConfigurations',
  'p2sVpnGateways',
  'connectionPolicies',
  'publicIPAddresses',
  'publicIPPrefixes',
  'networkSecurityGroups',
  'networkInterfaces',
  'networkWatchers',
  'networkManagers',
  'networkVirtualAppliances',
  'natGateways',
  'natRules',
  'loadBalancers',
  'applicationGateways',
  'applicationSecurityGroups',
  'azureFirewalls',
  'firewallPolicies',
  'bastionHosts',
  'privateEndpoints',
  'privateDnsZones',
  'privateLinkServices',
  'dnsResolvers',
  'dnsZones',
  'ddosProtectionPlans',
  'routeFilters',
  'routeFilterRules',
  'bgpServiceCommunities',
  'serviceEndpointPolicies',
  'ipGroups',
  'ipAllocations',
  'virtualHubRouteTableV2s',
  'virtualMachines',
  'resourceGroups',
  'azureWebCategories',
  'trafficManagerProfiles',
  'frontDoors',
] as const;

const known = new Map(spelled.map((each) => [each.toLowerCase(), each]));

/** A resource type as people say it: `expressroutelags` is "express route lags", `azurerm_public_ip` "public ip". */
export function wordsOf(type: string): string {
  const last =
    type
      .replace(/^az(?:urerm|uread|api)_/, '')
      .split('/')
      .pop() ?? type;
  return (known.get(last.toLowerCase()) ?? last)
    .replace(/_/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
}

/** How many there are of a type, in words: "3 express route lags", "1 route filter". */
export function counted(count: number, type: string): string {
  const many = type.replace(/(?<=[^s])$/, 's').replace(/ys$/, 'ies');
  const one = type
    .replace(/ies$/, 'y')
    .replace(/(ss)es$/, '$1')
    .replace(/([^s])s$/, '$1');
  return `${count} ${count === 1 ? one : many}`;
}
