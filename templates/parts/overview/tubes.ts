import { bandwidth, listOf, type Translate } from '../../../src/locale/index.ts';
import type { Circuit, Link, Network } from '../../../src/model/network.ts';
import type { Rail, Tube } from '../../../src/scene/panels.ts';
import type { Box, TextLine } from '../../../src/scene/scene.ts';
import { circuitFacts, roleName } from '../circuit/head.ts';
import { startBox } from '../customer/starts.ts';
import { statusLine } from '../lines.ts';
import { ids } from '../part.ts';
import type { Unique } from './places.ts';

/** One tube: a circuit, or a Direct port pair with the circuits that share it. */
export interface TubeSource {
  readonly circuits: readonly [Circuit, ...Circuit[]];
  readonly direct: boolean;
}

function circuitLines(circuit: Circuit, translate: Translate): TextLine[] {
  const facts = circuitFacts(circuit, translate);
  return [
    { text: circuit.name, role: 'tag' },
    ...(facts.length === 0 ? [] : [{ text: facts.join(' · '), role: 'small' as const }]),
    ...statusLine(circuit.status, translate),
  ];
}

function tubeBox(network: Network, { circuits, direct }: TubeSource, translate: Translate): Box {
  const [circuit] = circuits;
  const title: TextLine = {
    text: translate(direct ? 'model.direct' : 'overview.expressroute'),
    role: 'name',
    tone: 'microsoft',
  };
  if (!direct) {
    return {
      id: ids.circuit(circuit.id),
      kind: 'circuit',
      tone: 'microsoft',
      status: circuit.status,
      tooltip: translate('tip.circuit', { circuit: circuit.name }),
      ...(circuit.href === undefined ? {} : { href: circuit.href }),
      lines: [title, ...circuitLines(circuit, translate)],
    };
  }
  const pair = network.ports.find((each) => each.id === circuit.ports);
  return {
    id: ids.ports(pair?.id ?? circuit.id),
    kind: 'port',
    tone: 'microsoft',
    status: pair?.status ?? circuit.status,
    tooltip: translate('tip.ports', { ports: pair?.name ?? circuit.name }),
    lines: [
      title,
      { text: translate('overview.no-provider'), role: 'small' },
      ...(pair?.bandwidthMbps === undefined
        ? []
        : [
            {
              text: translate('overview.ports', { bandwidth: bandwidth(pair.bandwidthMbps, translate) }),
              role: 'small' as const,
            },
          ]),
    ],
    children: circuits.map(
      (each): Box => ({
        id: ids.circuit(each.id),
        kind: 'circuit',
        tone: 'microsoft',
        status: each.status,
        tooltip: translate('tip.circuit', { circuit: each.name }),
        ...(each.href === undefined ? {} : { href: each.href }),
        lines: circuitLines(each, translate),
      }),
    ),
  };
}

/**
 * A tube with its two lines. Each starts at the router that speaks BGP with Microsoft: the provider's at its form, or the
 * customer's at the place, through the form.
 *
 * @param form the id of the provider's form, absent for Direct
 * @param places the place that each of the two links leads to
 */
export function tubeOf(
  network: Network,
  source: TubeSource,
  form: string | undefined,
  places: readonly [string | undefined, string | undefined],
  unique: Unique,
  translate: Translate,
): Tube {
  const [circuit] = source.circuits;
  const box = tubeBox(network, source, translate);
  const names = listOf(
    translate,
    source.circuits.map((each) => each.name),
  );
  const far = circuit.links.map(
    (link): Box => ({
      id: ids.msee(circuit.id, link.role),
      kind: 'msee',
      tone: 'microsoft',
      icon: 'two-way',
      status: circuit.status,
      lines: [],
      tooltip: translate('tip.msee', { role: roleName(link, translate), circuit: names }),
    }),
  ) as [Box, Box];
  const rails = circuit.links.map(
    (link, index): Rail => railOf(circuit, link, { box, form, place: places[index], names }, unique, translate),
  ) as [Rail, Rail];
  const location =
    circuit.links[0].facility !== undefined && circuit.links[1].facility !== undefined
      ? circuit.links.map((link) => link.facility).join(' · ')
      : undefined;
  return {
    box,
    far,
    rails,
    label: [
      { text: translate('overview.edge'), role: 'small' },
      ...(circuit.peeringLocation === undefined
        ? []
        : [{ text: circuit.peeringLocation, role: 'tag' as const, maxLines: 3 }]),
      ...(location === undefined ? [] : [{ text: location, role: 'small' as const, maxLines: 4 }]),
    ],
  };
}

interface Ends {
  readonly box: Box;
  readonly form: string | undefined;
  readonly place: string | undefined;
  readonly names: string;
}

function railOf(
  circuit: Circuit,
  link: Link,
  { box, form, place, names }: Ends,
  unique: Unique,
  translate: Translate,
): Rail {
  const provider = circuit.bgp === 'provider' && form !== undefined;
  const role = roleName(link, translate);
  const start = startBox(link);
  const near: Box = provider
    ? {
        id: ids.edge(circuit.id, link.role),
        kind: 'edge',
        tone: 'provider',
        icon: 'two-way',
        status: circuit.status,
        lines: [],
        tooltip: translate('overview.tip.provider', { role, circuit: names }),
      }
    : {
        id: unique(start ?? `router:${circuit.id}/${link.role}`),
        kind: 'router',
        tone: 'customer',
        icon: 'two-way',
        status: circuit.status,
        lines: [],
        assumed: start === undefined,
        tooltip: translate('overview.tip.customer', { role, circuit: names }),
      };
  const through = provider ? [box.id] : [...(form === undefined ? [] : [form]), box.id];
  return {
    near,
    at: provider ? 'form' : 'place',
    wire: {
      id: `${link.role}:${circuit.id}`,
      kind: link.role,
      tone: 'microsoft',
      status: circuit.status,
      from: { node: near.id },
      to: { node: ids.msee(circuit.id, link.role) },
      via: through,
      ends: ['arrow', 'arrow'],
      tooltip: translate('tip.link', { role, circuit: names }),
    },
    ...(provider && place !== undefined && form !== undefined
      ? {
          feed: {
            id: `access-link:${circuit.id}/${link.role}`,
            kind: 'access',
            tone: 'customer',
            status: circuit.status,
            from: { node: form },
            to: { node: place },
            tooltip: translate('overview.tip.access', { role, circuit: names }),
          } as const,
        }
      : {}),
  };
}
