/** A value that the file doesn’t state, or that has no place in a file: whoever runs the code gives it. */
export class Parameter {
  /** In words joined by underscores. */
  readonly name: string;
  readonly type: ParameterType;
  readonly description: string;
  /** Whether it is a secret. */
  readonly secure: boolean;

  constructor(name: string, type: ParameterType, description: string, secure = false) {
    this.name = name;
    this.type = type;
    this.description = description;
    this.secure = secure;
  }
}

export type ParameterType = 'string' | 'int' | 'strings';

/** The id of a resource of the code, or of a part of one that isn’t a resource of its own there. */
export class Reference {
  readonly symbol: string;
  /** What leads from the resource to the part, like `/subnets/GatewaySubnet`. */
  readonly part: string;

  constructor(symbol: string, part = '') {
    this.symbol = symbol;
    this.part = part;
  }
}

/** The name of a resource of the code. */
export class NameOf {
  readonly symbol: string;

  constructor(symbol: string) {
    this.symbol = symbol;
  }
}

/** A text that is put together of others. */
export class Joined {
  readonly parts: readonly (string | Parameter)[];

  constructor(...parts: readonly (string | Parameter)[]) {
    this.parts = parts;
  }
}

/** A mapping whose keys are values themselves, each with nothing behind it: the identities of a resource. */
export class KeySet {
  readonly keys: readonly Parameter[];

  constructor(...keys: readonly Parameter[]) {
    this.keys = keys;
  }
}

/** A value in code. What is undefined isn’t written. */
export type Value =
  | string
  | number
  | boolean
  | Parameter
  | Reference
  | Joined
  | KeySet
  | NameOf
  | undefined
  | readonly Value[]
  | Fields;

export interface Fields {
  readonly [key: string]: Value;
}

/** A resource in the words of Azure Resource Manager, which both languages are written from. */
export interface Resource {
  /** What the code calls it: words joined by underscores, unique in the code without regard to case and underscores. */
  readonly symbol: string;
  /** The type without its namespace, Microsoft.Network. */
  readonly type: string;
  readonly name: Value;
  /** The symbol of what it is a part of. */
  readonly parent?: string;
  readonly location?: Value;
  /** The keys beside name and location: sku, properties, identity. */
  readonly body: Fields;
  /** The resource group that the file states. */
  readonly resourceGroup?: string | undefined;
  /** The symbols of resources that have to be there before it, although it doesn’t name them. */
  readonly after?: readonly string[];
  /** A sentence above it. */
  readonly note?: string | undefined;
  /** Somebody else makes it: it is only referred to. */
  readonly existing?: boolean;
}

/** A network as code, before it is written in a language. */
export interface Code {
  readonly parameters: readonly Parameter[];
  readonly resources: readonly Resource[];
}

/** How a language writes each kind of value; numbers and truth values are alike in all. */
export interface Forms {
  readonly text: (value: string) => string;
  readonly parameter: (value: Parameter) => string;
  readonly reference: (value: Reference) => string;
  readonly nameOf: (value: NameOf) => string;
  readonly joined: (value: Joined) => string;
  readonly keySet: (value: KeySet) => string;
  /** Without what is undefined. */
  readonly list: (values: readonly Value[]) => string;
  readonly fields: (values: readonly (readonly [key: string, value: Value])[]) => string;
}

/** Writes a value in the forms of a language. */
export function written(value: Value, forms: Forms): string {
  if (typeof value === 'string') return forms.text(value);
  if (value instanceof Parameter) return forms.parameter(value);
  if (value instanceof Reference) return forms.reference(value);
  if (value instanceof NameOf) return forms.nameOf(value);
  if (value instanceof Joined) return forms.joined(value);
  if (value instanceof KeySet) return forms.keySet(value);
  if (Array.isArray(value)) return forms.list((value as readonly Value[]).filter((each) => each !== undefined));
  return isFields(value) ? forms.fields(Object.entries(value).filter(([, each]) => each !== undefined)) : String(value);
}

export function isFields(value: Value): value is Fields {
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Parameter) &&
    !(value instanceof Reference) &&
    !(value instanceof Joined) &&
    !(value instanceof KeySet) &&
    !(value instanceof NameOf)
  );
}

/** The fields of a value at a key; none where it has none. */
export function fieldsAt(fields: Fields, key: string): Fields {
  const value = fields[key];
  return isFields(value) ? value : {};
}

/** The list of a value at a key. */
export function listAt(fields: Fields, key: string): readonly Value[] {
  const value = fields[key];
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}
