import { printable } from '../model/printable.ts';
import { type Code, type Parameter, type Reference, type Resource, type Value, written } from './code.ts';
import { camelCase } from './names.ts';

/** The version of Azure’s API that the code is for: the newest of which Bicep has the types. */
const API = '2025-09-01';

const types = { string: 'string', int: 'int', strings: 'string[]' } as const;

/** Code as a Bicep file. */
export function bicepText({ parameters, resources }: Code, head: readonly string[]): string {
  const parts = [
    head.map((line) => `// ${printable(line)}`).join('\n'),
    ...parameters.map(parameterText),
    ...resources.map(resourceText),
  ];
  return `${parts.join('\n\n')}\n`;
}

function parameterText({ name, type, description, secure }: Parameter): string {
  const isLocation = name === 'location';
  return [
    ...(secure ? ['@secure()'] : []),
    `@description(${text(description)})`,
    `param ${camelCase(name)} ${types[type]}${isLocation ? ' = resourceGroup().location' : ''}`,
  ].join('\n');
}

function resourceText({ symbol, type, name, parent, location, body, after = [], note, existing }: Resource): string {
  const fields = Object.entries<Value>({ name, location, ...body }).filter(([, value]) => value !== undefined);
  const lines = [
    ...(parent === undefined ? [] : [`parent: ${camelCase(parent)}`]),
    ...fields.map(([key, value]) => `${key}: ${valueText(value, '  ')}`),
    ...(after.length > 0 ? [`dependsOn: [${lined(after.map(camelCase), '  ')}]`] : []),
  ];
  return [
    ...(note === undefined ? [] : [`// ${printable(note)}`]),
    `resource ${camelCase(symbol)} 'Microsoft.Network/${type}@${API}'${existing ? ' existing' : ''} = {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

/** Items of a list or a mapping, each on its line. */
function lined(items: readonly string[], indent: string): string {
  return `\n${items.map((each) => `${indent}  ${each}\n`).join('')}${indent}`;
}

function valueText(value: Value, indent: string): string {
  const inner = (each: Value) => valueText(each, `${indent}  `);
  return written(value, {
    text,
    parameter: ({ name }) => camelCase(name),
    reference: referenceText,
    nameOf: ({ symbol }) => `${camelCase(symbol)}.name`,
    joined: ({ parts }) =>
      `'${parts.map((part) => (typeof part === 'string' ? escaped(part) : inserted(part))).join('')}'`,
    keySet: ({ keys }) =>
      `{${lined(
        keys.map((key) => `'${inserted(key)}': {}`),
        indent,
      )}}`,
    list: (values) => (values.length === 0 ? '[]' : `[${lined(values.map(inner), indent)}]`),
    fields: (values) =>
      values.length === 0
        ? '{}'
        : `{${lined(
            values.map(([key, each]) => `${key}: ${inner(each)}`),
            indent,
          )}}`,
  });
}

function referenceText({ symbol, part }: Reference): string {
  const id = `${camelCase(symbol)}.id`;
  return part === '' ? id : `'\${${id}}${escaped(part)}'`;
}

const inserted = ({ name }: Parameter) => `\${${camelCase(name)}}`;

function text(value: string): string {
  return `'${escaped(value)}'`;
}

/** What would end a text of Bicep’s, begin an expression in it, or isn’t a letter, is escaped. */
function escaped(value: string): string {
  return value
    .replace(/[\\']/g, '\\$&')
    .replace(/\$(?=\{)/g, '\\$')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`);
}
