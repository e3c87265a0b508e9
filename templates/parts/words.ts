import { listOf, type Say } from '../../src/locale/index.ts';
import type { Circuit, Model, Network } from '../../src/model/network.ts';
import type { TextLine } from '../../src/scene/scene.ts';
import { circuitFacts } from './circuits.ts';

/** The heading: the file's own, or one made from the customer and the model. */
export function titleOf(network: Network, model: Model | 'combined', say: Say): string {
  if (network.title !== undefined) return network.title;
  if (network.circuits.length === 0) return network.customer.name ?? say('title.empty');
  const customer = network.customer.name;
  return customer === undefined
    ? say('title.plain', { model: say(`model.${model}`) })
    : say('title.customer', { customer, model: say(`inline.${model}`) });
}

/** The picture in a few sentences: what is joined to what, and who speaks BGP. */
export function describe(network: Network, say: Say): string {
  if (network.description !== undefined) return network.description;
  if (network.circuits.length === 0) return say('say.empty');
  const site = (id: string) => network.sites.find((each) => each.id === id)?.name ?? id;
  const circuit = (id: string) => network.circuits.find((each) => each.id === id)?.name ?? id;
  const cloud = (id: string) =>
    [...network.virtualNetworks, ...network.virtualHubs].find((each) => each.id === id)?.name ?? id;
  return [
    ...network.circuits.map((each) => describeCircuit(network, each, say)),
    ...network.sites
      .filter((each) => each.reaches.length > 0)
      .map((each) =>
        say('say.own-wan', {
          site: each.name,
          others: listOf(
            say,
            each.reaches.map((other) => site(other.site)),
          ),
        }),
      ),
    ...network.globalReach.map((each) =>
      say('say.global-reach', { one: circuit(each.circuits[0]), other: circuit(each.circuits[1]) }),
    ),
    ...network.vpn.map((each) =>
      [
        say('say.vpn', { site: site(each.site), network: cloud(each.to) }),
        ...(each.backupFor === undefined ? [] : [say('say.vpn.backup', { circuit: circuit(each.backupFor) })]),
        ...(each.over === undefined ? [] : [say('say.vpn.over', { circuit: circuit(each.over.circuit) })]),
      ].join(' '),
    ),
  ].join(' ');
}

function describeCircuit(network: Network, circuit: Circuit, say: Say): string {
  const sites = network.sites.filter((site) => circuit.sites.includes(site.id)).map((site) => site.name);
  const provider = network.providers.find((each) => each.id === circuit.provider)?.name;
  const facts = [
    say(`model.${circuit.model}`),
    ...(provider === undefined ? [] : [provider]),
    ...circuitFacts(circuit, say),
  ].join(', ');
  const networks = circuit.connections.map(
    ({ to }) => [...network.virtualNetworks, ...network.virtualHubs].find((each) => each.id === to)?.name ?? to,
  );
  const services = [...new Set(circuit.peerings.flatMap((peering) => peering.services))];
  return [
    say('say.circuit', {
      circuit: circuit.name,
      facts,
      sites: sites.length === 0 ? say('say.sites.none') : listOf(say, sites),
      location: circuit.peeringLocation ?? say('say.location.unstated'),
    }),
    say(circuit.bgp === 'provider' ? 'say.bgp.provider' : 'say.bgp.customer'),
    ...(circuit.status === 'existing' ? [] : [say(`say.${circuit.status}`)]),
    ...circuit.connections
      .filter((each) => each.preferred)
      .map((each) =>
        say('say.preferred', {
          network:
            [...network.virtualNetworks, ...network.virtualHubs].find((other) => other.id === each.to)?.name ?? each.to,
        }),
      ),
    ...(networks.length > 0 ? [say('say.connections', { networks: listOf(say, networks) })] : []),
    ...(services.length > 0 ? [say('say.services', { services: listOf(say, services) })] : []),
  ].join(' ');
}

/** Version, date, author and status of the document, as small lines. */
export function titleBlock(network: Network, say: Say): TextLine[] {
  const { version, date, author, status } = network.document ?? {};
  const first = [
    ...(version === undefined ? [] : [say('document.version', { version })]),
    ...(date === undefined ? [] : [date]),
    ...(status === undefined ? [] : [status]),
  ];
  return [
    ...(network.shown === undefined ? [] : [{ text: say(`show.${network.shown}`), role: 'tag' as const }]),
    ...(first.length > 0 ? [{ text: first.join(' · '), role: 'tag' as const }] : []),
    ...(author === undefined ? [] : [{ text: author, role: 'small' as const }]),
  ];
}
