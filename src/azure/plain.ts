/** What is known of something in Azure, with keys as `plainKey` makes them. */
export type Thing = Readonly<Record<string, unknown>>;

/** Deeper than this nothing of Azure’s is nested; what is, isn’t read. */
const DEPTH = 60;

/** A name of a property as all of Azure’s tools spell it alike: `peerASN`, `peerAsn`, `PeerASN` and `peer_asn` are one. */
export function plainKey(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

/**
 * Makes one form of the forms in which Azure’s tools write a resource: keys without regard to case, what stands under
 * `properties` beside the rest, nothing that is null, lists without the frame that Windows PowerShell puts around them.
 */
export function plain(value: unknown, depth = 0): unknown {
  if (value === null || depth > DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((each) => plain(each, depth + 1)).filter((each) => each !== undefined);
  if (typeof value !== 'object') return value;
  const own = new Map<string, unknown>();
  for (const [key, each] of Object.entries(value)) {
    const made = plain(each, depth + 1);
    if (made !== undefined) own.set(plainKey(key), made);
  }
  for (const [key, each] of own) {
    const text = own.get(`${key}text`);
    if (isCut(each) && typeof text === 'string') own.set(key, plain(parsed(text), depth + 1));
  }
  const framed = own.get('value');
  if (own.size === 2 && Array.isArray(framed) && typeof own.get('count') === 'number') return framed;
  const { properties, ...rest } = Object.fromEntries(own);
  return isThing(properties) ? { ...properties, ...rest } : Object.fromEntries(own);
}

/** What PowerShell writes for what is nested deeper than it was told to go: a type’s name, or `@{Id=…}`. */
export function isCut(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isCut);
  return (
    typeof value === 'string' &&
    /^(?:Microsoft\.Azure\.(?:Commands|Management)\.|System\.Collections\.|@\{\w+=)/.test(value)
  );
}

/** JSON that PowerShell has put into a text; nothing where it isn’t any. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isThing(value: unknown): value is Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** A thing at a key; one without keys where there is none. */
export function thingAt(thing: Thing, key: string): Thing {
  const value = thing[key];
  return isThing(value) ? value : {};
}

/** The things of a list at a key. */
export function thingsAt(thing: Thing, key: string): readonly Thing[] {
  const value = thing[key];
  return Array.isArray(value) ? value.filter(isThing) : [];
}

/** The texts of a list at a key; a text alone is a list of one. */
export function textsAt(thing: Thing, key: string): readonly string[] {
  const value = thing[key];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

/** A text at a key, if it is one and has something in it. */
export function textAt(thing: Thing, key: string): string | undefined {
  const value = thing[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number at a key; one that is written as a text counts too. */
export function numberAt(thing: Thing, key: string): number | undefined {
  const value = thing[key];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Whether a key says yes: true, or a text that means it. */
export function isOn(thing: Thing, key: string): boolean {
  const value = thing[key];
  return value === true || (typeof value === 'string' && /^(true|enabled)$/i.test(value));
}

/** The id that a reference at a key names: `{ "id": "/subscriptions/…" }`. */
export function idAt(thing: Thing, key: string): string | undefined {
  return textAt(thingAt(thing, key), 'id');
}
