/** The page of the themes: its table of keys is made from the schema that drawing uses, and the palettes. */
import { dark, print } from '../../src/draw/other-palettes.ts';
import { light } from '../../src/draw/palette.ts';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every key below a schema, with the path to it. */
function leaves(schema: Schema, path: readonly string[] = []): [path: readonly string[], schema: Schema][] {
  const own: [readonly string[], Schema][] = path.length > 0 ? [[path, schema]] : [];
  const inner = Object.entries(schema.properties ?? schema.items?.properties ?? {});
  return [...own, ...inner.flatMap(([key, each]) => leaves(each, [...path, key]))];
}

function valueAt(palette: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], palette);
  return typeof found === 'string' ? `\`${found}\`` : '';
}

function kindOf({ type, enum: words, minimum, maximum, items, properties }: Schema): string {
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  if (items) return 'list';
  if (properties) return 'mapping';
  const range = minimum === undefined ? '' : `, ${minimum} to ${maximum}`;
  return `${{ string: 'text', boolean: 'true or false' }[type ?? ''] ?? type}${range}`;
}

/** The page of the themes. */
export function themesPage(schema: Schema): string {
  const { colours, darkColours: _, ...others } = schema.properties ?? {};
  const colourRows = leaves(colours ?? {}).map(
    ([path, { description = '' }]) =>
      `| \`${path.join('.')}\` | ${description} | ${[light, dark, print].map((each) => valueAt(each, path)).join(' | ')} |`,
  );
  const otherRows = leaves({ properties: others }).map(
    ([path, each]) => `| \`${path.join('.')}\` | ${kindOf(each)} | ${each.description ?? ''} |`,
  );
  return `# Themes

A theme is the look of a picture. Five have names:

| theme | what it is for |
|---|---|
| \`light\` | the default |
| \`dark\` | for dark pages |
| \`auto\` | follows the reader’s system, and the switch of sites that set \`color-scheme\`; for pictures as files |
| \`page\` | follows the switch of the page that the picture stands in (VitePress’s \`.dark\`, Docusaurus’s and Starlight’s \`data-theme\`), and the reader’s system elsewhere; for pictures in a page |
| \`print\` | black, white and greys that a printer keeps apart |

## Your own

A file, for \`--theme brand.yaml\`, or an object, for the option \`theme\`. It says what is different from the theme that it is based on:

\`\`\`yaml
# yaml-language-server: $schema=./node_modules/expressroute-topology/docs/theme.schema.json
base: auto
colours:
  page: transparent
  ink: "#1a1a2e"
  stroke: { provider: "#7a1f5c" }
  text: { provider: "#66194d" }
  zone: { provider: { fill: "#7a1f5c14", stroke: "#c99bb9" } }
darkColours:
  page: transparent
  stroke: { provider: "#e08cc4" }
  text: { provider: "#f0b3da" }
font: { family: "Inter, Segoe UI, sans-serif" }
\`\`\`

- A colour is written as CSS has it: \`#0f6cbd\`, \`#06b\`, \`#0f6cbd80\` (the last two digits are how opaque it is), \`rgb(15, 108, 189)\`, \`hsl(208, 85%, 40%)\`, a name like \`navy\`, or \`transparent\`.
- Texts have a contrast of 4.5:1 at least with all that they stand on (WCAG 2.2, 1.4.3), also through colours that are see-through. A theme with less is refused, with each pair that
  falls below; \`lowContrast: true\` accepts it.
- With the bases \`auto\` and \`page\`, \`colours\` are those of the light look and \`darkColours\` those of the dark one; both have the same keys.
- Without \`font\` the picture brings the letters that it uses, of Open Sans, and looks the same everywhere; letters that Open Sans lacks, as Chinese ones, are the reader’s own fonts’. With it, it is laid out with room for a font that runs
  \`wider\`, and the reader’s machine or the page has to have it.

The [JSON Schema](theme.schema.json) has all keys, for editors. This page is made from the schema that drawing uses.

## Colours

The keys under \`colours\` and \`darkColours\`, with what they are in the named themes. What isn’t a colour itself is a mapping.

| key | what it is for | light | dark | print |
|---|---|---|---|---|
${colourRows.join('\n')}

## All other keys

| key | kind | what it is |
|---|---|---|
${otherRows.join('\n')}
`;
}
