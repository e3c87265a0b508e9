import type { Measure } from '../scene/measure.ts';
import type { PlacedLegendEntry, PlacedNode, PlacedText, PlacedWire } from '../scene/placed.ts';
import type { EndMark, LegendEntry } from '../scene/scene.ts';
import { placeText, textHeight } from './faces/paragraphs.ts';

/**
 * The entries of a legend whose forms are drawn. A form may be gone where small cards stand for long wires, and a wire
 * to a card that names several things is as heavy as any.
 */
export function drawnEntries(
  legend: readonly LegendEntry[],
  nodes: readonly PlacedNode[],
  wires: readonly PlacedWire[],
): LegendEntry[] {
  const boxes: PlacedNode[] = [];
  const visit = (node: PlacedNode) => {
    boxes.push(node);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return legend.flatMap(({ beside, ...entry }): LegendEntry[] => {
    const forms: LegendEntry[] = beside ? [entry, { ...entry, ...beside }] : [entry];
    const [first, second] = forms.filter((each) => isDrawn(each, boxes, wires));
    if (!first) return [];
    return [second && beside ? { ...first, beside } : first];
  });
}

function isDrawn(entry: LegendEntry, boxes: readonly PlacedNode[], wires: readonly PlacedWire[]): boolean {
  const { sample, kind, tone, status, assumed } = entry;
  if (sample === 'tube') return wires.some((wire) => wire.tube > 0 && wire.kind === kind);
  if (sample === 'bar') return boxes.some((box) => (box.shape === 'bar' || box.joins) && box.tone === tone);
  if (sample === 'mesh') return boxes.some((box) => box.mesh !== undefined);
  if (kind === 'reference') return boxes.some((box) => box.kind === kind);
  if (sample === 'box' && status) return [...boxes, ...wires].some((each) => each.status === status);
  if (sample === 'box' && assumed) return [...boxes, ...wires].some((each) => each.assumed);
  return sample === 'box' || sample === 'router' || wires.some((wire) => isLike(wire, entry));
}

const samples = { heavy: 'heavy-wire', light: 'light-wire', normal: 'wire' } as const;

/** True for a line that looks as the sample does; a trunk looks the same whatever its weight. */
function isLike(wire: PlacedWire, { sample, kind, tone, ends, anyWeight }: LegendEntry): boolean {
  const form = wire.count === undefined ? samples[wire.weight] : 'trunk';
  return (
    wire.kind === kind &&
    wire.tone === tone &&
    wire.tube === 0 &&
    (anyWeight || form === sample) &&
    marksOf(wire.ends.map(({ mark }) => mark)) === marksOf(ends ?? [])
  );
}

/** The marks of a line, each once: a line may be drawn in pieces, with a mark at one end of each. */
function marksOf(ends: readonly EndMark[]): string {
  return [...new Set(ends.filter((mark) => mark !== 'none'))].sort().join(' ');
}

const SAMPLE = 40;
/** Between a sample and its words, and between two columns of a legend. */
const [WORDS_GAP, COLUMN_GAP] = [10, 28];
/** The least and the most room in px for the words of a legend. */
const [LEAST_WORDS, MOST_WORDS] = [150, 360];
/** So many px higher a legend may be for each text that doesn't break then. */
const BREAK = 8;

/** The legend under the picture, in as many columns of one width as make it lowest, so that its entries share a grid. */
export function placeLegend(
  entries: readonly LegendEntry[],
  top: number,
  width: number,
  margin: number,
  measure: Measure,
): { entries: PlacedLegendEntry[]; height: number } {
  if (entries.length === 0) return { entries: [], height: 0 };
  const { columns, texts, heights } = legendGrid(entries, width, measure);
  const cell = SAMPLE + WORDS_GAP + Math.max(...texts.map((text) => text.width)) + COLUMN_GAP;
  const tops = heights.map((_, row) => top + heights.slice(0, row).reduce((sum, height) => sum + height + 8, 0));
  const placed = entries.map((entry, index): PlacedLegendEntry => {
    const text = texts[index] as PlacedText;
    const [x, y] = [margin + (index % columns) * cell, tops[Math.floor(index / columns)] ?? top];
    return {
      sample: entry.sample,
      kind: entry.kind,
      tone: entry.tone,
      ...(entry.beside ? { beside: entry.beside } : {}),
      ends: entry.ends ?? ['none', 'none'],
      status: entry.status ?? 'existing',
      assumed: entry.assumed ?? false,
      ...(entry.lost ? { lost: true } : {}),
      ...(entry.change ? { change: entry.change } : {}),
      sampleWidth: SAMPLE,
      x,
      y,
      width: SAMPLE + WORDS_GAP + text.width,
      height: Math.max(18, textHeight(text)),
      text: { ...text, x: x + SAMPLE + WORDS_GAP, y: y + text.y + 1 },
    };
  });
  return { entries: placed, height: heightOf(heights) };
}

interface LegendGrid {
  readonly columns: number;
  readonly texts: readonly PlacedText[];
  /** The height of each row. */
  readonly heights: readonly number[];
}

function heightOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + 8, -8);
}

/**
 * The lowest of all numbers of columns in which the words have room, where each text that breaks counts as some px; of equally
 * low ones the one with fewest columns.
 */
function legendGrid(entries: readonly LegendEntry[], width: number, measure: Measure): LegendGrid {
  const grids: LegendGrid[] = [];
  for (let columns = 1; columns <= entries.length; columns += 1) {
    const room = (width - COLUMN_GAP * (columns - 1)) / columns - SAMPLE - WORDS_GAP;
    if (columns > 1 && room < LEAST_WORDS) break;
    const texts = entries.map(({ text }) =>
      placeText({ text, role: 'legend', maxLines: 2 }, 0, 0, Math.min(MOST_WORDS, room), measure),
    );
    if (columns > 1 && texts.some((text) => text.full !== undefined)) break;
    const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
      texts.slice(row * columns, (row + 1) * columns),
    );
    grids.push({ columns, texts, heights: rows.map((row) => Math.max(18, ...row.map(textHeight))) });
  }
  const cost = ({ heights, texts }: LegendGrid) =>
    heightOf(heights) + BREAK * texts.filter(({ lines }) => lines.length > 1).length;
  return grids.reduce((best, grid) => (cost(grid) < cost(best) ? grid : best));
}
