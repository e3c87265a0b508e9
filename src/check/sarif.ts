import { pathName } from '../model/path.ts';
import type { Finding } from './index.ts';
import type { Rule, Severity } from './rule.ts';
import { rules } from './rules.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The findings of one file. */
export interface FileFindings {
  /** The file as a URI, relative or absolute. */
  readonly uri: string;
  /** The text of the file: regions end with their line. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** The rule under which files stand that can't be read as a topology. */
export const FILE_RULE = 'topology-file';

const file: Pick<Rule, 'id' | 'severity' | 'title' | 'why'> & Partial<Rule> = {
  id: FILE_RULE,
  severity: 'error',
  title: 'The file is a topology',
  why: 'What isn’t well-formed can’t be checked further.',
};

function described({ id, severity, title, why, page, date }: typeof file) {
  const source = page === undefined ? '' : ` Source: ${page} (${date}).`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${why}` },
    help: { text: `${why}${source}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

/** Findings as SARIF 2.1.0, the form in which code scanning takes them. Plain data. */
export function sarifOf(files: readonly FileFindings[], version: string): object {
  const all = [...rules, file];
  const places = new Map(all.map((rule, index) => [rule.id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'expressroute-topology', version, rules: all.map(described) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ uri, source, findings }) => {
          const lines = source.split(/\r\n|\n|\r/);
          return findings.map((finding) => ({
            ruleId: finding.rule,
            ruleIndex: places.get(finding.rule) ?? -1,
            level: levels[finding.severity],
            message: { text: finding.message },
            locations: [locationOf(finding, uri, lines)],
            properties: { nodes: finding.nodes },
          }));
        }),
      },
    ],
  };
}

function locationOf({ line, column = 1, length = 1, path }: Finding, uri: string, lines: readonly string[]) {
  const end = Math.max(column + 1, Math.min(column + length, (lines[(line ?? 1) - 1]?.length ?? 0) + 1));
  return {
    physicalLocation: {
      artifactLocation: { uri },
      ...(line === undefined ? {} : { region: { startLine: line, startColumn: column, endColumn: end } }),
    },
    ...(path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: pathName(path) }] }),
  };
}
