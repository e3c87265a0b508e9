import { Lexer } from 'yaml';

/** What a topology file may hold at most. A file of 4,000 sites stays far below. */
export const limits = {
  bytes: 8_000_000,
  depth: 24,
  scalars: 400_000,
  keysInOneMapping: 2_000,
  anchors: 100,
  aliases: 100,
  /** Values after aliases have been followed. */
  values: 500_000,
} as const;

export interface Excess {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

/**
 * The tokens of a YAML text, looked through for anything beyond the limits before they are composed: composing can take
 * time that grows much faster than the text.
 */
export function tokensOf(source: string): { readonly tokens: readonly string[]; readonly excess?: Excess } {
  const tokens: string[] = [];
  const excess = findExcess(source, tokens);
  return { tokens, ...(excess ? { excess } : {}) };
}

function findExcess(source: string, tokens: string[]): Excess | undefined {
  let offset = 0;
  let scalars = 0;
  let anchors = 0;
  let aliases = 0;
  const flow: number[] = [];
  const block: { column: number; keys: number }[] = [];
  let lineStart = 0;
  let fresh = true;
  const excess = (message: string, length = 1): Excess => ({ message, offset, length });
  for (const token of new Lexer().lex(source)) {
    tokens.push(token);
    const first = token[0];
    const column = offset - lineStart;
    switch (first) {
      case '[':
      case '{':
        flow.push(0);
        break;
      case ']':
      case '}':
        flow.pop();
        break;
      case '-':
      case '?':
      case ':':
        if (token.length === 1) {
          if (first === ':' && flow.length > 0) {
            const keys = (flow[flow.length - 1] ?? 0) + 1;
            flow[flow.length - 1] = keys;
            if (keys > limits.keysInOneMapping) return excess(`this mapping has more than ${count(limits.keysInOneMapping)} keys, the most that a topology file may have in one`);
          } else if (first !== ':' && flow.length === 0) enter(block, column, false);
          fresh = first !== ':' || fresh;
        }
        break;
      case '&':
        anchors += 1;
        if (anchors > limits.anchors) return excess(`more than ${limits.anchors} anchors, the most that a topology file may have`, token.length);
        break;
      case '*':
        aliases += 1;
        if (aliases > limits.aliases) return excess(`more than ${limits.aliases} aliases, the most that a topology file may have`, token.length);
        break;
      case '!':
        return excess(`the tag ${token.slice(0, 40)} isn't used in topology files; leave it out`, token.length);
      case '%':
        return excess('directives (lines that start with %) aren’t used in topology files; leave it out', token.length);
      default:
        break;
    }
    const isScalar = first === '"' || first === '\'' || (first !== undefined && !' \t\n\r[]{},:-?&*!#%\u0002\u0018\u001f\ufeff|>'.includes(first)) || (token.length > 1 && '-?:'.includes(first ?? ''));
    if (isScalar) {
      scalars += 1;
      if (flow.length === 0 && fresh) {
        const keys = enter(block, column, true);
        if (keys > limits.keysInOneMapping) return excess(`this mapping has more than ${count(limits.keysInOneMapping)} keys, the most that a topology file may have in one`, token.length);
      }
      fresh = false;
    }
    if (scalars > limits.scalars) return excess(`more than ${count(limits.scalars)} values, the most that a topology file may have`, token.length);
    if (flow.length + block.length > limits.depth) return excess(`more than ${limits.depth} levels deep, the most that a topology file may be nested`);
    offset += first === '\u001f' || first === '\u0002' || first === '\u0018' ? 0 : token.length;
    if (first === '\n' || first === '\r') {
      lineStart = offset;
      fresh = true;
    }
    if (first === '"' || first === '\'' || (isScalar && token.includes('\n'))) {
      const last = token.lastIndexOf('\n');
      if (last >= 0) lineStart = offset - (token.length - last - 1);
    }
  }
  return undefined;
}

/** Notes a block collection at a column, and closes those further to the right. Returns its number of keys so far. */
function enter(block: { column: number; keys: number }[], column: number, key: boolean): number {
  while (block.length > 0 && (block[block.length - 1]?.column ?? 0) > column) block.pop();
  const top = block[block.length - 1];
  if (top?.column !== column) {
    block.push({ column, keys: key ? 1 : 0 });
    return key ? 1 : 0;
  }
  top.keys = key ? top.keys + 1 : 0;
  return top.keys;
}

/** A number with commas, without `Intl`. */
export function count(value: number): string {
  return String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
}
