import { parse } from '../model/parse.ts';
import type { Topology } from '../model/schema/index.ts';
import type { Notes } from '../write/notes.ts';
import { topologyText } from '../write/yaml.ts';
import { azureId } from './ids.ts';
import { Inventory } from './inventory.ts';
import { counted, wordsOf } from './kinds.ts';
import type { ToldOf } from './map/complete.ts';
import type { Item, MapOptions } from './map/context.ts';
import { mapped } from './map/index.ts';
import { toldOnce } from './map/network-peerings.ts';
import { type AzureDocument, readDocument } from './read/index.ts';
import { isWhole } from './read/pages.ts';

export { azureGuide, azureQuery } from './query.ts';
export type { AzureDocument } from './read/index.ts';
export { counted };

export interface ImportOptions {
  /** Service keys are written into the file too. Default: false. */
  readonly secrets?: boolean | undefined;
  /** Subscription ids aren’t written. Default: false. */
  readonly redact?: boolean | undefined;
}

/** Resources that a topology has no place for. */
export interface LeftOut {
  /** The type in words, like "express route lags". */
  readonly type: string;
  readonly count: number;
}

/** A sentence about a document, or about something in one. */
export interface ImportRemark {
  /** The document’s name, where the sentence is about one. */
  readonly document?: string;
  readonly message: string;
}

/** A topology that was made of what Azure has told. */
export interface Imported {
  readonly topology: Topology;
  /** The text of its file, YAML with comments: what Azure can’t know is marked TODO. */
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly ImportRemark[];
}

/** None of the documents holds a resource of Azure’s. */
export class ImportError extends Error {
  /** For each document what it seems to be, and what would be right. */
  readonly problems: readonly ImportRemark[];

  constructor(problems: readonly ImportRemark[]) {
    super(
      problems.map(({ document, message }) => (document === undefined ? message : `${document} ${message}`)).join('\n'),
    );
    this.name = 'ImportError';
    this.problems = problems;
  }
}

/** What an import has made, with what is needed to write parts of it. */
export interface Drafted {
  readonly draft: Item;
  readonly notes: Notes;
  readonly leftOut: readonly LeftOut[];
  readonly remarks: readonly ImportRemark[];
  readonly told: ToldOf;
  /** Whether a thing of the draft says at a key all that Azure has. */
  readonly isWhole: (thing: Item, key: string) => boolean;
}

/**
 * Makes a topology of what Azure’s tools have answered: az, REST, Resource Graph, ARM templates, Terraform, PowerShell; in
 * any mixture, told by their shape. What isn’t understood is counted in `leftOut`. Keys and other secrets aren’t written
 * unless asked for.
 *
 * @param documents each with a name for messages, and its text or the value of its JSON
 * @param options what is written beside, and what isn’t
 * @returns the topology, the text of its file with comments, and what was left out
 * @throws {ImportError} where no document holds a resource of Azure’s
 * @throws {TopologyError} where there is more than a topology may hold
 * @example
 * const id = '/subscriptions/0/resourceGroups/net/providers/Microsoft.Network/expressRouteCircuits/er-london';
 * const provider = { serviceProviderName: 'Colt', peeringLocation: 'London', bandwidthInMbps: 500 };
 * const circuit = { id, name: 'er-london', serviceProviderProperties: provider };
 * const { topology } = importAzure([{ name: 'circuits.json', text: JSON.stringify([circuit]) }]);
 * topology.circuits?.map(({ provider, bandwidth }) => [provider, bandwidth]); // [['Colt', 500]]
 */
export function importAzure(documents: readonly AzureDocument[], options: ImportOptions = {}): Imported {
  const { draft, notes, leftOut, remarks } = drafted(documents, options);
  toldOnce(draft);
  const text = topologyText(draft, notes, headOf(draft));
  return { topology: parse(text), text, leftOut, remarks };
}

/** Reads documents and makes the parts of a topology of them, not written yet. */
export function drafted(documents: readonly AzureDocument[], options: MapOptions): Drafted {
  const inventory = new Inventory();
  const remarks: ImportRemark[] = [];
  const wrong: ImportRemark[] = [];
  const others = new Map<string, number>();
  const [whole, certain] = [new Set<string>(), new Set<string>()];
  const readings = documents.map((document) => ({ document, reading: readDocument(document, inventory) }));
  const pages = readings.flatMap(({ reading }) => reading.pages);
  for (const { document, reading } of readings) {
    if (reading.pages.every((page) => isWhole(page, pages))) {
      for (const type of reading.whole) whole.add(type);
      for (const type of reading.certain) certain.add(type);
    } else remarks.push({ document: document.name, message: 'the answer has more pages; get the rest too' });
    for (const message of reading.remarks) remarks.push({ document: document.name, message });
    if (reading.wrong !== undefined) wrong.push({ document: document.name, message: reading.wrong });
    for (const [type, count] of reading.leftOut) others.set(type, (others.get(type) ?? 0) + count);
  }
  if (wrong.length === documents.length) throw new ImportError(wrong);
  const all = inventory.joined();
  const told = {
    types: whole,
    certain,
    subscriptions: new Set(all.all.flatMap(({ id }) => azureId(id)?.subscription?.toLowerCase() ?? [])),
  };
  const types = all.all.map(({ type }) => type);
  const { topology, context } = mapped(all, options, told);
  if (Object.keys(topology).length === 0) throw new ImportError([...wrong, nothingOf(types, documents)]);
  for (const [type, count] of others) context.leaveOut(wordsOf(type), count);
  return {
    draft: topology,
    notes: context.notes,
    told,
    isWhole: (thing, key) => context.isWhole(thing, key),
    leftOut: [...context.leftOut].map(([type, count]) => ({ type, count })).sort((a, b) => (a.type < b.type ? -1 : 1)),
    remarks: [...wrong, ...remarks, ...[...context.remarks].map((message) => ({ message }))],
  };
}

/** Says that what was found makes no picture by itself. */
function nothingOf(types: readonly string[], documents: readonly AzureDocument[]): ImportRemark {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(wordsOf(type), (counts.get(wordsOf(type)) ?? 0) + 1);
  const held = [...counts].map(([type, count]) => counted(count, type)).join(', ');
  const [only, ...more] = documents;
  return {
    ...(only && more.length === 0 ? { document: only.name } : {}),
    message: `holds ${held || 'no resource of Azure’s network'}, which makes no picture by itself; import circuits, gateways, connections and networks too ("import --query" tells how to get them)`,
  };
}

/** What stands above the topology. */
function headOf({ sites, circuits }: Item): string[] {
  return [
    'What Azure knows of this network. Azure doesn’t know the side on premises: look for TODO.',
    '"import --merge" brings newer answers into this file and keeps what you write.',
    '',
    'TODO: customer: { name: the customer’s name }',
    ...(circuits !== undefined && sites === undefined
      ? ['TODO: sites: [{ name: a site, addressSpace: [its prefixes], routers: [its customer edge routers] }]']
      : []),
  ];
}
