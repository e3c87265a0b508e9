import { azureId, madeId, UNKNOWN } from '../ids.ts';
import { isThing } from '../plain.ts';
import { evaluate, isExpression, type Scope, textOf, Unknown } from './expression.ts';

type Raw = Readonly<Record<string, unknown>>;

/** As many turns of a loop are followed at most. */
const MOST_TURNS = 1_000;

/** Templates in one another are followed so far. */
const MOST_DEEP = 8;

/** Whether a value is an ARM template: what Bicep builds and the portal exports. */
export function isTemplate(value: unknown): value is Raw {
  if (!isThing(value)) return false;
  const schema = value.$schema;
  const named = typeof schema === 'string' && /deploymentTemplate\.json/i.test(schema);
  return named || ('contentVersion' in value && 'resources' in value);
}

/**
 * The resources that an ARM template describes, each as an answer of Azure’s would have it. Parameters stand for their
 * default values; what only a deployment would know is left out, but names keep a stand-in, so that what refers to them
 * still finds them.
 */
export function resourcesOf(template: Raw, given: Raw = {}, deep = 0): Raw[] {
  if (deep > MOST_DEEP) return [];
  const declared = entriesOf(template.resources);
  const scope = scopeOf(template, given, declared);
  return declared.flatMap(([, resource]) =>
    turnsOf(resource, scope).flatMap((turn) => resourceOf(resource, turn, deep)),
  );
}

/** Resources are a list, or since version 2.0 of the language a mapping by their symbols. */
function entriesOf(resources: unknown): (readonly [symbol: string, resource: Raw])[] {
  if (Array.isArray(resources)) return resources.filter(isThing).map((each, index) => [String(index), each] as const);
  return isThing(resources)
    ? Object.entries(resources).flatMap(([symbol, each]) => (isThing(each) ? [[symbol, each] as const] : []))
    : [];
}

function scopeOf(template: Raw, given: Raw, declared: readonly (readonly [string, Raw])[]): Scope {
  const open = new Set<string>();
  const find = (things: unknown, name: string) =>
    isThing(things) ? Object.entries(things).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] : undefined;
  const known = new Map<string, unknown>();
  /** Each is worked out once; what refers to itself comes to nothing that is known. */
  const once = (name: string, work: () => unknown): unknown => {
    if (known.has(name)) return known.get(name);
    if (open.has(name)) return new Unknown(name);
    open.add(name);
    const value = work();
    open.delete(name);
    known.set(name, value);
    return value;
  };
  const scope: Scope = {
    parameter: (name) =>
      once(`p/${name}`, () => {
        const own = find(given, name);
        if (isThing(own) && own.value !== undefined) return own.value;
        const parameter = find(template.parameters, name);
        const standard = isThing(parameter) ? parameter.defaultValue : undefined;
        return standard === undefined ? new Unknown(name) : resolved(standard, scope);
      }),
    variable: (name) =>
      once(`v/${name}`, () => {
        const value = find(template.variables, name);
        return value === undefined ? new Unknown(name) : resolved(value, scope);
      }),
    turns: {},
    idOf: (symbol) => {
      const resource = declared.find(([name]) => name === symbol)?.[1];
      return resource && (once(`r/${symbol}`, () => idOf(resource, scope)) as string | undefined);
    },
  };
  return scope;
}

/** A value with its expressions worked out. */
function resolved(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return isExpression(value) ? evaluate(value, scope) : value.replace(/^\[\[/, '[');
  if (Array.isArray(value)) return value.map((each) => resolved(each, scope));
  if (!isThing(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, scope)]));
}

/** What a resource has, whatever it is: keys are given when a template is deployed, and never written into a topology. */
const keys = ['sharedkey', 'authorizationkey', 'caksecretidentifier'];

/** Without what isn’t known; ids and keys keep their stand-ins. */
function literal(value: unknown, key = ''): unknown {
  if (value instanceof Unknown) {
    const isKey = keys.includes(key.toLowerCase());
    return isKey || (key.toLowerCase() === 'id' && azureId(value.standIn)) ? value.standIn : undefined;
  }
  if (Array.isArray(value)) return value.map((each) => literal(each)).filter((each) => each !== undefined);
  if (!isThing(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const made = literal(each, name);
      return made === undefined ? [] : [[name, made] as const];
    }),
  );
}

/** A scope for each turn of a resource’s loop; none where its condition is false. */
function turnsOf({ copy, condition }: Raw, scope: Scope): Scope[] {
  const count = isThing(copy) ? resolved(copy.count, scope) : undefined;
  const name = isThing(copy) ? textOf(resolved(copy.name, scope)) : '';
  const turns =
    typeof count === 'number'
      ? Array.from(
          { length: Math.min(count, MOST_TURNS) },
          (_, turn): Scope => ({ ...scope, turns: { ...scope.turns, '': turn, [name]: turn } }),
        )
      : [scope];
  return turns.filter((each) => condition === undefined || resolved(condition, each) !== false);
}

function idOf({ type, name, resourceGroup, subscriptionId, scope: on }: Raw, scope: Scope): string | undefined {
  const kind = textOf(resolved(type, scope));
  const names = textOf(resolved(name, scope)).split('/');
  if (!kind.includes('/')) return undefined;
  const group = textOf(resolved(resourceGroup, scope)) || UNKNOWN;
  const subscription = textOf(resolved(subscriptionId, scope)) || UNKNOWN;
  const parent = textOf(resolved(on, scope));
  if (azureId(parent) && !kind.toLowerCase().startsWith('microsoft.network/')) return undefined;
  return madeId(kind.replace(/^Microsoft\.Network\//i, ''), names, group, subscription);
}

/** A resource and those that stand in it. */
function resourceOf(resource: Raw, scope: Scope, deep: number): Raw[] {
  const type = textOf(resolved(resource.type, scope));
  // What exists already is only referred to.
  if (resource.existing === true) return [];
  if (/^microsoft\.resources\/deployments$/i.test(type)) return deployed(resource, scope, deep);
  const id = idOf(resource, scope);
  const name = textOf(resolved(resource.name, scope));
  const { resources, properties, sku, kind, location, zones } = resource;
  const made = literal(resolved({ properties, sku, kind, location, zones }, scope)) as Raw;
  const inner = entriesOf(resources).flatMap(([, each]) => {
    const own = textOf(resolved(each.type, scope));
    const isWhole = own.toLowerCase().startsWith(`${type.toLowerCase()}/`);
    const nested = isWhole
      ? each
      : { ...each, type: `${type}/${own}`, name: `${name}/${textOf(resolved(each.name, scope))}` };
    return turnsOf(nested, scope).flatMap((turn) => resourceOf(nested, turn, deep));
  });
  return [{ ...made, ...(id === undefined ? {} : { id }), type, name: name.split('/').pop() ?? name }, ...inner];
}

/** A deployment inside of a template: the resources of its own template. */
function deployed({ properties }: Raw, scope: Scope, deep: number): Raw[] {
  if (!isThing(properties) || !isTemplate(properties.template)) return [];
  const given = resolved(properties.parameters, scope);
  const isInner =
    isThing(properties.expressionEvaluationOptions) &&
    /inner/i.test(textOf(properties.expressionEvaluationOptions.scope));
  if (isInner) return resourcesOf(properties.template, isThing(given) ? withoutUnknown(given) : {}, deep + 1);
  return entriesOf(properties.template.resources).flatMap(([, each]) =>
    turnsOf(each, scope).flatMap((turn) => resourceOf(each, turn, deep + 1)),
  );
}

/** Parameters whose values aren’t known stand for themselves. */
function withoutUnknown(given: Raw): Raw {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, each]) => isThing(each) && !(each.value instanceof Unknown && each.value.standIn === ''),
    ),
  );
}
