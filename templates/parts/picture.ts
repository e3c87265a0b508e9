import type { Say } from '../../src/locale/index.ts';
import type { Model, Network } from '../../src/model/network.ts';
import { foldCircuits } from '../../src/model/view/alike.ts';
import { gatherSites } from '../../src/model/view/gather.ts';
import type { Picture } from '../../src/scene/panels.ts';
import type { Scene, Zone } from '../../src/scene/scene.ts';
import type { TemplateContext } from '../../src/template.ts';
import { assumptionsOf } from './assumptions.ts';
import { carrierBlocks } from './carriers.ts';
import { circuitPart } from './circuits.ts';
import { cloudPart } from './cloud.ts';
import { connectionsTable, isTabular } from './connections.ts';
import { accessWires, hubBlocks, providerZones } from './hubs.ts';
import { legendOf } from './legend.ts';
import { inRowOrder, locationZones } from './locations.ts';
import { nameFolds, remarksOf } from './members.ts';
import { besideRows } from './order.ts';
import { overviewPicture } from './overview/picture.ts';
import { columns, join, type Part } from './part.ts';
import { ownWan, siteBlocks } from './sites.ts';
import { describe, titleBlock, titleOf } from './words.ts';

/** The picture of a network at the level of detail that is asked for. `subtitle` is like that of `logicalPicture`. */
export function picture(
  network: Network,
  model: Model | 'combined',
  subtitle: string,
  context: TemplateContext,
): Picture {
  return context.detail === 'overview'
    ? overviewPicture(network, model, context)
    : logicalPicture(network, model, subtitle, context);
}

/**
 * The engineer's view of a network: the customer's sites at the left, the provider, the circuits in their peering
 * locations, the Microsoft cloud at the right.
 *
 * @param subtitle what stands under the title where the file doesn't say it
 */
export function logicalPicture(
  stated: Network,
  model: Model | 'combined',
  subtitle: string,
  context: TemplateContext,
): Scene {
  const { say, detail } = context;
  const gathered = nameFolds(foldLarge(stated, context), say);
  const rows = inRowOrder(gathered.circuits);
  const network = {
    ...gathered,
    circuits: rows,
    sites: context.freeOrder ? besideRows(gathered.sites, rows) : gathered.sites,
  };
  const tabular = isTabular(network);
  const { blocks, zones, wires } = join([
    customerZone(network, say),
    siteBlocks(network, say),
    providerZones(network, say),
    carrierBlocks(network, say),
    hubBlocks(network, context),
    locationZones(network, say),
    ...network.circuits.map((circuit) => circuitPart(network, circuit, context)),
    ownWan(network, say),
    accessWires(network, say),
    cloudPart(network, tabular, context),
  ]);
  const used = (column: string) =>
    column === 'cloud' ||
    blocks.some((block) => block.column === column) ||
    zones.some((zone) => zone.spans.length > 0 && zone.columns.includes(column));
  const kept = columns.filter((column) => used(column.id));
  return {
    locale: network.locale,
    title: titleOf(network, model, say),
    subtitle: network.subtitle ?? (network.circuits.length === 0 ? say('subtitle.empty') : subtitle),
    description: describe(network, say),
    ...remarksOf(network, say),
    titleBlock: titleBlock(network, say),
    columns: kept,
    zones: zones.filter((zone) => kept.some((column) => zone.columns.includes(column.id))),
    blocks,
    wires,
    legend: legendOf(blocks, wires, say),
    ...(tabular ? { tables: [connectionsTable(stated, say)] } : {}),
    ...(detail === 'full' ? { notes: assumptionsOf(network, say) } : {}),
  };
}

/** Folds what would make the picture useless, as far as nobody insists on it. */
function foldLarge(network: Network, { unfolded }: TemplateContext): Network {
  return unfolded ? gatherSites(network, true) : gatherSites(foldCircuits(network), false);
}

function customerZone(network: Network, say: Say): Part {
  const customer = network.customer.name;
  const name = customer === undefined ? say('zone.customer.plain') : say('zone.customer', { customer });
  const zone: Zone = {
    id: 'customer',
    kind: 'customer',
    tone: 'customer',
    columns: ['sites', 'sites'],
    spans: [],
    tooltip: name,
    lines: [
      { text: name, role: 'zone' },
      ...(network.customer.asn === undefined
        ? []
        : [{ text: say('as', { asn: network.customer.asn }), role: 'small' as const }]),
    ],
  };
  return { zones: [zone] };
}
