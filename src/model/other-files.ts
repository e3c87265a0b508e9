import { clip } from './printable.ts';

/** What a file seems to be that isn't a topology, and what its author can do with it. */

type Thing = Readonly<Record<string, unknown>>;

/** Azure's resource types, by the end of their path: what they are called, the command that prints them, their key in a topology. */
const resources = new Map<string, readonly [name: string, command?: string | undefined, key?: string]>(
  Object.entries({
    expressroutecircuits: ['an ExpressRoute circuit', 'az network express-route show', 'circuits'],
    'expressroutecircuits/peerings': ['a peering', 'az network express-route peering show', 'circuits[].peerings'],
    'expressroutecircuits/peerings/connections': [
      'a Global Reach connection',
      'az network express-route peering connection show',
      'globalReach',
    ],
    'expressroutecircuits/peerings/peerconnections': ['a Global Reach connection', undefined, 'globalReach'],
    'expressroutecircuits/authorizations': ['an authorization', 'az network express-route auth show'],
    expressrouteports: ['an ExpressRoute Direct port pair', 'az network express-route port show', 'ports'],
    'expressrouteports/links': ['a link of a Direct port pair', 'az network express-route port link show', 'ports'],
    expressroutecrossconnections: ['a circuit as its provider sees it', 'az network cross-connection show', 'circuits'],
    expressroutegateways: ['an ExpressRoute gateway of a virtual hub', 'az network express-route gateway show'],
    'expressroutegateways/expressrouteconnections': [
      'a circuit’s connection to a virtual hub',
      'az network express-route gateway connection show',
      'circuits[].connections',
    ],
    connections: ['a connection to a gateway', 'az network vpn-connection show', 'circuits[].connections'],
    virtualnetworkgateways: ['a virtual network gateway', 'az network vnet-gateway show', 'virtualNetworks[].gateway'],
    virtualnetworks: ['a virtual network', 'az network vnet show', 'virtualNetworks'],
    'virtualnetworks/virtualnetworkpeerings': ['a peering of virtual networks', 'az network vnet peering show'],
    virtualhubs: ['a virtual hub', 'az network vhub show', 'virtualHubs'],
    virtualwans: ['a Virtual WAN', 'az network vwan show', 'virtualHubs'],
    vpngateways: ['a VPN gateway', 'az network vpn-gateway show'],
    vpnsites: ['a VPN site', 'az network vpn-site show', 'vpn'],
  }),
);

/** Texts that aren't YAML, and that are brought instead of a topology. */
const texts: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^[ \t]*(?:resource[ \t]+\w+[ \t]+'|targetScope[ \t]*=|param[ \t]+\w+[ \t]+\w)/m, 'a Bicep file'],
  [/^[ \t]*(?:(?:resource|data)[ \t]+"\w+"[ \t]+"[^"\n]*"|terraform)[ \t]*\{/m, 'a Terraform configuration'],
  [/^\s*<(?:\?xml|svg|!doctype|html|mxfile)\b/i, 'XML'],
  [/^Id[ \t]+: \/subscriptions\//m, 'what Azure PowerShell printed'],
];

/**
 * Says what a file seems to be that isn't a topology: an answer of Azure's, a template, a plan. Nothing is said of one that
 * may well be meant as a topology.
 *
 * @param value what YAML reads from the file: a text, or nothing, where it isn't meant as YAML
 */
export function otherFile(value: unknown, source: string): string | undefined {
  const resource = typeof value === 'object' ? resourceOf(value) : undefined;
  const what =
    typeof value !== 'object'
      ? texts.find(([pattern]) => pattern.test(source))?.[1]
      : (documentOf(value) ?? resource ?? answerOf(value));
  if (what === undefined) return undefined;
  const [name, key] = typeof what === 'string' ? [what] : what;
  const isImported = what === resource || imported.includes(name);
  const where = key === undefined ? '' : ` under "${key}"`;
  return `this seems to be ${name}, not a topology file; write what it says${where} with a topology’s own keys${isImported ? ', or let the command "import" write it' : ''}`;
}

/** Documents of which a topology can be made. */
const imported: readonly string[] = ['an ARM template', 'a Terraform state', 'a Terraform plan'];

/** A file that isn't about one kind of resource: known by the keys at its top. */
function documentOf(value: unknown): string | undefined {
  const top = asThing(value);
  const schema = text(top.$schema);
  if (/deploymentTemplate\.json/i.test(schema)) return 'an ARM template';
  if (/deploymentParameters\.json/i.test(schema)) return 'the parameters of an ARM template';
  if ('terraform_version' in top || 'planned_values' in top)
    return 'resources' in top ? 'a Terraform state' : 'a Terraform plan';
  const { error } = top;
  if (Object.keys(top).length === 1 && 'code' in asThing(error) && 'message' in asThing(error))
    return 'an error that Azure answered with';
  return undefined;
}

/** What an answer about resources is called, and the key of a topology for what it says. */
function resourceOf(value: unknown): readonly [name: string, key?: string | undefined] | undefined {
  const found = typeIn(value);
  if (!found) return undefined;
  const [of, command, key] = resources.get(found.type.toLowerCase()) ?? [`the resource type ${clip(found.type)}`];
  const shown =
    command === undefined ? '' : ` (as "${found.many ? command.replace(/show$/, 'list') : command}" prints it)`;
  return [`Azure’s own answer about ${of}${shown}`, key];
}

/** The type of the resource, or of the first of many, that an answer is about. */
function typeIn(value: unknown): { readonly type: string; readonly many: boolean } | undefined {
  const many = Array.isArray(value);
  const type = typeOf(many ? value[0] : value);
  if (type !== undefined) return { type, many };
  // A list as REST answers it, rows of Resource Graph, and the examples of Azure's own specification.
  const top = asThing(value);
  const inner = top.value ?? top.data ?? asThing(asThing(top.responses)['200']).body;
  return many || typeof inner !== 'object' ? undefined : typeIn(inner);
}

/** An answer that names no resource: routes, statistics. */
function answerOf(value: unknown): string | undefined {
  const top = asThing(value);
  const isList =
    Array.isArray(top.value) && Object.keys(top).every((key) => ['value', 'nextLink', 'count'].includes(key));
  if (isList) return 'a list that Azure answered with';
  if ('primarybytesIn' in top || 'primaryBytesIn' in top) return 'statistics that Azure answered with';
  return 'responses' in top && 'parameters' in top ? 'an example of Azure’s REST specification' : undefined;
}

/** The type of a resource without its namespace, from its type or its id, in the spelling of REST, the CLI or PowerShell. */
function typeOf(value: unknown): string | undefined {
  const thing = asThing(value);
  const type = text(thing.type ?? thing.Type);
  if (/^Microsoft\.\w+\/[\w/]+$/i.test(type)) return type.slice(type.indexOf('/') + 1);
  const [, path] = /^\/subscriptions\/.*\/providers\/Microsoft\.\w+\/([^\n]+)$/i.exec(text(thing.id ?? thing.Id)) ?? [];
  return path
    ?.split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/');
}

function asThing(value: unknown): Thing {
  return value !== null && typeof value === 'object' ? (value as Thing) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
