import type { Point } from '../scene/placed.ts';
import type { EndMark, Tone } from '../scene/scene.ts';
import type { Group } from './group.ts';
import { markLook } from './look.ts';
import type { Pen } from './pen.ts';

/**
 * Draws what marks the end of a wire: a dot, a square, a ring, and so on, each told in the legend. An arrow points
 * away from `before`, the wire's next point.
 */
export function drawMark(pen: Pen, group: Group, mark: EndMark, { x, y }: Point, before: Point, tone: Tone): void {
  const look = markLook(mark, tone);
  switch (mark) {
    case 'dot':
      pen.add(group, 'circle', { class: 'mark dot', cx: x, cy: y, r: 4 }, look);
      break;
    case 'ring':
      pen.add(group, 'circle', { class: 'mark ring', cx: x, cy: y, r: 4 }, look);
      break;
    case 'square':
      pen.add(group, 'rect', { class: 'mark square', x: x - 3.5, y: y - 3.5, width: 7, height: 7 }, look);
      break;
    case 'port':
      pen.add(group, 'rect', { class: 'mark port', x: x - 3.5, y: y - 5, width: 7, height: 10, rx: 1.5 }, look);
      break;
    case 'diamond':
      pen.add(group, 'path', { class: 'mark diamond', d: `M${x - 5} ${y}l5 -5l5 5l-5 5Z` }, look);
      break;
    case 'arrow': {
      const [dx, dy] = before.x === x ? [0, Math.sign(y - before.y)] : [Math.sign(x - before.x), 0];
      const back = { x: x - 8 * dx, y: y - 8 * dy };
      pen.add(
        group,
        'path',
        {
          class: 'mark',
          d: `M${x} ${y}L${back.x + 4.5 * dy} ${back.y + 4.5 * dx}L${back.x - 4.5 * dy} ${back.y - 4.5 * dx}Z`,
        },
        look,
      );
      break;
    }
    case 'none':
      break;
  }
}
