import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/index.ts';
import {
  check,
  layout,
  layoutScene,
  type Picture,
  RenderError,
  type RenderOptions,
  render,
  scene,
} from '../../src/node.ts';
import type { PlacedScene, PlacedText } from '../../src/scene/placed.ts';
import { cases } from '../check/cases.ts';
import { topology } from '../support/topologies.ts';

const bad = `
sites:
  - { id: dc1, routers: [r1, r2], addressSpace: [10.1.0.0/16] }
  - { id: dc2, routers: [r3], addressSpace: [10.1.0.0/17] }
circuits:
  - { id: a, model: point-to-point, provider: Colt, peeringLocation: Frankfurt, bandwidth: 3 Gbps, sites: [dc1], connections: [hub] }
  - { id: b, model: point-to-point, provider: Colt, peeringLocation: Frankfurt, sites: [dc2], connections: [{ to: hub, fastPath: true }] }
virtualNetworks: [{ id: hub, gateway: { sku: ErGw1AZ } }]`;

/** What the rules find in each file that breaks one. */
const broken = cases.map(({ breaks, rule }) => ({ breaks, rule, findings: check(breaks) }));

const withFindings = (source: string, options: RenderOptions = {}): RenderOptions => ({
  ...options,
  findings: check(source),
});

/** By badge number the ids of the boxes and frames that it stands at. */
function placesOf(placed: PlacedScene): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const add = (id: string, texts: readonly PlacedText[]) => {
    for (const { badges = [] } of texts)
      for (const { number } of badges) found.set(number, [...(found.get(number) ?? []), id]);
  };
  const visit = (node: PlacedScene['nodes'][number]) => {
    add(node.id, node.texts);
    node.children.forEach(visit);
  };
  placed.nodes.forEach(visit);
  for (const zone of placed.zones) add(zone.id, zone.texts);
  return found;
}

const entriesOf = (picture: Picture) => (picture.lists ?? []).flatMap(({ entries }) => entries);

describe('findings in a picture', () => {
  test('are told under it, the gravest first, each with its severity, its rule and what it says', () => {
    const entries = entriesOf(scene(bad, withFindings(bad)));
    expect(entries.map(({ badge }) => badge.number)).toEqual(entries.map((_, index) => index + 1));
    const order = ['error', 'warning', 'info'];
    const severities = entries.map(({ badge }) => order.indexOf(badge.form));
    expect(severities).toEqual([...severities].sort());
    for (const { rule, message, severity } of check(bad))
      expect(entries, rule).toContainEqual(
        expect.objectContaining({
          badge: expect.objectContaining({ form: severity }),
          lines: [
            expect.objectContaining({ text: expect.stringContaining(rule) }),
            expect.objectContaining({ text: message }),
          ],
        }),
      );
  });

  test('are listed under the picture, which ends with its list', () => {
    const placed = layout(bad, withFindings(bad));
    const [list] = placed.lists ?? [];
    const last = Math.max(
      ...(list?.texts ?? []).map(({ y, lines, lineHeight }) => y + (lines.length - 1) * lineHeight),
    );
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeGreaterThan(last);
    expect((list?.y ?? 0) + (list?.height ?? 0) - last).toBeLessThan(24);
    expect(placed.height - last).toBeLessThan(64);
  });

  test('stand at the things that they are about', () => {
    const places = placesOf(layout(bad, withFindings(bad)));
    const at = (rule: string) => {
      const entry = entriesOf(scene(bad, withFindings(bad))).find(({ lines }) => lines[0]?.text.endsWith(rule));
      return places.get(entry?.badge.number ?? 0);
    };
    expect(at('circuit-bandwidth')).toEqual(['circuit:a']);
    expect(at('fastpath-gateway')).toEqual(['gateway:hub']);
    expect(at('site-within-site')).toEqual(['site:dc1', 'site:dc2']);
    expect(at('two-circuits-one-location')).toEqual(['circuit:a', 'circuit:b', 'virtual-network:hub']);
  });

  test.each<[string, RenderOptions]>([
    ['a slide', {}],
    ['a column', { width: 720 }],
    ['every fact', { detail: 'full', collapse: false }],
    ['the overview', { detail: 'overview' }],
  ])('stand at something in %s, and leave every promise kept', (_, options) => {
    for (const { breaks, rule, findings } of broken) {
      const picture = scene(breaks, { ...options, findings });
      const placed = layoutScene(picture);
      expect(inspect(placed), rule).toEqual([]);
      const places = placesOf(placed);
      entriesOf(picture).forEach(({ badge, lines }) => {
        const finding = findings.find(({ message }) => message === lines[1]?.text);
        // An overview leaves out what has no circuit.
        const kinds = 'panels' in picture ? /^circuit:/ : /^(?!router:)/;
        if (finding?.nodes.some((node) => kinds.test(node))) expect(places.has(badge.number), rule).toBe(true);
      });
    }
  });

  test('of what is folded stand at the fold', () => {
    const branches = Array.from({ length: 30 }, (_, index) => `{ id: b${index}, addressSpace: [10.${index}.0.0/16] }`);
    const rows = Array.from(
      { length: 12 },
      (_, index) =>
        `{ id: er${index}, model: any-to-any, provider: P, peeringLocation: Taipei, bandwidth: 3 Gbps, connections: [hub] }`,
    );
    const source = `
sites: [${branches.join(', ')}, { id: odd, addressSpace: [10.3.7.0/24] }]
circuits: [${rows.join(', ')}]
virtualNetworks: [{ id: hub }]`;
    const places = [...placesOf(layout(source, withFindings(source))).values()].flat();
    expect(places.some((id) => id.startsWith('circuit:er0-and-'))).toBe(true);
    expect(places).toContain('site:b3');
    const folded = withFindings(source, { collapse: true });
    const told = entriesOf(scene(source, folded)).filter(({ lines }) => lines[0]?.text.endsWith('site-within-site'));
    const numbers = placesOf(layout(source, folded));
    for (const { badge } of told) expect(numbers.get(badge.number)?.[0]).toMatch(/^site:/);
  });

  test('that Azure would refuse are seen by form and colour, in print too', () => {
    for (const theme of ['light', 'dark', 'print', 'auto'] as const) {
      const svg = render(bad, withFindings(bad, { theme }));
      expect(svg).toMatch(
        /<g class="node circuit[^>]*data-node="circuit:a"[^>]*><title>[^<]*<\/title><rect[^>]*\/><rect class="refused/,
      );
      const form = (kind: string) =>
        new RegExp(`<g class="badge ${kind}"[^>]*><title>[^<]+</title><path [^>]*d="([^"]+)"`).exec(svg)?.[1];
      const shapes = ['error', 'warning', 'info'].map((kind) => form(kind)?.replace(/[-\d. ]+/g, ' '));
      expect(new Set(shapes).size).toBe(3);
    }
    expect(render(bad)).not.toMatch(/refused|badge/);
  });

  test('that there are none of is said', () => {
    expect(scene('sites: [a]', { findings: [] }).lists).toEqual([
      { heading: 'Findings', note: expect.stringContaining('nothing'), entries: [] },
    ]);
  });

  test('more than anybody looks for are counted', () => {
    const circuits = Array.from(
      { length: 70 },
      (_, index) => `{ id: er${index}, model: point-to-point, bandwidth: 3 Gbps }`,
    );
    const source = `circuits: [${circuits.join(', ')}]`;
    const { lists } = scene(source, {
      detail: 'overview',
      findings: check(source).filter(({ rule }) => rule === 'circuit-bandwidth'),
    });
    expect(lists?.[0]?.entries).toHaveLength(60);
    expect(lists?.[0]?.note).toContain('10 more');
  });

  test('are told in the words of the picture', () => {
    const { lists } = scene(bad, { locale: 'zh-TW', findings: check(bad, { locale: 'zh-TW' }) });
    expect(lists?.[0]?.heading).toBe('檢查結果');
    expect(lists?.[0]?.entries[0]?.lines[0]?.text).toMatch(/^錯誤 · /);
    // What a rule holds is in the words of the locale, and with it what breaks it by name; messages are in English.
    expect(lists?.[0]?.entries.map(({ lines }) => lines[1]?.text)).toEqual(
      check(bad).map(() => expect.stringMatching(/^應符合：/)),
    );
    const about = (rule: string) =>
      lists?.[0]?.entries.find(({ lines }) => lines[0]?.text.endsWith(` ${rule}`))?.lines[2]?.text;
    expect(about('circuit-bandwidth')).toBe('所涉項目：a');
    expect(about('two-circuits-one-location')).toBe('所涉項目：a、b 與 hub');
    expect(about('fastpath-gateway')).toMatch(/^所涉項目：.*hub 的 ExpressRoute 閘道/);
    expect(scene(bad, withFindings(bad)).lists?.[0]?.entries[0]?.lines).toHaveLength(2);
  });

  test('have no message in English in a Chinese picture, whatever rule a file breaks', () => {
    for (const { breaks, rule } of broken) {
      const findings = check(breaks, { locale: 'zh-TW' }).filter(({ nodes }) => nodes.length > 0);
      const told = entriesOf(scene(breaks, { locale: 'zh-TW', findings })).flatMap(({ lines }) =>
        lines.map(({ text }) => text),
      );
      for (const { message } of findings) expect(told, rule).not.toContain(message);
    }
  });

  test('that aren’t findings are refused, as is a theme whose numbers can’t be read', () => {
    expect(() => render(bad, { findings: [{ rule: 'x' }] as never })).toThrow(RenderError);
    expect(() =>
      render(bad, { theme: { colours: { badge: { error: { text: '#a0a0a0', fill: '#b0b0b0' } } } } }),
    ).toThrow(/badge\.error\.text/);
  });

  test('keep every promise in random networks, with what fails together', () => {
    fc.assert(
      fc.property(
        topology({
          models: ['any-to-any', 'cloud-exchange', 'point-to-point', 'direct'],
          maxSites: 5,
          maxCircuits: 4,
          maxNetworks: 3,
        }),
        fc.constantFrom(undefined, 720),
        fc.constantFrom('logical' as const, 'full' as const, 'overview' as const),
        (file, width, detail) => {
          const source = JSON.stringify(file);
          const options = {
            detail,
            failures: true,
            findings: check(source),
            ...(width === undefined ? {} : { width }),
          };
          expect(inspect(layout(source, options))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
