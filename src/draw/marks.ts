import type { Point } from '../scene/placed.ts';
import type { EndMark } from '../scene/scene.ts';
import { add, type Group } from './group.ts';

/**
 * Draws what marks the end of a wire: a dot, a square, a ring, and so on, each told in the legend. An arrow points
 * away from `before`, the wire's next point.
 */
export function drawMark(group: Group, mark: EndMark, { x, y }: Point, before: Point): void {
  switch (mark) {
    case 'dot':
      add(group, 'circle', { class: 'mark dot', cx: x, cy: y, r: 4 });
      break;
    case 'ring':
      add(group, 'circle', { class: 'mark ring hollow', cx: x, cy: y, r: 4 });
      break;
    case 'square':
      add(group, 'rect', { class: 'mark square', x: x - 3.5, y: y - 3.5, width: 7, height: 7 });
      break;
    case 'port':
      add(group, 'rect', { class: 'mark port', x: x - 3.5, y: y - 5, width: 7, height: 10, rx: 1.5 });
      break;
    case 'diamond':
      add(group, 'path', { class: 'mark diamond hollow', d: `M${x - 5} ${y}l5 -5l5 5l-5 5Z` });
      break;
    case 'arrow': {
      const [dx, dy] = before.x === x ? [0, Math.sign(y - before.y)] : [Math.sign(x - before.x), 0];
      const back = { x: x - 8 * dx, y: y - 8 * dy };
      add(group, 'path', {
        class: 'mark',
        d: `M${x} ${y}L${back.x + 4.5 * dy} ${back.y + 4.5 * dx}L${back.x - 4.5 * dy} ${back.y - 4.5 * dx}Z`,
      });
      break;
    }
    case 'none':
      break;
  }
}
