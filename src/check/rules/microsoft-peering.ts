import { quoted } from '../../model/printable.ts';
import { isForDocumentation, isNobodys, isPrivate, MICROSOFT } from '../asn.ts';
import type { PeeringHere } from '../context.ts';
import { linkSubnets } from '../links.ts';
import { from } from '../pages.ts';
import { prefixOf } from '../prefix.ts';
import type { Rule } from '../rule.ts';
import { isDocumentation } from './bgp.ts';

/** Prefixes that a session of Microsoft peering may carry, for each version (expressroute-routing, 03/12/2026). */
const MOST_PREFIXES = 200;

/** A community of Microsoft's: its ASN and a number of four or five digits (expressroute-routing, 03/12/2026). */
const community = /^12076:\d{4,5}$/;

/** What can't be reached over ExpressRoute (expressroute-faqs, 03/31/2026). */
const unsupported =
  /\bcdn\b|content delivery|front ?door|traffic manager|logic apps?\b|\bintune\b|\bmfa server\b|multi-?factor authentication server/i;

/** Whether more is said of a peering than that it is there: then what is missing is missing in the design. */
function isDetailed({ peering }: PeeringHere): boolean {
  return (
    peering.vlanId !== undefined ||
    peering.peerASN !== undefined ||
    peering.primaryPeerAddressPrefix !== undefined ||
    peering.ipv6 !== undefined ||
    peering.customerASN !== undefined ||
    peering.routeFilter !== undefined ||
    peering.advertisedPublicPrefixes.length > 0
  );
}

const isMicrosoft = ({ peering }: PeeringHere) => peering.type === 'MicrosoftPeering';

export const microsoftPeering: readonly Rule[] = [
  {
    id: 'microsoft-link-public',
    numbers: [36],
    severity: 'error',
    ...from('expressroute-routing'),
    title: 'Links of Microsoft peering have public addresses',
    why: 'They have to be the customer’s or the provider’s own, registered with a routing registry.',
    *check(context) {
      for (const { owner, prefix, role, path } of linkSubnets(context))
        if (isMicrosoft(owner) && prefix.kind === 'private')
          yield {
            message: `the ${role} link of ${owner.called} has ${prefix.text}, which is no public prefix; Microsoft peering needs one that is registered to the customer or the provider`,
            path,
            nodes: [owner.node],
          };
    },
  },
  {
    id: 'advertised-public',
    numbers: [50],
    severity: 'error',
    ...from('expressroute-routing'),
    title: 'Public prefixes alone are advertised over Microsoft peering, and no default route',
    why: 'Microsoft takes no private prefix and no default route there.',
    *check({ peerings }) {
      for (const each of peerings.filter(isMicrosoft))
        for (const [index, text] of each.peering.advertisedPublicPrefixes.entries()) {
          const kind = prefixOf(text)?.kind;
          if (kind === 'private' || kind === 'default-route')
            yield {
              message: `${each.called} advertises ${text}, which is ${kind === 'private' ? 'no public prefix; translate to public addresses (NAT), and advertise those' : 'the default route; advertise the customer’s public prefixes'}`,
              path: [...each.path, 'advertisedPublicPrefixes', index],
              nodes: [each.node],
            };
        }
    },
  },
  {
    id: 'something-advertised',
    numbers: [51],
    severity: 'error',
    ...from('expressroute-howto-routing-portal-resource-manager'),
    title: 'Microsoft peering advertises public prefixes that are registered to the customer',
    why: 'Without one the peering stays at “Validation needed”, and nothing comes back.',
    *check(context) {
      for (const each of context.peerings.filter(isMicrosoft)) {
        if (each.peering.advertisedPublicPrefixes.length > 0) continue;
        const none = each.stated.advertisedPublicPrefixes !== undefined;
        yield {
          message: `${each.called} ${none ? 'advertises nothing' : 'states no advertisedPublicPrefixes'}; it needs a public prefix that is registered to the customer`,
          path: none ? [...each.path, 'advertisedPublicPrefixes'] : each.path,
          nodes: [each.node],
          ...(none && !isDocumentation(context) ? {} : { severity: isDetailed(each) || none ? 'warning' : 'info' }),
        };
      }
    },
  },
  {
    id: 'route-filter',
    numbers: [52],
    severity: 'warning',
    ...from('expressroute-faqs'),
    title: 'Microsoft peering has a route filter',
    why: 'Since August 2017 nothing is advertised over Microsoft peering without one.',
    *check({ peerings }) {
      for (const each of peerings.filter(isMicrosoft))
        if (each.peering.routeFilter === undefined)
          yield {
            message: `${each.called} states no route filter; without one Microsoft advertises nothing over it`,
            path: each.path,
            nodes: [each.node],
            ...(isDetailed(each) ? {} : { severity: 'info' }),
          };
    },
  },
  {
    id: 'route-filter-community',
    severity: 'error',
    ...from('expressroute-routing'),
    title: 'A route filter has communities of Microsoft’s',
    why: 'Microsoft marks its routes with communities like 12076:5040; a filter can only name those.',
    *check({ peerings }) {
      // A service may be named in words.
      for (const { peering, called, path, node } of peerings)
        for (const [index, text] of (peering.routeFilter?.communities ?? []).entries())
          if (/^\s*\d+\s*:\s*\d+\s*$/.test(text) && !community.test(text.trim()))
            yield {
              message: `the route filter of ${called} has ${quoted(text)}, which is no community of Microsoft’s; they are ${MICROSOFT}: and four or five digits`,
              path: [...path, 'routeFilter', 'communities', index],
              nodes: [node],
            };
    },
  },
  {
    id: 'microsoft-private-asn',
    numbers: [45],
    severity: 'warning',
    ...from('expressroute-routing'),
    title: 'Who speaks BGP with Microsoft in Microsoft peering has a public ASN',
    why: 'A private one is taken after a validation by hand, and is stripped from the path.',
    *check({ peerings }) {
      for (const { peering, called, path, node } of peerings.filter(isMicrosoft))
        if (peering.peerASN !== undefined && isPrivate(peering.peerASN))
          yield {
            message: `${called} has the private ASN ${peering.peerASN}; take a public one, or plan for Microsoft’s validation by hand`,
            path: [...path, 'peerASN'],
            nodes: [node],
          };
    },
  },
  {
    id: 'customer-asn-public',
    numbers: [46],
    severity: 'error',
    ...from('expressroute-circuit-peerings'),
    title: 'The customer’s ASN of a Microsoft peering is public',
    why: 'It says whose the advertised prefixes are, and is looked up in a routing registry.',
    *check({ peerings }) {
      for (const { peering, called, path, node } of peerings.filter(isMicrosoft)) {
        const { customerASN: asn } = peering;
        if (asn === undefined || isForDocumentation(asn) || !(isPrivate(asn) || isNobodys(asn) || asn === MICROSOFT))
          continue;
        yield {
          message: `${called} has the customerASN ${asn}, which is no public one of the customer’s; leave it out where the prefixes are those of the peer ASN`,
          path: [...path, 'customerASN'],
          nodes: [node],
        };
      }
    },
  },
  {
    id: 'microsoft-prefix-count',
    numbers: [49],
    severity: 'error',
    ...from('expressroute-routing'),
    title: 'No more than 200 prefixes are advertised over Microsoft peering',
    why: 'Beyond 200 of a version the BGP session is dropped.',
    *check({ peerings }) {
      for (const { peering, called, path, node } of peerings.filter(isMicrosoft))
        for (const version of [4, 6]) {
          const count = peering.advertisedPublicPrefixes.filter((text) => prefixOf(text)?.version === version).length;
          if (count > MOST_PREFIXES)
            yield {
              message: `${called} advertises ${count} IPv${version} prefixes; beyond ${MOST_PREFIXES} the session is dropped: summarise them`,
              path: [...path, 'advertisedPublicPrefixes'],
              nodes: [node],
            };
        }
    },
  },
  {
    id: 'service-supported',
    numbers: [85],
    severity: 'error',
    ...from('expressroute-faqs'),
    title: 'A service of a Microsoft peering is one that ExpressRoute reaches',
    why: 'CDN, Front Door, Traffic Manager, Logic Apps, Intune and MFA Server aren’t reached over ExpressRoute.',
    *check({ peerings }) {
      for (const { peering, called, path, node } of peerings)
        for (const [index, service] of peering.services.entries())
          if (unsupported.test(service))
            yield {
              message: `${quoted(service)} isn’t reached over ExpressRoute; take it from ${called}: its traffic goes over the Internet`,
              path: [...path, 'services', index],
              nodes: [node],
            };
    },
  },
];
