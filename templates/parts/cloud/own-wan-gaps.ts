import { type Gap, gapOf, type Seen } from '../frame/gaps.ts';

/** Sites that reach others over Global Reach and over the customer's own WAN too. */
export function ownWanGaps(seen: Seen): Gap[] {
  const { circuits, globalReach } = seen.stated;
  const serves = (id: string, site: string) => circuits.some((each) => each.id === id && each.sites.includes(site));
  return [
    gapOf(seen, 'sites', 'open.ownWan', ({ id, reaches }) =>
      globalReach.some(({ circuits: [one, other] }) =>
        reaches.some(
          ({ site }) => (serves(one, id) && serves(other, site)) || (serves(other, id) && serves(one, site)),
        ),
      ),
    ),
  ];
}
