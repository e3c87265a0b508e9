import type { LinkRole } from '../model/network.ts';

/** Things that stand or fall together on a way: where one of them fails, the piece carries nothing. */
export interface Piece {
  readonly key: string;
  readonly things: readonly string[];
  /** What the piece carries at most, as far as the file says it. */
  readonly mbps?: number;
  /** The links of a circuit that fall with it. */
  readonly carries?: { readonly circuit: string; readonly roles: readonly LinkRole[] };
}

/** Makes each piece once, however many ways stand on it. */
export interface Pieces {
  readonly piece: (
    key: string,
    things: () => readonly (string | undefined)[],
    more?: Pick<Piece, 'mbps' | 'carries'>,
  ) => Piece;
  /** The pieces that a thing is part of. */
  readonly on: (thing: string) => readonly Piece[];
  readonly things: () => readonly string[];
}

export function piecesOf(): Pieces {
  const pieces = new Map<string, Piece>();
  const on = new Map<string, Piece[]>();
  return {
    piece: (key, things, more = {}) => {
      const known = pieces.get(key);
      if (known) return known;
      const stated = [...new Set(things().filter((thing) => thing !== undefined))];
      const made: Piece = { key, things: stated, ...more };
      pieces.set(key, made);
      for (const thing of stated) {
        const own = on.get(thing);
        if (own) own.push(made);
        else on.set(thing, [made]);
      }
      return made;
    },
    on: (thing) => on.get(thing) ?? [],
    things: () => [...on.keys()],
  };
}
