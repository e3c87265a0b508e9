/** A value that a text holds, or none. */
export interface Parsed {
  readonly values: readonly unknown[];
  /** Where the text stops being JSON: its offset. Absent for a text that is JSON to its end. */
  readonly stopsAt?: number;
}

/**
 * Reads a text of JSON, or of several JSON values one behind the other, as they come where answers are joined to one
 * stream.
 */
export function parseJson(text: string): Parsed {
  const source = text.replace(/^\ufeff/, '');
  const whole = parsed(source);
  if (whole !== undefined) return { values: [whole.value] };
  const values: unknown[] = [];
  for (let start = next(source, 0); start < source.length; ) {
    const end = endOf(source, start);
    const one = end === undefined ? undefined : parsed(source.slice(start, end));
    if (one === undefined || end === undefined) return { values, stopsAt: start };
    values.push(one.value);
    start = next(source, end);
  }
  return { values };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** The next place that isn’t white space or a byte order mark. */
function next(source: string, from: number): number {
  let at = from;
  while (at < source.length && /[\s\ufeff]/.test(source[at] ?? '')) at += 1;
  return at;
}

/** Where the object or list ends that begins at a place. */
function endOf(source: string, start: number): number | undefined {
  if (!/[[{]/.test(source[start] ?? '')) return undefined;
  let depth = 0;
  const mark = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{}]/g;
  mark.lastIndex = start;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    const [sign] = match;
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth === 0) return mark.lastIndex;
  }
  return undefined;
}
