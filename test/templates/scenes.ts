import { scene } from '../../src/node.ts';
import type { Box, Scene } from '../../src/scene/scene.ts';

/** The scene of a topology at a level of detail, with all models in one picture. */
export function sceneOf(topology: unknown, detail: 'logical' | 'full' = 'logical'): Scene {
  return scene(JSON.stringify(topology), { detail, template: 'combined' }) as Scene;
}

/** All boxes of a scene by id; one that stands twice is told by the test that looks for it. */
export function boxesOf({ blocks }: Scene): Box[] {
  const all: Box[] = [];
  const visit = (box: Box) => {
    all.push(box);
    box.children?.forEach(visit);
    box.tiles?.boxes.forEach(visit);
  };
  for (const { box } of blocks) visit(box);
  return all;
}

/** What a box says, its rows among it. */
export function textOf(picture: Scene, id: string): string {
  const box = boxesOf(picture).find((each) => each.id === id);
  return [
    ...(box?.lines ?? []).map((line) => line.text),
    ...(box?.rows ?? []).map(({ name, value }) => `${name}: ${value ?? ''}`),
  ].join('\n');
}
