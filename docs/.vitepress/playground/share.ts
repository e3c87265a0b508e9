import type { Options } from './messages.ts';

/** What a link holds. */
export interface Shared {
  readonly text: string;
  readonly options: Options;
}

/** No topology file is longer, in bytes: what a link unpacks to isn't either. */
const MOST = 8_000_000;

/** The part of an address behind `#` that holds a text and its options, compressed. */
export async function packed(shared: Shared): Promise<string> {
  const bytes = await through(new Blob([JSON.stringify(shared)]), new CompressionStream('deflate-raw'));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `t=${btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** What an address holds; nothing where it holds none, or isn't whole. */
export async function unpacked(hash: string): Promise<Shared | undefined> {
  const [, data] = /^#?t=([\w-]+)$/.exec(hash) ?? [];
  if (data === undefined) return undefined;
  try {
    const letters = atob(data.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(await through(new Blob([bytes]), new DecompressionStream('deflate-raw')));
    return sharedOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function sharedOf(value: unknown): Shared | undefined {
  const { text, options } = (value ?? {}) as Partial<Shared>;
  if (typeof text !== 'string') return undefined;
  return { text, options: typeof options === 'object' && options !== null ? options : {} };
}

async function through(blob: Blob, change: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = blob.stream().pipeThrough(change).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MOST) {
      await reader.cancel();
      throw new Error('too long');
    }
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}
