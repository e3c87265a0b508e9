/**
 * Microsoft's published peering locations, providers and metros. Sources: expressroute-locations-providers (04/28/2026)
 * and metro (05/10/2026); the file names the source of each of its parts. The list changes monthly: what isn't on it is
 * unknown, not wrong.
 */
import { lowerCase } from '../letters.ts';
import type { CloudName } from '../network.ts';
import data from './peering-locations.json' with { type: 'json' };

export interface PeeringLocation {
  readonly name: string;
  /** The buildings with Microsoft's edge routers. */
  readonly facility: readonly string[];
  readonly zone: number | null;
  readonly localRegions: readonly string[];
  readonly direct: boolean;
  readonly providers: readonly string[];
}

export interface Metro {
  readonly name: string;
  readonly facilities: readonly string[];
  readonly locations: readonly string[];
  readonly localRegions: readonly string[];
  readonly providers: readonly string[];
}

const same = (one: string, other: string) => lowerCase(one.trim()) === lowerCase(other.trim());

/** Finds a peering location by its name, without regard to case. Undefined when it isn't on the list. */
export function findLocation(name: string, cloud: CloudName = 'public'): PeeringLocation | undefined {
  return (data.clouds[cloud] as readonly PeeringLocation[]).find((each) => same(each.name, name));
}

/** Finds a metro, like `Amsterdam Metro`, without regard to case. Undefined when it isn't one. */
export function findMetro(name: string): Metro | undefined {
  return (data.metros as readonly Metro[]).find((each) => same(each.name, name));
}

/** The metro that a peering location is part of, or is: `Amsterdam2` and `Amsterdam Metro` are of Amsterdam's. */
export function metroOf(location: string): Metro | undefined {
  return (
    findMetro(location) ??
    (data.metros as readonly Metro[]).find((each) => each.locations.some((name) => same(name, location)))
  );
}
