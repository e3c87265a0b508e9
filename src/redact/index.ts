import { catalogue } from '../model/catalogue/index.ts';
import { idsIn } from '../model/ids.ts';
import { type ParseOptions, parse } from '../model/parse.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { Notes } from '../write/notes.ts';
import { topologyText } from '../write/yaml.ts';
import { DocumentationAddresses } from './addresses.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Said in words of one’s own, or secret: nothing of it is left. */
const dropped = new Set(['$schema', 'title', 'subtitle', 'description', 'document', 'note', 'href', 'serviceKey']);

/** What texts name, by their key: each text has one pseudonym wherever it stands. Other texts are words of the format. */
const named: Readonly<Record<string, string>> = {
  subscription: 'subscription',
  resourceGroup: 'resource-group',
  group: 'group',
  collapse: 'group',
  carrier: 'carrier',
  medium: 'medium',
  wan: 'wan',
  interface: 'interface',
  rackId: 'rack',
  patchPanelId: 'panel',
  site: 'site',
  sites: 'site',
  reaches: 'site',
  circuit: 'circuit',
  circuits: 'circuit',
  backupFor: 'circuit',
  ports: 'ports',
  to: 'network',
  virtualNetworks: 'network',
  hubs: 'network',
  edge: 'edge',
  edges: 'edge',
  accessEdge: 'edge',
  peers: 'appliance',
  privateEndpoints: 'endpoint',
  services: 'service',
  provider: 'provider',
  reason: 'reason',
  resiliencyLevel: 'level',
};

/** What the things of a list are called, by the list’s key. */
const things: Readonly<Record<string, string>> = {
  sites: 'site',
  providers: 'provider',
  circuits: 'circuit',
  ports: 'ports',
  virtualNetworks: 'network',
  virtualHubs: 'network',
  appliances: 'appliance',
  connections: 'connection',
  routers: 'router',
  edges: 'edge',
  gateway: 'gateway',
  vpnGateway: 'vpn-gateway',
  routeServer: 'route-server',
  routeFilter: 'route-filter',
  customer: 'customer',
};

/** Kinds of things that are named by their ids alone; others by their names too. */
const byId = new Set(['site', 'provider', 'circuit', 'ports', 'network']);

/**
 * The same network without what tells whose it is: names have pseudonyms, the same wherever they stand; addresses and AS
 * numbers are those for documentation (RFC 5737, RFC 3849, RFC 5398); keys, links, notes and comments are left out. The
 * picture has the same shape. Peering locations, facilities and regions stay where Microsoft’s lists have them.
 *
 * @param input a topology file’s text or bytes, or a topology as an object
 * @param options the file’s name, for messages
 * @returns the text of a topology file, YAML
 * @throws {TopologyError} with all that is wrong with the topology
 * @example
 * const text = redact('customer: { name: Contoso, asn: 65010 }\nsites: [Contoso Taipei]');
 * text.includes('Contoso'); // false
 */
export function redact(input: TopologyInput, options: ParseOptions = {}): string {
  const topology = parse(input, options);
  const ids = idsIn(topology);
  const whole = {
    ...topology,
    sites: (topology.sites ?? []).map((each, index) => ({ ...each, id: ids.sites[index] })),
    providers: (topology.providers ?? []).map((each, index) => ({ ...each, id: ids.providers[index] })),
    circuits: (topology.circuits ?? []).map((each, index) => ({ ...each, id: ids.circuits[index] })),
  };
  const present = Object.fromEntries(
    Object.entries(whole).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
  return topologyText(new Redaction(present).topology(), new Notes(), [
    'A network without names, keys and addresses of its own.',
  ]);
}

class Redaction {
  readonly #topology: Thing;
  readonly #addresses: DocumentationAddresses;
  readonly #names = new Map<string, Map<string, string>>();
  readonly #asns = new Map<number, number>();
  /** The ids of providers by their names in lower case: circuits name them by either. */
  readonly #providers: ReadonlyMap<string, string>;

  constructor(topology: Thing) {
    this.#topology = topology;
    this.#addresses = new DocumentationAddresses(prefixesIn(topology));
    const providers = (topology.providers ?? []) as readonly { readonly id: string; readonly name?: string }[];
    this.#providers = new Map(
      providers.flatMap(
        ({ id, name = id }) =>
          [
            [id.toLowerCase(), id],
            [name.toLowerCase(), id],
          ] as const,
      ),
    );
    // Ids have their numbers in the order of the file.
    for (const list of Object.keys(topology))
      for (const each of Array.isArray(topology[list]) ? (topology[list] as Thing[]) : [])
        if (things[list] !== undefined && typeof each.id === 'string') this.#name(things[list], each.id);
  }

  topology(): Thing {
    return this.#mapping(this.#topology, '');
  }

  #mapping(thing: Thing, kind: string): Thing {
    return Object.fromEntries(
      Object.entries(thing).flatMap(([key, value]) => {
        if (dropped.has(key) || value === undefined) return [];
        return [[key, this.#value(key, value, thing, kind)] as const];
      }),
    );
  }

  #value(key: string, value: unknown, owner: Thing, kind: string): unknown {
    if (key === 'localPreference' && isThing(value))
      return Object.fromEntries(Object.entries(value).map(([network, each]) => [this.#name('network', network), each]));
    if (Array.isArray(value)) return value.map((each: unknown) => this.#value(key, each, owner, kind));
    if (isThing(value)) return this.#mapping(value, things[key] ?? '');
    if (typeof value === 'number') return /asn$/i.test(key) ? this.#asn(value) : value;
    return typeof value === 'string' ? this.#text(key, value, owner, kind) : value;
  }

  #text(key: string, text: string, owner: Thing, kind: string): string {
    if (isPrefix(text)) return this.#addresses.of(text);
    switch (key) {
      case 'id':
        return this.#name(kind, text);
      case 'name':
        return this.#name(kind, byId.has(kind) && typeof owner.id === 'string' ? owner.id : text);
      case 'router':
        return this.#router(text);
      case 'provider':
        return this.#name('provider', this.#providers.get(text.toLowerCase()) ?? text);
      case 'peeringLocation':
        return catalogue.findPlace(text, 'public').found ? text : this.#name('location', text);
      case 'facility':
        return catalogue.places().some((each) => each.facilities.includes(text)) ? text : this.#name('facility', text);
      case 'region':
        return catalogue.findRegion(text).found ? text : this.#name('region', text);
      case 'location':
        return kind === 'circuit' && catalogue.findRegion(text).found ? text : this.#name('place', text);
      case 'kind':
        return kind === 'appliance' && !/^(?:firewall|nva|router|load balancer|sd-wan)$/i.test(text)
          ? 'appliance'
          : text;
      case 'communities':
        return /^12076:\d+$/.test(text) ? text : this.#name('community', text);
      case 'routingRegistryName':
        return 'RADB';
      default:
        return named[key] === undefined ? text : this.#name(named[key], text);
    }
  }

  /** A router is named with its site or alone; a site alone stands for its router. */
  #router(text: string): string {
    const slash = text.indexOf('/');
    if (slash >= 0) return `${this.#name('site', text.slice(0, slash))}/${this.#name('router', text.slice(slash + 1))}`;
    return this.#names.get('site')?.has(text) ? this.#name('site', text) : this.#name('router', text);
  }

  #name(kind: string, text: string): string {
    const names = this.#names.get(kind) ?? new Map<string, string>();
    this.#names.set(kind, names);
    const known = names.get(text) ?? `${kind}-${names.size + 1}`;
    names.set(text, known);
    return known;
  }

  /** Azure’s own stay: 12076, and 65515 of its gateways (expressroute-routing, 03/12/2026). */
  #asn(asn: number): number {
    if (asn === 12_076 || asn === 65_515 || asn === 0) return asn;
    const known = this.#asns.get(asn) ?? documentationAsn(this.#asns.size);
    this.#asns.set(asn, known);
    return known;
  }
}

/** AS numbers for documentation: 64496 to 64511 and 65536 to 65551 (RFC 5398); beyond them those for private use (RFC 6996). */
function documentationAsn(index: number): number {
  if (index < 16) return 64_496 + index;
  return index < 32 ? 65_536 + index - 16 : 4_200_000_000 + index;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPrefix(text: string): boolean {
  return /^[\da-f.:]+\/\d+$/i.test(text);
}

function prefixesIn(value: unknown): string[] {
  if (typeof value === 'string') return isPrefix(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(prefixesIn) : [];
}
