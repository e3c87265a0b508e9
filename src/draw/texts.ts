import type { PlacedNode, PlacedScene, PlacedText } from '../scene/placed.ts';
import { typography } from '../scene/typography.ts';

/** Every line of text in a picture, with the weight that it is set in. */
export function usedTexts(scene: PlacedScene): { text: string; weight: 400 | 600 }[] {
  const found: { text: string; weight: 400 | 600 }[] = [];
  const add = (texts: readonly PlacedText[]) => {
    for (const { role, lines, badges = [] } of texts) {
      for (const text of lines) found.push({ text, weight: typography[role].weight });
      for (const { number } of badges) found.push({ text: String(number), weight: typography.badge.weight });
    }
  };
  const visit = (node: PlacedNode) => {
    add(node.texts);
    for (const frame of node.frames ?? []) add(frame.texts);
    node.children.forEach(visit);
  };
  add(scene.texts);
  for (const owner of [
    ...(scene.titleBlock ? [scene.titleBlock] : []),
    ...(scene.panels ?? []),
    ...scene.zones,
    ...scene.wires,
    ...(scene.lists ?? []),
    ...(scene.tables ?? []),
  ])
    add(owner.texts);
  for (const owner of [...(scene.brackets ?? []), ...scene.legend]) add([owner.text]);
  scene.nodes.forEach(visit);
  return found;
}
