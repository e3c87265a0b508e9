/** How a picture of many circuits is drawn, a row for each instead of a card; pages load it for such. */
export { pairRouters } from '../../../src/model/view/pairs.ts';
export { compactBlocks } from './compact.ts';
export { compactWires } from './compact-wires.ts';
