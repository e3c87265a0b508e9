import { idsIn, UniqueIds } from '../../model/ids.ts';
import { parse } from '../../model/parse.ts';
import { resolve } from '../../model/resolve/index.ts';
import type { Topology } from '../../model/schema/index.ts';
import { topologyText } from '../../write/yaml.ts';
import { type Drafted, drafted, type ImportOptions, type ImportRemark, type LeftOut } from '../index.ts';
import type { Item } from '../map/context.ts';
import { toldOnce } from '../map/network-peerings.ts';
import type { AzureDocument } from '../read/index.ts';
import { Absence } from './absence.ts';
import { Editor } from './editor.ts';
import { KeyMerge, type MergeChange, type Part } from './keys.ts';
import { type Known, matched } from './match.ts';
import { rename } from './rename.ts';
import { type ListName, type Rules, rules } from './rules.ts';

export type { MergeChange } from './keys.ts';

export interface MergeOptions extends ImportOptions {
  /** The file’s name, for messages. */
  readonly file?: string | undefined;
  /** The answers aren’t all that there is: what they don’t tell isn’t taken to be gone. Default: false. */
  readonly partial?: boolean | undefined;
}

/** A file that a newer answer was brought into. */
export interface Merged {
  /** The file’s text; the same as before where nothing has changed. */
  readonly text: string;
  readonly changes: readonly MergeChange[];
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly ImportRemark[];
}

/** Stands behind a status that a merge has written, so that it is known again when what was gone is back. */
const MARK = 'no longer in Azure';

const called: Readonly<Record<ListName, string>> = {
  sites: 'site',
  circuits: 'circuit',
  ports: 'port pair',
  virtualNetworks: 'virtual network',
  virtualHubs: 'virtual hub',
  globalReach: 'Global Reach',
  vpn: 'VPN',
};

/**
 * Brings a newer answer of Azure’s into a file that people have edited: what Azure owns is updated in place or added, what
 * is gone is marked `status: retiring`; all else stays to the byte. What is gone and has no status in a file, like a peering
 * of networks, is told among the changes and stays. Done twice, the second time changes nothing.
 *
 * @param text the file, YAML or JSON
 * @param documents the answers, as for `importAzure`
 * @param options as for `importAzure`, and whether the answers are all that there is
 * @returns the text of the file, and what has changed
 * @throws {TopologyError} for a file that isn’t a topology
 * @throws {ImportError} where no document holds a resource of Azure’s
 * @example
 * const id = '/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/expressRouteCircuits/er-london';
 * const provider = { serviceProviderName: 'Colt', peeringLocation: 'London', bandwidthInMbps: 1000 };
 * const circuit = { id, name: 'er-london', serviceProviderProperties: provider };
 * const file = 'circuits:\n  # Ours.\n  - { id: er-london, model: point-to-point, provider: Colt, peeringLocation: London, bandwidth: 500 Mbps }\n';
 * const { text } = mergeTopology(file, [{ name: 'circuits.json', text: JSON.stringify([circuit]) }]);
 * [text.includes('# Ours.'), text.includes('1 Gbps')]; // [true, true]
 */
export function mergeTopology(text: string, documents: readonly AzureDocument[], options: MergeOptions = {}): Merged {
  const mine = parse(text, { file: options.file });
  const withSites = (mine.sites ?? []).length > 0;
  const draft = drafted(documents, { secrets: options.secrets, redact: options.redact, withSites });
  const merge = new Merge(text, mine, draft, options.partial === true);
  merge.run();
  const merged = merge.editor.text;
  parse(merged, { file: options.file });
  return { text: merged, changes: merge.changes, leftOut: draft.leftOut, remarks: draft.remarks };
}

type Thing = Readonly<Record<string, unknown>>;

class Merge {
  readonly editor: Editor;
  readonly changes: MergeChange[] = [];
  readonly #mine: Topology;
  readonly #draft: Drafted;
  readonly #absence: Absence;
  readonly #text: string;

  constructor(text: string, mine: Topology, draft: Drafted, isPartial: boolean) {
    this.#text = text;
    this.#mine = mine;
    this.#draft = draft;
    this.#absence = new Absence(mine, draft, isPartial);
    this.editor = new Editor(text, draft.notes);
  }

  run(): void {
    const pairs = this.#pairs();
    toldOnce(this.#draft.draft, peeringsIn(this.#mine));
    const theirs = parse(topologyText(this.#draft.draft, this.#draft.notes, []));
    const lists: Item = {};
    for (const list of Object.keys(rules) as ListName[]) {
      const fresh = this.#list(list, theirs, pairs(list, theirs));
      if (fresh.length > 0) lists[list] = fresh;
    }
    const missing = Object.entries(lists).filter(([list]) => this.editor.raw([list]) === undefined);
    for (const [list, fresh] of Object.entries(lists))
      if (this.editor.raw([list]) !== undefined) this.editor.append([list], fresh as unknown[]);
    this.editor.addKeys([], Object.fromEntries(missing));
  }

  /** Finds which things are the same, and gives the draft the ids of the file. Returns for each list the file’s index of each of Azure’s. */
  #pairs(): (list: ListName, theirs: Topology) => ReadonlyMap<number, number> {
    const { draft } = this.#draft;
    const known = parse(topologyText(draft, this.#draft.notes, []));
    const ids = idsIn(this.#mine);
    const named = (['sites', 'circuits', 'ports', 'virtualNetworks', 'virtualHubs'] as const).map((list) => {
      const own =
        list === 'sites' || list === 'circuits' ? ids[list] : thingsIn(this.#mine, list).map(({ id }) => String(id));
      const theirIds = thingsIn(known, list).map(({ id }) => String(id));
      const pairs = matched(knownIn(list, this.#mine, own), knownIn(list, known, theirIds));
      return { list, own, pairs };
    });
    const renaming = {
      sites: new Map<string, string>(),
      circuits: new Map<string, string>(),
      ports: new Map<string, string>(),
      networks: new Map<string, string>(),
    };
    const networkIds = new UniqueIds(named.flatMap(({ list, own }) => (/^virtual/.test(list) ? own : [])));
    for (const { list, own, pairs } of named) {
      const unique = /^virtual/.test(list) ? networkIds : new UniqueIds(own);
      const names = list === 'virtualNetworks' || list === 'virtualHubs' ? renaming.networks : renaming[list];
      thingsIn(known, list).forEach((each, index) => {
        const id = String(each.id);
        const at = pairs.get(index);
        names.set(id, at === undefined ? unique.of(id) : (own[at] ?? id));
      });
    }
    rename(draft, renaming);
    return (list, theirs) => named.find((each) => each.list === list)?.pairs ?? pairsByEnds(list, this.#mine, theirs);
  }

  /** Brings the things of a list up to date. Returns those that are new, as they are written. */
  #list(list: ListName, theirs: Topology, pairs: ReadonlyMap<number, number>): unknown[] {
    const mine = thingsIn(this.#mine, list);
    const other = thingsIn(theirs, list);
    const written = (this.#draft.draft[list] ?? []) as Item[];
    const backwards = new Map([...pairs].map(([their, my]) => [my, their]));
    mine.forEach((each, index) => {
      const at = backwards.get(index);
      const path = [list, index];
      const what = `${called[list]} ${nameOf(list, each)}`;
      if (at === undefined) {
        if (this.#absence.ofThing(list, each)) this.#retire(path, each, what);
        return;
      }
      this.#back(path, each, what);
      const keys = new KeyMerge(this.editor, what, this.changes, (part, isThere) => {
        const partName = `${what}, ${nameOfPart(part)}`;
        if (isThere) this.#back(part.path, part.mine, partName);
        else if (this.#absence.ofPart(list, each, part, written[at] ?? {})) {
          if (hasStatus(part)) this.#retire(part.path, part.mine, partName);
          else this.changes.push({ kind: 'gone', what: partName });
        }
      });
      const sides = { path, mine: each, theirs: other[at] ?? {}, written: written[at] ?? {} };
      keys.mapping(sides, rules[list] as Rules, '', list === 'circuits' ? this.#sitesOf(index, theirs) : {});
    });
    const fresh = written.filter((_, index) => !pairs.has(index));
    for (const each of fresh) this.changes.push({ kind: 'added', what: `${called[list]} ${nameOf(list, each)}` });
    return fresh;
  }

  /**
   * Where new sites come, a circuit that names none keeps those that it serves: it would be taken to serve the new ones too.
   */
  #sitesOf(index: number, theirs: Topology): Item {
    const known = new Set(idsIn(this.#mine).sites);
    const isNew = thingsIn(theirs, 'sites').some(({ id }) => !known.has(String(id)));
    if (!isNew || this.#mine.circuits?.[index]?.sites !== undefined) return {};
    return { sites: resolve(this.#text).circuits[index]?.sites ?? [] };
  }

  #retire(path: readonly (string | number)[], thing: Thing, what: string): void {
    if (!this.editor.isOwn(path)) return;
    this.changes.push({ kind: 'retired', what });
    const raw = this.editor.raw(path);
    const isShort = typeof raw !== 'object' || raw === null;
    const said = { status: 'retiring' };
    if (isShort) this.editor.replace(path, { ...thing, ...said });
    else if ('status' in raw) this.editor.replace([...path, 'status'], 'retiring');
    else this.editor.addMarked(path, 'status', 'retiring', MARK);
  }

  /** What was gone and is there again. */
  #back(path: readonly (string | number)[], thing: Thing, what: string): void {
    const status = [...path, 'status'];
    if (thing.status !== 'retiring' || !this.editor.isOwn(status) || this.editor.commentBehind(status) !== MARK) return;
    this.changes.push({ kind: 'returned', what });
    this.editor.replaceWithComment(status, 'existing');
  }
}

function thingsIn(topology: Topology, list: ListName): readonly Thing[] {
  return topology[list] ?? [];
}

/** The peerings of networks that a file says, as `from to`. */
function peeringsIn({ virtualNetworks = [] }: Topology): Set<string> {
  return new Set(virtualNetworks.flatMap(({ id, peeredWith = [] }) => peeredWith.map(({ to }) => `${id} ${to}`)));
}

/** Whether a part has a place for its status in a file. */
const hasStatus = ({ key, path }: Part) =>
  key === 'connections' || (key === 'gateway' && path[0] === 'virtualNetworks');

function nameOfPart({ key, mine }: Part): string {
  switch (key) {
    case 'connections':
      return `connection to ${String(mine.to)}`;
    case 'peeredWith':
      return `peering with ${String(mine.to)}`;
    case 'virtualNetworks':
      return `connection with ${String(mine.name)}`;
    case 'vpnGateway':
      return 'VPN gateway';
    default:
      return String(mine.type ?? key);
  }
}

function knownIn(list: ListName, topology: Topology, ids: readonly string[]): Known[] {
  return thingsIn(topology, list).map(
    (each, index): Known => ({
      id: ids[index] ?? '',
      name: each.name as string | undefined,
      group: each.resourceGroup as string | undefined,
      print: printOf(list, each),
    }),
  );
}

/** What tells a thing from others, whatever it is called. */
function printOf(list: ListName, thing: Thing): string | undefined {
  const texts =
    list === 'circuits'
      ? ((thing.peerings ?? []) as readonly Thing[]).map((each) => each.primaryPeerAddressPrefix)
      : list === 'virtualNetworks' || list === 'sites'
        ? ((thing.addressSpace ?? []) as readonly unknown[])
        : list === 'virtualHubs'
          ? [thing.addressPrefix]
          : [];
  const known = texts.filter((each) => typeof each === 'string');
  return known.length === 0 ? undefined : known.sort().join(' ');
}

function nameOf(list: ListName, thing: Thing): string {
  if (list === 'globalReach') return (thing.circuits as readonly string[]).join(' – ');
  if (list === 'vpn') return `${String(thing.site)} – ${String(thing.to)}`;
  return String(thing.name ?? thing.id ?? [thing.provider, thing.peeringLocation].filter(Boolean).join(' '));
}

/** Things without an id are known by what they join. */
function pairsByEnds(list: ListName, mine: Topology, theirs: Topology): Map<number, number> {
  const endsOf = (thing: Thing) =>
    list === 'globalReach'
      ? [...(thing.circuits as readonly string[])].sort().join('/')
      : `${String(thing.site)}/${String(thing.to)}`;
  const own = thingsIn(mine, list).map(endsOf);
  const pairs = new Map<number, number>();
  thingsIn(theirs, list).forEach((each, index) => {
    const at = own.findIndex((ends, place) => ends === endsOf(each) && ![...pairs.values()].includes(place));
    if (at >= 0) pairs.set(index, at);
  });
  return pairs;
}
