/**
 * Writes the table of letters that ids are made of: `node test/tools/letters.mjs > src/model/letters.json`. It was made with
 * Node 20.9, which has Unicode 15. A table of another version changes the ids of pictures, so it is made anew only on purpose.
 * The first and last letters of the ranges stand one after the other, each as its distance from the one before, to base 36.
 */
const isLetter = /^[\p{L}\p{M}\p{N}]$/u;
const ranges = [];
for (let code = 0; code <= 0x10ffff; code += 1) {
  if (!isLetter.test(String.fromCodePoint(code))) continue;
  const last = ranges[ranges.length - 1];
  if (last?.[1] === code - 1) last[1] = code;
  else ranges.push([code, code]);
}
const steps = ranges.flat().map((code, index, codes) => (code - (codes[index - 1] ?? 0)).toString(36));
process.stdout.write(`${JSON.stringify({ unicode: process.versions.unicode, ranges: steps.join(' ') })}\n`);
