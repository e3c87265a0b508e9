import { count, together } from './limits.ts';
import { at } from './path.ts';
import type { Report } from './references.ts';

/** Checks how many connections all circuits have together. Works on what was read before it is known to be well-formed. */
export function checkTogether(topology: unknown, report: Report): void {
  const circuits = at(topology, ['circuits']);
  if (!Array.isArray(circuits)) return;
  let sum = 0;
  circuits.forEach((circuit: unknown, index) => {
    const connections = at(circuit, ['connections']);
    const before = sum;
    if (Array.isArray(connections)) sum += connections.length;
    if (before <= together.connections && sum > together.connections)
      report(['circuits', index, 'connections'], () => ({
        message: `with these the circuits have more than ${count(together.connections)} connections, the most that a topology file may have`,
        code: 'limit',
      }));
  });
}
