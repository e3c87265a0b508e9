/** What the topology file may hold, as a page: made from the JSON Schema, so that it can't differ from the parser. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The alternative that says most: a shorthand is told by its type. */
function whole(schema: Schema): Schema {
  const inner = schema.anyOf?.map(whole);
  return (
    inner?.find((each) => each.properties !== undefined) ?? inner?.find((each) => each.items !== undefined) ?? schema
  );
}

function kind(schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kind))].join(' or ');
  if (schema.enum) return schema.enum.map((each) => `\`${String(each)}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.prefixItems) return `list of ${schema.prefixItems.length}`;
  if (schema.items) return `list of ${schema.items.properties ? 'mappings' : kind(schema.items)}`;
  if (schema.properties) return 'mapping';
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < 1e15
      ? ` ${schema.minimum} to ${schema.maximum}`
      : '';
  const name =
    { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[String(schema.type)] ??
    'any';
  return `${schema.format ? schema.format.replace('cidrv', 'IPv').replace(/(IPv\d)/, '$1 prefix') : name}${range}`;
}

function told(schema: Schema): string {
  return (
    schema.description ??
    schema.anyOf?.map((each) => each.description).find((each) => each !== undefined) ??
    ''
  ).replace(/\|/g, '\\|');
}

/** One table for a mapping, and one for each mapping in it. */
function tables(name: string, schema: Schema, level: number): string[] {
  const properties = Object.entries(schema.properties ?? {});
  const rows = properties.map(
    ([key, each]) =>
      `| \`${key}\`${schema.required?.includes(key) ? ' (needed)' : ''} | ${kind(each)} | ${told(each)} |`,
  );
  const head = `${'#'.repeat(Math.min(level, 5))} ${name}\n\n${told(schema) && level > 2 ? `${told(schema)}\n\n` : ''}| key | kind | what it is |\n|---|---|---|\n${rows.join('\n')}\n`;
  const inner = properties.flatMap(([key, each]) => {
    const one = whole(each);
    const item = one.items ? whole(one.items) : one;
    return item.properties
      ? tables(
          `${level > 2 ? `${name}.` : ''}${key}${one.items ? '[]' : ''}`,
          { ...item, ...(told(each) ? { description: told(each) } : {}) },
          level + 1,
        )
      : [];
  });
  return [head, ...inner];
}

export function referencePage(schema: unknown): string {
  return `# The topology file

Every key that a topology file may have, YAML or JSON. This page is made from [the JSON Schema](topology.schema.json), which the parser shares. Keys are camelCase; names of SKUs, locations
and providers are matched without regard to case. What isn't stated and has to be assumed bears a mark, and is listed under the picture; all that isn't stated, at the level \`full\`. The keys under \`diagram\` are options of \`render\` and flags of
the command too.

${tables('Keys', schema as Schema, 2).join('\n')}`;
}
