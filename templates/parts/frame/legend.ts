import type { Translate, WordKey } from '../../../src/locale/index.ts';
import type { Block, Box, LegendEntry, Tone, Wire, WireKind } from '../../../src/scene/scene.ts';

type Form = Omit<LegendEntry, 'text'> & { readonly word: WordKey };

/**
 * The form of a wire in the legend, and the word for it.
 *
 * @param inside the tone of what runs in a tube
 * @param link the word for the tubes of links
 * @param isToBar whether it leads to the bar at which both links of a circuit meet
 */
function formOf(wire: Wire, inside: Tone, link: WordKey, isToBar: boolean): Form | undefined {
  const { kind, tone, ends, tube, weight } = wire;
  const base = { kind, tone, sample: 'wire' as const, ...(ends ? { ends } : {}) };
  switch (kind) {
    case 'access':
      if (tube) return undefined;
      if (ends?.[1] !== 'port') return { ...base, word: 'legend.access' };
      return { ...base, word: ends[0] === 'dot' ? 'legend.access.bgp' : 'legend.access.port' };
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
      return isToBar ? undefined : { ...base, ends: ['none', 'none'], word: 'legend.to-peering' };
    case 'connection':
      return ends?.[1] === 'arrow' ? { ...base, word: 'legend.fastpath' } : { ...base, ...connectionForm(wire) };
    case 'vpn':
      if (wire.ride) return { ...base, anyWeight: true, word: 'legend.ipsec' };
      if (ends?.[1] !== 'square') return undefined;
      return { ...base, anyWeight: true, sample: weight === 'light' ? 'light-wire' : 'wire', word: 'legend.vpn' };
    default:
      return { ...base, word: `legend.${kind}` };
  }
}

/** True where a wire stands for several. The number of tunnels is no trunk's. */
function isTrunk({ kind, count }: Wire): boolean {
  return count !== undefined && kind !== 'vpn';
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
  'legend.access.port',
  'legend.access.bgp',
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
  const bars = boxes.filter((box) => (box.bar || box.joins) && box.kind !== 'vpn');
  const barIds = new Set(bars.flatMap(({ id, bar }) => (bar ? [id] : [])));
  const insides = new Map(wires.flatMap(({ tone, ride }) => (ride?.tubes ?? []).map((tube) => [tube, tone] as const)));
  const forms: Form[] = wires.flatMap((wire) => {
    const form = formOf(wire, insides.get(wire.id) ?? wire.tone, link, barIds.has(wire.to.node));
    return form ? [isTrunk(wire) ? { ...form, sample: 'trunk' as const } : form] : [];
  });
  // A connection to a card that names several networks is drawn plainly; which forms are left in the end, the layout finds.
  const connection = wires.find(({ kind, ends }) => kind === 'connection' && ends?.[1] === 'square');
  if (connection) {
    const { kind, tone, ends } = connection;
    forms.push({ sample: 'wire', kind, tone, ...(ends ? { ends } : {}), word: 'legend.connection' });
  }
  for (const tone of new Set(bars.map((bar) => bar.tone)))
    forms.push({ sample: 'bar', kind: 'private-peering', tone, word: 'legend.bar' });
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
    const own = forms.filter((each) => each.word === word);
    if (own.length === 0) return [];
    const line = translate(word);
    return [
      ...entryOf(
        own.filter(({ sample }) => sample !== 'trunk'),
        line,
      ),
      ...entryOf(
        own.filter(({ sample }) => sample === 'trunk'),
        translate('legend.trunk', { line }),
      ),
    ];
  });
}

/** One entry for all forms of one word, with the second colour of what has no marks. */
function entryOf(forms: readonly Form[], text: string): LegendEntry[] {
  const [first] = forms;
  if (!first) return [];
  const { word, ...entry } = first;
  const other = forms.find(({ tone }) => tone !== first.tone);
  const hasBoth = other && (word === 'legend.bar' || word === 'legend.to-peering');
  return [{ ...entry, ...(hasBoth ? { beside: { kind: other.kind as WireKind, tone: other.tone } } : {}), text }];
}

/** The word for the tubes of links: a tube to a Direct port is no circuit's own. */
function linkWord(boxes: readonly Box[], wires: readonly Wire[]): WordKey {
  const pairs = boxes.filter((box) => box.kind === 'port');
  const ports = new Set(pairs.flatMap((box) => box.children?.map((child) => child.id) ?? []));
  const links = wires.filter(({ kind, tube }) => tube && (kind === 'primary' || kind === 'secondary'));
  if (links.every(({ to }) => ports.has(to.node))) return 'legend.port';
  return links.some(({ to }) => ports.has(to.node)) ? 'legend.link.port' : 'legend.link';
}
