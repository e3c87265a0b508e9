/** Stands in ids for a subscription or a resource group that a template or a plan doesn’t say. */
export const UNKNOWN = '-';

/** A resource id of Azure, taken apart. */
export interface AzureId {
  /** Absent where it isn’t known. */
  readonly subscription?: string;
  readonly resourceGroup?: string;
  /** The type in lower case; without its namespace where that is Microsoft.Network. */
  readonly type: string;
  readonly name: string;
  /** The id of what it is a part of: a circuit’s for a peering. */
  readonly parent?: string;
}

const pattern = /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/providers\/([^/]+)\/(.+)$/i;

/** Kinds that have another name in the ids of some answers. */
const otherNames: Readonly<Record<string, string>> = { virtualhubvnetconnections: 'hubvirtualnetworkconnections' };

/** Takes a resource id apart; nothing of a text that isn’t one. */
export function azureId(id: string): AzureId | undefined {
  const [, subscription = '', resourceGroup, namespace = '', path = ''] =
    pattern.exec(id.trim().replace(/\/+$/, '')) ?? [];
  const segments = path.split('/');
  if (path === '' || segments.length % 2 !== 0) return undefined;
  const kinds = segments.filter((_, index) => index % 2 === 0).map(kindOf);
  const last = segments[segments.length - 1] ?? '';
  return {
    ...(subscription === UNKNOWN ? {} : { subscription }),
    ...(resourceGroup === undefined || resourceGroup === UNKNOWN ? {} : { resourceGroup }),
    type: typeName(`${namespace}/${kinds.join('/')}`),
    name: last,
    ...(segments.length > 2 ? { parent: id.trim().split('/').slice(0, -2).join('/') } : {}),
  };
}

function kindOf(segment: string): string {
  const lower = segment.toLowerCase();
  return otherNames[lower] ?? lower;
}

/** A resource type as this room names it: in lower case, Microsoft.Network’s without the namespace. */
export function typeName(type: string): string {
  return type
    .toLowerCase()
    .replace(/^microsoft\.network\//, '')
    .split('/')
    .map(kindOf)
    .join('/');
}

/** What an id is known by: Azure’s ids differ in case from answer to answer. */
export function idKey(id: string): string {
  const lower = id.trim().replace(/\/+$/, '').toLowerCase();
  return lower.replace('/virtualhubvnetconnections/', '/hubvirtualnetworkconnections/');
}

/** An id for what a template or a plan describes. */
export function madeId(
  type: string,
  names: readonly string[],
  resourceGroup = UNKNOWN,
  subscription = UNKNOWN,
): string {
  const [namespace = '', ...kinds] = type.includes('.') ? type.split('/') : ['Microsoft.Network', ...type.split('/')];
  const path = kinds.map((kind, index) => `${kind}/${names[index] ?? UNKNOWN}`).join('/');
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${namespace}/${path}`;
}

/** The id of an outer resource of some type, for what is a part of it: a circuit’s id from that of its peering. */
export function ownerOf(id: string, type: string): string | undefined {
  for (let each: string | undefined = id; each !== undefined; ) {
    const known = azureId(each);
    if (known?.type === type) return each;
    each = known?.parent;
  }
  return undefined;
}
