import table from './letters.json' with { type: 'json' };

interface Classes {
  readonly letters: RegExp;
  readonly others: RegExp;
}

/** Made for the first text that has letters beyond ASCII. */
let classes: Classes | undefined;

function makeClasses(): Classes {
  let code = 0;
  const ends = table.ranges.split(' ').map((step) => {
    code += Number.parseInt(step, 36);
    return `\\u{${code.toString(16)}}`;
  });
  const ranges = ends.map((end, index) => (index % 2 === 0 ? `${end}-` : end)).join('');
  return { letters: new RegExp(`[${ranges}]+`, 'gu'), others: new RegExp(`[^${ranges}]+`, 'gu') };
}

/**
 * Letters, the marks on them, and digits, and all else, as regular expressions. `test/tools/letters.mjs` tells how the table of
 * them is written.
 */
export function letterClasses(): Classes {
  classes ??= makeClasses();
  return classes;
}
