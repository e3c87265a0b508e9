import { broughtTo } from '../../src/model/brought.ts';
import type { Circuit, Model, Network } from '../../src/model/network.ts';
import { foldCircuits } from '../../src/model/view/alike.ts';
import { gatherSites } from '../../src/model/view/gather.ts';
import type { Picture } from '../../src/scene/panels.ts';
import type { Scene } from '../../src/scene/scene.ts';
import type { TemplateContext } from '../../src/template.ts';
import { modelOf } from '../models.ts';
import { pairRouters } from './circuit/many.ts';
import { cloudParts } from './cloud/cloud.ts';
import { isTabular } from './cloud/connections.ts';
import { connectionsTable } from './cloud/connections-table.ts';
import { resiliencyNotes, resiliencyWords } from './cloud/resiliency.ts';
import { vpnParts } from './cloud/vpns.ts';
import { nameFolds } from './customer/members.ts';
import { drawnEdges } from './customer/routers.ts';
import { siteParts } from './customer/sites.ts';
import { hasMembers } from './customer/starts.ts';
import type { Basics, Drawing } from './drawing.ts';
import { fitted } from './fitted.ts';
import { legendOf } from './frame/legend.ts';
import { mayShare } from './frame/may-share.ts';
import { remarksOf } from './frame/remarks.ts';
import { apartNotes, togetherNotes } from './frame/together.ts';
import { untold } from './frame/untold.ts';
import { describe, titleBlock, titleOf } from './frame/words.ts';
import { besideRows, inRowOrder } from './order.ts';
import { overviewPicture } from './overview/picture.ts';
import { join, type Part } from './part.ts';
import { placesOf } from './places/places.ts';
import { customerZones } from './places/zones.ts';
import { accessDevices } from './provider/carriers.ts';
import { sharedEdges } from './provider/edges.ts';
import { providerParts } from './provider/providers.ts';

/**
 * The picture of a network at the level of detail that is asked for.
 *
 * @param network as `resolve` returns it
 * @param model the model that the title names, or `combined`
 * @param subtitle what stands under the title where the file doesn't say it
 * @param context what the template was given
 * @returns the picture, for a template to return
 * @example
 * const ours = defineTemplate({
 *   name: 'ours',
 *   models: ['direct'],
 *   scene: (network, context) => picture(network, 'direct', 'Ours', context),
 * });
 * render('circuits: [{ model: direct }]', { template: ours }).includes('Ours'); // true
 */
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
 * @param stated the network, as `resolve` returns it
 * @param model the model that the title names, or `combined`
 * @param subtitle what stands under the title where the file doesn't say it
 * @param context what the template was given
 * @returns the picture, for a template to return or to change
 * @example
 * const ours = defineTemplate({
 *   name: 'ours',
 *   models: ['direct'],
 *   scene: (network, context) => ({ ...logicalPicture(network, 'direct', 'Ours', context), legend: [] }),
 * });
 * layout('circuits: [{ model: direct }]', { template: ours }).legend; // []
 */
export function logicalPicture(
  stated: Network,
  model: Model | 'combined',
  subtitle: string,
  context: TemplateContext,
): Scene {
  const { translate } = context;
  const drawing = drawingOf(stated, context);
  const { network, tabular } = drawing;
  const { blocks, zones, wires } = join(partsOf(drawing));
  return {
    locale: network.locale,
    title: titleOf(network, model, translate),
    subtitle: network.subtitle ?? (network.circuits.length === 0 ? translate('subtitle.empty') : subtitle),
    description: describe(network, translate),
    ...remarksOf(network, translate, network.circuits.some(drawing.isCompact)),
    titleBlock: titleBlock(network, translate),
    ...fitted(blocks, zones),
    ...(drawing.dense ? { cardGap: DENSE_GAP } : {}),
    wires,
    legend: legendOf(blocks, wires, translate),
    ...(tabular ? { tables: [connectionsTable(stated, drawing.resiliency, translate)] } : {}),
    ...notesOf(stated, drawing),
  };
}

/** Sentences under the picture: what was assumed, what isn't stated, what resiliency levels mean, and what fails together or isn't joined. */
function notesOf(stated: Network, drawing: Drawing): Pick<Scene, 'notes'> {
  const { full, translate } = drawing;
  const network = { ...drawing.network, assumptions: drawnEdges(drawing) };
  const notes = [
    ...untold({ network, stated, translate, drawing }, full ? 'full' : 'logical'),
    ...resiliencyNotes(stated, full, translate),
    ...(mayShare(stated)
      ? [
          ...togetherNotes(stated, network.circuits.some(drawing.isCompact), translate),
          ...apartNotes(stated, translate),
        ]
      : []),
  ];
  return notes.length > 0 ? { notes } : {};
}

/** All parts, in the order in which they stand beside one another. */
function partsOf(drawing: Drawing): Part[] {
  const { network, places, translate } = drawing;
  const { circuits } = network;
  return [
    { zones: customerZones(network, translate) },
    siteParts(drawing),
    { blocks: accessDevices(drawing) },
    { zones: places.zones },
    providerParts(drawing, circuits),
    { blocks: sharedEdges(drawing) },
    ...runsOf(circuits).map((run) => modelOf(run[0]).cards(drawing, run)),
    cloudParts(drawing),
    network.vpn.length > 0 ? vpnParts(drawing) : {},
  ];
}

/** Circuits that follow each other and are of one connectivity model. */
function runsOf(circuits: readonly Circuit[]): [Circuit, ...Circuit[]][] {
  const runs: [Circuit, ...Circuit[]][] = [];
  for (const circuit of circuits) {
    const run = runs[runs.length - 1];
    if (run?.[0].model === circuit.model) run.push(circuit);
    else runs.push([circuit]);
  }
  return runs;
}

/** As many circuits as this have a full row each; more are compact rows. */
const FEW_ROWS = 8;

/** True where all that is told of a circuit's way finds room in a compact row: no IPsec over it, no access links of their own. */
function isPlain({ vpn }: Network, { id, access, links }: Circuit): boolean {
  return (
    access.length === 0 &&
    links.every((link) => link.accessEdge === undefined) &&
    vpn.every(({ over }) => over?.circuit !== id)
  );
}

/** px between two cards where many stand over one another. */
const DENSE_GAP = 3;

/** The network as it is drawn: folded, in the order of the rows, with the places that things stand in. */
function drawingOf(stated: Network, { translate, detail, unfolded, freeOrder }: TemplateContext): Drawing {
  const folded = unfolded
    ? gatherSites(stated, true)
    : gatherSites(stated.circuits.length > FEW_ROWS ? foldCircuits(stated) : stated, false);
  const dense = !unfolded && detail !== 'full' && folded.circuits.length > FEW_ROWS;
  const paired = dense ? pairRouters(folded, (names) => names.join(translate('list.comma'))) : folded;
  const isFolded = [...paired.sites, ...paired.circuits].some(({ members }) => members !== undefined);
  const named = isFolded ? nameFolds(paired, translate) : paired;
  const network: Network = { ...named, circuits: inRowOrder(named.circuits) };
  const known = { network, translate, full: detail === 'full' };
  const passages = new Map(
    network.circuits.map((circuit) => [circuit, modelOf(circuit).passage?.(known, circuit)] as const),
  );
  const resiliency = resiliencyWords(stated, translate);
  const basics: Basics = {
    ...known,
    tabular: isTabular(network),
    dense,
    isCompact: (circuit) => circuit.members !== undefined || (dense && isPlain(network, circuit)),
    modelOf,
    resiliency,
    brought: (id) => broughtTo(stated, id),
    passageOf: (circuit) => passages.get(circuit),
  };
  const sites = freeOrder
    ? besideRows(network.sites, network.circuits, (circuit) => hasMembers(basics, circuit))
    : network.sites;
  const ordered: Basics = { ...basics, network: { ...network, sites } };
  return { ...ordered, places: placesOf(ordered) };
}
