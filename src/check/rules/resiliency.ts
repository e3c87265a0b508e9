import { accessOf, sharedByLinks } from '../../analysis/access.ts';
import type { AccessLink } from '../../model/network.ts';
import { quoted } from '../../model/printable.ts';
import type { CircuitHere, Target } from '../context.ts';
import { from } from '../pages.ts';
import type { Rule } from '../rule.ts';
import { idsText } from '../texts.ts';

const resiliencyPage = from('design-architecture-for-resiliency');
const disaster = from('designing-for-disaster-recovery-with-expressroute-privatepeering');
const availability = from('designing-for-high-availability-with-expressroute');

/** The circuits that lead to a network or hub and are meant to stay, each once. */
function lasting({ connections }: Target): readonly CircuitHere[] {
  return [
    ...new Set(
      connections
        .filter(({ connection, owner }) => connection.status !== 'retiring' && owner.circuit.status !== 'retiring')
        .map(({ owner }) => owner),
    ),
  ];
}

/** Where circuits meet Microsoft's edge, each once; undefined where one of them states no location. */
function placesOf(circuits: readonly CircuitHere[]): ReadonlySet<string> | undefined {
  const names = circuits.map(({ place, circuit }) => place?.name ?? circuit.peeringLocation?.trim().toLowerCase());
  return names.every((name) => name !== undefined) ? new Set(names) : undefined;
}

/** Groups of targets that the same circuits lead to: what is true of them is told once. */
function* alike(
  targets: readonly Target[],
): Generator<{ circuits: readonly CircuitHere[]; targets: readonly Target[] }> {
  const groups = new Map<string, { circuits: readonly CircuitHere[]; targets: Target[] }>();
  for (const target of targets) {
    const circuits = lasting(target);
    const key = JSON.stringify(circuits.map((each) => each.circuit.id).sort());
    const group = groups.get(key) ?? { circuits, targets: [] };
    group.targets.push(target);
    groups.set(key, group);
  }
  yield* groups.values();
}

const called = (targets: readonly Target[]) => idsText(targets.map((target) => target.id));
const nodes = (circuits: readonly CircuitHere[], targets: readonly Target[]) =>
  [...circuits, ...targets].map((each) => each.node);

export const resiliency: readonly Rule[] = [
  {
    id: 'single-location',
    numbers: [26],
    severity: 'info',
    ...resiliencyPage,
    title: 'For production a network is reached by circuits of two peering locations, or by a Metro circuit',
    why: 'One location is standard resiliency: with its building the network is lost. For production Microsoft advises a Metro circuit (high) at least, for what is critical two locations (maximum).',
    *check({ targets }) {
      for (const group of alike(targets)) {
        const [only, second] = group.circuits;
        if (!only || second || only.place?.metro || (!only.place && only.circuit.metro)) continue;
        yield {
          message: `one circuit at one location leads to ${called(group.targets)}; for production take a Metro circuit or a second location`,
          path: only.path,
          nodes: nodes(group.circuits, group.targets),
        };
      }
    },
  },
  {
    id: 'two-circuits-one-location',
    numbers: [29],
    severity: 'warning',
    ...resiliencyPage,
    title: 'Circuits that back each other up are in different peering locations',
    why: 'What takes a building takes all circuits that meet Microsoft in it.',
    *check({ targets }) {
      for (const group of alike(targets)) {
        const { circuits } = group;
        const places = placesOf(circuits);
        if (circuits.length < 2 || places?.size !== 1 || circuits.some(({ circuit }) => circuit.metro)) continue;
        const last = circuits.at(-1);
        yield {
          message: `${idsText(circuits.map((each) => each.circuit.id))} lead to ${called(group.targets)}, all in ${circuits[0]?.place?.name ?? quoted(circuits[0]?.circuit.peeringLocation ?? '')}; put one into another location`,
          path: last?.placePath ?? [],
          nodes: nodes(circuits, group.targets),
        };
      }
    },
  },
  {
    id: 'resiliency-claim',
    numbers: [27],
    severity: 'error',
    ...resiliencyPage,
    title: 'The resiliency level that a circuit states is what it has',
    why: 'High is a Metro circuit; Maximum is two circuits in two peering locations that lead to the same network.',
    *check({ circuits }) {
      for (const each of circuits) {
        const { circuit, place, connections, called: name, path, node } = each;
        const level = circuit.resiliencyLevel?.trim().toLowerCase();
        const told =
          level === 'high' && place && !place.metro
            ? `${place.name} is no metro; order ${place.name} Metro where there is one`
            : level === 'maximum' &&
                connections.length > 0 &&
                connections.every(({ target }) => !elsewhere(each, target))
              ? 'no circuit of another peering location leads to the same networks'
              : undefined;
        if (told !== undefined)
          yield {
            message: `${name} states the resiliency level ${circuit.resiliencyLevel}, and ${told}`,
            path: [...path, 'resiliencyLevel'],
            nodes: [node],
          };
      }
    },
  },
  {
    id: 'shared-provider',
    numbers: [28],
    severity: 'info',
    ...disaster,
    title: 'Circuits that back each other up have different providers',
    why: 'A provider’s fault may take all of its circuits.',
    *check({ targets }) {
      for (const group of alike(targets)) {
        const { circuits } = group;
        const [first] = circuits;
        const places = placesOf(circuits);
        if (circuits.length < 2 || places?.size === 1 || first?.provider === undefined) continue;
        if (circuits.every(({ circuit }) => circuit.provider === first.circuit.provider))
          yield {
            message: `all circuits to ${called(group.targets)} (${idsText(circuits.map((each) => each.circuit.id))}) are ${quoted(first.provider)}’s and fail with it; take another provider for one`,
            path: circuits.at(-1)?.path ?? [],
            nodes: nodes(circuits, group.targets),
          };
      }
    },
  },
  {
    id: 'shared-site',
    numbers: [28],
    severity: 'warning',
    ...disaster,
    title: 'Circuits that back each other up start at different sites',
    why: 'What takes the site takes all circuits that start there.',
    *check({ targets, network }) {
      for (const group of alike(targets)) {
        const { circuits } = group;
        if (circuits.length < 2 || network.sites.length < 2 || placesOf(circuits)?.size === 1) continue;
        // Over a provider’s WAN a circuit starts at none of the sites.
        if (circuits.some(({ circuit }) => circuit.model === 'any-to-any')) continue;
        const starts = circuits.map(({ circuit }) => [
          ...new Set(circuit.links.map(({ start }) => (start.assumed ? undefined : start.site))),
        ]);
        const [site] = starts[0] ?? [];
        if (site !== undefined && starts.every((each) => each.length === 1 && each[0] === site))
          yield {
            message: `all circuits to ${called(group.targets)} (${idsText(circuits.map((each) => each.circuit.id))}) start at ${quoted(site)}; start one of them at another site`,
            path: circuits.at(-1)?.path ?? [],
            nodes: [`site:${site}`, ...nodes(circuits, group.targets)],
          };
      }
    },
  },
  {
    id: 'two-routers',
    numbers: [20],
    severity: 'warning',
    ...availability,
    title: 'The two links of a circuit start at different routers',
    why: 'The loss of a single router is the loss of the circuit.',
    *check({ circuits }) {
      for (const { circuit, called: name, path, node } of circuits) {
        const [one, other] = circuit.links.map((link) => link.start);
        if (circuit.bgp !== 'customer' || one?.router === undefined || one.router !== other?.router) continue;
        yield {
          message: `both links of ${name} start at the router ${quoted(one.router)}; end one of them at another router`,
          path: circuit.links.some((link) => link.start.assumed) ? path : [...path, 'secondary', 'router'],
          nodes: [`router:${one.router}`, node],
        };
      }
    },
  },
  {
    id: 'two-provider-edges',
    numbers: [22],
    severity: 'warning',
    ...availability,
    title: 'The two links of a circuit pass different devices of the provider',
    why: 'A device that both links pass takes both.',
    *check({ circuits }) {
      for (const { circuit, called: name, path, node } of circuits) {
        const access = circuit.access.indexOf(accessOf(circuit, circuit.links[1]) as AccessLink);
        for (const device of sharedByLinks(circuit).devices) {
          const key = (['edge', 'accessEdge'] as const).find((each) => circuit.links[1][each]?.id === device.id);
          yield {
            message: `both links of ${name} pass the provider’s device ${quoted(device.name)}; ask the provider for two`,
            path: [...path, ...(key ? ['secondary', key] : ['access', access, 'edge'])],
            nodes: [node],
          };
        }
      }
    },
  },
  {
    id: 'two-lines',
    severity: 'warning',
    ...availability,
    title: 'The two links of a circuit run over different lines to the provider',
    why: 'The loss of a single line is the loss of the circuit.',
    *check({ circuits }) {
      for (const { circuit, called: name, path, node } of circuits) {
        if (!sharedByLinks(circuit).line) continue;
        yield {
          message: `one line carries both links of ${name} to the provider; order a second one`,
          path: [...path, 'access', circuit.access.indexOf(accessOf(circuit, circuit.links[0]) as AccessLink)],
          nodes: [node],
        };
      }
    },
  },
  {
    id: 'weights-of-all',
    severity: 'info',
    ...disaster,
    title: 'Where one connection to a network states a weight, all of them do',
    why: 'A connection without a weight counts 0: the one with a weight is always taken first, whatever the file meant by leaving it out.',
    *check({ targets }) {
      for (const target of targets) {
        const [first, ...rest] = target.connections;
        if (!first || rest.length === 0) continue;
        const without = target.connections.filter(({ connection }) => connection.routingWeight === undefined);
        if (without.length === 0 || without.length === target.connections.length) continue;
        const weighed = target.connections.filter((each) => !without.includes(each));
        yield {
          message: `to ${target.called} the connection of ${idsText(weighed.map((each) => each.owner.circuit.id))} states a routingWeight and that of ${idsText(without.map((each) => each.owner.circuit.id))} none, which counts 0; state all of them`,
          path: without[0]?.path ?? target.path,
          nodes: [...target.connections.map((each) => each.node), target.node],
        };
      }
    },
  },
];

/** Whether a circuit of another location leads to a network, or one that may be in another. */
function elsewhere(own: CircuitHere, target: Target): boolean {
  return lasting(target).some((other) => other !== own && placesOf([own, other])?.size !== 1);
}
