import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/node.ts';
import { customer } from '../bench/customers.ts';
import { Workplace } from '../support/command.ts';

/** `npm run test:kills` kills a thousand. */
const kills = Number(process.env.KILLS ?? 10);
/** After so many kills a run goes to its end, and the folder is looked at. */
const ROUND = 5;

const place = new Workplace();
afterAll(() => place.remove());

const themes = ['light', 'dark'] as const;
type Pictures = Record<(typeof themes)[number], string>;
const RECORD = '.expressroute-topology.json';

describe.each([
  ['in one thread', 12],
  ['in many threads', 30],
])('a run of many files %s', (name, count) => {
  const folder = `pictures-${count}`;
  const files = Array.from({ length: count }, (_, index) => `net-${count}-${index}.json`);
  /** What each picture has to be, for each theme. */
  const whole = new Map<string, Pictures>();

  beforeAll(() => {
    // There are nine customers: each is drawn once.
    const known = new Map<string, Pictures>();
    for (const [index, file] of files.entries()) {
      const source = customer({ sites: 2 + (index % 9), circuits: 1 + (index % 3), networks: 2 });
      place.file(file, source);
      const drawn = (theme: (typeof themes)[number]) => `${render(source, { theme })}\n`;
      const pictures = known.get(source) ?? { light: drawn('light'), dark: drawn('dark') };
      known.set(source, pictures);
      whole.set(file.replace('.json', '.svg'), pictures);
    }
  });

  const read = (file: string) => readFileSync(place.path(`${folder}/${file}`), 'utf8');
  const pictures = () => {
    try {
      return readdirSync(place.path(folder)).filter((file) => file.endsWith('.svg'));
    } catch {
      // Killed before there was a folder.
      return [];
    }
  };

  test(
    `that is killed ${kills / 2} times leaves whole pictures and a true record, and the next run leaves nothing behind`,
    async () => {
      const args = (theme: string, force: boolean) => [
        'render',
        ...files,
        '--out-dir',
        folder,
        '--theme',
        theme,
        ...(force ? ['--force'] : []),
      ];
      let span = 0;
      let cut = 0;
      for (let kill = 0; kill < kills / 2; kill += 1) {
        const theme = themes[Math.floor(kill / ROUND) % 2] ?? 'light';
        if (span === 0) {
          const start = performance.now();
          await place.run(args('dark', true));
          span = performance.now() - start;
        }
        const run = place.start(args(theme, kill % 3 !== 0));
        const end = new Promise<string | null>((done) => run.on('exit', (_, by) => done(by)));
        const timer = setTimeout(() => run.kill('SIGKILL'), 0.9 * Math.random() * span);
        if ((await end) === 'SIGKILL') cut += 1;
        clearTimeout(timer);
        for (const picture of pictures()) {
          const { light, dark } = whole.get(picture) ?? { light: '', dark: '' };
          expect([light, dark].includes(read(picture)), `${picture} is whole`).toBe(true);
        }
        if (pictures().length > 0) expect(() => JSON.parse(read(RECORD))).not.toThrow();
        if (kill % ROUND !== ROUND - 1) continue;
        // What the record says is believed by a run: so all is right afterwards if it says the truth.
        const { code, err } = await place.run(args(theme, false));
        expect([code, err]).toEqual([0, expect.stringMatching(new RegExp(`^${count} files: [^\\n]*\\n$`)) as string]);
        for (const picture of pictures()) expect(read(picture) === whole.get(picture)?.[theme], picture).toBe(true);
        expect(readdirSync(place.path(folder)).sort()).toEqual([RECORD, ...whole.keys()].sort());
        expect((await place.run(args(theme, false))).err).toBe(`${count} files: 0 drawn, ${count} unchanged\n`);
      }
      // Enough of the moments lie within a run.
      expect(cut, name).toBeGreaterThan(kills / 20);
    },
    60_000 + kills * 6_000,
  );
});
