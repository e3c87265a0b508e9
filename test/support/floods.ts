/** Small texts that hold very many of one thing, by what they hold. */
const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');
/** A list in which each of many things names all others. */
const mesh = (list: string, count: number, key: string): string =>
  `${list}:\n${many(count, (one) => `  - { id: h${one}, ${key}: [${many(count, (other) => (other === one ? '' : `h${other}, `))}] }\n`)}`;

export const floods: Readonly<Record<string, (count: number) => string>> = {
  'sites of one name': (count) => `sites: [${many(count, () => 'a, ')}]`,
  'numbers for names': (count) => `sites: [${many(count, () => '1, ')}]`,
  'empty values': (count) => `sites: [${many(count, () => '~, ')}]`,
  'empty lists': (count) => `sites: [${many(count, () => '[], ')}]`,
  'unknown kinds': (count) => `sites:\n${many(count, () => '  - { kind: x }\n')}`,
  'kinds in capitals': (count) => `sites:\n${many(count, () => '  - { kind: OFFICE }\n')}`,
  'unknown keys': (count) => `sites:\n${many(count, (i) => `  - { k${i}: 1 }\n`)}`,
  'keys that stand twice': (count) => `sites:\n${many(count, () => '  - { id: a, id: a }\n')}`,
  'wrong prefixes': (count) => `sites:\n  - addressSpace: [${many(count, () => '9, ')}]\n`,
  'unknown references': (count) =>
    `sites: [${many(count / 2, (i) => `abc${i}, `)}]\ncircuits:\n  - { model: direct, sites: [${many(count, (i) => `zz${i}, `)}] }\n`,
  'wrong prefixes in many lists': (count) =>
    `sites:\n${many(30, () => `  - { addressSpace: [${many(count, () => '9,')}] }\n`)}`,
  'wrong sites in many lists': (count) =>
    `circuits:\n${many(60, (i) => `  - { model: direct, id: c${i}, sites: [${many(count, () => '[],')}] }\n`)}`,
  'empty connections in many lists': (count) =>
    `circuits:\n${many(30, (i) => `  - { model: direct, id: c${i}, connections: [${many(count, () => '{},')}] }\n`)}`,
  'connections of many circuits': (count) =>
    `virtualNetworks: [{ id: n }]\ncircuits:\n${many(60, (i) => `  - { model: direct, id: c${i}, connections: [${many(count, () => 'n,')}] }\n`)}`,
  'networks with route servers': (count) =>
    `virtualNetworks:\n${many(count, (i) => `  - { id: h${i}, routeServer: true, appliances: [{ name: a${i} }] }\n`)}`,
  documents: (count) => many(count, () => '--- a\n'),
  directives: (count) => `${many(count, () => '%a\n')}--- a\n`,
  'connections to one network': (count) =>
    `virtualNetworks: [{ id: n }]\ncircuits:\n  - { model: direct, connections: [${many(count, () => 'n, ')}] }\n`,
  'routers of one site': (count) => `sites:\n  - { id: s, routers: [${many(count, () => 'r, ')}] }\n`,
  'providers of one name': (count) => `sites: [a]\nproviders:\n${many(count, () => '  - { name: P }\n')}`,
  'VPNs between the same ends': (count) =>
    `sites: [{ id: s }]\nvirtualNetworks: [{ id: n }]\nvpn:\n${many(count, () => '  - { site: s, to: n }\n')}`,
  'peerings of one kind': (count) =>
    `circuits:\n  - model: direct\n    peerings: [${many(count, () => '{ type: AzurePrivatePeering }, ')}]\n`,
  joiners: (count) => `title: "ก${many(count, () => '\u200d')}ก"\nsites: [a]\n`,
  'a list for a title': (count) => `title: [${many(count, () => '1, ')}]\n`,
  circuits: (count) =>
    `sites: [a]\ncircuits:\n${many(count, (i) => `  - { model: any-to-any, id: c${i}, provider: P${i} }\n`)}`,
  'circuits between everything': (count) =>
    `sites: [${many(count / 2, (i) => `{ id: s${i} }, `)}]\nvirtualNetworks: [${many(count / 2, (i) => `{ id: n${i} }, `)}]\ncircuits:\n${many(
      count,
      (i) =>
        `  - { model: point-to-point, id: c${i}, provider: P${i}, sites: [s${(i * 7) % (count / 2)}, s${(i * 13) % (count / 2)}], connections: [n${(i * 11) % (count / 2)}] }\n`,
    )}`,
  'hubs that are all joined': (count) => mesh('virtualHubs', count, 'hubs'),
  'networks that are all peered': (count) => mesh('virtualNetworks', count, 'peeredWith'),
  'sites that all reach each other': (count) => mesh('sites', count, 'reaches'),
};
