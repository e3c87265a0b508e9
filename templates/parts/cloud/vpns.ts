/** How site-to-site VPNs and their gateways are drawn; pages load it where there are some. */
export { backupsOnLinks } from '../../../src/analysis/backup-vpns.ts';
export { vpnGaps, vpnParts } from './vpn.ts';
export { vpnBgpGaps, vpnGatewayBox } from './vpn-gateway.ts';
export { describeVpns, vpnRemarks } from './vpn-remarks.ts';
