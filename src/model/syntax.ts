/** What the parser's reasons mean for somebody who writes a topology file, and what was expected. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/tab character/, 'lines are indented with spaces here, not with tabs'],
  [
    /deficient indentation/,
    'an earlier line opens a list, a mapping or a text that isn’t closed before this line; look for a missing ], } or quote above',
  ],
  [/within a double quoted|within a single quoted/, 'a quote is opened and never closed'],
  [/end of the stream within a flow/, 'a [ or { is opened and never closed'],
  [/missed comma/, 'a comma, or the ] or } that closes the list or mapping, is missing before this place'],
  [/content, but found ','/, 'a value is missing before this comma'],
  [/indentation of a sequence/, 'the items of a list begin in the same column, each with "- "'],
  [
    /indentation of a mapping/,
    'the keys of a mapping begin in the same column, one on a line; a text with ": " in it needs quotes',
  ],
  [/multiline key|expected ':'/, 'a key ends with ": " on its own line'],
  [/whitespace character is expected after/, 'a space is missing behind the colon of this key'],
  [
    /end of the stream or a document separator/,
    'this belongs to nothing above it: look at its indentation, and for a quote or bracket that was closed too early',
  ],
  [/unknown escape|hexadecimal/, 'no escape that YAML knows; in double quotes a backslash is written \\\\'],
  [/explicit indentation|chomping|indentation width/, 'behind | or > stands at most one of + and -, and a digit'],
];

/**
 * Says what is wrong with a text that isn't YAML.
 *
 * @param reason what the parser says
 * @param offset where it stopped
 */
export function syntaxMessage(reason: string, source: string, offset: number): string {
  if (/non-printable/.test(reason)) {
    const code = (source.codePointAt(offset) ?? 0).toString(16).padStart(2, '0');
    return `a control character that YAML doesn’t allow in a file; leave it out${code.length === 2 ? `, or write it as "\\x${code}" in double quotes` : ''}`;
  }
  const meaning = meanings.find(([pattern]) => pattern.test(reason))?.[1];
  return `not valid YAML: ${meaning ?? `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`}`;
}

/** Where the second document of a text begins. */
export function secondDocument(source: string): number {
  const marks = [...source.matchAll(/^---/gm)].map((match) => match.index);
  const first = source.search(/^(?!---)[ \t]*[^\s#%]/m);
  return marks.find((mark) => mark > first) ?? 0;
}
