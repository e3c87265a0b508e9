import type { EndMark } from '../scene/scene.ts';
import type { Point } from '../scene/placed.ts';
import type { Group } from './group.ts';

/**
 * Draws what marks the end of a wire: a dot for a BGP speaker, a square for an Azure resource, and so on. An arrow points
 * away from `before`, the wire's next point.
 */
export function drawMark(group: Group, mark: EndMark, { x, y }: Point, before: Point): void {
  switch (mark) {
    case 'dot':
      group.append('circle').attr('class', 'mark dot').attr('cx', x).attr('cy', y).attr('r', 4);
      break;
    case 'ring':
      group.append('circle').attr('class', 'mark ring hollow').attr('cx', x).attr('cy', y).attr('r', 4);
      break;
    case 'square':
      group.append('rect').attr('class', 'mark square').attr('x', x - 3.5).attr('y', y - 3.5).attr('width', 7).attr('height', 7);
      break;
    case 'port':
      group.append('rect').attr('class', 'mark port').attr('x', x - 3.5).attr('y', y - 5).attr('width', 7).attr('height', 10).attr('rx', 1.5);
      break;
    case 'diamond':
      group.append('path').attr('class', 'mark diamond hollow').attr('d', `M${x - 5} ${y}l5 -5l5 5l-5 5Z`);
      break;
    case 'arrow': {
      const [dx, dy] = before.x === x ? [0, Math.sign(y - before.y)] : [Math.sign(x - before.x), 0];
      const back = { x: x - 8 * dx, y: y - 8 * dy };
      group.append('path').attr('class', 'mark').attr('d', `M${x} ${y}L${back.x + 4.5 * dy} ${back.y + 4.5 * dx}L${back.x - 4.5 * dy} ${back.y - 4.5 * dx}Z`);
      break;
    }
    case 'none':
      break;
  }
}
