import { catalogue } from '../../model/catalogue/index.ts';
import { slug, UniqueIds } from '../../model/ids.ts';
import type { CloudName } from '../../model/network.ts';
import { asn, prefix, vlan } from '../../model/schema/common.ts';
import { bandwidthText } from '../../write/bandwidth.ts';
import { Notes } from '../../write/notes.ts';
import { azureId, idKey } from '../ids.ts';
import type { Inventory, Resource } from '../inventory.ts';
import { numberAt, type Thing, textAt, textsAt } from '../plain.ts';

/** A part of a topology file as it is written: keys in their order, none without a value. */
export type Item = Record<string, unknown>;

export interface MapOptions {
  /** Service keys are written too. Default: false. */
  readonly secrets?: boolean | undefined;
  /** Subscription ids aren’t written. Default: false. */
  readonly redact?: boolean | undefined;
  /** There are sites besides those that Azure knows. Default: false. */
  readonly withSites?: boolean | undefined;
}

/** What all parts of the mapping share. */
export class Context {
  readonly inventory: Inventory;
  readonly options: MapOptions;
  readonly notes = new Notes();
  readonly remarks = new Set<string>();
  readonly leftOut = new Map<string, number>();
  /** The types of resources of which the answers tell all that there are, as far as can be known. */
  readonly types: ReadonlySet<string>;
  readonly #ids = new Map<string, string>();
  readonly #whole = new Map<Item, Set<string>>();
  readonly #severalSubscriptions: boolean;

  constructor(inventory: Inventory, options: MapOptions, types: ReadonlySet<string>) {
    this.inventory = inventory;
    this.options = options;
    this.types = types;
    const placed = inventory.all.filter(({ type }) => subscribed.includes(type));
    this.#severalSubscriptions = new Set(placed.flatMap(({ id }) => subscriptionIn(id) ?? [])).size > 1;
  }

  /** Gives ids to things of which no two may have one id; of one name the resource group tells them apart. */
  nameAll(things: readonly { readonly id: string; readonly name: string }[]): void {
    const counts = new Map<string, number>();
    for (const { name } of things) counts.set(slug(name), (counts.get(slug(name)) ?? 0) + 1);
    const unique = new UniqueIds();
    for (const { id, name } of things) {
      const group = azureId(id)?.resourceGroup;
      const made = counts.get(slug(name)) === 1 || group === undefined ? slug(name) : slug(`${name} ${group}`);
      this.#ids.set(idKey(id), unique.of(made));
    }
  }

  /** The id in the topology of what has an id in Azure. */
  idOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#ids.get(idKey(id));
  }

  /** The keys that every thing begins with: its id, and its name where that is another. */
  identity({ id, name }: { readonly id: string; readonly name: string }): Item {
    const own = this.idOf(id) ?? slug(name);
    return { id: own, name: own === name ? undefined : name };
  }

  /** The subscription of a resource, where those of the network have several and may be told. */
  subscriptionOf(id: string): string | undefined {
    return this.#severalSubscriptions && !this.options.redact ? subscriptionIn(id) : undefined;
  }

  /** Whether the answers tell all parts of one kind that a resource has. */
  tellsAll(owner: Resource | undefined, kind: string): boolean {
    if (!owner) return false;
    const parts = () => this.inventory.parts(owner, kind).length;
    return owner.whole.has(kind) || (this.types.has(`${owner.type}/${kind}`) && parts() > 0);
  }

  /** Remembers of a thing at which keys it says all that Azure has: what isn’t there, Azure hasn’t. */
  saysAll(thing: Item, told: Readonly<Record<string, boolean>>): void {
    this.#whole.set(thing, new Set(Object.keys(told).filter((key) => told[key])));
  }

  isWhole(thing: Item, key: string): boolean {
    return this.#whole.get(thing)?.has(key) === true;
  }

  leaveOut(type: string, count = 1): void {
    this.leftOut.set(type, (this.leftOut.get(type) ?? 0) + count);
  }

  remark(sentence: string): void {
    this.remarks.add(sentence);
  }

  /** Prefixes of a list; what isn’t one is told. */
  prefixes(thing: Thing, key: string, of: string): readonly string[] {
    return textsAt(thing, key).flatMap((text) => this.#fitting(prefix.safeParse(text).success, text, of));
  }

  prefix(thing: Thing, key: string, of: string): string | undefined {
    return this.prefixes(thing, key, of)[0];
  }

  #fitting(fits: boolean, text: string, of: string): string[] {
    if (!fits) this.remark(`${of}: ${text} isn’t a prefix with its length; it is left out`);
    return fits ? [text] : [];
  }
}

const subscribed = ['expressroutecircuits', 'virtualnetworks', 'virtualhubs'];

function subscriptionIn(id: string): string | undefined {
  return azureId(id)?.subscription;
}

/** An AS number; Azure’s 0 means that there is none. */
export function asnAt(thing: Thing, key: string): number | undefined {
  const value = numberAt(thing, key);
  return value !== undefined && value > 0 && asn.safeParse(value).success ? value : undefined;
}

/** A VLAN id; Azure’s 0 means that there is none. */
export function vlanAt(thing: Thing, key: string): number | undefined {
  const value = numberAt(thing, key);
  return vlan.safeParse(value).success ? value : undefined;
}

/** A whole number of at least one. */
export function unitsAt(thing: Thing, key: string): number | undefined {
  const value = numberAt(thing, key);
  return value !== undefined && Number.isInteger(value) && value >= 1 ? value : undefined;
}

/** A bandwidth as people write it; nothing of one that isn’t stated. */
export function bandwidthOf(mbps: number | undefined): string | undefined {
  return mbps !== undefined && mbps > 0 ? bandwidthText(mbps) : undefined;
}

/** The region of a resource by the name that people know: `westeurope` is West Europe. */
export function regionOf(resource: Resource): string | undefined {
  const written = textAt(resource.values, 'location');
  return written === undefined ? undefined : (catalogue.findRegion(written).found?.name ?? written);
}

export function cloudOf(region: string | undefined): CloudName | undefined {
  return region === undefined ? undefined : catalogue.findRegion(region).found?.cloud;
}

/** A peering location by the name that people know: `SiliconValley` is Silicon Valley. */
export function placeOf(written: string | undefined, cloud: CloudName = 'public'): string | undefined {
  if (written === undefined) return undefined;
  const { how, found } = catalogue.findPlace(written, cloud);
  return how === 'spelling' && found ? found.name : written;
}

/** An item without what has no value: nothing undefined, no list and no mapping with nothing in it. */
export function item(entries: Item): Item {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
