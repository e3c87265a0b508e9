import { catalogue } from '../../model/catalogue/index.ts';
import { azureId, idKey, UNKNOWN } from '../ids.ts';
import { inOrder, type Resource } from '../inventory.ts';
import { idAt, numberAt, type Thing, textAt, thingAt } from '../plain.ts';
import { connectionsOf } from './connections.ts';
import { bandwidthOf, type Context, type Item, item, placeOf, regionOf, vlanAt } from './context.ts';
import { peeringsOf } from './peerings.ts';

/** A circuit as its owner sees it, as its provider does, or both. */
export interface CircuitSource {
  readonly id: string;
  readonly name: string;
  readonly circuit?: Resource;
  readonly cross?: Resource;
}

/** The circuits of an inventory. A cross-connection is named after its circuit: its own name is the service key. */
export function circuitSources({ inventory }: Context): CircuitSource[] {
  const crosses = inventory.of('expressroutecrossconnections');
  const byCircuit = new Map(crosses.map((cross) => [idKey(idAt(cross.values, 'expressroutecircuit') ?? ''), cross]));
  const own = inventory.of('expressroutecircuits').map((circuit): CircuitSource => {
    const cross = byCircuit.get(idKey(circuit.id));
    return { id: circuit.id, name: circuit.name, circuit, ...(cross ? { cross } : {}) };
  });
  const alone = crosses
    .filter(({ values }) => !inventory.get(idAt(values, 'expressroutecircuit')))
    .map(
      (cross): CircuitSource => ({
        id: cross.id,
        name: `cross-connection ${textAt(cross.values, 'peeringlocation') ?? ''}`.trim(),
        cross,
      }),
    );
  return inOrder([...own, ...alone]);
}

/** A circuit as a topology has it. */
export function circuitItem(source: CircuitSource, context: Context, withSites: boolean): Item {
  const { circuit, cross } = source;
  const values = circuit?.values ?? {};
  const service = thingAt(values, 'serviceproviderproperties');
  const provider = textAt(service, 'serviceprovidername');
  const ports = context.idOf(idAt(values, 'expressrouteport'));
  const parts = [
    ...(circuit ? context.inventory.parts(circuit, 'peerings') : []),
    ...(cross ? context.inventory.parts(cross, 'peerings') : []),
  ];
  const owner = circuit && azureId(circuit.id);
  const head = item({
    ...context.identity(source),
    model: ports === undefined ? modelOf(provider) : 'direct',
    provider,
    ports,
    // A pair of ports says where its circuits meet Microsoft.
    peeringLocation:
      ports === undefined
        ? placeOf(textAt(service, 'peeringlocation') ?? textAt(cross?.values ?? {}, 'peeringlocation'))
        : undefined,
    bandwidth: bandwidthOf(mbpsOf(values, service, cross)),
    sku: skuOf(values, context, source.name),
    layer:
      ports === undefined && parts.some(({ values: each }) => /^provider$/i.test(textAt(each, 'lastmodifiedby') ?? ''))
        ? 3
        : undefined,
  });
  const rest = item({
    peerings: peeringsOf(parts, context, source.name),
    connections: connectionsOf(circuit, context),
    sTag: vlanAt(values, 'stag') ?? vlanAt(cross?.values ?? {}, 'stag'),
    serviceKey: context.options.secrets === true ? textAt(values, 'servicekey') : undefined,
    location: circuit && regionOf(circuit),
    subscription: context.subscriptionOf(source.id),
    resourceGroup: owner?.resourceGroup === UNKNOWN ? undefined : owner?.resourceGroup,
    resiliencyLevel: textAt(values, 'resiliencylevel'),
  });
  // Without this line a circuit would be taken to serve the sites that only a VPN leads to.
  const made: Item = { ...head, ...(withSites ? { sites: [] } : {}), ...rest };
  context.saysAll(made, { peerings: [circuit, cross].some((each) => context.tellsAll(each, 'peerings')) });
  remarkOn(made, source, context);
  return made;
}

/** What Azure doesn’t know of a circuit. */
function remarkOn(made: Item, { circuit, cross }: CircuitSource, { notes }: Context): void {
  if (circuit?.named && !cross)
    notes.above(made, 'Only its id is known: it is in another subscription, or not in the answer.');
  if (made.model !== 'direct')
    notes.behind(made, 'model', 'TODO: cloud-exchange, point-to-point or any-to-any? Azure doesn’t know it');
  if (made.sites !== undefined)
    notes.behind(
      made,
      'sites',
      made.model === 'direct'
        ? 'TODO: the ids of the sites that it serves, or without this line those of its port pair'
        : 'TODO: the ids of the sites that it serves',
    );
  const state = textAt(circuit?.values ?? cross?.values ?? {}, 'serviceproviderprovisioningstate');
  if (state !== undefined && !/^provisioned$/i.test(state) && made.model !== 'direct')
    notes.above(made, `The provider’s side is in the state ${state}.`);
}

/** The likeliest connectivity model of a provider; exchanges are on Microsoft’s list (expressroute-locations-providers, 04/28/2026). */
function modelOf(provider: string | undefined): string {
  return provider !== undefined && catalogue.exchangeProviders.some((each) => sameWord(each, provider))
    ? 'cloud-exchange'
    : 'point-to-point';
}

const sameWord = (one: string, other: string) =>
  one.toLowerCase().split(/\W+/)[0] === other.toLowerCase().split(/\W+/)[0];

function mbpsOf(values: Thing, service: Thing, cross: Resource | undefined): number | undefined {
  const gbps = numberAt(values, 'bandwidthingbps');
  return gbps === undefined || gbps === 0
    ? (numberAt(service, 'bandwidthinmbps') ?? numberAt(cross?.values ?? {}, 'bandwidthinmbps'))
    : gbps * 1_000;
}

const tiers = ['Local', 'Standard', 'Premium', 'Basic', 'MultiCloud'];
const families = ['MeteredData', 'UnlimitedData'];

/** Tier and family; what the SKU’s name says counts only where these aren’t told. */
function skuOf(values: Thing, context: Context, name: string): Item | string | undefined {
  const sku = thingAt(values, 'sku');
  const [first, second] = (textAt(sku, 'name') ?? '').split('_');
  const among = (list: readonly string[], text: string | undefined) =>
    list.find((each) => each.toLowerCase() === text?.toLowerCase());
  const written = textAt(sku, 'tier') ?? first;
  const tier = among(tiers, written);
  const family = among(families, textAt(sku, 'family') ?? second);
  if (tier === undefined && written !== undefined && written !== '')
    context.remark(`${name}: the SKU ${written} isn’t one that a topology knows`);
  return family === undefined ? tier : item({ tier, family });
}
