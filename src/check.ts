/** Rules of the field, without what draws: `expressroute-topology/check`. */

export { formatFindings } from './check/format.ts';
export {
  type CheckOptions,
  check,
  type Finding,
  type Rule,
  rules,
  type Severity,
  UnknownRuleError,
} from './check/index.ts';
export { formatProblems, type Problem, TopologyError } from './model/problems.ts';
export type { Topology, TopologyInput, TopologyObject } from './model/schema/index.ts';
