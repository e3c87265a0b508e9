import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { serialize } from '../../src/draw/serialize.ts';
import { drawScene, layout, type RenderOptions, render, svgDocument } from '../../src/node.ts';
import { cases } from '../golden/cases.ts';

const pictures = cases().map(({ name, source, views: [view] }) => ({
  name,
  input: readFileSync(source),
  options: view?.options ?? {},
}));
const everything = pictures.find(({ name }) => /everything/.test(name)) ?? pictures[0]!;

/** The picture as a reader gets it that takes style sheets out. */
const withoutStyle = (svg: string) => svg.replace(/<style>[^]*?<\/style>/, '').replace(/ style="[^"]*"/g, '');

/** The shapes and texts that don't say how they are painted, by themselves or by what they are in; and texts without a size. */
function unpainted(svg: string): string[] {
  const found: string[] = [];
  const filled: boolean[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const says = (filled.at(-1) ?? false) || 'fill' in attributes;
    filled.push(says);
    const isShape = ['rect', 'circle', 'path', 'text'].includes(name);
    if (isShape && (!says || (name === 'text' && !('font-size' in attributes))))
      found.push(`${name} ${JSON.stringify(attributes).slice(0, 200)}`);
  });
  parser.on('closetag', () => {
    filled.pop();
  });
  parser.write(svg).close();
  return found;
}

/** What a reader of SVG paints that knows nothing of style sheets: each of its points as #rrggbb, and how often. */
function painted(svg: string): ReadonlyMap<string, number> {
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const found = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = `#${pixels.subarray(at, at + 3).toString('hex')}`;
    found.set(colour, (found.get(colour) ?? 0) + 1);
  }
  return found;
}

describe('a picture is the same without its style sheet', () => {
  test.each(pictures)('in $name every shape and text says how it is painted', ({ input, options }) => {
    expect(unpainted(withoutStyle(render(input, options)))).toEqual([]);
  });

  test('one that doesn’t say so is found', () => {
    expect(unpainted('<svg><g fill="red"><rect/><text font-size="1"/></g></svg>')).toEqual([]);
    const faults = ['<rect/>', '<g><path d=""/></g>', '<g fill="red"><text/></g>', '<g fill="red"/><circle/>'];
    for (const fault of faults) expect(unpainted(`<svg>${fault}</svg>`), fault).toHaveLength(1);
  });

  test.each<RenderOptions['theme']>(['light', 'dark', 'auto'])('%s paints with its own colours alone', (theme) => {
    const svg = render(everything.input, { ...everything.options, theme });
    const colours = painted(withoutStyle(svg));
    expect(colours).toEqual(painted(svg));
    // What isn't painted by attributes would be black, which no colour of these themes is.
    expect(colours.get('#000000')).toBeUndefined();
  });

  test('a see-through page stays see-through', () => {
    const { pixels } = new Resvg(render(everything.input, { theme: { colours: { page: 'transparent' } } }), {
      font: { loadSystemFonts: false },
    }).render();
    expect(pixels[3]).toBe(0);
  });

  test('svgo, which many builds let run over every picture, keeps how it looks', () => {
    const options = { ...everything.options, optimise: true };
    const [small, raw] = [render(everything.input, options), render(everything.input, everything.options)];
    const [one, other] = [painted(withoutStyle(small)), painted(withoutStyle(raw))];
    for (const [colour, count] of other) if (count > 500) expect(one.get(colour)! / count, colour).toBeCloseTo(1, 1);
  });
});

test('a style sheet adds letters, and for readers who prefer dark their colours', () => {
  const sheet = (theme: RenderOptions['theme']) =>
    /<style>([^]*?)<\/style>/.exec(render(everything.input, { ...everything.options, theme, font: 'system' }))?.[1] ??
    '';
  expect(sheet('light')).not.toMatch(/fill|stroke|>|CDATA/);
  expect(sheet('auto')).toMatch(/prefers-color-scheme:dark/);
  expect(sheet('auto')).not.toMatch(/>|&gt;|CDATA/);
});

test('what a reader changes by the page’s own style sheet wins over the picture’s attributes', () => {
  const { document } = new JSDOM(
    `<style>.customer .box { fill: rgb(1, 2, 3) }</style>${render(everything.input, everything.options)}`,
  ).window;
  const box = document.querySelector('.customer .box')!;
  expect(document.defaultView!.getComputedStyle(box).getPropertyValue('fill')).toBe('rgb(1, 2, 3)');
});

test('in a narrow page a picture gets smaller, unless its size is fixed', () => {
  const placed = layout(everything.input, everything.options);
  expect(serialize(drawScene(placed, svgDocument()))).toMatch(/^<svg[^>]* style="max-width:100%;height:auto"/);
  expect(serialize(drawScene(placed, svgDocument(), { size: 'fixed' }))).not.toContain('max-width');
});
