/** From what Azure's tools answer to a topology file, without what draws: `expressroute-topology/azure`. */

export {
  type AzureDocument,
  ImportError,
  type Imported,
  type ImportOptions,
  type ImportRemark,
  importAzure,
  type LeftOut,
} from './azure/index.ts';
export { type MergeChange, type Merged, type MergeOptions, mergeTopology } from './azure/merge/index.ts';
export { formatProblems, type Problem, TopologyError } from './model/problems.ts';
export type { Topology } from './model/schema/index.ts';
