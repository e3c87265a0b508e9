import type { Assumption, Circuit, VirtualHub, VirtualNetwork } from '../network.ts';
import type { Topology } from '../schema/index.ts';

/** Virtual networks; one that a connection ends in has a gateway, also where the file says nothing of it. */
export function resolveNetworks(
  topology: Topology,
  circuits: readonly Circuit[],
  assumptions: Assumption[],
): VirtualNetwork[] {
  const connected = new Set(circuits.flatMap((circuit) => circuit.connections.map((connection) => connection.to)));
  const tunnelled = new Set((topology.vpn ?? []).map((vpn) => vpn.to));
  return (topology.virtualNetworks ?? []).map((stated): VirtualNetwork => {
    const about = `virtual-network:${stated.id}`;
    const needsGateway = stated.gateway === undefined && connected.has(stated.id);
    const needsVpn = stated.vpnGateway === undefined && tunnelled.has(stated.id);
    if (needsGateway) assumptions.push({ about, what: 'gateway', value: 'ExpressRoute gateway' });
    if (needsVpn) assumptions.push({ about, what: 'vpn-gateway', value: 'VPN gateway' });
    return {
      id: stated.id,
      name: stated.name ?? stated.id,
      ...(stated.region === undefined ? {} : { region: stated.region }),
      addressSpace: stated.addressSpace ?? [],
      ...(stated.gateway || needsGateway
        ? {
            gateway: {
              ...(stated.gateway?.name === undefined ? {} : { name: stated.gateway.name }),
              ...(stated.gateway?.sku === undefined ? {} : { sku: stated.gateway.sku }),
              ...(stated.gateway?.subnet === undefined ? {} : { subnet: stated.gateway.subnet }),
              ...(stated.gateway?.scaleUnits === undefined
                ? {}
                : {
                    units: {
                      ...(stated.gateway.scaleUnits.min === undefined ? {} : { min: stated.gateway.scaleUnits.min }),
                      ...(stated.gateway.scaleUnits.max === undefined ? {} : { max: stated.gateway.scaleUnits.max }),
                    },
                  }),
              status: stated.gateway?.status ?? stated.status ?? 'existing',
              assumed: needsGateway,
            },
          }
        : {}),
      ...(stated.vpnGateway || needsVpn
        ? {
            vpnGateway: {
              ...(stated.vpnGateway?.name === undefined ? {} : { name: stated.vpnGateway.name }),
              ...(stated.vpnGateway?.sku === undefined ? {} : { sku: stated.vpnGateway.sku }),
              ...(stated.vpnGateway?.asn === undefined ? {} : { asn: stated.vpnGateway.asn }),
              assumed: needsVpn,
            },
          }
        : {}),
      routeServer: stated.routeServer ?? false,
      appliances: (stated.appliances ?? []).map((each) => ({
        name: each.name,
        ...(each.kind === undefined ? {} : { kind: each.kind }),
      })),
      privateEndpoints: stated.privateEndpoints ?? [],
      ...(stated.subscription === undefined ? {} : { subscription: stated.subscription }),
      peeredWith: stated.peeredWith ?? [],
      cloud: stated.cloud ?? topology.cloud ?? 'public',
      status: stated.status ?? 'existing',
      ...(stated.href === undefined ? {} : { href: stated.href }),
    };
  });
}

export function resolveHubs(topology: Topology): VirtualHub[] {
  return (topology.virtualHubs ?? []).map(
    (stated): VirtualHub => ({
      id: stated.id,
      name: stated.name ?? stated.id,
      ...(stated.region === undefined ? {} : { region: stated.region }),
      ...(stated.addressPrefix === undefined ? {} : { addressPrefix: stated.addressPrefix }),
      gateway: {
        ...(stated.gateway?.name === undefined ? {} : { name: stated.gateway.name }),
        ...(stated.gateway?.scaleUnits === undefined ? {} : { scaleUnits: stated.gateway.scaleUnits }),
        assumed: stated.gateway === undefined,
      },
      virtualNetworks: stated.virtualNetworks ?? [],
      hubs: stated.hubs ?? [],
      routingIntent: stated.routingIntent ?? false,
      status: stated.status ?? 'existing',
      ...(stated.href === undefined ? {} : { href: stated.href }),
    }),
  );
}
