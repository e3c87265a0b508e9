import type { PlacedNode, PlacedScene, PlacedText, Rect } from '../scene/placed.ts';

/**
 * An id made from the content of a picture, from what is said in it and where it stands: the same picture always gets the
 * same one (like FNV-1a, twice 32 bits).
 */
export function contentId(scene: PlacedScene, theme: string): string {
  // Whole numbers of 32 bits stay such in an array, and are found at once.
  const hash = Int32Array.of(0x811c9dc5, 0x01000193);
  const word = (value: number) => {
    const one = Math.imul((hash[0] as number) ^ value, 0x01000193);
    const two = Math.imul((hash[1] as number) ^ value, 0x85ebca6b);
    hash[0] = one ^ (one >>> 15);
    hash[1] = two ^ (two >>> 13);
  };
  const text = (value: string) => {
    word(~value.length);
    for (let index = 0; index < value.length; index += 2)
      word(value.charCodeAt(index) | (index + 1 < value.length ? value.charCodeAt(index + 1) << 16 : 0));
  };
  const at = (x: number, y: number) => word(Math.round(x * 100) * 31 + Math.round(y * 100));
  const rect = (each: Rect) => {
    at(each.x, each.y);
    at(each.width, each.height);
  };
  const texts = (all: readonly PlacedText[]) => {
    for (const each of all) {
      at(each.x, each.y);
      for (const line of each.lines) text(line);
      for (const { form, number, dx, dy } of each.badges ?? []) {
        text(form);
        word(number);
        at(dx, dy);
      }
    }
  };
  const node = (each: PlacedNode) => {
    rect(each);
    text(each.id);
    text(each.tooltip);
    text(each.status);
    texts(each.texts);
    each.children.forEach(node);
  };
  for (const each of [theme, scene.locale, scene.title, scene.description]) text(each);
  at(scene.width, scene.height);
  texts(scene.texts);
  scene.nodes.forEach(node);
  for (const zone of scene.zones) {
    rect(zone);
    texts(zone.texts);
  }
  for (const wire of scene.wires) {
    text(wire.id);
    text(wire.status);
    for (const path of wire.paths) for (const point of path) at(point.x, point.y);
  }
  for (const each of [...(scene.lists ?? []), ...(scene.tables ?? [])]) texts(each.texts);
  for (const entry of scene.legend) texts([entry.text]);
  return `er-${[...hash].map((each) => (each >>> 0).toString(36)).join('')}`;
}
