/**
 * What is worked out of a topology that has faults, and of a name that isn't known: pages load it for such alone. Who reads
 * a topology calls nothing of this before something is wrong.
 */
export { toldProblems } from './drafts.ts';
export { draftsOf, findingsOf } from './issues.ts';
export { jsonFault } from './json.ts';
export { nearest } from './keys.ts';
export { lettersApart } from './letters-apart.ts';
export { otherFile } from './other-files.ts';
export { writtenIn } from './places.ts';
export { positionsIn } from './positions.ts';
export { joinedToItself, routerOfNoSite, unknown, unknownRouter } from './reference-words.ts';
export { secondDocument, syntaxMessage } from './syntax.ts';
export { formatTold, lineOf, withoutSecrets } from './told-problems.ts';
export { yamlWords } from './yaml-words.ts';
