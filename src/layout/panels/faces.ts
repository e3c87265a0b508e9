import type { Measure } from '../../scene/measure.ts';
import type { PictureName, Tube } from '../../scene/panels.ts';
import type { PlacedNode, PlacedText } from '../../scene/placed.ts';
import type { Box, TextLine } from '../../scene/scene.ts';
import { placeText, textHeight } from '../faces/paragraphs.ts';
import { sizes } from './sizes.ts';

/** Paragraphs under one another, centred on `cx`. */
export function centred(
  lines: readonly TextLine[],
  cx: number,
  top: number,
  width: number,
  measure: Measure,
): { texts: PlacedText[]; height: number } {
  const texts: PlacedText[] = [];
  let y = top;
  for (const line of lines) {
    if (texts.length > 0) y += 1;
    const text = placeText(line, cx, y, width, measure, 'middle');
    texts.push(text);
    y += textHeight(text);
  }
  return { texts, height: y - top };
}

type Face = Pick<PlacedNode, 'x' | 'y' | 'width' | 'height'> &
  Partial<Pick<PlacedNode, 'texts' | 'children' | 'shape' | 'picture' | 'icon'>>;

/** A node of a box, with what the layout found out about it. */
export function nodeOf(box: Box, face: Face): PlacedNode {
  return {
    id: box.id,
    kind: box.kind,
    tone: box.tone,
    tooltip: box.tooltip,
    status: box.status ?? 'existing',
    assumed: box.assumed ?? false,
    ...(box.lost ? { lost: true } : {}),
    ...(box.change ? { change: box.change } : {}),
    ...(box.href === undefined ? {} : { href: box.href }),
    texts: [],
    rules: [],
    children: [],
    ...face,
  };
}

export function moveText(text: PlacedText, dx: number, dy: number): PlacedText {
  return { ...text, x: text.x + dx, y: text.y + dy };
}

export function moveNode(node: PlacedNode, dx: number, dy: number): PlacedNode {
  return {
    ...node,
    x: node.x + dx,
    y: node.y + dy,
    texts: node.texts.map((text) => moveText(text, dx, dy)),
    children: node.children.map((child) => moveNode(child, dx, dy)),
    ...(node.icon ? { icon: { ...node.icon, x: node.icon.x + dx, y: node.icon.y + dy } } : {}),
    ...(node.picture ? { picture: { ...node.picture, x: node.picture.x + dx, y: node.picture.y + dy } } : {}),
  };
}

/** Gives a node another height; what is in it goes to the middle of the new one. */
export function stretch(node: PlacedNode, height: number): PlacedNode {
  const moved = moveNode(node, 0, (height - node.height) / 2);
  return { ...moved, y: node.y, height };
}

/** A round mark at the end of a line, its middle at `cx`. */
export function routerFace(box: Box, cx: number, top: number): PlacedNode {
  const x = cx - sizes.router / 2;
  const icon = box.icon === undefined ? {} : { icon: { name: box.icon, x: x + 3, y: top + 3, size: sizes.router - 6 } };
  return nodeOf(box, { x, y: top, width: sizes.router, height: sizes.router, shape: 'round', ...icon });
}

/** A tube with its words between the two lines, and what shares it as cards of their own. */
export function tubeFace({ box }: Tube, width: number, measure: Measure): PlacedNode {
  const inner = width - 2 * (sizes.rail + 10);
  const { texts, height } = centred(box.lines, width / 2, 12, inner, measure);
  let y = 12 + height;
  const children = (box.children ?? []).map((child) => {
    y += 7;
    const words = centred(child.lines, inner / 2, 5, inner - 10, measure);
    const node = moveNode(
      nodeOf(child, { x: 0, y: 0, width: inner, height: words.height + 10, texts: words.texts }),
      (width - inner) / 2,
      y,
    );
    y += node.height;
    return node;
  });
  return nodeOf(box, { x: 0, y: 0, width, height: y + 12, texts, children });
}

/** A place: its pictogram, the routers on the lines that end in it, and its name. Rails are counted from its left side. */
export function placeFace(
  box: Box,
  picture: PictureName,
  width: number,
  rails: readonly number[],
  routers: readonly PlacedNode[],
  measure: Measure,
): PlacedNode {
  const { picture: size, cardPad } = sizes;
  const [first = 0] = rails;
  // One line stands at a side; the pictogram takes the other.
  const cx = rails.length !== 1 ? width / 2 : first < width / 2 ? (first + 14 + width) / 2 : (first - 14) / 2;
  const lines = centred(box.lines, width / 2, cardPad + size.height + 5, width - 2 * 6, measure);
  return nodeOf(box, {
    x: 0,
    y: 0,
    width,
    height: cardPad + size.height + 5 + lines.height + cardPad - 2,
    texts: lines.texts,
    children: [...routers],
    picture: { name: picture, x: cx - size.width / 2, y: cardPad, width: size.width, height: size.height },
  });
}
