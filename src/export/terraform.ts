import { printable } from '../model/printable.ts';
import { type Arguments, Block, group, type Managed, managedOf, subnetSymbol } from './azurerm/index.ts';
import { type Code, type Parameter, type Reference, type Resource, type Value, written } from './code.ts';

const types = { string: 'string', int: 'number', strings: 'list(string)' } as const;

/** The version of the provider that the arguments are those of. */
const VERSION = '~> 4.0';

/** Code as a Terraform configuration for the provider azurerm. */
export function terraformText(code: Code, head: readonly string[]): string {
  const writer = new Writer(code);
  const parts = [
    head.map((line) => `# ${printable(line)}`).join('\n'),
    `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${VERSION}"\n    }\n  }\n}`,
    'provider "azurerm" {\n  features {}\n}',
    ...[group, ...code.parameters].map(variableText),
    ...code.resources.flatMap((each) => writer.resourceTexts(each)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function variableText({ name, type, description, secure }: Parameter): string {
  return [
    `variable "${name}" {`,
    `  type        = ${types[type]}`,
    `  description = ${text(description)}`,
    ...(secure ? ['  sensitive   = true'] : []),
    '}',
  ].join('\n');
}

class Writer {
  readonly #resources: ReadonlyMap<string, Resource>;
  /** The address of each resource by its symbol. */
  readonly #addresses: ReadonlyMap<string, string>;

  constructor({ resources }: Code) {
    this.#resources = new Map(resources.map((each) => [each.symbol, each]));
    this.#addresses = new Map(resources.flatMap(managedOf).map((each) => [each.symbol, addressOf(each)]));
  }

  resourceTexts(resource: Resource): string[] {
    const after = (resource.after ?? []).flatMap((symbol) => this.#addresses.get(symbol) ?? []);
    return managedOf(resource).map((managed, index) => {
      const { type, symbol, entries } = managed;
      const lines = [
        ...this.#lines(entries),
        ...(index === 0 && after.length > 0 ? ['', `depends_on = [${after.join(', ')}]`] : []),
      ];
      return [
        ...(index > 0 || resource.note === undefined ? [] : [`# ${printable(resource.note)}`]),
        `resource "azurerm_${type}" "${symbol}" {`,
        ...lines.map(indented),
        '}',
      ].join('\n');
    });
  }

  /** Arguments in lines with their signs one under the other, then the blocks. */
  #lines(entries: Arguments): string[] {
    const stated = Object.entries(entries).filter(([, value]) => value !== undefined);
    const blocks = stated.flatMap(([name, value]) => blocksOf(value).map((each) => [name, each] as const));
    const values = stated.filter(([, value]) => blocksOf(value).length === 0);
    const width = Math.max(0, ...values.map(([name]) => name.length));
    return [
      ...values.map(([name, value]) => `${name.padEnd(width)} = ${this.#value(value as Value)}`),
      ...blocks.flatMap(([name, each]) => ['', `${name} {`, ...this.#lines(each.entries).map(indented), '}']),
    ].filter((line, index) => line !== '' || index > 0);
  }

  #value(value: Value): string {
    const inner = (each: Value) => this.#value(each);
    return written(value, {
      text,
      parameter: ({ name }) => `var.${name}`,
      reference: (reference) => this.#reference(reference),
      nameOf: ({ symbol }) => `${this.#addresses.get(symbol) ?? ''}.name`,
      joined: ({ parts }) =>
        `"${parts.map((part) => (typeof part === 'string' ? escaped(part) : `\${var.${part.name}}`)).join('')}"`,
      keySet: ({ keys }) => this.#value(keys),
      list: (values) => `[${values.map(inner).join(', ')}]`,
      fields: (values) => `{ ${values.map(([key, each]) => `${key} = ${inner(each)}`).join(', ')} }`,
    });
  }

  /** An id; what isn’t a resource of the code has the id of what it is a part of, with its own name behind it. */
  #reference({ symbol, part }: Reference): string {
    const [, kind, name = ''] = part.split('/');
    const own = kind === 'subnets' ? this.#addresses.get(subnetSymbol(symbol, name)) : undefined;
    const address = own ?? this.#addresses.get(symbol);
    if (address !== undefined)
      return own === undefined && part !== '' ? `"\${${address}.id}${escaped(part)}"` : `${address}.id`;
    const { parent = '', type = '', name: called } = this.#resources.get(symbol) ?? {};
    return `"\${${this.#addresses.get(parent) ?? ''}.id}/${type.split('/').pop() ?? ''}/${escaped(String(called))}"`;
  }
}

const addressOf = ({ type, symbol }: Managed) => `azurerm_${type}.${symbol}`;

const indented = (line: string) => (line === '' ? '' : `  ${line}`);

function blocksOf(value: Arguments[string]): readonly Block[] {
  if (value instanceof Block) return [value];
  return Array.isArray(value) ? (value as readonly unknown[]).filter((each) => each instanceof Block) : [];
}

function text(value: string): string {
  return `"${escaped(value)}"`;
}

/** What would end a text of HCL’s, begin an expression in it, or isn’t a letter, is escaped. */
function escaped(value: string): string {
  return value
    .replace(/[\\"]/g, '\\$&')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
    });
}
