import * as z from 'zod';
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
function word<Word extends string>(words: Readonly<Record<Word, true>>): z.ZodType<Word> {
  return z.enum(Object.keys(words) as [Word, ...Word[]]) as unknown as z.ZodType<Word>;
}

/** Built where a scene is checked for the first time: most programs never do. */
function build(): { readonly lanes: z.ZodType<Scene>; readonly panels: z.ZodType<PanelScene> } {
  const tone = word<Tone>({ customer: true, provider: true, microsoft: true, services: true, neutral: true });
  const status = word<Status>({ existing: true, planned: true, retiring: true }).optional();
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

  const index = z.number().int().min(0);
  const count = z.number().int().min(1);
  const id = z.string().min(1);
  // Zones are named in lists that white space separates.
  const zoneId = z.string().regex(/^\S+$/, 'an id without white space');
  const yes = z.boolean().optional();
  const text = z.string();

  const change = z.enum(['came', 'went', 'changed']).optional();

  const badge = z.strictObject({
    form: word<BadgeForm>({ error: true, warning: true, info: true, shared: true }),
    number: count,
    tooltip: text,
  });
  const line = z.strictObject({
    text,
    role,
    tone: tone.optional(),
    maxLines: count.optional(),
    badges: z.array(badge).optional(),
  });
  const lines = z.array(line);
  const table = { heads: z.array(text), rows: z.array(z.array(text)) };
  const cell = z.strictObject({
    column: index,
    link: index.optional(),
    beside: z.enum(['above', 'below']).optional(),
    between: yes,
  });

  const box: z.ZodType<Box> = z.strictObject({
    id,
    kind: word(nodeKinds),
    tone,
    tooltip: text,
    status,
    assumed: yes,
    lost: yes,
    change,
    href: text.optional(),
    icon: icon.optional(),
    dense: yes,
    bare: yes,
    bar: yes,
    centred: yes,
    lines,
    table: z.strictObject(table).optional(),
    rows: z.array(z.strictObject({ key: text, name: text, value: text.optional(), status })).optional(),
    get tiles() {
      return z.strictObject({ size: z.enum(['name', 'card']), boxes: z.array(box) }).optional();
    },
    arrange: z.enum(['stack', 'side', 'row', 'grid']).optional(),
    get children() {
      return z.array(box).optional();
    },
    grid: z
      .strictObject({
        columns: z.array(column).min(1),
        links: count,
        strands: index,
        frames: z.array(text).optional(),
      })
      .optional(),
    cell: cell.optional(),
    links: z.array(index).optional(),
  }) as unknown as z.ZodType<Box>;

  const port = z.strictObject({ node: id, row: text.optional(), strand: index.optional() });
  const ends = z.tuple([mark, mark]).optional();
  const wire = z.strictObject({
    id,
    kind: word(wireKinds),
    tone,
    from: port,
    to: port,
    via: z.array(id).optional(),
    tooltip: text,
    status,
    assumed: yes,
    lost: yes,
    change,
    ends,
    count: count.optional(),
    passes: z.array(id).optional(),
    weight: z.enum(['heavy', 'normal', 'light']).optional(),
    firm: yes,
    tube: z.strictObject({ strands: index }).optional(),
    ride: z.strictObject({ tubes: z.array(id).min(1), strand: z.union([index, z.array(index)]) }).optional(),
    references: z.strictObject({ from: text.optional(), to: text.optional(), heading: text.optional() }).optional(),
  });

  const size = z.number().positive();
  const frame = {
    locale: text,
    title: text,
    heading: yes,
    subtitle: text.optional(),
    remarks: z.array(text).optional(),
    description: text,
    titleBlock: lines.optional(),
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
        ends,
        status,
        assumed: yes,
        lost: yes,
        change,
        text,
      }),
    ),
    notes: z.strictObject({ heading: text, lines: z.array(text) }).optional(),
    tables: z.array(z.strictObject({ ...table, heading: text, note: text.optional(), wide: yes })).optional(),
    lists: z
      .array(
        z.strictObject({
          heading: text,
          note: text.optional(),
          entries: z.array(z.strictObject({ badge, lines })),
        }),
      )
      .optional(),
    logo: z.strictObject({ width: size, height: size }).optional(),
    cardGap: size.optional(),
    width: size.optional(),
    direction: z.enum(['left-to-right', 'top-to-bottom']).optional(),
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
        within: id.optional(),
        lanes: z.tuple([id, id]),
        whole: yes,
        status,
        lost: yes,
        hidden: yes,
      }),
    ),
    blocks: z.array(
      z.strictObject({
        box,
        lane: id,
        zone: id.optional(),
        band: text.optional(),
        stretch: z.strictObject({ mesh: yes }).optional(),
      }),
    ),
    wires: z.array(wire),
  }) as unknown as z.ZodType<Scene>;

  const rail = z.strictObject({ near: box, at: z.enum(['form', 'place']), wire, feed: wire.optional() });
  const panels = z.strictObject({
    ...frame,
    families: z.array(z.strictObject({ id, text, tone })),
    panels: z.array(
      z.strictObject({
        id,
        family: id,
        title: text,
        caption: text,
        cloud: z.strictObject({ tooltip: text, lines, things: z.array(box) }),
        stacks: z.array(
          z.strictObject({
            tubes: z.array(
              z.strictObject({ box, far: z.tuple([box, box]), label: lines, rails: z.tuple([rail, rail]) }),
            ),
            form: z.strictObject({ box, shape: z.enum(['cloud', 'bar']) }).optional(),
            building: z.strictObject({ id, tooltip: text, lines }).optional(),
            places: z.array(z.strictObject({ box, picture, rails: z.tuple([index, index]) })),
            satellites: z.array(z.strictObject({ box, picture, wires: z.array(wire) })),
          }),
        ),
        wires: z.array(wire),
        facts: lines,
      }),
    ),
  }) as unknown as z.ZodType<PanelScene>;
  return { lanes, panels };
}

let built: ReturnType<typeof build> | undefined;

/** The schema for a picture of lanes or one of panels, by what it has. */
export function pictureSchema(picture: unknown): z.ZodType<PanelScene> | z.ZodType<Scene> {
  built ??= build();
  return typeof picture === 'object' && picture !== null && 'panels' in picture ? built.panels : built.lanes;
}
