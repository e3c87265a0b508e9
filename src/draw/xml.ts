/** Characters that no XML document may have, also written as references: control characters, halves of pairs, U+FFFE and U+FFFF. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
/** The same, and the backslash of what looks like one of them made visible. */
const ambiguous = new RegExp(`${forbidden.source}|\\\\(?=u\\{)`, 'gu');
/** What may be one of them. Most texts have none, so that looking for one comes first. */
const suspicious = /[\u0000-\u001f\\\ud800-\udfff\ufffe\uffff]/;

/** What XML writes otherwise in a text or an attribute, or may have to: most have nothing of it. */
const special = /[\u0000-\u001f"&<>\\\ud800-\udfff\ufffe\uffff]/;

/** True for a text that XML writes as it is, wherever it stands. */
export function isPlain(text: string): boolean {
  return !special.test(text);
}

function visible(letter: string): string {
  return `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A text that can stand in XML: what can't becomes visible, like \u{fffe}. */
export function xmlText(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, visible) : text;
}

/**
 * The value of an attribute that can stand in XML. Different values stay different, so that ids in attributes do: a
 * backslash that begins what would look like a character made visible is made visible itself.
 */
export function xmlAttribute(value: string): string {
  return suspicious.test(value) ? value.replace(ambiguous, visible) : value;
}
