import { afterAll, describe, expect, test } from 'vitest';
import { small, Workplace } from '../support/command.ts';

const place = new Workplace();
afterAll(() => place.remove());

/** What a CI runner acts on (GitHub Actions at the start of a line, Azure Pipelines anywhere), and what a terminal obeys. */
function expectQuiet(text: string): void {
  for (const line of text.split('\n')) {
    expect(line.trimStart().startsWith('::'), line).toBe(false);
    expect(line).not.toMatch(/##\w*\[/);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  }
}

/** Names and values that somebody may have written so that a runner or a terminal does what they say. */
const nasty: readonly string[] = [
  '::error file=a::b',
  ' ::set-env name=A::b',
  '\u00a0::stop-commands::x',
  ':',
  '##[error]x',
  '##vso[task.setvariable variable=a]b',
  '###vso[task.complete]',
  '#\u00ad#vso[x]',
  '\u202egnp.live',
  'a\u001b[2Jb',
  'a\n::error::b',
  'a\r\n##[error]b',
  '\u2028::error::b',
];

describe('what is said', () => {
  test('of files with such names is no command', async () => {
    const good = nasty.map((name) => place.file(`${name}.yaml`).slice(place.folder.length + 1));
    const bad = nasty.map((name) => place.file(`${name}-bad.yaml`, 'titel: x').slice(place.folder.length + 1));
    for (const args of [
      ['validate', ...good],
      ['validate', ...bad],
      ['validate', ...nasty],
      ['render', ...good, ...bad, ...nasty.map((name) => `${name}-nowhere`), '--out-dir', 'o'],
      ['render', ...good, ...bad, '--out-dir', 'o'],
      ['render', bad[0] ?? ''],
      ['check', ...good, ...bad, ...nasty.map((name) => `${name}-nowhere`)],
      ['check', ...good, ...bad, '--json'],
      ['check', ...good, ...bad, '--sarif'],
    ]) {
      const { out, err } = await place.run(args);
      expect(`${out}${err}`.trim()).not.toBe('');
      expectQuiet(out);
      expectQuiet(err);
    }
  });

  test('of keys and values in a file is none, whatever is wrong with it', async () => {
    const sources = nasty.flatMap((text) => {
      const quoted = JSON.stringify(text);
      return [
        `${quoted}: 1`,
        `title: { ${quoted}: x }`,
        `sites: [{ id: a, kind: ${quoted} }]`,
        `sites: [${quoted}]\ncircuits: [{ model: direct, sites: [${quoted}], connections: [${quoted}] }]`,
        `sites: [{ id: ${quoted} }, { id: ${quoted} }]`,
        `${text}: [`,
        `- ${text}\n- { `,
        `diagram: { template: ${quoted}, theme: ${quoted}, locale: ${quoted} }\n${small}`,
        `locale: ${quoted}\n${small}`,
        `!<${text}> x`,
      ];
    });
    const files = sources.map((source, index) => {
      place.file(`source-${index}.yaml`, source);
      return `source-${index}.yaml`;
    });
    for (const args of [['validate'], ['render', '--out-dir', 'o']]) {
      const { code, out, err } = await place.run([...args, ...files]);
      expect(code).toBe(1);
      expect(err.split('\n').length).toBeGreaterThan(files.length);
      expectQuiet(out);
      expectQuiet(err);
    }
  });

  test('of the command line, themes and words is none', async () => {
    place.file('a.yaml');
    for (const text of ['::error::a ##vso[task.x]b\u202e\u001b[2J', 'a\n::error::b\r\n##[error]c']) {
      const quoted = JSON.stringify(text);
      place.file('theme.yaml', `colours: { page: ${quoted}, ${quoted}: x }\nfont: { family: ${quoted} }`);
      place.file('broken.yaml', `a: !<${text}> x\n${text}: [`);
      place.file('words.yaml', `${quoted}: x`);
      place.file('mark.yaml', `${quoted}: 5`);
      for (const args of [
        [`--${text}`],
        ['--theme', text],
        ['--theme', `./${text}`],
        ['--theme', 'theme.yaml'],
        ['--theme', 'broken.yaml'],
        ['--words', text],
        ['--words', 'words.yaml'],
        ['--words', 'mark.yaml'],
        ['--words', 'broken.yaml'],
        ['--locale', text],
        ['--template', text],
        ['--detail', text],
        ['--hide', text],
        ['--width', text],
        ['--id-prefix', text],
        ['-o', `${text}.png`],
        ['-o', `a.yaml/${text}.svg`],
        ['--shard', text, '--out-dir', 'o'],
        [text],
      ]) {
        const { code, out, err } = await place.run(['render', 'a.yaml', ...args]);
        expect([args, code, out]).toEqual([args, 2, '']);
        expect(err).toMatch(/^error: /);
        expectQuiet(err);
      }
      const collapsed = await place.run(['render', 'a.yaml', `--collapse=${text}`, '-o', 'x.svg']);
      expect(collapsed.err).toContain('no site');
      expectQuiet(collapsed.err);
      expectQuiet((await place.run([text])).err);
    }
  });

  test('is of a length that people read, whatever it quotes', async () => {
    const long = 'x'.repeat(100_000);
    place.file('long.yaml', `"${long}": 1\n`);
    place.file('words.yaml', `"${long}": y\n`);
    for (const args of [
      ['validate', 'long.yaml'],
      ['render', 'long.yaml', '--locale', long],
      ['render', 'long.yaml', '--words', 'words.yaml'],
      ['render', 'long.yaml', '--id-prefix', `${long}!`],
      ['render', long],
    ])
      for (const line of (await place.run(args)).err.split('\n')) expect(line.length).toBeLessThan(1_100);
  });
});

describe('a picture on standard output', () => {
  const named = `title: "##vso[task.complete]"\nsites: ["##[error]x", "::error::y", "a\\n::error::z"]\n${small.split('\n')[1] ?? ''}`;

  test('has no command for a log in it, and is the same picture', async () => {
    for (const [args, name] of [
      [[], 'x.svg'],
      [['--format', 'scene'], 'x.json'],
      [['--format', 'placed'], 'x.json'],
    ] as const) {
      const { out } = await place.run(['render', '-', ...args], { input: named });
      for (const line of out.split('\n')) {
        expect(line.trimStart().startsWith('::')).toBe(false);
        expect(line).not.toMatch(/##\w*\[/);
      }
      await place.run(['render', '-', ...args, '-o', name], { input: named });
      const written = (await place.shell(`cat ${name}`)).out;
      expect(written).toContain('##vso[task.complete]');
      if (name === 'x.json') expect(JSON.parse(out)).toEqual(JSON.parse(written));
      else expect(out.replaceAll('&#35;', '#')).toBe(written);
    }
  });
});

describe('secrets', () => {
  test('of a file that is Azure’s own answer are told nowhere', async () => {
    const key = 'd8f3b1c0-77aa-4a6e-8f8e-3b1e5a7c9d21';
    const answer = {
      id: '/subscriptions/x/resourceGroups/y/providers/Microsoft.Network/expressRouteCircuits/er',
      type: 'Microsoft.Network/expressRouteCircuits',
      serviceKey: key,
      authorizations: [{ authorizationKey: key }],
    };
    for (const source of [
      JSON.stringify(answer),
      JSON.stringify([answer], null, 2),
      `${JSON.stringify(answer)}}`,
      `serviceKey: ${key}\nsites: [}`,
    ]) {
      place.file('er.json', source);
      for (const args of [
        ['validate', 'er.json'],
        ['render', 'er.json', '--out-dir', 'o', '--debug'],
      ]) {
        const { code, out, err } = await place.run(args);
        expect(code).toBe(1);
        expect(`${out}${err}`).not.toContain(key);
        expect(err).toMatch(/^er\.json:\d+:\d+: error: /);
      }
    }
    place.file('er.json', JSON.stringify(answer));
    expect((await place.run(['validate', 'er.json'])).err).toMatch(
      /^er\.json:1:1: error: this seems to be Azure’s own answer about an ExpressRoute circuit/,
    );
  });
});
