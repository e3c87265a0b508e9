import type { Circuit } from '../model/network.ts';

/** Circuits at several locations of one metro: one disaster of the city takes them all (metro, 05/10/2026). */
export function metrosOf(circuits: readonly Circuit[]): Map<string, string[]> {
  const metros = new Map<string, Circuit[]>();
  for (const circuit of circuits) {
    const { inMetro: metro } = circuit;
    if (metro !== undefined) metros.set(metro, [...(metros.get(metro) ?? []), circuit]);
  }
  return new Map(
    [...metros]
      .filter(([, own]) => new Set(own.map(({ peeringLocation }) => peeringLocation?.toLowerCase())).size > 1)
      .map(([metro, own]) => [metro, own.map(({ id }) => id)]),
  );
}
