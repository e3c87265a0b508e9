import { bandwidth, type Translate } from '../../../src/locale/index.ts';
import type { Circuit, Link } from '../../../src/model/network.ts';
import type { Box, TextLine } from '../../../src/scene/scene.ts';
import { otherCloud } from '../cloud/clouds.ts';
import type { Drawing } from '../drawing.ts';
import { ifKnown, line, statusLine } from '../lines.ts';
import { ids } from '../part.ts';

/** Microsoft's AS number, the same on every peering (expressroute-routing, 03/12/2026). */
export const MICROSOFT_AS = 12076;

export function roleName(link: Pick<Link, 'role'>, translate: Translate): string {
  return translate(`link.${link.role}`);
}

/** Bandwidth, SKU and data plan, as far as they are stated. */
export function circuitFacts(
  circuit: Pick<Circuit, 'bandwidthMbps' | 'sku' | 'model'>,
  translate: Translate,
): string[] {
  const plan = dataPlan(circuit);
  return [
    ...(circuit.bandwidthMbps === undefined ? [] : [bandwidth(circuit.bandwidthMbps, translate)]),
    ...(circuit.sku?.tier === undefined ? [] : [circuit.sku.tier]),
    ...(plan === undefined ? [] : [translate(`sku.${plan}`)]),
  ];
}

/**
 * How outbound data is paid. On ExpressRoute Direct every circuit is created as MeteredData, Local too
 * (expressroute-howto-erdirect, 11/15/2023), though Local includes the data (expressroute-faqs, 03/31/2026): there it says nothing.
 */
function dataPlan({ sku, model }: Pick<Circuit, 'sku' | 'model'>): 'MeteredData' | 'UnlimitedData' | undefined {
  if (sku?.family === 'UnlimitedData') return sku.family;
  const isIncluded = model === 'direct' && sku?.tier === 'Local';
  return sku?.family === 'MeteredData' && !isIncluded ? sku.family : undefined;
}

/** What a circuit's card says of the circuit itself, whatever is in it. */
export function circuitHead({ network, places, full, translate }: Drawing, circuit: Circuit): Box {
  return {
    id: ids.circuit(circuit.id),
    kind: 'circuit',
    tone: 'neutral',
    icon: 'circuit',
    status: circuit.status,
    tooltip: translate('tip.circuit', { circuit: circuit.name }),
    ...(circuit.href === undefined ? {} : { href: circuit.href }),
    lines: [
      ...line(circuit.name, 'name'),
      ...line(circuitFacts(circuit, translate), 'fact'),
      ...memberLines(circuit, translate),
      ...otherCloud(network, circuit.cloud, translate),
      ...places.circuitLines(circuit),
      ...(full ? moreLines(circuit, translate) : []),
      ...statusLine(circuit.status, translate),
    ],
  };
}

/** The names of the circuits that one row stands for, with what they don't share. */
function memberLines({ members, bandwidthMbps }: Circuit, translate: Translate): TextLine[] {
  const names = members?.map((each) =>
    bandwidthMbps !== undefined || each.bandwidthMbps === undefined
      ? each.name
      : `${each.name} · ${bandwidth(each.bandwidthMbps, translate)}`,
  );
  return line(names?.join(translate('list.comma')), 'small', { tone: 'customer', maxLines: 6 });
}

/** What else the file says of the circuit. */
function moreLines(circuit: Circuit, translate: Translate): TextLine[] {
  const { routing } = circuit;
  return [
    ...line(
      [
        ifKnown(circuit.location, (location) => translate('circuit.location', { location })),
        ifKnown(circuit.subscription, (subscription) => translate('circuit.subscription', { subscription })),
        ifKnown(circuit.resourceGroup, (group) => translate('circuit.resourceGroup', { group })),
        ifKnown(circuit.resiliencyLevel, (level) => translate('circuit.resiliency', { level: level.toLowerCase() })),
        ifKnown(circuit.sTag, (tag) => translate('circuit.sTag', { tag })),
        ifKnown(circuit.serviceKey, (key) => translate('circuit.serviceKey', { key })),
      ],
      'small',
    ),
    ...line(
      [
        ifKnown(routing?.asPathPrepend, (times) => (times > 0 ? translate('circuit.prepend', { times }) : undefined)),
        routing !== undefined &&
          routing.specifics.length > 0 &&
          translate('circuit.specifics', { prefixes: routing.specifics.join(', ') }),
      ],
      'small',
    ),
  ];
}
