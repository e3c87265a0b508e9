import type { Measure } from '../../scene/measure.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Oriented } from './oriented.ts';
export function towardsFoot(scene: Scene, width: number, measure: Measure): Oriented {
  throw new Error('todo' + scene.title + width + typeof measure);
}
