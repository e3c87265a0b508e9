import { optimize } from 'svgo';
import { smallDocument } from '../../src/draw/document.ts';
import { optimiser } from '../../src/draw/optimise.ts';
import { serialize } from '../../src/draw/serialize.ts';
import { drawScene } from '../../src/draw/svg.ts';
import { namedTheme } from '../../src/draw/theme.ts';
import { measureText } from '../../src/font/measure.ts';
import { layoutScene } from '../../src/layout/index.ts';
import { translateIn } from '../../src/locale/index.ts';
import { parse } from '../../src/model/parse.ts';
import { resolve } from '../../src/model/resolve/index.ts';
import { chooseTemplate } from '../../src/template.ts';
import { templates } from '../../templates/index.ts';

/** Median times in ms of the steps from a file's text to a picture, each run `runs` times after as many to warm up. */
export function steps(text: string, runs: number): number[] {
  const times: number[][] = [];
  for (let run = 0; run < 2 * runs; run += 1) {
    const own: number[] = [];
    const timed = <T>(step: () => T): T => {
      const start = performance.now();
      const result = step();
      own.push(performance.now() - start);
      return result;
    };
    const topology = timed(() => parse(text));
    const network = timed(() => resolve(topology));
    const scene = timed(() =>
      chooseTemplate(network, templates).scene(network, {
        translate: translateIn('en'),
        detail: 'logical',
        unfolded: false,
        freeOrder: true,
      }),
    );
    const placed = timed(() => layoutScene(scene, measureText));
    const element = timed(() =>
      drawScene(placed, smallDocument(), { theme: namedTheme('light'), font: 'embed', size: 'responsive' }),
    );
    const svg = timed(() => serialize(element));
    timed(() => optimiser({ optimize })(svg));
    if (run >= runs) times.push(own);
  }
  return (times[0] ?? []).map(
    (_, step) => times.map((own) => own[step] ?? 0).sort((a, b) => a - b)[times.length >> 1] ?? 0,
  );
}
