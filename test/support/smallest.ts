type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Makes a file small that shows a fault: takes away items of lists, keys of objects and most of long texts as long as the
 * fault is still there.
 *
 * @param shows whether a file still shows the fault; it may be called a few hundred times
 */
export function smallest<T extends object>(file: T, shows: (file: T) => boolean): T {
  let best = file as unknown as Json;
  for (;;) {
    const smaller = firstThatShows(best, (candidate) => shows(candidate as unknown as T));
    if (smaller === undefined) return best as unknown as T;
    best = smaller;
  }
}

function firstThatShows(value: Json, shows: (file: Json) => boolean): Json | undefined {
  for (const candidate of candidates(value)) if (shows(candidate)) return candidate;
  return undefined;
}

/** Files with less in them, those that have lost most first. */
function* candidates(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (let size = value.length; size >= 1; size = size >> 1)
      for (let start = 0; start + size <= value.length; start += size)
        yield [...value.slice(0, start), ...value.slice(start + size)];
    for (const [index, item] of value.entries())
      for (const smaller of candidates(item)) yield [...value.slice(0, index), smaller, ...value.slice(index + 1)];
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, Json>);
    for (const [key] of entries) yield Object.fromEntries(entries.filter(([other]) => other !== key));
    for (const [key, inner] of entries)
      for (const smaller of candidates(inner)) yield { ...(value as Record<string, Json>), [key]: smaller };
  } else if (typeof value === 'string' && value.length > 8) {
    yield value.slice(0, value.length >> 1);
    yield value.slice(0, 8);
  }
}
