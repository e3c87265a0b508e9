import { azureId } from '../ids.ts';
import type { Inventory } from '../inventory.ts';
import { wordsOf } from '../kinds.ts';
import { circuitItem, circuitSources } from './circuits.ts';
import { complete, isRead, type ToldOf } from './complete.ts';
import { globalReachItems } from './connections.ts';
import { Context, type Item, item, type MapOptions } from './context.ts';
import { hubItem, hubSources } from './hubs.ts';
import { networkItem, networkSources } from './networks.ts';
import { portItems } from './ports.ts';
import { siteItem, siteSources, vpnItems } from './vpn.ts';

/** What an inventory comes to, before it is written. */
export interface Mapped {
  readonly topology: Item;
  readonly context: Context;
}

/** Makes a topology of what Azure has told. */
export function mapped(inventory: Inventory, options: MapOptions, told: ToldOf): Mapped {
  const missing = complete(inventory, told);
  const context = new Context(inventory, options, told.types);
  for (const { type, name } of missing)
    context.remark(`${wordsOf(type)} ${name}: something in the answers names it, and it isn’t there any more`);
  const [circuits, networks, hubs, sites] = [
    circuitSources(context),
    networkSources(context),
    hubSources(context),
    siteSources(context),
  ];
  context.nameAll(circuits);
  context.nameAll([...networks, ...hubs]);
  context.nameAll(inventory.of('expressrouteports'));
  context.nameAll(sites);
  for (const { type, id } of inventory.all) if (!isRead(type)) context.leaveOut(wordsOf(azureId(id)?.type ?? type));
  const areHoused = networks.every(({ network }) => network !== undefined);
  const areHubbed = hubs.every(({ hub }) => hub !== undefined);
  const withSites = sites.length > 0 || options.withSites === true;
  const topology = item({
    sites: sites.map((each) => siteItem(each, context)),
    circuits: circuits.map((each) => circuitItem(each, context, withSites)),
    ports: portItems(context),
    virtualNetworks: networks.map((each) => networkItem(each, context, areHoused)),
    virtualHubs: hubs.map((each) => hubItem(each, context, areHubbed)),
    globalReach: globalReachItems(context),
    vpn: vpnItems(context),
  });
  return { topology, context };
}
