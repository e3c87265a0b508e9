import { listOf, type Translate } from '../../../src/locale/index.ts';
import type { Circuit, Model, Network } from '../../../src/model/network.ts';
import type { TextLine } from '../../../src/scene/scene.ts';
import { circuitFacts } from '../circuit/head.ts';
import { describeVpns } from '../cloud/vpns.ts';
import { namesOf } from './names.ts';

/** The heading: the file's own, or one made from the customer and the model. */
export function titleOf(network: Network, model: Model | 'combined', translate: Translate): string {
  if (network.title !== undefined) return network.title;
  if (network.circuits.length === 0) return network.customer.name ?? translate('title.empty');
  const customer = network.customer.name;
  return customer === undefined
    ? translate('title.plain', { model: translate(`model.${model}`) })
    : translate('title.customer', { customer, model: translate(`inline.${model}`) });
}

/** The picture in a few sentences: what is joined to what, and who speaks BGP. */
export function describe(network: Network, translate: Translate): string {
  if (network.description !== undefined) return network.description;
  if (network.circuits.length === 0) return translate('describe.empty');
  const names = namesOf(network);
  const site = (id: string) => names.sites([id]).join();
  const circuit = (id: string) => network.circuits.find((each) => each.id === id)?.name ?? id;
  return [
    ...network.circuits.map((each) => describeCircuit(network, each, translate)),
    ...network.sites
      .filter((each) => each.reaches.length > 0)
      .map((each) =>
        translate('describe.own-wan', {
          site: each.name,
          others: listOf(
            translate,
            each.reaches.map((other) => site(other.site)),
          ),
        }),
      ),
    ...network.globalReach.map((each) =>
      translate('describe.global-reach', { one: circuit(each.circuits[0]), other: circuit(each.circuits[1]) }),
    ),
    ...(network.vpn.length > 0 ? describeVpns(network, translate) : []),
  ].join(' ');
}

function describeCircuit(network: Network, circuit: Circuit, translate: Translate): string {
  const names = namesOf(network);
  const sites = network.sites.filter((site) => circuit.sites.includes(site.id)).map((site) => site.name);
  const provider = network.providers.find((each) => each.id === circuit.provider)?.name;
  const facts = [
    translate(`model.${circuit.model}`),
    ...(provider === undefined ? [] : [provider]),
    ...circuitFacts(circuit, translate),
  ].join(', ');
  const networks = names.networks(circuit.connections.map(({ to }) => to));
  const services = [...new Set(circuit.peerings.flatMap((peering) => peering.services))];
  return [
    translate('describe.circuit', {
      circuit: circuit.name,
      facts,
      sites: sites.length === 0 ? translate('describe.sites.none') : listOf(translate, sites),
      location: circuit.peeringLocation ?? translate('describe.location.unstated'),
    }),
    translate(circuit.bgp === 'provider' ? 'describe.bgp.provider' : 'describe.bgp.customer'),
    ...(circuit.status === 'existing' ? [] : [translate(`describe.${circuit.status}`)]),
    ...circuit.connections
      .filter((each) => each.preferred)
      .map((each) => translate('describe.preferred', { network: names.networks([each.to]).join() })),
    ...(networks.length > 0 ? [translate('describe.connections', { networks: listOf(translate, networks) })] : []),
    ...(services.length > 0 ? [translate('describe.services', { services: listOf(translate, services) })] : []),
  ].join(' ');
}

/** Version, date, author and status of the document, as small lines. */
export function titleBlock(network: Network, translate: Translate): TextLine[] {
  const { version, date, author, status } = network.document ?? {};
  const first = [
    ...(version === undefined ? [] : [translate('document.version', { version })]),
    ...(date === undefined ? [] : [date]),
    ...(status === undefined ? [] : [status]),
  ];
  return [
    ...(network.shown === undefined ? [] : [{ text: translate(`show.${network.shown}`), role: 'tag' as const }]),
    ...(first.length > 0 ? [{ text: first.join(' · '), role: 'tag' as const }] : []),
    ...(author === undefined ? [] : [{ text: author, role: 'small' as const }]),
  ];
}
