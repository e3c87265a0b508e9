/**
 * What must not be printed as it is: characters that a terminal obeys or that nobody sees (controls, those that turn the
 * direction of writing, those without a width, halves of a pair), and the start of what a CI runner takes for a command:
 * `::` at the start of a line (GitHub Actions), `##[` or `##vso[` anywhere in it (Azure Pipelines, GitHub Actions).
 */
const unprintable =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<=^\s*):(?=:)|#(?=#\w{0,20}\[)/gu;

/**
 * Makes one line of a text safe to print. Returns what is printed for each of its UTF-16 units, so that columns can still
 * be told: joined, it is the line.
 */
export function printedLetters(line: string): string[] {
  // Both halves of a pair are one character, which stands at its first.
  const printed = [...line].flatMap((letter) => (letter.length > 1 ? [letter, ''] : [letter]));
  for (const { 0: letter, index } of line.matchAll(unprintable))
    printed[index] = `\\u{${letter.codePointAt(0)?.toString(16) ?? ''}}`;
  return printed;
}

/** Makes a text safe to print as one line: what a terminal or a CI runner would obey is written as `\u{…}`. */
export function printable(text: string): string {
  return printedLetters(text).join('');
}

/** As much of a text is quoted in a message. */
const LONGEST_QUOTE = 60;

/** The start of a text, with an ellipsis where it is longer. */
export function clip(text: string, most: number = LONGEST_QUOTE): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  // Half of a pair at the end would be one character that isn't in the text.
  return `${/[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start}…`;
}

/** A text of the file as a message quotes it. */
export function quoted(text: string): string {
  return `"${clip(text)}"`;
}

/** The first of many texts of the file. */
export function listed(texts: readonly string[]): string {
  const first = texts.slice(0, 6).map((text) => clip(text));
  return [...first, ...(texts.length > first.length ? ['…'] : [])].join(', ');
}

/** No message is longer than this, whatever it quotes. */
const LONGEST = 1_000;

/** A message as it is printed: one line, of a length that people read. */
export function sentence(message: string): string {
  return printable(clip(message, LONGEST));
}

/**
 * Plain data as JSON text that is safe to print: what a terminal or a CI runner would obey is escaped in its strings, so
 * that a reader of the JSON gets it as it was.
 */
export function printableJson(value: unknown): string {
  const escaped = (letter: string) =>
    Array.from({ length: letter.length }, (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    );
  return JSON.stringify(value, undefined, 2)
    .split('\n')
    .map((line) => line.replace(unprintable, escaped))
    .join('\n');
}
