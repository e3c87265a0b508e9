import type { RenderOptions } from '../../../src/options.ts';

/** What the reader chooses beside the text; what isn't said is as the file says. */
export type Options = Pick<RenderOptions, 'detail' | 'direction' | 'width' | 'locale'> & {
  readonly theme?: 'light' | 'dark' | 'auto' | 'page' | 'print' | undefined;
};

/** Something that is told of the text: a problem that keeps it from being drawn, or a finding of a rule. */
export interface Told {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** From 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** How many characters are meant. */
  readonly length?: number | undefined;
  /** The ids of what is meant in the picture. */
  readonly nodes?: readonly string[] | undefined;
}

/** What editors complete: the schema of the file, and the names on Microsoft's lists. */
export interface Known {
  readonly schema: Schema;
  readonly names: Readonly<Record<'peeringLocation' | 'provider' | 'region', readonly string[]>>;
}

/** As much of a JSON Schema as the file's has. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
}

/** A file that was opened or dropped. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

export type Request =
  | { readonly kind: 'draw'; readonly id: number; readonly text: string; readonly options: Options }
  | { readonly kind: 'open'; readonly id: number; readonly files: readonly OpenedFile[] };

/** `time` is how long text to SVG took in the worker, in ms. */
export type Answer =
  | { readonly kind: 'ready'; readonly known: Known }
  | { readonly kind: 'drawn'; readonly id: number; readonly svg: string; readonly time: number }
  | { readonly kind: 'fault'; readonly id: number; readonly told: readonly Told[] }
  | { readonly kind: 'checked'; readonly id: number; readonly told: readonly Told[] }
  | { readonly kind: 'opened'; readonly id: number; readonly text: string; readonly remarks: readonly string[] };
