import type { Path } from '../model/places.ts';
import type { Context, PeeringHere } from './context.ts';
import { type Prefix, prefixOf } from './prefix.ts';

/** A subnet between a router and Microsoft's edge, as the file states it. */
export interface LinkSubnet {
  readonly prefix: Prefix;
  readonly role: 'primary' | 'secondary';
  readonly owner: PeeringHere;
  readonly path: Path;
}

const roles = ['primary', 'secondary'] as const;

/** All link subnets of the file, in its order. */
export function linkSubnets(context: Context): readonly LinkSubnet[] {
  return context.once(linkSubnets, () =>
    context.peerings.flatMap((owner) =>
      [
        { said: owner.peering, path: owner.path },
        { said: owner.peering.ipv6 ?? {}, path: [...owner.path, 'ipv6'] },
      ].flatMap(({ said, path }) =>
        roles.flatMap((role): LinkSubnet[] => {
          const key = `${role}PeerAddressPrefix` as const;
          const prefix = said[key] === undefined ? undefined : prefixOf(said[key]);
          return prefix ? [{ prefix, role, owner, path: [...path, key] }] : [];
        }),
      ),
    ),
  );
}

/** The length of a link subnet in bits (expressroute-routing, 03/12/2026). */
export const lengthOf = ({ version }: Prefix) => (version === 4 ? 30 : 126);

/** Link subnets that are none of what they should be aren't compared with others: one mistake is told once. */
export function soundLinkSubnets(context: Context): readonly LinkSubnet[] {
  return context.once(soundLinkSubnets, () =>
    linkSubnets(context).filter(({ prefix }) => prefix.bits === lengthOf(prefix) && prefix.aligned === undefined),
  );
}
