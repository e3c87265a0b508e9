import { layout, type NodeRenderOptions, render, scene, type Topology } from '../node.ts';
import { shownName, toldOf, writeOutput } from './io.ts';
import { markOf } from './record.ts';

/** What is made of a topology: the picture, or as JSON what is in it, without or with coordinates. */
export type Format = 'svg' | 'scene' | 'placed';

/** Makes what is to be written of one file. */
export function draw(source: Uint8Array | Topology, options: NodeRenderOptions, format: Format): string {
  if (format === 'scene') return `${JSON.stringify(scene(source, options), null, 1)}\n`;
  if (format === 'placed') return `${JSON.stringify(layout(source, options), null, 1)}\n`;
  return `${render(source, options)}\n`;
}

/** One file of many, as it is handed to a worker: plain data. */
export interface Task {
  readonly file: string;
  readonly source: Uint8Array;
  readonly target: string;
  readonly options: NodeRenderOptions;
  readonly format: Format;
  /** The options that the command line says: another is the file's own. */
  readonly stated: readonly string[];
  readonly color: boolean;
}

export interface Outcome {
  /** The exit code that the file alone would have. */
  readonly code: number;
  /** What standard error is told of the file. */
  readonly messages: readonly string[];
  /** A mark of what was written; none where nothing was. */
  readonly mark?: string;
}

/** Draws one file of many and writes its picture. Never throws for what is in the file. */
export function drawTask({ file, source, target, options, format, stated, color }: Task): Outcome {
  const messages: string[] = [];
  try {
    const text = draw(
      source,
      { ...options, file, onRemark: (remark) => messages.push(remarkOn(shownName(file), remark)) },
      format,
    );
    writeOutput(target, text);
    return { code: 0, messages, mark: markOf(text) };
  } catch (error) {
    const { code, text } = toldOf(error, source, stated, color);
    return { code, messages: [text] };
  }
}

/** What standard error is told of a picture that folded by itself. */
export function remarkOn(file: string, remark: string): string {
  return `${file}: ${remark} (--no-collapse tells each)`;
}
