import { drawScene, type DrawOptions } from './draw/svg.ts';
import { measureText } from './font/measure.ts';
import { layoutScene } from './layout/index.ts';
import { sayIn } from './locale/index.ts';
import type { Network } from './model/network.ts';
import type { PlacedScene } from './scene/placed.ts';
import type { Scene } from './scene/scene.ts';
import type { Template } from './template.ts';

/** From a resolved network to a scene. */
export function sceneOf(network: Network, template: Template): Scene {
  return template.scene(network, { say: sayIn(network.locale) });
}

/** From a scene to a placed scene, measured with the shipped font. */
export function placeScene(scene: Scene): PlacedScene {
  return layoutScene(scene, measureText);
}

export { drawScene, type DrawOptions };
