import type { Translate, WordKey } from '../../../src/locale/index.ts';
import type { Block, Box, LegendEntry, Tone, Wire } from '../../../src/scene/scene.ts';

type Form = Omit<LegendEntry, 'text'> & { readonly word: WordKey };

/**
 * The form of a wire in the legend, and the word for it.
 *
 * @param inside the tone of what runs in a tube
 * @param link the word for the tubes of links
 * @param isOnPorts whether it leads to the peering of a circuit on ports, which stands in no strip between links
 */
function formOf(wire: Wire, inside: Tone, link: WordKey, isOnPorts: boolean): Form | undefined {
  const { kind, tone, ends, tube, weight } = wire;
  const base = { kind, tone, sample: 'wire' as const, ...(ends ? { ends } : {}) };
  switch (kind) {
    case 'access':
      if (tube) return undefined;
      return ends?.[0] === 'dot'
        ? { ...base, ends: ['dot', 'none'], word: 'legend.access.bgp' }
        : { ...base, ends: ['none', 'none'], word: 'legend.access' };
    case 'cross-connect':
      return tube ? undefined : { ...base, word: 'legend.cross-connect' };
    case 'wan':
      return { ...base, word: tone === 'customer' ? 'legend.own-wan' : 'legend.wan' };
    case 'both-links':
      return tube
        ? { ...base, tone: inside, sample: 'tube', word: 'legend.both-links' }
        : { ...base, word: 'legend.access' };
    case 'primary':
    case 'secondary':
      return {
        ...base,
        kind: 'primary',
        sample: 'tube',
        word: link,
      };
    case 'private-peering':
    case 'unstated-peering':
    case 'microsoft-peering':
      if (isSession(wire)) return { ...base, sample: 'wire', ends: ['dot', 'dot'], word: `legend.${kind}` };
      if (ends?.[1] === 'square') return { ...base, word: 'legend.service' };
      return isOnPorts ? { ...base, ends: ['none', 'none'], word: 'legend.to-peering' } : undefined;
    case 'connection':
      return ends?.[1] === 'arrow' ? { ...base, word: 'legend.fastpath' } : { ...base, ...connectionForm(wire) };
    case 'vpn':
      if (wire.ride) return { ...base, word: 'legend.ipsec' };
      if (ends?.[1] !== 'square') return undefined;
      return { ...base, sample: weight === 'light' ? 'light-wire' : 'wire', word: 'legend.vpn' };
    default:
      return { ...base, word: `legend.${kind}` };
  }
}

/** True where a line is BGP between two routers, or a piece of it; from Microsoft's router on it carries no mark. */
function isSession({ ride, ends }: Wire): boolean {
  return ride !== undefined || ends?.includes('dot') === true;
}

/** How heavy a connection is says where it stands in the order of those to one gateway, and nothing else. */
function connectionForm({ weight }: Wire): Pick<Form, 'sample' | 'word'> {
  if (weight === 'heavy') return { sample: 'heavy-wire', word: 'legend.connection.first' };
  if (weight === 'light') return { sample: 'light-wire', word: 'legend.connection.later' };
  return { sample: 'wire', word: 'legend.connection' };
}

const order: readonly WordKey[] = [
  'legend.access',
  'legend.access.bgp',
  'legend.trunk',
  'legend.cross-connect',
  'legend.own-wan',
  'legend.mesh',
  'legend.wan',
  'legend.both-links',
  'legend.link',
  'legend.port',
  'legend.link.port',
  'legend.private-peering',
  'legend.microsoft-peering',
  'legend.unstated-peering',
  'legend.to-peering',
  'legend.bar',
  'legend.connection.first',
  'legend.connection.later',
  'legend.connection',
  'legend.fastpath',
  'legend.service',
  'legend.vnet-peering',
  'legend.hub-connection',
  'legend.hub-to-hub',
  'legend.global-reach',
  'legend.route-server-peering',
  'legend.ipsec',
  'legend.vpn',
  'legend.reference',
  'legend.planned',
  'legend.retiring',
  'legend.assumed',
];

/** The forms that may occur in a picture, each once, and what they mean; the layout leaves out those that aren't drawn. */
export function legendOf(blocks: readonly Block[], wires: readonly Wire[], translate: Translate): LegendEntry[] {
  const boxes: Box[] = [];
  const visit = (box: Box) => {
    boxes.push(box);
    box.children?.forEach(visit);
  };
  blocks.forEach((block) => visit(block.box));
  const has = (test: (thing: Box | Wire) => boolean) => boxes.some(test) || wires.some(test);
  const link = linkWord(boxes, wires);
  const peerings = new Set(boxes.flatMap((box) => (box.kind === 'peering' && !box.bar ? [box.id] : [])));
  const insides = new Map(wires.flatMap(({ tone, ride }) => (ride?.tubes ?? []).map((tube) => [tube, tone] as const)));
  const forms: Form[] = wires.flatMap(
    (wire) => formOf(wire, insides.get(wire.id) ?? wire.tone, link, peerings.has(wire.to.node)) ?? [],
  );
  // A connection to a card that names several networks is drawn plainly; which forms are left in the end, the layout finds.
  const connection = wires.find(({ kind, ends }) => kind === 'connection' && ends?.[1] === 'square');
  if (connection) {
    const { kind, tone, ends } = connection;
    forms.push({ sample: 'wire', kind, tone, ...(ends ? { ends } : {}), word: 'legend.connection' });
  }
  const trunk = wires.find((wire) => wire.count !== undefined && wire.kind !== 'vpn');
  if (trunk) {
    const { kind, tone, ends } = trunk;
    forms.push({ sample: 'trunk', kind, tone, ...(ends ? { ends } : {}), word: 'legend.trunk' });
  }
  const bar = boxes.find((box) => box.bar && box.kind !== 'vpn');
  if (bar) forms.push({ sample: 'bar', kind: 'private-peering', tone: bar.tone, word: 'legend.bar' });
  // Where there is no room for a line, the layout has small cards at its ends in place of it.
  if (wires.some(({ references }) => references))
    forms.push({ sample: 'box', kind: 'reference', tone: 'neutral', word: 'legend.reference' });
  const sample = { sample: 'box', kind: 'site', tone: 'neutral' } as const;
  if (blocks.some((block) => block.stretch?.mesh))
    forms.push({ sample: 'mesh', kind: 'wan', tone: 'provider', word: 'legend.mesh' });
  for (const status of ['planned', 'retiring'] as const) {
    if (has((thing) => thing.status === status)) forms.push({ ...sample, status, word: `legend.${status}` });
  }
  // The mark of what was assumed is drawn at boxes with an outline, and at lines.
  if (has((thing) => thing.assumed === true && !('bare' in thing && thing.bare)))
    forms.push({ ...sample, assumed: true, word: 'legend.assumed' });
  return order.flatMap((word) => {
    const form = forms.find((each) => each.word === word);
    if (!form) return [];
    const { word: _, ...entry } = form;
    return [{ ...entry, text: translate(word) }];
  });
}

/** The word for the tubes of links: a tube to a Direct port is no circuit's own. */
function linkWord(boxes: readonly Box[], wires: readonly Wire[]): WordKey {
  const pairs = boxes.filter((box) => box.kind === 'port');
  const ports = new Set(pairs.flatMap((box) => box.children?.map((child) => child.id) ?? []));
  const links = wires.filter(({ kind, tube }) => tube && (kind === 'primary' || kind === 'secondary'));
  if (links.every(({ to }) => ports.has(to.node))) return 'legend.port';
  return links.some(({ to }) => ports.has(to.node)) ? 'legend.link.port' : 'legend.link';
}
