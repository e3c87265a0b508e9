import type { PlacedScene } from '../scene/placed.ts';

/** An id made from the content of a picture: the same picture always gets the same one (FNV-1a, twice 32 bits). */
export function contentId(scene: PlacedScene, theme: string): string {
  const text = JSON.stringify(scene) + theme;
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + index), 0x85ebca6b);
  }
  return `er-${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}
