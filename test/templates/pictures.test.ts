import { describe, expect, test } from 'vitest';
import { boxesOf, sceneOf, textOf } from './scenes.ts';

const count = (ids: readonly { readonly kind: string }[], kind: string) =>
  ids.filter((each) => each.kind === kind).length;

describe('a physical thing is drawn once', () => {
  const direct = {
    sites: [{ id: 'dc', routers: ['r1', 'r2'] }],
    ports: [{ id: 'pair', site: 'dc', bandwidth: '100 Gbps', carrier: 'Zayo', medium: 'dark fibre' }],
    circuits: ['a', 'b', 'c'].map((id) => ({ id, model: 'direct', ports: 'pair', bandwidth: '10 Gbps' })),
  };

  test('a port pair is two tubes, with a line for each circuit, and its circuits add up', () => {
    const picture = sceneOf(direct);
    expect(count(boxesOf(picture), 'msee')).toBe(2);
    expect(picture.wires.filter((wire) => wire.tube).map((wire) => wire.tube?.strands)).toEqual([3, 3]);
    expect(picture.wires.filter((wire) => wire.id.startsWith('bgp:'))).toHaveLength(6);
    expect(textOf(picture, 'port:pair')).toContain('3 circuits, 30 Gbps in sum');
  });

  test('the VLAN of a peering is the inner tag where the ports are QinQ', () => {
    const file = (encapsulation: string) => ({
      ...direct,
      ports: [{ id: 'pair', site: 'dc', encapsulation }],
      circuits: [{ id: 'a', model: 'direct', ports: 'pair', peerings: [{ type: 'AzurePrivatePeering', vlanId: 7 }] }],
    });
    const text = (encapsulation: string) => textOf(sceneOf(file(encapsulation)), 'peering:a/private');
    expect([/C-tag 7/.test(text('QinQ')), /VLAN 7/.test(text('Dot1Q'))]).toEqual([true, true]);
  });

  test('a carrier stands between where the file names one, and only there', () => {
    const zones = (file: object) =>
      sceneOf(file)
        .zones.filter((zone) => zone.kind === 'provider')
        .map((zone) => zone.id);
    expect(zones(direct)).toEqual(['carrier:zayo']);
    expect(zones({ ...direct, ports: [{ id: 'pair', site: 'dc' }] })).toEqual([]);
  });

  test('a provider’s device that two circuits name is one box; one of the same name elsewhere is another', () => {
    const circuit = (id: string, peeringLocation: string) => ({
      id,
      model: 'point-to-point',
      provider: 'Colt',
      peeringLocation,
      primary: { edge: 'PE-1' },
      secondary: { edge: 'PE-2' },
    });
    const edges = (...locations: string[]) =>
      boxesOf(
        sceneOf({
          sites: [{ id: 's' }],
          circuits: locations.map((each, index) => ({ ...circuit(`c${index}`, each), sites: ['s'] })),
        }),
      ).filter((box) => box.kind === 'edge').length;
    expect([edges('London'), edges('London', 'London'), edges('London', 'Paris')]).toEqual([2, 2, 4]);
  });

  test('a line that carries both links is one', () => {
    const picture = sceneOf({
      sites: [{ id: 's', routers: ['r'] }],
      circuits: [{ id: 'c', model: 'point-to-point', sites: ['s'], access: [{ site: 's', provider: 'Liwest' }] }],
    });
    expect(picture.wires.filter((wire) => wire.from.node === 'router:s/r' && wire.tube)).toMatchObject([
      { kind: 'both-links', tube: { strands: 2 } },
    ]);
  });

  test('cage, exchange and peering location of one building stand in one frame; elsewhere they don’t', () => {
    const zones = (facility: string) =>
      sceneOf({
        sites: [{ id: 'cage', kind: 'colocation', facility, routers: ['a', 'b'] }],
        circuits: [{ id: 'c', model: 'cloud-exchange', provider: 'Equinix', peeringLocation: 'Amsterdam' }],
      }).zones.map(({ id, within, lanes }) => [id, within, ...lanes]);
    expect(zones('Equinix AM5')).toContainEqual(['location:amsterdam', 'facility:equinix-am5', 'circuits', 'circuits']);
    expect(zones('Equinix AM5')).toContainEqual(['facility:equinix-am5', undefined, 'cages', 'circuits']);
    expect(zones('Equinix AM3')).toContainEqual(['facility:equinix-am3', undefined, 'cages', 'provider']);
    expect(zones('Equinix AM3')).toContainEqual(['location:amsterdam', undefined, 'circuits', 'circuits']);
  });
});

describe('nothing is said that isn’t stated', () => {
  test('an exchange is one box for each metro, unless it is one fabric', () => {
    const exchanges = (fabric: boolean) =>
      boxesOf(
        sceneOf({
          sites: ['s'],
          providers: [{ id: 'eqx', name: 'Equinix', oneFabric: fabric }],
          circuits: ['Washington DC', 'Silicon Valley'].map((peeringLocation) => ({
            model: 'cloud-exchange',
            provider: 'eqx',
            peeringLocation,
          })),
        }),
      ).filter((box) => box.kind === 'exchange').length;
    expect([exchanges(false), exchanges(true)]).toEqual([2, 1]);
  });

  test('which of two buildings a circuit is in, nobody knows', () => {
    const zone = sceneOf({
      circuits: [{ model: 'any-to-any', peeringLocation: 'Washington DC' }],
    }).zones.find(({ kind }) => kind === 'peering-location');
    expect(zone?.lines[1]?.text).toBe('in one of Equinix DC2, Equinix DC6 (not stated which)');
  });

  test('a hub that no circuit reaches has no gateway, and a router that the provider runs not the customer’s AS', () => {
    const picture = sceneOf({
      customer: { asn: 65010 },
      sites: [
        {
          id: 's',
          routers: [
            { id: 'own', name: 'own' },
            { id: 'run', name: 'run', managedBy: 'provider' },
          ],
        },
      ],
      circuits: [{ model: 'any-to-any', provider: 'BT' }],
      virtualHubs: [{ id: 'hub' }],
    });
    expect(count(boxesOf(picture), 'gateway')).toBe(0);
    expect(textOf(picture, 'router:s/own')).toContain('65010');
    expect(textOf(picture, 'router:s/run')).toBe('run\nmanaged by BT');
  });

  test('another cloud is a place of its own', () => {
    const picture = sceneOf({ sites: [{ id: 'a', name: 'Other cloud', kind: 'cloud' }, { id: 'b' }] });
    expect(picture.blocks.map((block) => block.zone)).toEqual(['cloud:a', 'customer']);
    expect(picture.zones.find((zone) => zone.id === 'cloud:a')?.lines[0]?.text).toBe('Other cloud');
  });

  test('a provider’s zone is retiring only when all that it carries is', () => {
    const status = (...all: string[]) =>
      sceneOf({
        sites: ['s'],
        circuits: all.map((each, index) => ({
          id: `c${index}`,
          model: 'point-to-point',
          provider: 'Colt',
          status: each,
        })),
      }).zones.find((zone) => zone.id === 'provider:colt')?.status;
    expect([status('retiring'), status('retiring', 'planned')]).toEqual(['retiring', 'existing']);
  });

  test('what holds for several circuits is said once', () => {
    const { notes } = sceneOf(
      { sites: ['s'], circuits: ['a', 'b'].map((id) => ({ id, model: 'point-to-point', provider: 'Colt' })) },
      'full',
    );
    expect(notes?.[0]?.lines.filter((line) => line.includes('Layer 2'))).toEqual([
      'a and b: the service is on Layer 2, the customer’s routers speak BGP with Microsoft and the sites served are s.',
    ]);
  });
});

describe('preference is said where it is decided', () => {
  const circuits = (routing: readonly object[], weights: readonly (number | undefined)[]) =>
    weights.map((routingWeight, index) => ({
      id: `c${index}`,
      model: 'point-to-point',
      sites: ['s'],
      routing: routing[index],
      connections: [{ to: 'n', ...(routingWeight === undefined ? {} : { routingWeight }) }],
    }));
  const picture = (routing: readonly object[], ...weights: (number | undefined)[]) =>
    sceneOf({ sites: [{ id: 's' }], circuits: circuits(routing, weights), virtualNetworks: [{ id: 'n' }] });

  test('towards the sites: the weights in order, one that isn’t stated as 0', () => {
    expect(
      textOf(picture([], 3000, 2000, undefined), 'gateway:n')
        .split('\n')
        .slice(2),
    ).toEqual(['from c0: weight 3000 · preferred', 'from c1: weight 2000 · second', 'from c2: weight 0 · last']);
  });

  test('longer prefixes before the weight, prepending after it', () => {
    const text = textOf(
      picture([{ specifics: ['10.1.0.0/17'] }, { asPathPrepend: 2 }], undefined, undefined),
      'gateway:n',
    );
    expect(text).toContain('from c0: first for 10.1.0.0/17 (longer prefix) · shortest AS path · preferred');
    expect(text).toContain('from c1: AS path prepended 2 × · backup');
    // The heading over them holds for longer prefixes too.
    expect(text).toMatch(/^order towards the sites: longer prefixes first/m);
    const plain = textOf(picture([{}, { asPathPrepend: 2 }], undefined, undefined), 'gateway:n');
    expect(plain).toMatch(/^order towards the sites for equal prefixes$/m);
  });

  test('towards Azure: the local preference, at the site', () => {
    const text = textOf(picture([{ localPreference: 200 }, { localPreference: 100 }], 1, 1), 'site:s');
    expect(text).toContain('towards Azure');
    expect(text).toContain('n: c0 (200), then c1 (100)');
    const equal = textOf(picture([{ localPreference: 150 }, { localPreference: 150 }], 1, 1), 'site:s');
    expect(equal).toContain('n: c0 and c1 (150, equal)');
  });

  test('where nothing is stated, both ends say so, and a single circuit needs no order', () => {
    const open = picture([], undefined, undefined);
    expect(textOf(open, 'gateway:n')).toContain('from c0: weight 0 · equal, shared');
    expect(open.notes?.find(({ heading }) => heading === 'Not stated')?.lines).toContain(
      's: order of circuits towards Azure.',
    );
    const single = picture([], undefined);
    expect(textOf(single, 'gateway:n').split('\n').slice(1)).toEqual(['from c0: ']);
    expect(textOf(single, 'site:s')).not.toContain('towards');
  });

  test('a weight without a second connection for the same sites says that it has no effect', () => {
    expect(textOf(picture([], 100), 'gateway:n')).toMatch(/^from c0: weight 100 \(no effect: only way\)/m);
    expect(textOf(picture([], 100, undefined), 'gateway:n')).not.toContain('no effect');
    const apart = (sites: object) =>
      textOf(
        sceneOf({
          sites: ['s', 't'],
          circuits: circuits([], [100, undefined]).map((each, index) => (index === 0 ? each : { ...each, ...sites })),
          virtualNetworks: ['n'].map((id) => ({ id })),
        }),
        'gateway:n',
      );
    expect(apart({ sites: ['t'] })).toMatch(/^from c0: weight 100 \(no effect.*\nfrom c1: $/m);
    expect(apart({ sites: ['t', 's'] })).toMatch(/^from c0: weight 100 · preferred\nfrom c1: weight 0 · backup$/m);
  });

  test('the first connection is heavier, those after it lighter, and all alike where nothing tells them apart', () => {
    const weights = (...stated: number[]) =>
      picture([], ...stated)
        .wires.filter((wire) => wire.id.startsWith('connection:'))
        .map((wire) => wire.weight);
    expect(weights(3, 2, 1)).toEqual(['heavy', 'light', 'light']);
    expect(weights(200, 100)).toEqual(['heavy', 'light']);
    expect(weights(100, 100)).toEqual(['normal', 'normal']);
  });

  test('how heavy a line is says the order of connections alone, and the legend has the forms that occur', () => {
    const file = {
      circuits: [
        { id: 'a', model: 'direct', connections: [{ to: 'n', routingWeight: 9, fastPath: true }] },
        { id: 'b', model: 'any-to-any', connections: ['n', 'alone'] },
      ],
      virtualNetworks: [{ id: 'n' }, { id: 'alone' }],
    };
    const { wires, legend } = sceneOf(file);
    const heavy = wires.filter((wire) => wire.weight === 'heavy' && !wire.tube).map((wire) => wire.id);
    expect(heavy).toEqual(['connection:a/n']);
    expect(legend.filter(({ kind }) => kind === 'connection').map(({ sample, ends }) => [sample, ends?.[1]])).toEqual([
      ['heavy-wire', 'square'],
      ['light-wire', 'square'],
      ['wire', 'square'],
      ['wire', 'arrow'],
    ]);
  });
});

describe('a VPN starts at a router and ends at a VPN gateway', () => {
  const file = (vpn: object, hub: object = { gateway: { sku: 'ErGw1AZ' } }, routing: object = {}) => ({
    sites: [{ id: 's', routers: ['r1', 'r2'] }],
    circuits: [
      { id: 'c', model: 'point-to-point', sites: ['s'], peerings: [{ type: 'AzurePrivatePeering' }], ...routing },
    ],
    virtualNetworks: [{ id: 'n', ...hub }],
    vpn: [{ site: 's', to: 'n', ...vpn }],
  });
  const over = { over: { circuit: 'c', peering: 'AzurePrivatePeering' } };

  test('over the Internet it passes the Internet', () => {
    const picture = sceneOf(file({ router: 'r1', backupFor: 'c' }));
    expect(picture.wires.find((wire) => wire.id === 'vpn:s/n')).toMatchObject({
      from: { node: 'router:s/r1' },
      to: { node: 'gateway:n/vpn', row: 's/n' },
      passes: ['internet'],
    });
    expect(textOf(picture, 'gateway:n/vpn')).toContain('stands by for c');
  });

  test('over a peering it runs in the tubes and on through the ExpressRoute gateway', () => {
    const picture = sceneOf(file(over));
    const way = picture.wires.filter((wire) => wire.kind === 'vpn').map((wire) => [wire.from.node, wire.to.node]);
    expect(way).toContainEqual(['router:s/r1', 'msee:c/primary']);
    expect(way).toContainEqual(['peering:c/private-vpn/bar', 'gateway:n']);
    expect(way).toContainEqual(['gateway:n', 'gateway:n/vpn']);
    expect(picture.wires.find((wire) => wire.id === 'primary:c')?.tube?.strands).toBe(2);
    expect(boxesOf(picture).find((box) => box.id === 'peering:c/private-vpn/bar')?.kind).toBe('vpn');
  });

  test('several over one peering come in and go on as one, and each has a row with a name of its own', () => {
    const two = file({});
    const picture = sceneOf({ ...two, vpn: ['r1', 'r2'].map((router) => ({ site: 's', router, to: 'n', ...over })) });
    expect(
      picture.wires.filter((wire) => wire.kind === 'vpn' && !wire.ride && !wire.id.startsWith('bar:')),
    ).toHaveLength(2);
    const rows = boxesOf(picture).find((box) => box.id === 'gateway:n/vpn')?.rows ?? [];
    expect(new Set(rows.map((row) => row.name)).size).toBe(2);
  });

  const peered = (stated: object) => ({
    ...file(over),
    virtualNetworks: [
      { id: 'hub', gateway: {} },
      { id: 'n', peeredWith: [{ to: 'hub', ...stated }] },
    ],
  });

  test('a network that uses a peered one’s gateways has it end there', () => {
    const picture = sceneOf(peered({ useRemoteGateway: true }));
    expect(picture.wires.some((wire) => wire.to.node === 'gateway:hub/vpn')).toBe(true);
    expect(textOf(picture, 'gateway:hub/vpn')).toContain('for n');
    expect(boxesOf(picture).some((box) => box.id === 'gateway:n/vpn')).toBe(false);
    expect(picture.remarks).toBeUndefined();
  });

  test('one that doesn’t say whose gateways it uses is taken to use them, which is told as assumed', () => {
    const told = (stated: object) =>
      sceneOf(peered(stated)).notes?.[0]?.lines.filter((line) => /^n: uses/.test(line)) ?? [];
    expect([told({}).length, told({ useRemoteGateway: true }).length]).toEqual([1, 0]);
  });

  test('a network with a VPN gateway of its own can’t use a peered one’s ExpressRoute gateway', () => {
    const file = peered({});
    const [hub, own] = file.virtualNetworks;
    const picture = sceneOf({ ...file, virtualNetworks: [hub, { ...own, vpnGateway: {} }] });
    expect(picture.wires.some((wire) => wire.kind === 'vpn' && wire.to.node.startsWith('gateway:'))).toBe(false);
    expect(picture.legend.filter(({ kind }) => kind === 'vpn').map(({ ends }) => ends)).toEqual([['none', 'none']]);
    expect(picture.remarks).toHaveLength(1);
  });

  test('for a circuit that is only planned nothing stands by yet', () => {
    const row = (status: string) =>
      textOf(sceneOf(file({ backupFor: 'c' }, undefined, { status })), 'gateway:n/vpn').split('\n')[1];
    expect([row('existing'), row('planned')]).toEqual([
      'VPN from s: over the Internet · stands by for c (for equal prefixes)',
      'VPN from s: over the Internet · in service until c is up',
    ]);
  });

  test('it stands by for what its site gets to over its own WAN, and later for what is planned', () => {
    const { circuits, vpn, ...rest } = file({ backupFor: 'c' }, undefined, { status: 'planned', connections: ['n'] });
    const row = (reaches: object, backup: object = { backupFor: 'c' }) => {
      const other = { id: 'd', model: 'point-to-point', sites: ['t'], connections: ['n'] };
      const sites = [{ id: 's', routers: ['r1', 'r2'], ...reaches }, { id: 't' }];
      const picture = sceneOf({ ...rest, sites, circuits: [...circuits, other], vpn: [{ ...vpn[0], ...backup }] });
      return textOf(picture, 'gateway:n/vpn').split('\n')[1];
    };
    expect(row({})).toMatch(/in service until c is up$/);
    expect(row({ reaches: 't' })).toMatch(/stands by for d, later for c too \(for equal prefixes\)$/);
    expect(row({ reaches: 't' }, { backupFor: undefined })).toMatch(/stands by for d, later for c too/);
    expect(row({}, { site: 't', backupFor: undefined })).toMatch(/stands by for d \(for equal prefixes\)$/);
  });

  test('it speaks BGP where the AS numbers of both its ends are stated', () => {
    const row = (asn: number | undefined, customer: object) =>
      textOf(sceneOf({ ...file({ router: 'r1' }, { gateway: {}, vpnGateway: { asn } }), customer }), 'gateway:n/vpn');
    expect(row(65_515, { asn: 65_001 })).toMatch(/BGP AS 65001 – 65515$/);
    expect(row(65_515, {})).not.toMatch(/BGP/);
    expect(row(undefined, { asn: 65_001 })).not.toMatch(/BGP/);
  });

  test('from a named router it runs in that router’s link alone', () => {
    const { wires } = sceneOf(
      file({ ...over, router: 'r2' }, undefined, { primary: { router: 's/r1' }, secondary: { router: 's/r2' } }),
    );
    expect(wires.filter((wire) => wire.kind === 'vpn' && wire.ride).map((wire) => wire.from.node)).toEqual([
      'router:s/r2',
    ]);
  });

  test('where the provider speaks BGP it still starts at the customer’s router', () => {
    const { wires } = sceneOf(file(over, undefined, { bgp: 'provider' }));
    const starts = wires.filter((wire) => wire.kind === 'vpn' && wire.from.node.startsWith('router:'));
    expect(starts.map((wire) => wire.to.node)).toEqual(['edge:c/primary', 'edge:c/secondary']);
  });

  test('without an ExpressRoute gateway it ends at Microsoft’s routers, and the picture says so', () => {
    const picture = sceneOf(file(over, {}));
    expect(picture.wires.some((wire) => wire.to.node === 'gateway:n/vpn')).toBe(false);
    expect(boxesOf(picture).map(({ id }) => id)).not.toContain('peering:c/private-vpn/bar');
    expect(textOf(picture, 'gateway:n/vpn')).toContain('doesn’t arrive');
    expect(picture.remarks).toEqual(['IPsec over c ends before n: no ExpressRoute gateway leads there.']);
  });
});

test('Global Reach is a card in the cloud with a row for each pair, to which both circuits lead', () => {
  const picture = sceneOf({
    sites: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    circuits: ['a', 'b'].map((id) => ({
      id: `c${id}`,
      model: 'point-to-point',
      sites: [id],
      peerings: [{ type: 'AzurePrivatePeering' }],
    })),
    globalReach: [{ circuits: ['ca', 'cb'], addressPrefix: '172.16.255.0/29' }],
  });
  expect(textOf(picture, 'global-reach:ca/cb')).toBe('ca – cb\n172.16.255.0/29\nA and B reach each other');
  expect(
    picture.wires.filter((wire) => wire.kind === 'global-reach').map((wire) => [wire.from.node, wire.to.node]),
  ).toEqual([
    ['peering:ca/private/bar', 'global-reach:ca/cb'],
    ['peering:cb/private/bar', 'global-reach:ca/cb'],
  ]);
});

test('Virtual WAN has a frame and links of its own, and a hub says what stands in it', () => {
  const picture = sceneOf({
    circuits: [{ model: 'any-to-any', connections: ['one'] }],
    virtualHubs: [
      {
        id: 'one',
        wan: 'corp',
        gateway: { scaleUnits: 2 },
        appliances: [{ name: 'azfw', kind: 'firewall' }],
        routingIntent: { internet: true, private: true },
        virtualNetworks: ['n'],
        hubs: ['two'],
      },
      { id: 'two', wan: 'corp' },
    ],
    virtualNetworks: [{ id: 'n' }],
  });
  expect(picture.zones.filter((zone) => zone.kind === 'virtual-wan').map((zone) => zone.lines[0]?.text)).toEqual([
    'Virtual WAN · corp',
  ]);
  const kinds = picture.wires.map((wire) => wire.kind);
  expect([kinds.includes('hub-connection'), kinds.includes('hub-to-hub'), kinds.includes('vnet-peering')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(textOf(picture, 'virtual-hub:one')).toContain(
    'routing intent: Internet traffic, private traffic · through azfw',
  );
  expect(textOf(picture, 'gateway:one')).toContain('scale units: 2');
});

test('Route Server speaks BGP with the appliances of its network that the file names, and with no other', () => {
  const picture = (peers: readonly string[]) =>
    sceneOf({
      virtualNetworks: [
        {
          id: 'n',
          routeServer: { peers },
          appliances: ['a', 'b', 'c'].map((name) => ({ name, kind: 'NVA', asn: 65001 })),
        },
      ],
    }).wires.filter((wire) => wire.kind === 'route-server-peering');
  expect(picture([])).toEqual([]);
  expect(picture(['b'])).toMatchObject([{ to: { node: 'appliance:n/b' }, ends: ['dot', 'dot'] }]);
  expect(picture(['a', 'c'])).toMatchObject([{ to: { node: 'appliances:n/peers' } }]);
});

test('IPsec beside a connection of its circuit says which of both Azure takes', () => {
  const remarks = (connections: readonly string[]) =>
    sceneOf({
      sites: [{ id: 's', routers: ['ce'] }],
      circuits: [{ id: 'c', model: 'direct', sites: ['s'], peeringLocation: 'Oslo', connections }],
      vpn: [{ site: 's', to: 'n', over: { circuit: 'c' } }],
      virtualNetworks: [{ id: 'n', gateway: {}, vpnGateway: {} }, { id: 'm' }],
    }).remarks?.filter((each) => /longer prefixes/.test(each)) ?? [];
  expect(remarks(['n'])).toHaveLength(1);
  expect(remarks(['m'])).toEqual([]);
});

test('routing intent without an appliance in the hub says that it is open what it leads through', () => {
  const { notes } = sceneOf({ virtualHubs: [{ id: 'h', routingIntent: true }] });
  expect(notes?.[0]?.lines).toEqual(['h: which traffic routing intent takes, next hop of routing intent.']);
});

describe('what bears the mark of an assumption is listed at each level', () => {
  const file = {
    sites: ['s'],
    circuits: [{ id: 'c', model: 'any-to-any', connections: ['n'] }],
    virtualNetworks: [{ id: 'n' }],
  };

  test('at the logical level that alone', () => {
    const { notes, legend } = sceneOf(file);
    expect(legend.some((entry) => entry.assumed)).toBe(true);
    expect(notes?.[0]?.lines).toHaveLength(3);
    const all = (lines: readonly string[] = []) => lines.join().length;
    expect(all(sceneOf(file, 'full').notes?.[0]?.lines)).toBeGreaterThan(all(notes?.[0]?.lines));
  });

  test('with nothing marked there is neither an entry nor a list', () => {
    const { notes, legend } = sceneOf({
      customer: { asn: 65001 },
      sites: [{ id: 's', routers: ['r'] }],
      providers: [{ name: 'Colt', asn: 3 }],
      circuits: [{ id: 'c', model: 'any-to-any', provider: 'Colt', peerings: [{ type: 'AzurePrivatePeering' }] }],
    });
    expect(legend.some((entry) => entry.assumed)).toBe(false);
    expect(notes).toBeUndefined();
  });

  test('a route filter that isn’t stated', () => {
    const filter = (more: object) =>
      sceneOf(
        { circuits: [{ id: 'c', model: 'any-to-any', peerings: [{ type: 'MicrosoftPeering', ...more }] }] },
        'full',
      );
    expect(
      filter({})
        .notes?.flatMap(({ lines }) => lines)
        .some((line) => line.includes('route filter')),
    ).toBe(true);
    expect(
      filter({ routeFilter: 'rf' })
        .notes?.flatMap(({ lines }) => lines)
        .some((line) => line.includes('route filter')),
    ).toBe(false);
  });
});

test('a cage in the exchange of a provider that Microsoft’s list names as the building stands in one with Microsoft’s edge', () => {
  const file = (provider: string) => ({
    sites: [{ id: 'cage', kind: 'colocation', facility: 'Neihu building', routers: ['a', 'b'] }],
    circuits: [{ id: 'c', model: 'cloud-exchange', provider, peeringLocation: 'Taipei' }],
  });
  const within = (provider: string) =>
    sceneOf(file(provider)).zones.find((zone) => zone.kind === 'peering-location')?.within;
  expect([within('Chief Telecom'), within('Equinix')]).toEqual(['facility:neihu-building', undefined]);
  expect(sceneOf(file('Chief Telecom')).notes?.[0]?.lines.join()).toContain(
    'Neihu building: Chief Telecom in Microsoft’s list',
  );
});

test('a Direct pair’s tubes are lines to ports, and its strands are named with both tags', () => {
  const picture = sceneOf({
    ports: [{ id: 'p', encapsulation: 'QinQ' }],
    circuits: [
      { id: 'c', model: 'direct', ports: 'p', sTag: 100, peerings: [{ type: 'AzurePrivatePeering', vlanId: 10 }] },
    ],
  });
  expect(textOf(picture, 'note:p/primary')).toContain('c · S-tag 100 · C-tag 10');
  expect(picture.legend.filter(({ sample }) => sample === 'tube').map(({ text }) => text)).toEqual([
    'Line to a Direct port; all circuits of the pair share both',
  ]);
});

test('Global Reach says what the routers have to accept, and what is open beside an own WAN', () => {
  const text = (asns: readonly number[], reaches: readonly string[]) => {
    const picture = sceneOf({
      sites: [{ id: 'a', reaches }, { id: 'b' }],
      circuits: ['a', 'b'].map((id, index) => ({
        id: `c${id}`,
        model: 'point-to-point',
        sites: [id],
        peerings: [{ type: 'AzurePrivatePeering', peerASN: asns[index] }],
      })),
      globalReach: [{ circuits: ['ca', 'cb'] }],
    });
    const open = picture.notes?.flatMap(({ lines }) => lines).join() ?? '';
    return `${textOf(picture, 'global-reach')} ${open}`;
  };
  expect(text([65001, 65001], ['b'])).toMatch(/AS 65001 at both ends.*own WAN/s);
  expect(text([65001, 65002], [])).not.toMatch(/both ends|own WAN/);
});

test('IPv6 on a peering that leads to no network with IPv6 is told', () => {
  const remarks = (addressSpace: readonly string[], to = 'n') =>
    sceneOf({
      circuits: [
        {
          id: 'c',
          model: 'point-to-point',
          peerings: [{ type: 'AzurePrivatePeering', ipv6: { primaryPeerAddressPrefix: 'fd00::/126' } }],
          connections: [to],
        },
      ],
      virtualHubs: [{ id: 'h', addressPrefix: '10.0.0.0/23', virtualNetworks: ['o'] }],
      virtualNetworks: [
        { id: 'n', addressSpace, peeredWith: ['m'] },
        { id: 'm', addressSpace: ['10.2.0.0/16'] },
        { id: 'o', addressSpace: ['10.3.0.0/16'] },
      ],
    }).remarks;
  expect(remarks(['10.1.0.0/16'])).toHaveLength(1);
  // Whether IPv6 gets into a hub isn’t said either way.
  expect(remarks(['10.1.0.0/16'], 'h')).toBeUndefined();
  expect(remarks(['10.1.0.0/16', 'fd01::/48'])).toBeUndefined();
});

test('the customer’s edge is told to be assumed where one is drawn, and nowhere else', () => {
  const picture = sceneOf({
    sites: ['hq', { id: 'cage', routers: ['r1', 'r2'] }, 'branch'],
    circuits: [
      { id: 'a', model: 'point-to-point', sites: ['cage'] },
      { id: 'b', model: 'any-to-any', sites: ['branch'] },
    ],
  });
  expect(boxesOf(picture).filter((box) => box.kind === 'router' && box.assumed)).toHaveLength(1);
  const told = picture.notes?.[0]?.lines.filter((line) => /customer edge/.test(line)) ?? [];
  expect(told).toEqual(['branch: customer edge (there may be more).']);
});
