import { clip, quoted } from '../model/printable.ts';

/** A bandwidth in words. */
export function bandwidthText(mbps: number): string {
  return mbps >= 1000 && mbps % 100 === 0 ? `${mbps / 1000} Gbps` : `${mbps} Mbps`;
}

/** Things in a row: "a, b and c"; of many the first ones. */
export function rowOf(texts: readonly string[], most = 6): string {
  const shown = texts.slice(0, most).map((text) => clip(text));
  if (texts.length > most) return `${shown.join(', ')} and ${texts.length - most} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** Ids in a row, quoted. */
export function idsText(ids: readonly string[]): string {
  return rowOf(ids.map((id) => quoted(id)));
}

/** The names that may have been meant. */
export function meant(names: readonly string[]): string {
  return `did you mean ${names.map((name) => quoted(name)).join(' or ')}?`;
}
