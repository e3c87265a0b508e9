import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Outcome, type Way, whatIsLeft } from '../../src/analysis/index.ts';

interface Row {
  readonly file: string;
  readonly fails: string;
  readonly from: string;
  readonly to: string;
  readonly left: string;
}

const here = new URL('./', import.meta.url);

/** The rows of the tables in by-hand.md, under the names of their files. */
function rowsOf(markdown: string): Row[] {
  let file = '';
  return markdown.split('\n').flatMap((line): Row[] => {
    if (line.startsWith('## ')) file = line.slice(3).trim();
    const cells = line.split('|').map((cell) => cell.trim());
    const [, fails = '', from = '', to = '', left = ''] = cells;
    return cells.length < 6 || fails === 'if this fails' || fails.startsWith('---')
      ? []
      : [{ file, fails, from, to, left }];
  });
}

function sourceOf(file: string): string {
  const own = new URL(`files/${file}.yaml`, here);
  return readFileSync(existsSync(own) ? own : new URL(`../fixtures/examples/${file}.yaml`, here), 'utf8');
}

/** An effect in the words of by-hand.md. */
function said({ pairs }: Outcome, from: string, to: string): string {
  const site = (box: string) => box.slice('site:'.length);
  const pair = pairs.find((each) => each.sites.includes(from) && (each.to === to || each.toSites?.includes(site(to))));
  const turned = pairs.find((each) => each.toSites?.includes(from) && each.sites.includes(site(to)));
  const found = pair ?? turned;
  if (!found) return 'no way';
  const { effect, ways } = found;
  if (effect.state === 'cut-off') return 'cut off';
  if (effect.state === 'untouched') return 'untouched';
  const on = effect.on.map((index) => nameOf(ways[index])).join(' and ');
  return [
    `${effect.state}: ${on}`,
    ...(effect.lines ? [`${effect.lines.left} of ${effect.lines.of} lines`] : []),
    ...(effect.mbps ? [`${effect.mbps.left} of ${effect.mbps.of} Mbps`] : []),
  ].join(', ');
}

function nameOf(way: Way | undefined): string {
  if (!way) return 'nothing';
  if (way.kind !== 'circuit') return way.kind;
  const [gateway, next] = way.path;
  const by = next?.startsWith('hub-') || gateway?.startsWith('hub-w') ? ` by ${gateway}` : '';
  return `${way.circuits.join(', ')}${way.over.length > 0 ? ` over ${way.over.join(', ')}` : ''}${by}`;
}

describe('what is left, as worked out by hand', () => {
  const rows = rowsOf(readFileSync(new URL('by-hand.md', here), 'utf8'));

  test('ten files are looked at', () => {
    expect(new Set(rows.map(({ file }) => file)).size).toBe(10);
  });

  test.each(rows)('$file: $fails, $from to $to', ({ file, fails, from, to, left }) => {
    const outcome = whatIsLeft(sourceOf(file), fails.split(' '));
    expect(outcome.unknown).toEqual([]);
    expect(said(outcome, from, to).replace(/ by [\w-]+/, (by) => (left.includes(by) ? by : ''))).toBe(left);
  });
});
