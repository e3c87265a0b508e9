import type { Item } from '../map/context.ts';

/** The ids of a draft’s things, and those that they have in a file. */
export interface Renaming {
  readonly sites: ReadonlyMap<string, string>;
  readonly circuits: ReadonlyMap<string, string>;
  readonly ports: ReadonlyMap<string, string>;
  /** Of virtual networks and virtual hubs. */
  readonly networks: ReadonlyMap<string, string>;
}

const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
const items = (value: unknown) => list(value) as Item[];

/** Gives a draft the ids of a file, wherever it names something. The draft is changed in place, since its comments hang on its parts. */
export function rename(draft: Item, { sites, circuits, ports, networks }: Renaming): void {
  const put = (thing: Item, key: string, names: ReadonlyMap<string, string>) => {
    const value = thing[key];
    if (typeof value === 'string') thing[key] = names.get(value) ?? value;
    else if (Array.isArray(value))
      thing[key] = value.map((each: unknown) => (typeof each === 'string' ? (names.get(each) ?? each) : each));
    for (const each of list(thing[key])) if (typeof each === 'object' && each !== null) put(each as Item, 'to', names);
  };
  for (const site of items(draft.sites)) put(site, 'id', sites);
  for (const circuit of items(draft.circuits)) {
    put(circuit, 'id', circuits);
    put(circuit, 'ports', ports);
    put(circuit, 'connections', networks);
  }
  for (const pair of items(draft.ports)) put(pair, 'id', ports);
  for (const network of items(draft.virtualNetworks)) {
    put(network, 'id', networks);
    put(network, 'peeredWith', networks);
  }
  for (const hub of items(draft.virtualHubs)) {
    put(hub, 'id', networks);
    put(hub, 'virtualNetworks', networks);
  }
  for (const reach of items(draft.globalReach)) put(reach, 'circuits', circuits);
  for (const vpn of items(draft.vpn)) {
    put(vpn, 'site', sites);
    put(vpn, 'to', networks);
    if (typeof vpn.over === 'object') put(vpn.over as Item, 'circuit', circuits);
  }
}
