import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importAzure } from '../../src/azure/index.ts';
import { mergeTopology } from '../../src/azure/merge/index.ts';
import { parse } from '../../src/node.ts';
import { estate, type Rest } from '../support/azure/estate.ts';
import { asQuery, asRest } from '../support/azure/shapes.ts';

const size = { circuits: 7, gateways: 8, networks: 14, hubs: 1 };
const before = estate(size);
const larger = estate({ ...size, circuits: 9, networks: 16 });
type Shape = (all: readonly Rest[]) => readonly { readonly name: string; readonly value: unknown }[];
const answers: Shape = (all) => asRest(all).map((value, index) => ({ name: `${index}.json`, value }));
/** What the commands of the documentation bring: the answer of the query, and what Resource Graph leaves out. */
const queried: Shape = (all) => [
  { name: 'query.json', value: asQuery(all) },
  ...asRest(all.filter(({ type }) => /virtualHubs\/./.test(type))).map((value, index) => ({
    name: `${index}.json`,
    value,
  })),
];
const file = importAzure(answers(before)).text;

type Values = Record<string, unknown>;
const named = (all: readonly Rest[], name: string) => all.find((each) => each.name === name)?.properties as Values;
const without = (all: readonly Rest[], ...names: readonly string[]) => all.filter((each) => !names.includes(each.name));

/** A change of what Azure answers. */
type Change = (all: Rest[]) => Rest[];
const number = fc.nat({ max: 6 });
const two = (index: number) => String(index + 1).padStart(2, '0');
const azureChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(number, fc.constantFrom(50, 200, 5000, 10_000)).map(
    ([index, mbps]): Change =>
      (all) => {
        const service = named(all, `er-${two(index)}`)?.serviceProviderProperties as Values | undefined;
        if (service) service.bandwidthInMbps = mbps;
        return all;
      },
  ),
  fc.tuple(number, fc.nat({ max: 20 }), fc.boolean()).map(
    ([index, weight, fast]): Change =>
      (all) => {
        const connection = named(all, `cn-${two(index % 6)}`);
        if (connection) Object.assign(connection, { routingWeight: weight, expressRouteGatewayBypass: fast });
        return all;
      },
  ),
  fc.tuple(fc.nat({ max: 13 }), fc.subarray([1, 2, 3, 4], { minLength: 1 })).map(
    ([index, parts]): Change =>
      (all) => {
        const network = named(all, `vnet-${two(index)}`);
        if (network) network.addressSpace = { addressPrefixes: parts.map((part) => `10.${index}.${part}.0/24`) };
        return all;
      },
  ),
  fc.tuple(number, fc.integer({ min: 1, max: 4094 }), fc.boolean()).map(
    ([index, vlan, six]): Change =>
      (all) => {
        const [peering] = (named(all, `er-${two(index)}`)?.peerings ?? []) as { properties: Values }[];
        if (peering) peering.properties.vlanId = vlan;
        if (peering && six) peering.properties.ipv6PeeringConfig = { primaryPeerAddressPrefix: `fd00:${index}::/126` };
        return all;
      },
  ),
  number.map(
    (index): Change =>
      (all) =>
        without(all, `cn-${two(index % 6)}`),
  ),
  fc.constantFrom('vpn-01', 'vpn-02').map(
    (name): Change =>
      (all) =>
        without(all, name),
  ),
  fc.constantFrom('ergw-05', 'ergw-06').map(
    (name): Change =>
      (all) =>
        without(all, name, name.replace('ergw', 'cn')),
  ),
  fc.tuple(fc.nat({ max: 13 }), fc.boolean()).map(
    ([index, remote]): Change =>
      (all) => {
        const network = named(all, `vnet-${two(index)}`);
        const [peering] = (network?.virtualNetworkPeerings ?? []) as { properties: Values }[];
        if (peering && remote) peering.properties.useRemoteGateways = false;
        else if (network) network.virtualNetworkPeerings = [];
        return all;
      },
  ),
  // The last two are named by others, as the homes of gateways and by peerings.
  fc.constantFrom('vnet-11', 'vnet-13', 'vnet-01', 'vnet-02').map(
    (name): Change =>
      (all) =>
        without(all, name),
  ),
  fc.constant<Change>((all) => without(all, 'er-06', 'cn-06', 'er-05', 'cn-05')),
  fc.constant<Change>((all) => [
    ...all,
    ...structuredClone(larger.filter(({ name }) => ['er-08', 'vnet-15', 'vnet-16'].includes(name))),
  ]),
  fc.tuple(number, fc.constantFrom('Local', 'Premium', 'Standard')).map(
    ([index, tier]): Change =>
      (all) => {
        const circuit = all.find((each) => each.name === `er-${two(index)}`);
        return circuit
          ? all.map((each) => (each === circuit ? { ...each, sku: { tier, family: 'UnlimitedData' } } : each))
          : all;
      },
  ),
);

/** An edit of a person: the changed text, and what has to be in it ever after. */
type Edit = (text: string, mark: string) => { readonly text: string; readonly kept: string };
const lineOf = (text: string, pattern: RegExp, turn: number) => {
  const found = text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index] : []));
  return found[turn % Math.max(1, found.length)] ?? -1;
};
const spliced = (lines: readonly string[], index: number, gone: number, ...put: readonly string[]) => [
  ...lines.slice(0, index),
  ...put,
  ...lines.slice(index + gone),
];
const insert = (text: string, index: number, ...lines: readonly string[]) =>
  spliced(text.split('\n'), index, 0, ...lines).join('\n');
const turn = fc.nat({ max: 200 });
const personEdit: fc.Arbitrary<Edit> = fc.oneof(
  turn.map(
    (at): Edit =>
      (text, mark) => ({ text: insert(text, at % text.split('\n').length, `# ${mark}`), kept: `\n# ${mark}` }),
  ),
  turn.map(
    (at): Edit =>
      (text, mark) => {
        const index = lineOf(text, /^\s+(?:- )?\w+: [^#]*$/, at);
        const lines = text.split('\n');
        return { text: spliced(lines, index, 1, `${lines[index]} # ${mark}`).join('\n'), kept: `# ${mark}\n` };
      },
  ),
  turn.map(
    (at): Edit =>
      (text, mark) => {
        const line = `    href: https://example.com/${mark}`;
        return { text: insert(text, lineOf(text, /^ {2}- id: (?:er|vnet)-\d+$/, at) + 1, line), kept: `\n${line}\n` };
      },
  ),
  turn.map(
    (at): Edit =>
      (text, mark) => {
        const index = lineOf(text, /^ {2}- id: (?:er|vnet)-\d+$/, at);
        const line = `    name: ${mark}`;
        if (/^ {4}(?:name|href):/.test(text.split('\n')[index + 1] ?? '')) return { text, kept: '' };
        return { text: insert(text, index + 1, line), kept: `\n${line}\n` };
      },
  ),
  turn.map(
    (at): Edit =>
      (text, mark) => {
        const lines = text.split('\n');
        const index = lineOf(text, /^ {4}sites: \[/, at);
        const site = `  - { id: ${mark}, name: Site ${mark}, kind: office, note: "it's, [here]" }`;
        const put = spliced(lines, index, 1, `    sites: [${mark}]`)
          .join('\n')
          .replace(/^sites:$/m, `sites:\n${site}`);
        return { text: put, kept: `\n${site}\n` };
      },
  ),
  turn.map(
    (at): Edit =>
      (text, mark) => {
        // A list of one line becomes one of several, with comments.
        const index = lineOf(text, /^ {4}addressSpace: \[[^\]]*\]/, at);
        const lines = text.split('\n');
        const prefixes = /\[(.*)\]/.exec(lines[index] ?? '')?.[1]?.split(', ') ?? [];
        const block = ['    addressSpace:', ...prefixes.map((each) => `      - ${each} # ${mark}`)];
        return { text: spliced(lines, index, 1, ...block).join('\n'), kept: `# ${mark}\n` };
      },
  ),
);

/** Two edits of one item may write a key twice: then a person would take the second back. */
function isTopology(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

const edited = (edits: readonly Edit[]) => {
  const kept: string[] = [];
  const text = edits.reduce((done, edit, index) => {
    const result = edit(done, `mine${index}x`);
    if (!isTopology(result.text)) return done;
    kept.push(result.kept);
    return result.text;
  }, file);
  return { text, kept };
};

describe('mergeTopology', () => {
  it('changes nothing where Azure says the same', () => {
    expect(mergeTopology(file, answers(before))).toMatchObject({ text: file, changes: [] });
  });

  it('keeps all that people wrote, has all that Azure says, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.array(personEdit, { maxLength: 8 }),
        fc.array(azureChange, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(answers, queried),
        (edits, changes, newline, shape) => {
          const { text, kept } = edited(edits);
          const source = text.replaceAll('\n', newline);
          parse(source);
          const after = changes.reduce((all, change) => change(all), structuredClone(before));
          const merged = mergeTopology(source, shape(after));
          for (const each of kept.map((one) => one.replaceAll('\n', newline)))
            expect(merged.text.includes(each) || !source.includes(each), each).toBe(true);
          const again = mergeTopology(merged.text, shape(after));
          expect(again.changes).toEqual(merged.changes.filter(({ kind }) => kind === 'gone'));
          expect(again.text === merged.text).toBe(true);
          const topology = parse(merged.text);
          expectAzure(topology, importAzure(shape(after)).topology);
          if (changes.length === 0) expect(merged.text === source).toBe(true);
          if (shape === queried) expectGone(topology, after);
          expectPeerings(topology, merged.changes, after);
        },
      ),
      { numRuns: Number(process.env.WIDER ?? 1) * 60, ...(process.env.SEED === 'random' ? {} : { seed: 5 }) },
    );
  });
});

/** Of networks that are there, each peering that the file says is in Azure, or told to be gone. */
function expectPeerings(
  { virtualNetworks = [] }: ReturnType<typeof parse>,
  changes: ReturnType<typeof mergeTopology>['changes'],
  after: readonly Rest[],
): void {
  const isThere = (id: string) => after.some(({ name }) => name === id);
  const told = changes
    .filter(({ kind }) => kind === 'gone')
    .map(({ what }) => what.replace(/^virtual network \S+, /, ''));
  const gone = virtualNetworks
    .filter(({ id }) => isThere(id))
    .flatMap(({ id, peeredWith = [] }) => {
      const theirs = JSON.stringify(named(after, id)?.virtualNetworkPeerings ?? []);
      return peeredWith
        .filter(({ to }) => isThere(to) && !theirs.includes(`/${to}"`))
        .map(({ to }) => `peering with ${to}`);
    });
  expect(told).toEqual(gone);
}

/** A complete answer leaves nothing in the topology that isn’t in Azure, but as what goes. */
function expectGone(merged: ReturnType<typeof parse>, after: readonly Rest[]): void {
  const { circuits = [], virtualNetworks = [], vpn = [] } = merged;
  const there = new Set(after.map(({ name }) => name));
  for (const { site, to, status } of vpn) {
    const isThere = there.has(to) && there.has(site.replace('branch', 'vpn'));
    expect([site, status]).toEqual([site, isThere ? undefined : 'retiring']);
  }
  for (const { id, gateway } of virtualNetworks) {
    const isThere = there.has(id) && there.has(String(gateway?.name));
    if (gateway && there.has(id)) expect([id, gateway.status]).toEqual([id, isThere ? undefined : 'retiring']);
  }
  for (const each of [...circuits, ...virtualNetworks])
    if (!there.has(String(each.id))) expect([each.id, each.status]).toEqual([each.id, 'retiring']);
}

/** The topology says of what there is what Azure says, and of what isn’t there any more that it goes. */
function expectAzure(merged: ReturnType<typeof parse>, azure: ReturnType<typeof parse>): void {
  const circuits = new Map(azure.circuits?.map((each) => [each.id, each]));
  for (const circuit of merged.circuits ?? []) {
    const their = circuits.get(circuit.id);
    if (!their) {
      expect(circuit.status).toBe('retiring');
      continue;
    }
    circuits.delete(circuit.id);
    expect(circuit).toMatchObject({ bandwidth: their.bandwidth ?? circuit.bandwidth, sku: their.sku });
    expect(circuit.peerings?.[0]).toMatchObject(their.peerings?.[0] ?? {});
    const flat = (list: typeof circuit.connections) =>
      (list ?? []).flatMap((each) =>
        'status' in each && each.status === 'retiring' ? [] : [{ routingWeight: 0, fastPath: false, ...each }],
      );
    expect(flat(circuit.connections)).toEqual(expect.arrayContaining(flat(their.connections)));
    expect(flat(circuit.connections)).toHaveLength(flat(their.connections).length);
  }
  expect([...circuits.keys()]).toEqual([]);
  const networks = new Map(azure.virtualNetworks?.map((each) => [each.id, each]));
  for (const network of merged.virtualNetworks ?? []) {
    const their = networks.get(network.id);
    networks.delete(network.id);
    if (!their) expect(network.status).toBe('retiring');
    else
      expect([...(network.addressSpace ?? [])].sort()).toEqual(
        [...(their.addressSpace ?? network.addressSpace ?? [])].sort(),
      );
  }
  expect([...networks.keys()]).toEqual([]);
}
