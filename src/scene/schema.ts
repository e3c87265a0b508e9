import * as z from 'zod/mini';
import type { PanelScene, PictureName } from './panels.ts';
import type {
  BadgeForm,
  Box,
  EndMark,
  GridColumn,
  IconName,
  LegendEntry,
  NodeKind,
  Scene,
  Status,
  TextRole,
  Tone,
  WireKind,
  ZoneKind,
} from './scene.ts';

/*
 * The shape of a scene, to check those that come from outside. The types of `scene.ts` and `panels.ts` are what people
 * read; each list of words here names all words of its type, or doesn't compile.
 */

/** One of the words of a type, each named once. */
function word<Word extends string>(words: Readonly<Record<Word, true>>): z.ZodMiniType<Word> {
  return z.enum(Object.keys(words) as [Word, ...Word[]]) as unknown as z.ZodMiniType<Word>;
}

/** Built where a scene is checked for the first time: most programs never do. */
function build(): { readonly lanes: z.ZodMiniType<Scene>; readonly panels: z.ZodMiniType<PanelScene> } {
  const tone = word<Tone>({ customer: true, provider: true, microsoft: true, services: true, neutral: true });
  const status = z.optional(word<Status>({ existing: true, planned: true, retiring: true }));
  const role = word<TextRole>({
    title: true,
    subtitle: true,
    heading: true,
    zone: true,
    name: true,
    fact: true,
    small: true,
    tag: true,
    micro: true,
    legend: true,
    badge: true,
  });
  const nodeKinds: Readonly<Record<NodeKind, true>> = {
    site: true,
    router: true,
    edge: true,
    wan: true,
    exchange: true,
    port: true,
    msee: true,
    circuit: true,
    peering: true,
    gateway: true,
    'route-server': true,
    firewall: true,
    appliance: true,
    'virtual-network': true,
    'virtual-hub': true,
    'global-reach': true,
    service: true,
    vpn: true,
    reference: true,
    note: true,
  };
  const wireKinds: Readonly<Record<WireKind, true>> = {
    access: true,
    'cross-connect': true,
    wan: true,
    primary: true,
    secondary: true,
    'both-links': true,
    'private-peering': true,
    'microsoft-peering': true,
    'unstated-peering': true,
    connection: true,
    'vnet-peering': true,
    'hub-connection': true,
    'hub-to-hub': true,
    'global-reach': true,
    'route-server-peering': true,
    vpn: true,
  };
  const zoneKind = word<ZoneKind>({
    customer: true,
    provider: true,
    'peering-location': true,
    microsoft: true,
    facility: true,
    internet: true,
    'virtual-wan': true,
    region: true,
    cloud: true,
  });
  const icon = word<IconName>({
    headquarters: true,
    datacenter: true,
    office: true,
    branch: true,
    colocation: true,
    cloud: true,
    router: true,
    switch: true,
    circuit: true,
    'virtual-network': true,
    'virtual-hub': true,
    'two-way': true,
    services: true,
  });
  const picture = word<PictureName>({
    headquarters: true,
    datacenter: true,
    office: true,
    branch: true,
    colocation: true,
    cloud: true,
    many: true,
  });
  const mark = word<EndMark>({
    dot: true,
    square: true,
    port: true,
    ring: true,
    diamond: true,
    arrow: true,
    none: true,
  });
  const column = word<GridColumn>({ router: true, words: true, facts: true, bar: true });

  const index = z.int().check(z.gte(0));
  const count = z.int().check(z.gte(1));
  const id = z.string().check(z.minLength(1));
  // Zones are named in lists that white space separates.
  const zoneId = z.string().check(z.regex(/^\S+$/, 'an id without white space'));
  const yes = z.optional(z.boolean());
  const text = z.string();

  const change = z.optional(z.enum(['came', 'went', 'changed']));

  const badge = z.strictObject({
    form: word<BadgeForm>({ error: true, warning: true, info: true, shared: true }),
    number: count,
    tooltip: text,
  });
  const line = z.strictObject({
    text,
    role,
    tone: z.optional(tone),
    maxLines: z.optional(count),
    badges: z.optional(z.array(badge)),
  });
  const lines = z.array(line);
  const table = { heads: z.array(text), rows: z.array(z.array(text)) };
  const cell = z.strictObject({
    column: index,
    link: z.optional(index),
    beside: z.optional(z.enum(['above', 'below'])),
    between: yes,
  });

  const box: z.ZodMiniType<Box> = z.strictObject({
    id,
    kind: word(nodeKinds),
    tone,
    tooltip: text,
    status,
    assumed: yes,
    lost: yes,
    change,
    href: z.optional(text),
    icon: z.optional(icon),
    dense: yes,
    bare: yes,
    bar: yes,
    joins: yes,
    centred: yes,
    lines,
    table: z.optional(z.strictObject(table)),
    rows: z.optional(z.array(z.strictObject({ key: text, name: text, value: z.optional(text), status }))),
    get tiles() {
      return z.optional(z.strictObject({ size: z.enum(['name', 'card']), boxes: z.array(box) }));
    },
    arrange: z.optional(z.enum(['stack', 'side', 'row', 'grid'])),
    get children() {
      return z.optional(z.array(box));
    },
    grid: z.optional(
      z.strictObject({
        columns: z.array(column).check(z.minLength(1)),
        links: count,
        strands: index,
        frames: z.optional(z.array(text)),
      }),
    ),
    cell: z.optional(cell),
    links: z.optional(z.array(index)),
  }) as unknown as z.ZodMiniType<Box>;

  const port = z.strictObject({ node: id, row: z.optional(text), strand: z.optional(index) });
  const ends = z.optional(z.tuple([mark, mark]));
  const wire = z.strictObject({
    id,
    kind: word(wireKinds),
    tone,
    from: port,
    to: port,
    via: z.optional(z.array(id)),
    tooltip: text,
    status,
    assumed: yes,
    lost: yes,
    change,
    ends,
    count: z.optional(count),
    passes: z.optional(z.array(id)),
    weight: z.optional(z.enum(['heavy', 'normal', 'light'])),
    firm: yes,
    tube: z.optional(z.strictObject({ strands: index })),
    ride: z.optional(
      z.strictObject({ tubes: z.array(id).check(z.minLength(1)), strand: z.union([index, z.array(index)]) }),
    ),
    references: z.optional(z.strictObject({ from: z.optional(text), to: z.optional(text), heading: z.optional(text) })),
  });

  const size = z.number().check(z.positive());
  const frame = {
    locale: text,
    title: text,
    heading: yes,
    subtitle: z.optional(text),
    remarks: z.optional(z.array(text)),
    description: text,
    titleBlock: z.optional(lines),
    legend: z.array(
      z.strictObject({
        sample: word<LegendEntry['sample']>({
          wire: true,
          'heavy-wire': true,
          'light-wire': true,
          trunk: true,
          tube: true,
          box: true,
          router: true,
          mesh: true,
          bar: true,
        }),
        kind: word<NodeKind | WireKind>({ ...nodeKinds, ...wireKinds }),
        tone,
        beside: z.optional(z.strictObject({ kind: word<WireKind>(wireKinds), tone })),
        ends,
        anyWeight: yes,
        status,
        assumed: yes,
        lost: yes,
        change,
        text,
      }),
    ),
    notes: z.optional(z.array(z.strictObject({ heading: text, lines: z.array(text) }))),
    tables: z.optional(z.array(z.strictObject({ ...table, heading: text, note: z.optional(text), wide: yes }))),
    lists: z.optional(
      z.array(
        z.strictObject({
          heading: text,
          note: z.optional(text),
          entries: z.array(z.strictObject({ badge, lines })),
        }),
      ),
    ),
    logo: z.optional(z.strictObject({ width: size, height: size })),
    cardGap: z.optional(size),
    width: z.optional(size),
    direction: z.optional(z.enum(['left-to-right', 'top-to-bottom'])),
  };

  const lanes = z.strictObject({
    ...frame,
    lanes: z.array(
      z.strictObject({ id, size: z.enum(['narrow', 'medium', 'wide']), loops: z.enum(['before', 'after']) }),
    ),
    zones: z.array(
      z.strictObject({
        id: zoneId,
        kind: zoneKind,
        tone,
        lines,
        tooltip: text,
        within: z.optional(id),
        lanes: z.tuple([id, id]),
        whole: yes,
        status,
        lost: yes,
        hidden: yes,
        again: z.optional(lines),
      }),
    ),
    blocks: z.array(
      z.strictObject({
        box,
        lane: id,
        zone: z.optional(id),
        band: z.optional(text),
        stretch: z.optional(z.strictObject({ mesh: yes })),
      }),
    ),
    wires: z.array(wire),
  }) as unknown as z.ZodMiniType<Scene>;

  const rail = z.strictObject({ near: box, at: z.enum(['form', 'place']), wire, feed: z.optional(wire) });
  const cloud = z.strictObject({ tooltip: text, lines, things: z.array(box) });
  const panels = z.strictObject({
    ...frame,
    cloud: z.optional(cloud),
    families: z.array(z.strictObject({ id, text, tone })),
    panels: z.array(
      z.strictObject({
        id,
        family: id,
        title: text,
        caption: text,
        cloud: z.optional(cloud),
        stacks: z.array(
          z.strictObject({
            tubes: z.array(
              z.strictObject({ box, far: z.tuple([box, box]), label: lines, rails: z.tuple([rail, rail]) }),
            ),
            form: z.optional(z.strictObject({ box, shape: z.enum(['cloud', 'bar']) })),
            building: z.optional(z.strictObject({ id, tooltip: text, lines })),
            places: z.array(z.strictObject({ box, picture, rails: z.tuple([index, index]) })),
            satellites: z.array(z.strictObject({ box, picture, wires: z.array(wire) })),
          }),
        ),
        wires: z.array(wire),
        facts: lines,
      }),
    ),
  }) as unknown as z.ZodMiniType<PanelScene>;
  return { lanes, panels };
}

let built: ReturnType<typeof build> | undefined;

/** The schema for a picture of lanes or one of panels, by what it has. */
export function pictureSchema(picture: unknown): z.ZodMiniType<PanelScene> | z.ZodMiniType<Scene> {
  built ??= build();
  return typeof picture === 'object' && picture !== null && 'panels' in picture ? built.panels : built.lanes;
}
