import { sentence } from '../model/printable.ts';
import { layout, type NodeRenderOptions, render, scene, type Topology } from '../node.ts';
import { shownName, type Telling, toldOf } from './errors.ts';
import { markOf } from './record.ts';
import { writeOutput } from './write.ts';

/** What is made of a topology: the picture, or as JSON what is in it, without or with coordinates. */
export type Format = 'svg' | 'scene' | 'placed';

/** How a picture is made. */
export interface Manner {
  readonly options: NodeRenderOptions;
  readonly format: Format;
  /** Whether the rules of the field are looked at, and what they find is shown. */
  readonly check: boolean;
}

/** Makes what is to be written of one file. Rules are loaded where they are asked for, so that all else starts as fast as before. */
export async function draw(source: Uint8Array | Topology, { options: asked, format, check }: Manner): Promise<string> {
  const options = check ? { ...asked, findings: await findingsIn(source, asked) } : asked;
  if (format === 'scene') return `${JSON.stringify(scene(source, options), null, 1)}\n`;
  if (format === 'placed') return `${JSON.stringify(layout(source, options), null, 1)}\n`;
  return `${render(source, options)}\n`;
}

async function findingsIn(source: Uint8Array | Topology, { file, catalogue, locale }: NodeRenderOptions) {
  const { check } = await import('../check/index.ts');
  return check(source, { file, catalogue, locale });
}

/**
 * What is printed of a picture, for a log that a CI runner reads: the same SVG or JSON, but without what the runner would
 * take for a command because a name in the picture is spelled like one.
 */
export function forStandardOutput(text: string, format: Format): string {
  return text.replace(/#(?=#\w{0,20}\[)/g, format === 'svg' ? '&#35;' : '\\u0023');
}

/** One file of many, as it is handed to a worker: plain data. */
export interface Task extends Manner {
  readonly file: string;
  readonly source: Uint8Array;
  readonly target: string;
  readonly telling: Telling;
}

export interface Outcome {
  /** The exit code that the file alone would have. */
  readonly code: number;
  /** What standard error is told of the file, ready to be printed. */
  readonly messages: readonly string[];
  /** A mark of what was written; none where nothing was. */
  readonly mark?: string;
}

/** Draws one file of many and writes its picture. Never throws. */
export async function drawTask({ file, source, target, telling, ...manner }: Task): Promise<Outcome> {
  const messages: string[] = [];
  try {
    const name = shownName(file);
    const onRemark: NodeRenderOptions['onRemark'] = (remark, about) => messages.push(remarkOn(name, remark, about));
    const text = await draw(source, { ...manner, options: { ...manner.options, file: name, onRemark } });
    writeOutput(target, text);
    return { code: 0, messages, mark: markOf(text) };
  } catch (error) {
    const { code, text } = toldOf(error, file, source, telling);
    return { code, messages: [...messages, text] };
  }
}

/** What standard error is told of a picture beside what stands in it. */
export function remarkOn(file: string, remark: string, about: 'fold' | 'option'): string {
  return sentence(`${file}: ${remark}${about === 'fold' ? ' (--no-collapse tells each)' : ''}`);
}
