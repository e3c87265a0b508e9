import type { PlacedScene } from '../scene/placed.ts';

/** An id made from the content of a picture: the same picture always gets the same one (like FNV-1a, twice 32 bits). */
export function contentId(scene: PlacedScene, theme: string): string {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (const text of [JSON.stringify(scene), theme]) {
    // Two letters at a time.
    for (let index = 0; index < text.length; index += 2) {
      const code = text.charCodeAt(index) | ((index + 1 < text.length ? text.charCodeAt(index + 1) : 0) << 16);
      one = Math.imul(one ^ code, 0x01000193);
      one ^= one >>> 15;
      two = Math.imul(two ^ (code + index), 0x85ebca6b);
      two ^= two >>> 13;
    }
  }
  return `er-${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}
