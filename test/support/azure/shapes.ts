import { askedBy, askedTypes } from '../../../src/azure/query.ts';
import type { Rest } from './estate.ts';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changed(value: unknown, change: (value: Values) => Values): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(change(value)).map(([key, each]) => [key, changed(each, change)]));
}

/** An answer of REST for each type of resource. */
export function asRest(estate: readonly Rest[]): unknown[] {
  const types = [...new Set(estate.map(({ type }) => type))];
  return types.map((type) => ({ value: estate.filter((each) => each.type === type) }));
}

/** Pages of Resource Graph: types and groups in lower case, other ids in capitals here and there. */
export function asGraph(estate: readonly Rest[]): unknown[] {
  const rows = estate.map((each, index) => ({
    ...(changed(each, (values) => values) as Rest),
    id:
      index % 2 === 0
        ? each.id.replace('/resourceGroups/', '/resourcegroups/').replace('rg-network', 'RG-NETWORK')
        : each.id,
    type: each.type.toLowerCase(),
    tenantId: '00000000-0000-0000-0000-00000000000f',
    kind: each.kind ?? '',
    resourceGroup: 'rg-network',
    tags: null,
  }));
  const half = Math.ceil(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)].map((data) => ({
    count: data.length,
    data,
    total_records: rows.length,
  }));
}

/** The answer of the project’s own query: of rows that it asks for, what it asks of them. */
export function asQuery(estate: readonly Rest[]): unknown {
  const data = estate
    .filter((each) => askedTypes.includes(each.type.toLowerCase().replace('microsoft.network/', '')))
    .map(({ id, name, type, kind = '', location = null, sku = null, properties }) => ({
      ...{ id, name, type: type.toLowerCase(), kind, location, resourceGroup: 'rg-network' },
      ...{ subscriptionId: id.split('/')[2], sku, properties, askedBy },
    }));
  return { count: data.length, data, total_records: data.length, skip_token: null };
}

/** As the az CLI prints them: properties beside the rest, the resource group added. */
export function asCli(estate: readonly Rest[]): unknown[] {
  return estate.map((each) =>
    changed(each, ({ properties, peerASN, customerASN, ...rest }) => ({
      ...rest,
      ...(peerASN === undefined ? {} : { peerAsn: peerASN }),
      ...(customerASN === undefined ? {} : { customerAsn: customerASN }),
      ...(isValues(properties) ? properties : {}),
      ...(typeof rest.id === 'string' ? { resourceGroup: 'rg-network', tags: null } : {}),
    })),
  );
}

const pascal = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1)}`;

/** As PowerShell’s ConvertTo-Json writes its objects: no type, no properties, keys with a capital. */
export function asPowerShell(estate: readonly Rest[]): unknown[] {
  const flat = estate.map((each) =>
    changed(each, ({ properties, type: _, ...rest }) => ({ ...rest, ...(isValues(properties) ? properties : {}) })),
  );
  return flat.map((each) =>
    changed(each, (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [pascal(key), value]))),
  );
}

/** An ARM template as the portal exports it: names by parameters, ids by expressions. */
export function asTemplate(estate: readonly Rest[]): unknown {
  const parameters: Record<string, object> = {};
  const nameOf = (name: string) => {
    const key = `name_${name.replace(/\W/g, '_')}`;
    parameters[key] = { type: 'String', defaultValue: name };
    return `parameters('${key}')`;
  };
  const path = (id: string) => id.split('/Microsoft.Network/')[1]?.split('/') ?? [];
  const reference = (id: string) => {
    const segments = path(id);
    const kinds = segments.filter((_, index) => index % 2 === 0).join('/');
    const names = segments.filter((_, index) => index % 2 === 1).map(nameOf);
    return `[resourceId('Microsoft.Network/${kinds}', ${names.join(', ')})]`;
  };
  const resources = estate.map((each) => {
    const names = path(each.id)
      .filter((_, index) => index % 2 === 1)
      .map(nameOf);
    const properties = changed(each.properties, ({ etag: _, ...values }) => ({
      ...values,
      ...(typeof values.id === 'string' ? { id: reference(values.id) } : {}),
    }));
    const { id: _, ...rest } = each;
    return {
      ...rest,
      apiVersion: '2024-05-01',
      name: names.length === 1 ? `[${names[0]}]` : `[concat(${names.join(`, '/', `)})]`,
      properties,
    };
  });
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters,
    variables: {},
    resources,
  };
}
