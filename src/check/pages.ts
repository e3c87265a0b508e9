/** The pages of Microsoft's documentation that rules are from, with the dates that they state (ms.date). */
const dates = {
  'about-fastpath': '03/20/2025',
  'design-architecture-for-resiliency': '07/16/2024',
  'designing-for-disaster-recovery-with-expressroute-privatepeering': '06/15/2023',
  'designing-for-high-availability-with-expressroute': '11/18/2024',
  'expressroute-about-virtual-network-gateways': '09/05/2026',
  'expressroute-circuit-peerings': '08/27/2026',
  'expressroute-connectivity-models': '08/27/2026',
  'expressroute-erdirect-about': '03/02/2026',
  'expressroute-faqs': '03/31/2026',
  'expressroute-global-reach': '01/31/2025',
  'expressroute-howto-coexist-resource-manager': '01/31/2025',
  'expressroute-howto-linkvnet-portal-resource-manager': '08/31/2023',
  'expressroute-howto-routing-portal-resource-manager': '08/31/2023',
  'expressroute-howto-set-global-reach': '02/25/2019',
  'expressroute-locations-providers': '04/28/2026',
  'expressroute-routing': '03/12/2026',
  'expressroute-troubleshooting-expressroute-overview': '10/31/2019',
  'includes/virtual-wan-hub-basics': '07/28/2023',
  metro: '05/10/2026',
  'plan-manage-cost': '12/27/2022',
  'scalable-gateway': '11/06/2025',
  'virtual-wan-expressroute-about': '03/26/2025',
} as const;

export type Page = keyof typeof dates;

/** A page and its date, for a rule. */
export function from(page: Page): { readonly page: Page; readonly date: string } {
  return { page, date: dates[page] };
}
