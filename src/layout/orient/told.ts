import type { Block, Box, TextLine, Wire } from '../../scene/scene.ts';

/** Stands before the names where nothing says what kind of wire it is. */
const BOTH_WAYS = '↔';

/** So many names of one kind stand in a box at most; the tooltip has them all. */
const MOST_NAMES = 24;

/** Some names, and how many more there are. */
export function shortened(names: readonly string[], most: number): string[] {
  return names.length <= most ? [...names] : [...names.slice(0, most - 1), `+${names.length - most + 1}`];
}

/** The blocks with the names of what some wires join them to, in the words of the boxes at which the wires end. */
export function toldInWords(blocks: readonly Block[], wires: readonly Wire[]): Block[] {
  const boxes = toldInBoxes(
    blocks.map(({ box }) => box),
    wires,
  );
  return blocks.map((block, index) => ({ ...block, box: boxes[index] ?? block.box }));
}

/** The same for boxes. */
export function toldInBoxes(boxes: readonly Box[], wires: readonly Wire[]): Box[] {
  if (wires.length === 0) return [...boxes];
  const names = new Map(boxes.flatMap((box) => namesIn(box, box.lines[0]?.text ?? box.id)));
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
  return boxes.map((box) => withWords(box, told));
}

/** A box in another is named after the outer one. */
function namesIn(box: Box, name: string): [string, string][] {
  return [[box.id, name], ...(box.children ?? []).flatMap((child) => namesIn(child, name))];
}

function withWords(box: Box, told: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>): Box {
  const own = [...(told.get(box.id) ?? [])].map(([heading, names]) => ({ heading, names: [...names] }));
  const children = box.children?.map((child) => withWords(child, told));
  const lines = own.flatMap(({ heading, names }): TextLine[] => {
    const some = shortened(names, MOST_NAMES).join(', ');
    if (heading === '') return [{ text: `${BOTH_WAYS} ${some}`, role: 'small', maxLines: MOST_NAMES }];
    return [
      { text: heading, role: 'tag', maxLines: 2 },
      { text: some, role: 'small', maxLines: MOST_NAMES },
    ];
  });
  const sentences = own.map(({ heading, names }) => `${heading || BOTH_WAYS}: ${names.join(', ')}`);
  return {
    ...box,
    ...(own.length === 0 ? {} : { lines: [...box.lines, ...lines], tooltip: [box.tooltip, ...sentences].join('\n') }),
    ...(children ? { children } : {}),
  };
}
