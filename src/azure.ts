/** From what Azure's tools answer to a topology file, and from that to code, without what draws: `expressroute-topology/azure`. */

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
export { type ExportedCode, exportBicep, exportTerraform, type NotExported } from './export/index.ts';
export { exportOrder, type OrderOptions } from './export/order.ts';
export { formatProblems, type Problem, TopologyError } from './model/problems.ts';
export type { Topology } from './model/schema/index.ts';
