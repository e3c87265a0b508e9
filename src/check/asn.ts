/** Microsoft's own ASN (expressroute-routing, 03/12/2026). */
export const MICROSOFT = 12_076;

/** ASNs that Microsoft reserves (expressroute-routing, 03/12/2026). */
export const isReservedByMicrosoft = (asn: number) => asn >= 65_515 && asn <= 65_520;

/** ASNs that are nobody's: 0, AS_TRANS and the last ones of 16 and 32 bits (RFC 7607, 6793, 7300). */
export const isNobodys = (asn: number) => [0, 23_456, 65_535, 4_294_967_295].includes(asn);

/** ASNs for documentation (RFC 5398). */
export const isForDocumentation = (asn: number) => (asn >= 64_496 && asn <= 64_511) || (asn >= 65_536 && asn <= 65_551);

/** ASNs for private use (RFC 6996). */
export const isPrivate = (asn: number) =>
  (asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294);
