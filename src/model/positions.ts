/** A place as people count: lines and columns from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Makes what tells the position of an offset in a text. The text is looked through once, and only when somebody asks. */
export function positionsIn(source: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(source);
    return positionAmong(starts, offset);
  };
}

/** Where each line begins. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The position of an offset, given where the lines begin: in the last line that begins at it or before. */
function positionAmong(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
