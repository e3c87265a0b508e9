import type { Topology } from '../../model/schema/index.ts';
import type { Drafted } from '../index.ts';
import type { Item } from '../map/context.ts';
import type { Part } from './keys.ts';
import type { ListName } from './rules.ts';

type Thing = Readonly<Record<string, unknown>>;

/** The types of resources that a list is made of: one is gone only where the answers tell of its kind. */
const kinds: Readonly<Partial<Record<ListName, string>>> = {
  circuits: 'expressroutecircuits',
  ports: 'expressrouteports',
  virtualNetworks: 'virtualnetworks',
  virtualHubs: 'virtualhubs',
};

/** Tells of what a file has and no answer tells of whether it is gone from Azure, or only not told. */
export class Absence {
  readonly #mine: Topology;
  readonly #draft: Drafted;
  readonly #isPartial: boolean;

  /** @param draft with the ids of the file, once something is asked */
  constructor(mine: Topology, draft: Drafted, isPartial: boolean) {
    this.#mine = mine;
    this.#draft = draft;
    this.#isPartial = isPartial;
  }

  /** Whether a thing of the file that none in the answers is paired with is gone. */
  ofThing(list: ListName, thing: Thing): boolean {
    const { types } = this.#draft.told;
    if (this.#isPartial || !isExisting(thing) || !this.#isInToldSubscription(thing)) return false;
    if (list === 'globalReach') return this.#tellCircuits((thing.circuits ?? []) as readonly string[]);
    if (list === 'vpn') return this.#isVpnGone(thing);
    const kind = kinds[list];
    return kind !== undefined && types.has(kind);
  }

  /**
   * Whether a part of a thing is gone that the same thing in the answers hasn’t.
   *
   * @param written the thing in the draft
   */
  ofPart(list: ListName, thing: Thing, { key, mine }: Part, written: Item): boolean {
    if (this.#isPartial || !isExisting(thing) || !isExisting(mine)) return false;
    switch (`${list}.${key}`) {
      case 'circuits.connections':
        return this.#draft.told.types.has(this.#isHub(mine.to) ? 'expressroutegateways' : 'connections');
      case 'virtualNetworks.peeredWith':
        return this.#draft.isWhole(written, key) && this.#isThere(mine.to);
      case 'virtualHubs.virtualNetworks':
        return this.#draft.isWhole(written, key) && this.#isThere(mine.name);
      default:
        return this.#draft.isWhole(written, key);
    }
  }

  #isInToldSubscription({ subscription }: Thing): boolean {
    const { subscriptions } = this.#draft.told;
    const isId = typeof subscription === 'string' && /^[\da-f]{8}-[\da-f-]{27}$/i.test(subscription);
    return !isId || subscriptions.size === 0 || subscriptions.has(subscription.toLowerCase());
  }

  /** Circuits of which the answers tell the peerings tell what these are joined to. */
  #tellCircuits(circuits: readonly string[]): boolean {
    const known = this.#drafted('circuits');
    return circuits.every((id) => known.some((each) => each.id === id && this.#draft.isWhole(each, 'peerings')));
  }

  /** Azure has one VPN of the same ends at most, where a file may have one for each router. */
  #isVpnGone({ site, to }: Thing): boolean {
    if (this.#drafted('vpn').some((each) => each.site === site && each.to === to)) return false;
    if (!this.#isHub(to)) return this.#draft.told.types.has('connections') && !this.#mayEndInAnAppliance(to);
    const hub = this.#drafted('virtualHubs').find(({ id }) => id === to);
    return hub ? this.#draft.isWhole(hub, 'vpn') : !this.#isThere(to);
  }

  /** Of a VPN that ends in a network virtual appliance Azure’s connections tell nothing. */
  #mayEndInAnAppliance(to: unknown): boolean {
    const network = this.#mine.virtualNetworks?.find(({ id }) => id === to);
    const theirs = this.#drafted('virtualNetworks').find(({ id }) => id === to);
    const hasGateway = network?.vpnGateway !== undefined || theirs?.vpnGateway !== undefined;
    return !hasGateway && (network?.appliances ?? []).length > 0;
  }

  #isHub(id: unknown): boolean {
    return (this.#mine.virtualHubs ?? []).some((each) => each.id === id);
  }

  /** Whether a network or hub of the file isn’t gone itself, nor said to come or go: what leads there says nothing then. */
  #isThere(id: unknown): boolean {
    for (const list of ['virtualNetworks', 'virtualHubs'] as const) {
      const thing = this.#mine[list]?.find((each) => each.id === id);
      if (!thing) continue;
      const isTold = this.#drafted(list).some((each) => each.id === id);
      return isExisting(thing) && (isTold || !this.ofThing(list, thing));
    }
    return true;
  }

  #drafted(list: ListName): readonly Item[] {
    return (this.#draft.draft[list] ?? []) as Item[];
  }
}

const isExisting = (thing: Thing) => (thing.status ?? 'existing') === 'existing';
