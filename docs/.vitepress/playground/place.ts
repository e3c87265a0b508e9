/** Where in a file somebody writes: the way to it in the topology, and what stands there so far. */
export interface Place {
  /** Keys, and `*` for an item of a list. */
  readonly path: readonly string[];
  /** Whether a key may be written here, a value, or either: an item of a list may be both. */
  readonly key: boolean;
  readonly value: boolean;
  /** What has been written of the word, and where it starts. */
  readonly word: string;
  readonly from: number;
  /** The keys that the mapping has before this place. */
  readonly siblings: readonly string[];
}

/** A collection that is open at the place. */
interface Open {
  readonly kind: 'mapping' | 'list';
  /** How far its lines are indented; flow collections have none. */
  readonly indent: number;
  readonly siblings: string[];
  /** The key whose value is being written. */
  key?: string | undefined;
}

const keyAtStart = /^("[^"]*"|'[^']*'|[^\s#,[\]{}:"'][^#,[\]{}:]*?)\s*:(?=\s|$)/;

/** Finds the place of a position in a YAML text. A text that isn't finished has one too. */
export function placeAt(text: string, position: number): Place {
  const before = text.slice(0, position);
  const lines = before.split('\n');
  const current = lines.pop() ?? '';
  const block: Open[] = [];
  const flow: Open[] = [];
  for (const line of lines) readLine(line, block, flow, true);
  const [, word = ''] = /([\w$./][^#,[\]{}:"']*|)$/.exec(current) ?? [];
  readLine(current.slice(0, current.length - word.length), block, flow, false);
  const from = position - word.length;
  const all = [...block, ...flow];
  const inner = all[all.length - 1];
  // An inner collection is the value of the key that the outer one is at.
  const path = all.flatMap((open) => (open.kind === 'list' ? ['*'] : open.key === undefined ? [] : [open.key]));
  const isStart = inner === undefined || (inner.kind === 'mapping' && inner.key === undefined);
  const isItem = inner?.kind === 'list';
  return {
    path,
    key: isStart || isItem,
    value: !isStart,
    word,
    from,
    siblings: isStart ? (inner?.siblings ?? []) : [],
  };
}

/** Takes a line, or its part before the cursor. */
function readLine(line: string, block: Open[], flow: Open[], whole: boolean): void {
  let rest = line;
  if (flow.length === 0) {
    const text = line.trimStart();
    if (text.startsWith('#') || (whole && text === '')) return;
    let indent = line.length - text.length;
    rest = text;
    close(block, indent, rest);
    for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
      if (block.at(-1)?.kind !== 'list' || block.at(-1)?.indent !== indent)
        block.push({ kind: 'list', indent, siblings: [] });
      indent += dash[0].length;
      rest = rest.slice(dash[0].length);
    }
    rest = readKey(rest, indent, block, whole);
  }
  readFlow(rest, flow);
}

/** Closes what a line with less indentation ends. A list may stand as far left as the key that it is the value of. */
function close(block: Open[], indent: number, rest: string): void {
  for (let last = block.at(-1); last; last = block.at(-1)) {
    const stays =
      last.indent < indent || (last.indent === indent && (last.kind === 'mapping' || /^-(\s|$)/.test(rest)));
    if (stays) return;
    block.pop();
  }
}

function readKey(rest: string, indent: number, block: Open[], whole: boolean): string {
  const [head, written = ''] = keyAtStart.exec(rest) ?? [];
  const last = block.at(-1);
  const isOpen = last?.kind === 'mapping' && last.indent === indent;
  if (head === undefined) {
    if (whole || rest !== '') return rest;
    // The cursor is where a key may start: of the mapping, or of one that is the value of its last key.
    if (isOpen) last.key = undefined;
    else if (last?.kind === 'mapping') block.push({ kind: 'mapping', indent, siblings: [] });
    return rest;
  }
  const mapping: Open = isOpen ? last : { kind: 'mapping', indent, siblings: [] };
  if (!isOpen) block.push(mapping);
  mapping.key = written.replace(/^["']|["']$/g, '');
  mapping.siblings.push(mapping.key);
  return rest.slice(head.length);
}

/** Takes what stands in braces and brackets. */
function readFlow(text: string, flow: Open[]): void {
  const tokens = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*$|[{}[\],]|:(?=\s|$)|[^\s{}[\],:"'#][^{}[\],:#]*/g;
  let word = '';
  for (const [token] of text.matchAll(tokens)) {
    const inner = flow.at(-1);
    if (token === '{' || token === '[')
      flow.push({ kind: token === '{' ? 'mapping' : 'list', indent: -1, siblings: [] });
    else if (token === '}' || token === ']') flow.pop();
    else if (token === ',' && inner?.kind === 'mapping') inner.key = undefined;
    else if (token === ':' && inner?.kind === 'mapping') {
      inner.key = word.trim().replace(/^["']|["']$/g, '');
      inner.siblings.push(inner.key);
    }
    word = token;
  }
}
