import { formatTold } from '../model/problems.ts';
import type { Finding } from './index.ts';

/**
 * Writes findings for a terminal, as `formatProblems` does: place, message with the id of the rule, and the line with a
 * caret.
 *
 * @param source the text of the file; empty for an object
 * @param options `color` adds ANSI colours
 */
export function formatFindings(
  findings: readonly Finding[],
  source: string,
  options: { readonly color?: boolean } = {},
): string {
  return findings
    .map((finding) =>
      formatTold([{ ...finding, message: `${finding.message} (${finding.rule})` }], finding.file, source, options),
    )
    .join('\n\n');
}
