import { formatTold } from '../model/told-problems.ts';
import type { Finding } from './index.ts';

/**
 * Writes findings for a terminal, as `formatProblems` does: place, message with the id of the rule, and the line with a
 * caret.
 *
 * @param findings what `check` has returned
 * @param source the text of the file; empty for an object
 * @param options `color` adds ANSI colours
 * @returns some lines of text for each finding
 * @example
 * const source = 'circuits: [{ id: er, model: point-to-point, bandwidth: 3 Gbps }]';
 * formatFindings(check(source), source).includes('(circuit-bandwidth)'); // true
 */
export function formatFindings(
  findings: readonly Finding[],
  source: string,
  options: { readonly color?: boolean } = {},
): string {
  const told = findings.map((finding) => ({ ...finding, message: `${finding.message} (${finding.rule})` }));
  return formatTold(told, undefined, source, options);
}
