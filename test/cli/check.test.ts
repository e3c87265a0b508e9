import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { check, rules } from '../../src/check/index.ts';
import { small, Workplace } from '../support/command.ts';

const place = new Workplace();
afterAll(() => place.remove());

const refused = 'circuits:\n  - { id: er, model: point-to-point, bandwidth: 3 Gbps }\n';
const advised =
  'circuits:\n  - id: er\n    model: point-to-point\n    peerings:\n      - { type: MicrosoftPeering, vlanId: 4, advertisedPublicPrefixes: [20.0.0.0/24] }\n';
place.file('fine.yaml');
place.file('refused.yaml', refused);
place.file('advised.yaml', advised);
place.file('broken.yaml', 'sites: [{ id: a, kind: hq }]\ncircuits: [{ model: ipvpn }]\n');

describe('check', () => {
  test.each<[string, readonly string[], number]>([
    ['nothing', ['fine.yaml'], 0],
    ['what Azure would refuse', ['refused.yaml'], 1],
    ['what Microsoft advises against', ['advised.yaml'], 0],
    ['the same, when it is strict', ['advised.yaml', '--strict'], 1],
    ['what is turned off', ['refused.yaml', '--off', 'single-location, circuit-bandwidth'], 0],
    ['a file that is no topology', ['broken.yaml'], 1],
    ['the worst of several files', ['fine.yaml', 'refused.yaml', 'fine.yaml'], 1],
    ['a file that isn’t there', ['fine.yaml', 'nowhere.yaml'], 2],
    ['no file', [], 2],
    ['a rule that there isn’t', ['fine.yaml', '--off', 'circuit-bandwith'], 2],
    ['two forms at once', ['fine.yaml', '--json', '--sarif'], 2],
    ['a catalogue that isn’t one', ['fine.yaml', '--catalogue', 'fine.yaml'], 2],
  ])('exits for %s with its code', async (_, args, code) => {
    const ran = await place.run(['check', ...args]);
    expect([ran.code, ran.out + ran.err !== '']).toEqual([code, true]);
    expect(ran.err).not.toContain('fault of expressroute-topology');
  });

  test('tells each finding with its place, its line and its rule, and sums up', async () => {
    const { out, err } = await place.run(['check', 'refused.yaml']);
    expect(err).toBe('');
    const [head = '', line, caret, , sum] = out.split('\n');
    expect(head).toMatch(/^refused\.yaml:2:49: error: .*\(circuit-bandwidth\)$/);
    expect(line).toBe(`  2 | ${refused.split('\n')[1]}`);
    expect(caret).toMatch(/^ {4}\| {49}\^{6}$/);
    expect(sum).toBe('refused.yaml: 1 error');
  });

  test('of a file that is no topology tells what validate tells', async () => {
    const { out, err } = await place.run(['check', 'broken.yaml']);
    expect(out).toBe('');
    expect(err).toBe((await place.run(['validate', 'broken.yaml'])).err);
    expect(err).toContain('did you mean "any-to-any"?');
  });

  test('reads standard input', async () => {
    const { code, out } = await place.run(['check', '-'], { input: refused });
    expect(code).toBe(1);
    expect(out).toContain('standard input:2:49: error');
  });

  test('rules are turned off in the file, by id or number, each with a reason', async () => {
    const lab = `${refused}check: [{ rule: circuit-bandwidth, reason: A lab. }]\n`;
    place.file('off.yaml', lab);
    place.file('by-number.yaml', lab.replace('circuit-bandwidth', '4'));
    for (const file of ['off.yaml', 'by-number.yaml'])
      expect(await place.run(['check', file])).toEqual({ code: 0, out: `${file}: fine\n`, err: '' });
  });

  test('as JSON has what the library has, and the problems of files that are none', async () => {
    const { code, out, err } = await place.run(['check', 'fine.yaml', 'refused.yaml', 'broken.yaml', '--json']);
    expect([code, err]).toEqual([1, '']);
    const { files } = JSON.parse(out) as { files: { file: string; findings: { rule: string; line: number }[] }[] };
    expect(files.map((each) => [each.file, each.findings.length])).toEqual([
      ['fine.yaml', 0],
      ['refused.yaml', 1],
      ['broken.yaml', 2],
    ]);
    expect(files[1]?.findings).toEqual(JSON.parse(JSON.stringify(check(refused))));
    expect(files[2]?.findings.map(({ rule, line }) => [rule, line])).toEqual([
      ['topology-file', 1],
      ['topology-file', 2],
    ]);
  });

  test('is drawn by render --check: one file, and each of many', async () => {
    const one = await place.run(['render', 'refused.yaml', '--check', '-o', '-']);
    expect([one.code, one.err]).toEqual([0, '']);
    expect(one.out).toMatch(/data-badge="1"/);
    expect((await place.run(['render', 'refused.yaml', '-o', '-'])).out).not.toMatch(/data-badge/);
    const many = await place.run(['render', 'refused.yaml', 'advised.yaml', '--check', '--out-dir', 'checked']);
    expect(many.code).toBe(0);
    expect(readFileSync(place.path('checked/refused.svg'), 'utf8')).toBe(one.out);
    expect((await place.run(['render', 'refused.yaml', 'advised.yaml', '--out-dir', 'checked'])).err).toContain(
      '2 drawn',
    );
  });

  test('as SARIF 2.1.0 names each rule with its source, and each finding with its region', async () => {
    const { out, err } = await place.run(['check', 'refused.yaml', './advised.yaml', 'broken.yaml', '--sarif']);
    expect(err).toBe('');
    const sarif = JSON.parse(out) as Sarif;
    const [run] = sarif.runs;
    expect([sarif.version, sarif.runs.length, run?.tool.driver.name]).toEqual(['2.1.0', 1, 'expressroute-topology']);
    expect(run?.tool.driver.rules.map((rule) => rule.id)).toEqual([...rules.map((rule) => rule.id), 'topology-file']);
    for (const { id, shortDescription, help } of run?.tool.driver.rules ?? [])
      expect([typeof id, shortDescription.text.length > 9, help.text.length > 9]).toEqual(['string', true, true]);
    const [first] = run?.results ?? [];
    expect(first).toMatchObject({
      ruleId: 'circuit-bandwidth',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'refused.yaml' },
            region: { startLine: 2, startColumn: 49, endColumn: 55 },
          },
        },
      ],
    });
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      const { region, artifactLocation } = locations[0]!.physicalLocation;
      expect(artifactLocation.uri).toMatch(/^[\w./-]+$/);
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.endColumn).toBeGreaterThan(region.startColumn);
      // A peering reaches over lines; its region ends with the first.
      const line = readFileSync(place.path(artifactLocation.uri), 'utf8').split('\n')[region.startLine - 1] ?? '';
      expect(region.endColumn).toBeLessThanOrEqual(line.length + 1);
    }
    expect(run?.results.map((result) => result.level)).toContain('warning');
  });

  test('lists and explains its rules', async () => {
    const listed = (await place.run(['check', '--list'])).out.trim().split('\n');
    expect(listed.map((line) => line.split(' ')[0])).toEqual(rules.map((rule) => rule.id));
    const { out } = await place.run(['check', '--explain', 'vlan-unique']);
    expect(out).toMatch(/^vlan-unique: error\n/);
    expect(out).toContain('Source: expressroute-howto-routing-portal-resource-manager (08/31/2023)');
    expect(await place.run(['check', '--explain', 'vlan-uniqe'])).toMatchObject({ code: 2, out: '' });
    expect((await place.run(['check', '--explain', 'vlan-uniqe'])).err).toContain('did you mean "vlan-unique"?');
  });

  test('takes a newer catalogue', async () => {
    const data = JSON.parse(
      readFileSync(new URL('../../src/model/catalogue/peering-locations.json', import.meta.url), 'utf8'),
    ) as { clouds: { public: { name: string }[] } };
    data.clouds.public.push({ ...data.clouds.public[0], name: 'Lyon' } as { name: string });
    place.file('newer.json', JSON.stringify(data));
    place.file('lyon.yaml', small.replace('peeringLocation: Taipei', 'peeringLocation: Lyon'));
    expect((await place.run(['check', 'lyon.yaml'])).out).toContain('location-listed');
    expect((await place.run(['check', 'lyon.yaml', '--catalogue', 'newer.json'])).out).not.toContain('location-listed');
    expect((await place.run(['locations', 'lyon', '--catalogue', 'newer.json'])).out).toMatch(/^Lyon/);
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly { id: string; shortDescription: { text: string }; help: { text: string } }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number; readonly endColumn: number };
        };
      }[];
    }[];
  }[];
}

describe('locations', () => {
  test('tells a location in full, and many in a table', async () => {
    const one = await place.run(['locations', 'Taipei2']);
    expect([one.code, one.err]).toEqual([0, '']);
    expect(one.out).toContain('Chunghwa Telecom, FarEasTone');
    expect(one.out).toContain('04/28/2026');
    const many = (await place.run(['locations', '--near', 'westeurope'])).out.split('\n');
    expect(many[0]).toMatch(/^location +cloud/);
    expect(many[1]).toMatch(/^Amsterdam /);
    // What is near by name is told as such.
    const near = await place.run(['locations', 'Frankfrut']);
    expect([near.code, near.out.split(' ')[0]]).toEqual([0, 'Frankfurt']);
    expect(near.err).toContain('"Frankfrut"');
  });

  test('finds names as people write them, and says what the list has', async () => {
    const { code, out, err } = await place.run([
      'locations',
      '--provider',
      'BT',
      '--near',
      'West Europe',
      '--local',
      '--direct',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(err).toContain('"British Telecom"');
    const { locations } = JSON.parse(out) as { locations: { name: string }[] };
    expect(locations.map((each) => each.name)).toEqual(['Amsterdam', 'Amsterdam2']);
  });

  test.each<[string, readonly string[], number, string]>([
    ['a name that nothing has', ['Lyon'], 1, 'no peering location fits'],
    ['a provider that is misspelt', ['--provider', 'Deutsche Telecom AG'], 2, 'did you mean "Deutsche Telekom AG"?'],
    ['a region that isn’t known', ['--near', 'Moon North'], 2, 'Moon North'],
    ['what no location has', ['Taipei', '--provider', 'Colt'], 1, 'no peering location fits'],
  ])('for %s says so', async (_, args, code, words) => {
    const ran = await place.run(['locations', ...args]);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(words);
  });
});
