import type { Resource } from '../inventory.ts';
import { numberAt, textAt, textsAt, thingAt } from '../plain.ts';
import { bandwidthOf, type Context, type Item, item, placeOf } from './context.ts';

/** Port pairs of ExpressRoute Direct. */
export function portItems(context: Context): Item[] {
  return context.inventory.of('expressrouteports').map((resource): Item => {
    const { values } = resource;
    const encapsulation = ['Dot1Q', 'QinQ'].find(
      (each) => each.toLowerCase() === textAt(values, 'encapsulation')?.toLowerCase(),
    );
    const gbps = numberAt(values, 'bandwidthingbps');
    const [primary, secondary] = context.inventory.parts(resource, 'links').map(linkItem);
    const made = item({
      ...context.identity(resource),
      peeringLocation: placeOf(textAt(values, 'peeringlocation')),
      bandwidth: bandwidthOf(gbps === undefined ? undefined : gbps * 1_000),
      encapsulation,
      links: item({ primary, secondary }),
    });
    context.notes.above(
      made,
      resource.named
        ? 'Only its id is known. TODO: site: the site whose routers are joined to both ports'
        : 'TODO: site: the site whose routers are joined to both ports',
    );
    return made;
  });
}

function linkItem({ values }: Resource): Item {
  const keys = textsAt(thingAt(values, 'macsecconfig'), 'caksecretidentifier');
  return item({
    facility: textAt(values, 'cololocation'),
    interface: textAt(values, 'interfacename'),
    rackId: textAt(values, 'rackid'),
    patchPanelId: textAt(values, 'patchpanelid'),
    macsec: keys.length > 0 || undefined,
  });
}
