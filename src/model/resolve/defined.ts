type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what isn't there, so that the network holds no undefined values and can be written as JSON. */
export function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
}
