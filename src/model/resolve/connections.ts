import type { Circuit, Connection, LocalPreference, Preference, Routing } from '../network.ts';
import type { Topology } from '../schema/index.ts';
import { defined } from './defined.ts';

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
  const seen = new Map<string, number>();
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
    const count = (seen.get(each.to) ?? 0) + 1;
    seen.set(each.to, count);
    return {
      id: `${circuitId}/${each.to}${count > 1 ? `/${count}` : ''}`,
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

interface Candidate {
  readonly circuit: Circuit;
  readonly connection: Connection;
}

/**
 * Puts the connections that lead from several circuits to one gateway in order, in both directions. Towards the sites
 * Azure takes the highest weight (0 where none is stated), among equal weights the shortest AS path
 * (designing-for-disaster-recovery-with-expressroute-privatepeering, 06/15/2023). Towards Azure the sites' routers take
 * the highest local preference; where some circuits state none, that order is unknown.
 */
export function rankConnections(circuits: readonly Circuit[]): Circuit[] {
  const byTarget = new Map<string, Candidate[]>();
  for (const circuit of circuits) {
    for (const connection of circuit.connections) {
      const known = byTarget.get(connection.to);
      if (known) known.push({ circuit, connection });
      else byTarget.set(connection.to, [{ circuit, connection }]);
    }
  }
  return circuits.map((circuit) => ({
    ...circuit,
    connections: circuit.connections.map((connection): Connection => {
      const { preference: _, localPreference: __, ...rest } = connection;
      const own = { circuit, connection };
      const rivals = (byTarget.get(connection.to) ?? []).filter((other) => other.circuit !== circuit);
      const local = localPreferenceOf(own, rivals);
      if (rivals.length === 0)
        return { ...rest, preferred: false, backup: false, ...defined({ localPreference: local }) };
      const before = rivals.filter((other) => comesFirst(other, own)).length;
      const after = rivals.filter((other) => comesFirst(own, other)).length;
      return {
        ...rest,
        preferred: after === rivals.length,
        backup: before > 0 && after === 0,
        preference: preferenceOf(own, rivals, before + 1),
        ...defined({ localPreference: local }),
      };
    }),
  }));
}

const weightOf = ({ connection }: Candidate) => connection.routingWeight ?? 0;
const prependOf = ({ circuit }: Candidate) => circuit.routing?.asPathPrepend ?? 0;

function comesFirst(one: Candidate, other: Candidate): boolean {
  return weightOf(one) === weightOf(other) ? prependOf(one) < prependOf(other) : weightOf(one) > weightOf(other);
}

function preferenceOf(own: Candidate, rivals: readonly Candidate[], rank: number): Preference {
  const by = rivals.some((other) => weightOf(other) !== weightOf(own))
    ? 'weight'
    : rivals.some((other) => prependOf(other) !== prependOf(own))
      ? 'as-path'
      : undefined;
  return {
    rank,
    of: rivals.length + 1,
    weight: weightOf(own),
    stated: own.connection.routingWeight !== undefined,
    asPathPrepend: prependOf(own),
    ...defined({ by }),
  };
}

function localOf({ circuit, connection }: Candidate): number | undefined {
  return (
    circuit.routing?.localPreferences.find((each) => each.network === connection.to)?.value ??
    circuit.routing?.localPreference
  );
}

function localPreferenceOf(own: Candidate, rivals: readonly Candidate[]): LocalPreference | undefined {
  const value = localOf(own);
  if (value === undefined) return undefined;
  const others = rivals.flatMap((each) => localOf(each) ?? []);
  if (rivals.length === 0 || others.length < rivals.length) return { value };
  return { value, rank: others.filter((other) => other > value).length + 1, of: others.length + 1 };
}
