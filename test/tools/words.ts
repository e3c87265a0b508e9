/** The words of pictures, as a JSON Schema and as a page: made from the locales themselves. */
import { en as most } from '../../src/locale/en.ts';
import { moreEnglish } from '../../src/locale/en-more.ts';
import { zhTW } from '../../src/locale/zh-TW.ts';

const en = { ...most, ...moreEnglish() };
type Key = keyof typeof en;
const chinese = zhTW();
const keys = Object.keys(en) as Key[];

/** A file of words as a JSON Schema: every key, with its English text. */
export function wordsJsonSchema(): object {
  const properties = Object.fromEntries(
    keys.map((key) => [key, { type: 'string', maxLength: 2_000, description: en[key], default: en[key] }]),
  );
  return {
    title: 'Words of a picture',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties,
    additionalProperties: false,
  };
}

/** The page of the words. */
export function wordsPage(): string {
  const cell = (text: string) => `\`${text.replace(/\|/g, '\\|')}\``;
  return `# Words

Every word of a picture is under a key, and can be another one: the house’s own name for a thing, a whole language. A file of words has those that are to be different; the others
are the locale’s.

\`\`\`yaml
# yaml-language-server: $schema=./node_modules/expressroute-topology/docs/words.schema.json
msee: Microsoft edge
link.primary: Link A
link.secondary: Link B
title.customer: "{customer}, {model}"
\`\`\`

\`\`\`sh
npx expressroute-topology render network.yaml --words words.yaml -o network.svg
\`\`\`

In the library it is the option \`words\`: \`render(source, { words: { msee: 'Microsoft edge' } })\`.

- What stands in braces is filled in: \`{customer}\`, \`{bandwidth}\`. A text may leave a value out, or have it in another place; one that isn’t there for this key is refused.
- The language of the picture is \`locale\`: \`en\` and \`zh-TW\` come along. For a language of your own say all words, and name it: \`--locale de --words de.yaml\`
  (a language tag, which the picture carries for screen readers).
- Names of SKUs, regions and services are Microsoft’s and stay.
- Boxes grow with their texts, so that a longer word is never cut off in silence.

The [JSON Schema](words.schema.json) has all keys, for editors. This page is made from the words themselves.

| key | English | Traditional Chinese |
|---|---|---|
${keys.map((key) => `| \`${key}\` | ${cell(en[key])} | ${cell(chinese[key])} |`).join('\n')}
`;
}
