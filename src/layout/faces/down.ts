/** The faces of boxes where lanes run down; pages load them for such pictures. */
export { arrangedDown } from './grid-down.ts';
export { cellsFace, cellsIn, cellsWidth, landsOn } from './landing.ts';
