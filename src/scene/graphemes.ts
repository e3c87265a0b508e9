import { joinedGraphemes } from './joined-graphemes.ts';

/** Latin, Greek, Cyrillic, Armenian, general punctuation and CJK without what joins the letter before it: each code unit is a letter of its own. */
const separate =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u2e80-\u3029\u3030-\u3098\u309b-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff9d\uffe0-\uffe6]*$/;

/** Splits a text into what a reader sees as one letter each, the same on every platform. */
export function graphemes(text: string): Iterable<string> {
  return separate.test(text) ? text : joinedGraphemes(text);
}
