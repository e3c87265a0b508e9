/** What only texts in other letters than those of Western European languages ask for; pages load it for such. */

const visibleCode = (letter: string) =>
  `‹U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;

/** More marks on one letter than any language writes would grow out of the line. */
const tooManyMarks =
  /([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{6})[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** What is shown of a text in any script. */
export function cleaned(raw: string): string {
  return (
    raw
      .replace(/[\t\n\v\f\r\u0085\u1680\u2000-\u200a\u2028\u2029\u205f]+/g, ' ')
      .replace(/[\u0000-\u001f]/g, (letter) => String.fromCharCode(0x2400 + letter.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(/[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, visibleCode)
      .replace(/[\u00ad\u034f\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/g, '')
      // Tags spell out the flag of a region, and hide text everywhere else.
      .replace(/(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u{e0000}-\u{e007f}]/gu, (_, flag?: string) => flag ?? '')
      // Joiners shape Arabic, Indic and emoji.
      .replace(
        /^[\u200c\u200d]+|([\u0020-\u024f])[\u200c\u200d]+|(?<![\u200c\u200d])[\u200c\u200d]+$/g,
        (_, before?: string) => before ?? '',
      )
      .replace(tooManyMarks, '$1')
      .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '\ufffd')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

const strongRtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const strongLtr =
  /[A-Za-z\u00c0-\u024f\u0370-\u058f\u0900-\u1fff\u2e80-\ud7ff\uf900-\ufaff\uff21-\uffdc\u{20000}-\u{3ffff}]/u;

/** The direction of a text by its first letter that has one. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  for (const letter of text) {
    if (strongRtl.test(letter)) return 'rtl';
    if (strongLtr.test(letter)) return 'ltr';
  }
  return 'ltr';
}

/** No line starts with one of these, and none ends with one of those (the rules that CJK typesetters call kinsoku). */
const noStart =
  /^[、。，．・：；？！）」』】〉》〕］｝〗〙〛〞〟｠｡｣､･ーｰ々〻ゝゞヽヾ〜～゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ︰︱︳﹐-﹗﹚﹜﹞︶︸︺︼︾﹀﹂﹄,.:;?!)\]}%‰℃…‥·’”›»]/;
const noEnd = /[（「『【〈《〔［｛〖〘〚〝｟｢︵︷︹︻︽︿﹁﹃﹙﹛﹝＄￥￡＃]$/;

/** Whether a line may break between two letters of which one is wide. */
export function mayPart(letter: string, next: string): boolean {
  return !noStart.test(next) && !noEnd.test(letter);
}

/** A text without the bracket or the sign of a currency that it ends with. */
export function withoutOpening(text: string): string {
  return text.replace(noEnd, '');
}
