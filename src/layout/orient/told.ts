import type { Block, Box, TextLine, Wire } from '../../scene/scene.ts';

/** A name takes so many lines of a box at most, with all others of its kind; the tooltip has them all. */
const MOST_LINES = 8;

/** The blocks with the names of what some wires join them to, in the words of the boxes at which the wires end. */
export function toldInWords(blocks: readonly Block[], wires: readonly Wire[]): Block[] {
  const names = new Map(blocks.flatMap(({ box }) => namesIn(box, box.lines[0]?.text ?? box.id)));
  /** By box, what is said before the names, and the names. */
  const told = new Map<string, Map<string, Set<string>>>();
  const tell = (node: string, heading: string, name: string) => {
    const own = told.get(node) ?? new Map<string, Set<string>>();
    told.set(node, own.set(heading, (own.get(heading) ?? new Set()).add(name)));
  };
  for (const { from, to, references } of wires) {
    const heading = references?.heading ?? '';
    tell(from.node, heading, references?.to ?? names.get(to.node) ?? to.node);
    tell(to.node, heading, references?.from ?? names.get(from.node) ?? from.node);
  }
  return blocks.map((block) => ({ ...block, box: withWords(block.box, told) }));
}

/** A box in another is named after the outer one. */
function namesIn(box: Box, name: string): [string, string][] {
  return [[box.id, name], ...(box.children ?? []).flatMap((child) => namesIn(child, name))];
}

function withWords(box: Box, told: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>): Box {
  const own = [...(told.get(box.id) ?? [])];
  const children = box.children?.map((child) => withWords(child, told));
  const lines = own.flatMap(([heading, names]): TextLine[] => [
    ...(heading === '' ? [] : [{ text: heading, role: 'tag' as const, maxLines: 1 }]),
    { text: `${heading === '' ? '↔ ' : ''}${[...names].join(', ')}`, role: 'small', maxLines: MOST_LINES },
  ]);
  const sentences = own.map(([heading, names]) => `${heading === '' ? '↔' : `${heading}:`} ${[...names].join(', ')}`);
  return {
    ...box,
    ...(own.length === 0
      ? {}
      : { lines: [...box.lines, ...lines], tooltip: [box.tooltip, ...sentences].join('\n') }),
    ...(children ? { children } : {}),
  };
}
