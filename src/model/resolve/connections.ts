import { NumberedIds } from '../ids.ts';
import type { Circuit, Connection, LocalPreference, Routing, Site } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';
import { type Grade, Ranking } from './ranking.ts';
import { rivalsOf } from './rivals.ts';

type StatedCircuit = NonNullable<Topology['circuits']>[number];

export function resolveRouting({ routing }: StatedCircuit): Routing | undefined {
  if (routing === undefined) return undefined;
  const { localPreference, asPathPrepend, specifics } = routing;
  return {
    ...defined({ localPreference: typeof localPreference === 'number' ? localPreference : undefined, asPathPrepend }),
    localPreferences:
      typeof localPreference === 'object'
        ? Object.entries(localPreference).map(([network, value]) => ({ network, value }))
        : [],
    specifics: specifics ?? [],
  };
}

export function resolveConnections(circuit: StatedCircuit, circuitId: string): Connection[] {
  const ids = new NumberedIds();
  return (circuit.connections ?? []).map((stated): Connection => {
    const each = stated as {
      to: string;
      name?: string;
      routingWeight?: number;
      fastPath?: boolean;
      privateLinkFastPath?: boolean;
      authorization?: boolean;
      subscription?: string;
      status?: Connection['status'];
    };
    return {
      id: ids.of(`${circuitId}/${each.to}`),
      circuit: circuitId,
      to: each.to,
      ...defined({ name: each.name, routingWeight: each.routingWeight, subscription: each.subscription }),
      fastPath: each.fastPath ?? circuit.fastPath ?? false,
      privateLinkFastPath: each.privateLinkFastPath ?? false,
      preferred: false,
      backup: false,
      authorization: each.authorization ?? false,
      status: each.status ?? circuit.status ?? 'existing',
    };
  });
}

/**
 * Puts the connections that lead from several circuits to one gateway in order, in both directions, as far as they carry
 * traffic of the same sites: between others nothing is chosen. Towards the sites Azure takes the highest weight (0 where
 * none is stated), among equal weights the shortest AS path
 * (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023). Towards Azure the sites' routers take
 * the highest local preference; where some circuits state none, that order is unknown.
 */
export function rankConnections(circuits: readonly Circuit[], sites: readonly Site[]): Circuit[] {
  const rivals = rivalsOf(circuits, sites);
  const keyOf = ({ circuit, connection }: Candidate) => `${rivals(circuit)}\n${connection.to}`;
  const among = new Map<string, Candidate[]>();
  for (const circuit of circuits) {
    for (const candidate of candidatesOf(circuit)) {
      const known = among.get(keyOf(candidate));
      if (known) known.push(candidate);
      else among.set(keyOf(candidate), [candidate]);
    }
  }
  const orders = new Map([...among].map(([key, candidates]) => [key, new Order(candidates)]));
  return circuits.map((circuit) => ({
    ...circuit,
    connections: candidatesOf(circuit).map(
      (each): Connection => orders.get(keyOf(each))?.ranked(each) ?? each.connection,
    ),
  }));
}

/** A connection with what decides between it and others. */
interface Candidate {
  readonly circuit: Circuit;
  readonly connection: Connection;
  readonly weight: number;
  readonly prepend: number;
  readonly local?: number;
}

function candidatesOf(circuit: Circuit): Candidate[] {
  const { routing } = circuit;
  const locals = new Map(routing?.localPreferences.map((each) => [each.network, each.value]));
  return circuit.connections.map((connection) => ({
    circuit,
    connection,
    weight: connection.routingWeight ?? 0,
    prepend: routing?.asPathPrepend ?? 0,
    ...defined({ local: locals.get(connection.to) ?? routing?.localPreference }),
  }));
}

const choiceOf = ({ weight, prepend }: Candidate): Grade => [-weight, prepend];

/** Connections to one gateway that carry traffic of the same sites. Those of one circuit don't rival each other. */
class Order {
  readonly #all: Rivals;
  readonly #own: ReadonlyMap<Circuit, Rivals>;

  constructor(candidates: readonly Candidate[]) {
    const byCircuit = new Map<Circuit, Candidate[]>();
    for (const each of candidates) {
      const known = byCircuit.get(each.circuit);
      if (known) known.push(each);
      else byCircuit.set(each.circuit, [each]);
    }
    this.#all = new Rivals(candidates);
    this.#own = new Map([...byCircuit].map(([circuit, own]) => [circuit, new Rivals(own)]));
  }

  /** A connection with its place among those of other circuits. */
  ranked(candidate: Candidate): Connection {
    const { circuit, connection, weight, prepend } = candidate;
    const { preference: _, localPreference: __, ...rest } = connection;
    const local = defined({ localPreference: this.#localPreferenceOf(candidate) });
    const count = (of: (rivals: Rivals) => number) => {
      const own = this.#own.get(circuit);
      return of(this.#all) - (own ? of(own) : 0);
    };
    const rivals = count(({ choices }) => choices.size);
    if (rivals === 0) return { ...rest, preferred: false, backup: false, ...local };
    const choice = choiceOf(candidate);
    const before = count(({ choices }) => choices.before(choice));
    const same = count(({ choices }) => choices.same(choice));
    const sameWeight = count(({ weights }) => weights.same([weight]));
    const after = rivals - before - same;
    return {
      ...rest,
      preferred: after === rivals,
      backup: before > 0 && after === 0,
      preference: {
        rank: before + 1,
        of: rivals + 1,
        weight,
        stated: connection.routingWeight !== undefined,
        asPathPrepend: prepend,
        ...defined({ by: sameWeight < rivals ? 'weight' : same < rivals ? 'as-path' : undefined } as const),
      },
      ...local,
    };
  }

  #localPreferenceOf({ circuit, local: value }: Candidate): LocalPreference | undefined {
    if (value === undefined) return undefined;
    const own = this.#own.get(circuit);
    const rivals = this.#all.choices.size - (own?.choices.size ?? 0);
    const stated = this.#all.locals.size - (own?.locals.size ?? 0);
    if (rivals === 0 || stated < rivals) return { value };
    const higher = this.#all.locals.before([-value]) - (own?.locals.before([-value]) ?? 0);
    return { value, rank: higher + 1, of: stated + 1 };
  }
}

/** What decides between some connections, each in its order. */
class Rivals {
  readonly choices: Ranking;
  readonly weights: Ranking;
  readonly locals: Ranking;

  constructor(candidates: readonly Candidate[]) {
    this.choices = new Ranking(candidates.map(choiceOf));
    this.weights = new Ranking(candidates.map(({ weight }) => [weight]));
    this.locals = new Ranking(candidates.flatMap(({ local }) => (local === undefined ? [] : [[-local]])));
  }
}
