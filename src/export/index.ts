import type { ParseOptions } from '../model/parse.ts';
import { resolve } from '../model/resolve/index.ts';
import type { TopologyInput } from '../model/schema/index.ts';
import { withoutPlace } from './azurerm/index.ts';
import { bicepText } from './bicep.ts';
import type { Code } from './code.ts';
import { drawnUp } from './draw-up.ts';
import { terraformText } from './terraform.ts';

/** Things of the file that have no place in what was exported. */
export interface NotExported {
  /** In words, like "private endpoints". */
  readonly type: string;
  readonly count: number;
}

/** A topology as code. */
export interface ExportedCode {
  readonly text: string;
  readonly leftOut: readonly NotExported[];
  /** Sentences about what the code has otherwise than the file, like names that Azure refuses. */
  readonly remarks: readonly string[];
}

/**
 * Writes the Azure side of a topology as Bicep: circuits, port pairs, peerings, virtual networks with their gateways and
 * peerings, connections, Virtual WAN hubs and Global Reach. What the file doesn’t state is a parameter; keys are secure ones.
 *
 * @param input a topology file’s text or bytes, or a topology as an object
 * @param options the file’s name, for messages
 * @returns the text of a file for one resource group, and what isn’t in it as the file has it
 * @throws {TopologyError} with all that is wrong with the topology
 * @example
 * const { text } = exportBicep('circuits: [{ id: er-london, model: point-to-point, provider: Colt, peeringLocation: London, bandwidth: 500 Mbps }]');
 * text.includes("'Microsoft.Network/expressRouteCircuits@"); // true
 */
export function exportBicep(input: TopologyInput, options: ParseOptions = {}): ExportedCode {
  return exported(input, options, bicepText, () => []);
}

/**
 * Writes the Azure side of a topology as a Terraform configuration for the provider azurerm, version 4, like `exportBicep`.
 *
 * @param input a topology file’s text or bytes, or a topology as an object
 * @param options the file’s name, for messages
 * @returns a file for one resource group
 * @throws {TopologyError} with all that is wrong with the topology
 * @example
 * const { text } = exportTerraform('circuits: [{ id: er-london, model: point-to-point, provider: Colt, peeringLocation: London, bandwidth: 500 Mbps }]');
 * text.includes('resource "azurerm_express_route_circuit"'); // true
 */
export function exportTerraform(input: TopologyInput, options: ParseOptions = {}): ExportedCode {
  return exported(input, options, terraformText, ({ resources }) => resources.flatMap(withoutPlace));
}

function exported(
  input: TopologyInput,
  options: ParseOptions,
  write: (code: Code, head: readonly string[]) => string,
  remarksOn: (code: Code) => readonly string[],
): ExportedCode {
  const draft = drawnUp(resolve(input, options));
  const text = write(draft, [
    'The Azure side of a topology file, written by "expressroute-topology export".',
    'Look it over before it is run: what it makes costs money, and circuits are billed from when they are made.',
  ]);
  return {
    text,
    leftOut: [...draft.leftOut].map(([type, count]) => ({ type, count })),
    remarks: [...new Set([...draft.remarks, ...remarksOn(draft)])],
  };
}
