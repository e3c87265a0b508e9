/** What themes have that the light one doesn’t; pages load it for pictures in another. */
export { followRules } from './follow.ts';
export { paletteOf } from './other-palettes.ts';
