import type { Say, WordKey } from '../../src/locale/index.ts';
import type { Block, Box, LegendEntry, Wire } from '../../src/scene/scene.ts';

type Form = Omit<LegendEntry, 'text'> & { readonly word: WordKey };

function formOf(wire: Wire): Form | undefined {
  const base = { kind: wire.kind, tone: wire.tone, sample: 'wire' as const, ...(wire.ends ? { ends: wire.ends } : {}) };
  switch (wire.kind) {
    case 'access':
      return wire.tube ? undefined : { ...base, ends: ['none', 'none'], word: 'legend.access' };
    case 'cross-connect':
      return wire.tube ? undefined : { ...base, word: 'legend.cross-connect' };
    case 'wan':
      return wire.tone === 'customer' ? { ...base, word: 'legend.own-wan' } : { ...base, word: 'legend.wan' };
    case 'primary':
    case 'secondary':
      return { ...base, kind: 'primary', sample: 'tube', word: 'legend.link' };
    case 'private-peering':
      return { ...base, word: wire.tone === 'neutral' ? 'legend.peering' : 'legend.private-peering' };
    case 'microsoft-peering':
      return { ...base, word: wire.ride ? 'legend.microsoft-peering' : 'legend.service' };
    case 'connection':
      return { ...base, word: wire.ends?.[1] === 'arrow' ? 'legend.fastpath' : 'legend.connection' };
    case 'vnet-peering':
      return { ...base, word: 'legend.vnet-peering' };
    case 'global-reach':
      return { ...base, word: 'legend.global-reach' };
    case 'vpn':
      return { ...base, word: 'legend.vpn' };
  }
}

const order: readonly WordKey[] = [
  'legend.access',
  'legend.trunk',
  'legend.cross-connect',
  'legend.own-wan',
  'legend.mesh',
  'legend.wan',
  'legend.link',
  'legend.private-peering',
  'legend.microsoft-peering',
  'legend.peering',
  'legend.connection',
  'legend.fastpath',
  'legend.service',
  'legend.vnet-peering',
  'legend.global-reach',
  'legend.vpn',
  'legend.planned',
  'legend.retiring',
  'legend.assumed',
];

/** The forms that occur in a picture, each once, and what they mean. */
export function legendOf(blocks: readonly Block[], wires: readonly Wire[], say: Say): LegendEntry[] {
  const boxes: Box[] = [];
  const visit = (box: Box) => {
    boxes.push(box);
    box.children?.forEach(visit);
  };
  blocks.forEach((block) => visit(block.box));
  const has = (test: (thing: Box | Wire) => boolean) => boxes.some(test) || wires.some(test);
  const forms: Form[] = wires.flatMap((wire) => formOf(wire) ?? []);
  const trunk = wires.find((wire) => wire.count !== undefined && wire.kind !== 'vpn');
  if (trunk)
    forms.push({
      sample: 'trunk',
      kind: trunk.kind,
      tone: trunk.tone,
      ...(trunk.ends ? { ends: trunk.ends } : {}),
      word: 'legend.trunk',
    });
  if (blocks.some((block) => block.hub?.mesh))
    forms.push({ sample: 'mesh', kind: 'wan', tone: 'provider', word: 'legend.mesh' });
  for (const status of ['planned', 'retiring'] as const) {
    if (has((thing) => thing.status === status))
      forms.push({ sample: 'box', kind: 'site', tone: 'neutral', status, word: `legend.${status}` });
  }
  if (has((thing) => thing.assumed === true))
    forms.push({ sample: 'box', kind: 'site', tone: 'neutral', assumed: true, word: 'legend.assumed' });
  return order.flatMap((word) => {
    const form = forms.find((each) => each.word === word);
    if (!form) return [];
    const { word: key, ...entry } = form;
    return [{ ...entry, text: say(key) }];
  });
}
