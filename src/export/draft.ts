import { catalogue } from '../model/catalogue/index.ts';
import type { Status } from '../model/network.ts';
import { quoted } from '../model/printable.ts';
import { Joined, Parameter, type ParameterType, Reference, type Resource, type Value } from './code.ts';
import { isAzureName, Symbols } from './names.ts';

/** A thing of the file that has a name, or an id that its name is made from. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What of a network the code is referred to by, when other parts of it are written. */
interface Home {
  readonly symbol: string;
  readonly name: Value;
  readonly location: Value;
  /** The ExpressRoute gateway. */
  gateway?: string;
  vpnGateway?: string;
  /** Of a virtual hub: its Virtual WAN. */
  readonly wan?: string;
}

/** Code that is being made: its resources in their order, what it asks for, and what has to be told. */
export class Draft {
  readonly resources: Resource[] = [];
  readonly remarks: string[] = [];
  readonly leftOut = new Map<string, number>();
  /** Of virtual networks and virtual hubs, by their ids. */
  readonly homes = new Map<string, Home>();
  /** Symbols of circuits, of port pairs and of private peerings, by the ids of circuits and port pairs. */
  readonly circuits = new Map<string, string>();
  readonly ports = new Map<string, string>();
  /** Symbols of route filters by their names. */
  readonly filters = new Map<string, string>();
  readonly #peerings = new Map<string, string>();
  readonly #symbols = new Symbols();
  readonly #parameters = new Map<string, Parameter>();
  readonly #names = new Set<string>();
  /** The place of all that the file states none for. */
  readonly location: Parameter;

  constructor() {
    this.location = this.#parameter(this.#symbols.of('location'), 'string', 'The Azure region of what states none.');
  }

  get parameters(): readonly Parameter[] {
    return [...this.#parameters.values()];
  }

  /** A name in the code for a thing. */
  symbol(...words: readonly string[]): string {
    return this.#symbols.of(...words);
  }

  add(resource: Resource): string {
    this.resources.push(resource);
    return resource.symbol;
  }

  idOf(symbol: string): Reference {
    return new Reference(symbol);
  }

  /** The name of a resource that was added. */
  nameIn(symbol: string): Value {
    return this.resources.find((each) => each.symbol === symbol)?.name;
  }

  leaveOut(what: string, count = 1): void {
    if (count > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + count);
  }

  /**
   * What the file says, or else a parameter.
   *
   * @param symbol what it is of
   * @param what the property, in words
   */
  stated<T extends Value>(
    value: T | undefined,
    symbol: string,
    what: string,
    type: ParameterType,
    description: string,
  ): T | Parameter {
    return value ?? this.ask(symbol, what, type, description);
  }

  ask(symbol: string, what: string, type: ParameterType, description: string, secure = false): Parameter {
    return this.#parameter(this.#symbols.of(symbol, what), type, description, secure);
  }

  #parameter(name: string, type: ParameterType, description: string, secure = false): Parameter {
    const made = new Parameter(name, type, description, secure);
    this.#parameters.set(name, made);
    return made;
  }

  /** The region of a resource as Azure names it: West Europe is `westeurope`. */
  region(written: string | undefined): Value {
    if (written === undefined) return this.location;
    const name = (catalogue.findRegion(written).found?.name ?? written).toLowerCase().replace(/\s/g, '');
    if (/^[a-z\d]+$/.test(name)) return name;
    this.remarks.push(
      `${quoted(written)} isn’t a region that Azure can have; the code takes its parameter for the location`,
    );
    return this.location;
  }

  /**
   * The name of a resource: what the file calls it, or where Azure refuses that, its id, or else a parameter.
   *
   * @param kind what it is, in words
   * @param owner the symbol of what the name has to be unique in. Default: the resource group
   */
  name(type: string, kind: string, symbol: string, { id, name }: Named, owner = ''): string | Parameter {
    const found = [name, id].find((each) => isAzureName(each, type) && !this.#names.has(keyOf(type, each, owner)));
    if (found !== name) {
      const why = isAzureName(name, type) ? 'is given twice' : 'is one that Azure refuses';
      const instead = found === undefined ? 'the code asks for another' : `the code has ${found}`;
      this.remarks.push(`the name ${quoted(name)} of a ${kind} ${why}; ${instead}`);
    }
    if (found === undefined) return this.ask(symbol, 'name', 'string', `The name of the ${kind} ${id}.`);
    this.#names.add(keyOf(type, found, owner));
    return found;
  }

  /** The name of a resource that the file names none for, made of that of another. */
  madeName(start: string, of: Value): Value {
    if (of instanceof Parameter) return new Joined(`${start}-`, of);
    return `${start}-${String(of)}`
      .replace(/[^\w.-]/g, '-')
      .slice(0, 80)
      .replace(/\W+$/, '');
  }

  /** The private peering of a circuit; where the code doesn’t make it, as one that is there. */
  privatePeering(circuit: string): Reference | undefined {
    const owner = this.circuits.get(circuit);
    if (owner === undefined) return undefined;
    const known = this.#peerings.get(circuit) ?? this.#existingPeering(circuit, owner);
    return new Reference(known);
  }

  setPrivatePeering(circuit: string, symbol: string): void {
    this.#peerings.set(circuit, symbol);
  }

  #existingPeering(circuit: string, owner: string): string {
    const symbol = this.add({
      symbol: this.symbol('peering', bare(owner), 'private'),
      type: 'expressRouteCircuits/peerings',
      name: 'AzurePrivatePeering',
      parent: owner,
      body: {},
      existing: true,
    });
    this.#peerings.set(circuit, symbol);
    return symbol;
  }
}

const keyOf = (type: string, name: string, owner: string) => `${owner}/${type}/${name}`.toLowerCase();

/** What is said above a resource that isn’t simply there. */
export function statusNote(status: Status): string | undefined {
  return status === 'existing' ? undefined : status === 'planned' ? 'Planned.' : 'Retiring.';
}

/** A symbol without the kind that it begins with. */
export function bare(symbol: string): string {
  return symbol.replace(/^[a-z]+_/, '');
}
