type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what isn't there, so that the network holds no undefined values and can be written as JSON. */
export function defined<T extends object>(value: T): Defined<T> {
  const found: Partial<T> = {};
  for (const key in value) if (value[key] !== undefined) found[key] = value[key];
  return found as Defined<T>;
}
