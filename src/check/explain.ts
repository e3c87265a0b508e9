import type { Rule } from './rule.ts';

/** Where a rule is from, in words. */
export function sourceOf({ page, date }: Rule): string {
  return page === undefined ? 'general knowledge of networks' : `${page} (${date})`;
}

/** A rule in lines for a terminal. */
export function explained(rule: Rule): readonly string[] {
  return [
    `${rule.id}: ${rule.severity}`,
    `${rule.title}.`,
    rule.why,
    `Source: ${sourceOf(rule)}`,
    `Turn it off in a file: check: [{ rule: ${rule.id}, reason: … }], or with --off ${rule.id}`,
  ];
}
