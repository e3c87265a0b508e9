import { clip } from '../model/printable.ts';
import { azureId, idKey, typeName, UNKNOWN } from './ids.ts';
import { isThing, type Thing, textAt, thingsAt } from './plain.ts';

/** Something of Azure’s. */
export interface Resource {
  readonly id: string;
  /** The type in lower case; without its namespace where that is Microsoft.Network. */
  readonly type: string;
  readonly name: string;
  /** What is known of it, with plain keys. */
  readonly values: Thing;
  /** True for what is known by its id alone, since something else names it. */
  readonly named: boolean;
  /** The kinds of its parts of which it tells all that there are. */
  readonly whole: ReadonlySet<string>;
}

/** No name in Azure is longer. */
const LONGEST_NAME = 200;

/** What answers tell inside of what it is a part of: the key, and the kind of its items. */
const inside: Readonly<Record<string, readonly (readonly [key: string, kind: string])[]>> = {
  expressroutecircuits: [
    ['peerings', 'peerings'],
    ['authorizations', 'authorizations'],
  ],
  'expressroutecircuits/peerings': [
    ['connections', 'connections'],
    ['peeredconnections', 'peerconnections'],
  ],
  expressroutecrossconnections: [['peerings', 'peerings']],
  expressrouteports: [['links', 'links']],
  expressroutegateways: [['expressrouteconnections', 'expressrouteconnections']],
  virtualnetworks: [
    ['subnets', 'subnets'],
    ['virtualnetworkpeerings', 'virtualnetworkpeerings'],
  ],
  virtualhubs: [['virtualnetworkconnections', 'hubvirtualnetworkconnections']],
  vpngateways: [['connections', 'vpnconnections']],
  vpnsites: [['vpnsitelinks', 'vpnsitelinks']],
  routefilters: [['rules', 'routefilterrules']],
};

/** All that answers tell, each thing once, whichever of them tells it. Ids are the join, without regard to case. */
export class Inventory {
  readonly #all = new Map<string, Resource>();
  /** By type, and by owner and kind; made when somebody asks, and anew when something has come. */
  #types = new Map<string, readonly Resource[]>();
  #parts = new Map<string, readonly Resource[]>();
  #sorted = -1;

  /**
   * Takes in a resource with all that is told inside of it.
   *
   * @param values with plain keys; `id` and `type` or one of them
   * @returns its type; nothing where it isn’t one: it has neither an id, nor a type and a name
   */
  add(values: Thing): string | undefined {
    const id = identityOf(values);
    if (id === undefined) return undefined;
    this.#put(id, values);
    return azureId(id)?.type;
  }

  #put(id: string, values: Thing, known: ReadonlySet<string> = new Set()): void {
    const parts = azureId(id);
    if (!parts) return;
    const key = idKey(id);
    const before = this.#all.get(key);
    const { type } = parts;
    const children = inside[type] ?? [];
    const own = Object.fromEntries(
      Object.entries(values).filter(([name]) => !children.some(([each]) => each === name)),
    );
    this.#sorted = -1;
    this.#all.set(key, {
      id: before?.id ?? id,
      type,
      name: clip(textAt(values, 'name')?.split('/').pop() ?? parts.name, LONGEST_NAME),
      values: { ...before?.values, ...own },
      named: false,
      whole: new Set([
        ...(before?.whole ?? []),
        ...known,
        ...children.flatMap(([list, kind]) => (isWholeList(values[list]) ? [kind] : [])),
      ]),
    });
    for (const [name, kind] of children) {
      for (const child of thingsAt(values, name)) {
        const called = textAt(child, 'name') ?? azureId(textAt(child, 'id') ?? '')?.name;
        if (called !== undefined && says(child)) this.#put(`${id}/${kind}/${called}`, child);
      }
    }
  }

  /** Takes in what is known by its id alone; nothing where the id is of another type. */
  name(id: string | undefined, type: string): Resource | undefined {
    if (id === undefined) return undefined;
    const found = this.get(id);
    if (found) return found.type === type ? found : undefined;
    const known = azureId(id);
    if (known?.type !== type) return undefined;
    const resource: Resource = { id, type, name: known.name, values: {}, named: true, whole: new Set() };
    this.#all.set(idKey(id), resource);
    return resource;
  }

  get(id: string | undefined): Resource | undefined {
    return id === undefined ? undefined : this.#all.get(idKey(id));
  }

  get all(): readonly Resource[] {
    return [...this.#all.values()];
  }

  /** The resources of a type, in an order that doesn’t depend on how they were told. */
  of(type: string): readonly Resource[] {
    this.#sort();
    return this.#types.get(type) ?? [];
  }

  /** The parts of a resource of one kind: a circuit’s peerings. */
  parts(owner: Resource, kind: string): readonly Resource[] {
    this.#sort();
    return this.#parts.get(`${idKey(owner.id)}/${kind}`) ?? [];
  }

  #sort(): void {
    if (this.#sorted === this.#all.size) return;
    const all = inOrder(this.all);
    this.#types = grouped(all, ({ type }) => type);
    this.#parts = grouped(all, ({ id }) => idKey(id).split('/').slice(0, -1).join('/'));
    this.#sorted = this.#all.size;
  }

  /**
   * Gives what a template or a plan describes without its subscription or resource group the id that another answer has
   * for it, where only one can be meant.
   */
  joined(): Inventory {
    const partial = this.all.filter(({ id }) => isPartial(id));
    if (partial.length === 0) return this;
    const whole = new Map<string, string | undefined>();
    for (const { id } of this.all) {
      if (isPartial(id)) continue;
      const path = pathOf(id);
      whole.set(path, whole.has(path) ? undefined : id);
    }
    const renamed = (text: string) => (isPartial(text) ? (whole.get(pathOf(text)) ?? text) : text);
    const result = new Inventory();
    for (const each of [...partial, ...this.all.filter(({ id }) => !isPartial(id))])
      result.#put(renamed(each.id), withTexts(each.values, renamed) as Thing, each.whole);
    return result;
  }
}

/** Whether an item of a list says something: a list that names its items alone tells nothing of them. */
const says = (item: unknown) =>
  isThing(item) && Object.keys(item).some((each) => !['id', 'name', 'resourcegroup'].includes(each));

const isWholeList = (list: unknown) => Array.isArray(list) && list.every(says);

function grouped(all: readonly Resource[], keyOf: (each: Resource) => string): Map<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

function identityOf(values: Thing): string | undefined {
  const id = textAt(values, 'id');
  if (id !== undefined && azureId(id)) return id;
  const [type, name] = [textAt(values, 'type'), textAt(values, 'name')];
  // Some ids of what Azure lists are of another form than those of resources.
  const last = id?.split('/').pop();
  if (type !== undefined && last && /^Microsoft\.\w+\/\w+$/i.test(type))
    return `/subscriptions/${UNKNOWN}/providers/${type}/${name ?? last}`;
  if (type === undefined || name === undefined || !/^Microsoft\.\w+\//i.test(type)) return undefined;
  const kinds = typeName(type).includes('.') ? type.split('/').slice(1) : typeName(type).split('/');
  const names = name.split('/');
  if (names.length !== kinds.length) return undefined;
  const group = textAt(values, 'resourcegroup') ?? textAt(values, 'resourcegroupname') ?? UNKNOWN;
  const subscription = textAt(values, 'subscriptionid') ?? UNKNOWN;
  const path = kinds.map((kind, index) => `${kind}/${names[index] ?? ''}`).join('/');
  return `/subscriptions/${subscription}/resourceGroups/${group}/providers/${type.split('/')[0] ?? ''}/${path}`;
}

const isPartial = (id: string) =>
  id.startsWith(`/subscriptions/${UNKNOWN}/`) || id.includes(`/resourceGroups/${UNKNOWN}/`);

const pathOf = (id: string) => idKey(id).replace(/^.*?\/providers\//, '');

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => withTexts(each, change));
  if (!isThing(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each, change)]));
}

/** By name as people order them, ER-2 before ER-10; of one name by id. */
export function inOrder<T extends { readonly name: string; readonly id: string }>(things: readonly T[]): T[] {
  const keys = new Map(things.map((each) => [each, `${orderKey(each.name)} ${idKey(each.id)}`]));
  return [...things].sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? ''));
}

function orderKey(name: string): string {
  return name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
