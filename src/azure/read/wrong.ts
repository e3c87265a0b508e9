import { isThing, plainKey } from '../plain.ts';

/** What a text that isn’t JSON seems to be, and what would be right. */
const texts: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/^\s*$/, 'is empty; import takes the answer of "az … -o json" and others like it'],
  [
    /^[ \t]*(?:resource[ \t]+\w+[ \t]+'|targetScope[ \t]*=|param[ \t]+\w+[ \t]+\w)/m,
    'seems to be a Bicep file; build it with "az bicep build --file main.bicep", and import the JSON',
  ],
  [
    /^[ \t]*(?:(?:resource|data|module|variable)[ \t]+"[^"\n]*"(?:[ \t]+"[^"\n]*")?|terraform)[ \t]*\{/m,
    'seems to be a Terraform configuration; import what "terraform show -json" writes of its state or plan',
  ],
  [/^\s*<(?:\?xml|svg|!doctype|html|mxfile)\b/i, 'seems to be XML; import takes JSON, like that of "az … -o json"'],
  [
    /^(?:Id|Name|ResourceGroupName)[ \t]+: /m,
    'seems to be what Azure PowerShell printed; pipe it through "ConvertTo-Json -Depth 20" and import that',
  ],
  [/^[ \t]*-{3,}[ \t]+-{3,}/m, 'seems to be a table as "az … -o table" prints it; use -o json'],
  [/^\s*(?:ERROR|WARNING): /m, 'seems to be what az said of an error; import takes the answer of "az … -o json"'],
];

/** Says what a text that isn’t JSON seems to be; nothing where it isn’t known. */
export function wrongText(text: string): string | undefined {
  return texts.find(([pattern]) => pattern.test(text))?.[1];
}

/** Answers that name no resource, by a key that their entries have. */
const answers: readonly (readonly [key: string, name: string])[] = [
  ['macaddress', 'an ARP table'],
  ['nexthop', 'a route table as a router has it'],
  ['nexthops', 'a route table as a router has it'],
  ['addressprefixes', 'a table of routes'],
  ['aspath', 'a list of routes'],
  ['neighbor', 'a list of BGP neighbours'],
  ['primarybytesin', 'statistics of traffic'],
  ['encodedcontent', 'a letter of authorization'],
  ['messagessent', 'the state of BGP peers'],
  ['bandwidthsoffered', 'a list of what providers offer'],
];

/** Says what a value in which no resource was found seems to be, and what would be right. */
export function wrongValue(value: unknown, text: string): string {
  const right =
    'import takes the answers about circuits, gateways, connections and networks ("import --query" tells which)';
  const keys = isThing(value)
    ? new Map(Object.entries(value).map(([key, each]) => [plainKey(key), each]))
    : new Map<string, unknown>();
  if (['circuits', 'sites', 'virtualnetworks', 'virtualhubs'].some((key) => Array.isArray(keys.get(key))))
    return 'seems to be a topology file already; "render" draws it';
  if (/deploymentParameters\.json/i.test(String(keys.get('$schema') ?? '')))
    return 'seems to be the parameters of an ARM template; import the template itself';
  const error = keys.get('error');
  if (isThing(error) && 'code' in error)
    return `seems to be an error that Azure answered with (${String(error.code)}); ask again`;
  if (hasEmptyList(value)) return `is an answer without any resource; ${right}`;
  const found = answers.find(([key]) => hasKey(value, key, 0));
  return `seems to be ${found?.[1] ?? (text === '' ? 'a value' : 'JSON')} that names no resource of Azure’s; ${right}`;
}

function hasEmptyList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isThing(value) && ['value', 'data'].some((key) => Array.isArray(value[key]) && value[key].length === 0);
}

function hasKey(value: unknown, key: string, depth: number): boolean {
  if (depth > 10) return false;
  if (Array.isArray(value)) return value.slice(0, 3).some((each) => hasKey(each, key, depth + 1));
  return (
    isThing(value) &&
    Object.entries(value).some(([name, each]) => plainKey(name) === key || hasKey(each, key, depth + 1))
  );
}
