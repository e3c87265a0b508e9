import type { EndMark } from '../scene/scene.ts';
import type { Point } from '../scene/placed.ts';
import type { Group } from './group.ts';

/** Draws what marks the end of a wire: a dot for a BGP speaker, a square for an Azure resource, and so on. */
export function drawMark(group: Group, mark: EndMark, { x, y }: Point): void {
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
    case 'none':
      break;
  }
}
