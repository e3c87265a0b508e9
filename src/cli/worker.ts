/** What the threads of a run over many files load. */
export { drawTask as default } from './draw.ts';
