import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type RenderOptions, referenceTopology, render, type Topology } from '../../src/node.ts';
import { details } from '../../src/template.ts';
import { root } from './cases.ts';

const names = ['overview', 'any-to-any', 'cloud-exchange', 'point-to-point', 'direct', 'combined'];
const themes = ['light', 'dark', 'print'] as const;
const locales = ['en', 'zh-TW'];
const widths = [{ name: 'slide' }, { name: 'column', width: 720 }];

/** One picture of the gallery. */
export interface Exhibit {
  readonly file: string;
  readonly template: string;
  readonly detail: string;
  readonly theme: string;
  readonly locale: string;
  readonly width: string;
  readonly draw: () => string;
}

/** Each template × level × theme × language × width, and the connectivity models without a customer. */
export function exhibits(): Exhibit[] {
  const sources: readonly {
    template: string;
    levels: readonly (typeof details)[number][];
    input: (locale: string) => Uint8Array | Topology;
  }[] = [
    { template: 'models', levels: ['overview'], input: referenceTopology },
    ...names.map((template) => ({
      template,
      levels: details,
      input: () => readFileSync(join(root, 'templates', template, 'reference.yaml')),
    })),
  ];
  return sources.flatMap(({ template, levels, input }) =>
    levels.flatMap((detail) =>
      themes.flatMap((theme) =>
        locales.flatMap((locale) =>
          widths.map(({ name, width }): Exhibit => {
            const options: RenderOptions = {
              template: template === 'models' ? 'overview' : template,
              detail,
              theme,
              locale,
              ...(width === undefined ? {} : { width }),
            };
            return {
              file: [template, detail, theme, locale, name].join('-') + '.svg',
              template,
              detail,
              theme,
              locale,
              width: name,
              draw: () => `${render(input(locale), options)}\n`,
            };
          }),
        ),
      ),
    ),
  );
}

/** What real customers have: topology files in docs/variants, each with its picture. */
export function variants(): string[] {
  const folder = join(root, 'docs/variants');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'));
}

const titles: Readonly<Record<string, string>> = {
  models: 'The models, without a customer',
  overview: 'Overview',
  'any-to-any': 'Any-to-any (IPVPN)',
  'cloud-exchange': 'Cloud exchange co-location',
  'point-to-point': 'Point-to-point Ethernet',
  direct: 'ExpressRoute Direct',
  combined: 'Several models in one picture',
};

/** The gallery's page: a picture of each template and level, with links to all others. */
export function galleryPage(all: readonly Exhibit[]): string {
  const sections = [...new Set(all.map((each) => each.template))].map((template) => {
    const own = all.filter((each) => each.template === template);
    const levels = [...new Set(own.map((each) => each.detail))].map((detail) => {
      const these = own.filter((each) => each.detail === detail);
      const row = (locale: string, width: string) =>
        `| ${locale} | ${width} | ${these
          .filter((each) => each.locale === locale && each.width === width)
          .map((each) => `[${each.theme}](${each.file})`)
          .join(' · ')} |`;
      const first = these[0]?.file ?? '';
      return `### ${titles[template] ?? template}: ${detail}\n\n![${titles[template] ?? template}, ${detail} level](${first})\n\n| language | laid out for a | themes |\n|---|---|---|\n${locales.flatMap((locale) => widths.map((width) => row(locale, width.name))).join('\n')}\n`;
    });
    return `## ${titles[template] ?? template}\n\n${levels.join('\n')}`;
  });
  return `# Gallery

Each template at each level of detail, in each theme and language, laid out for a slide and for a documentation column of 720 px. The
pictures are drawn from the templates' reference topologies by \`npm run goldens\`; the tests draw them again and measure each in a real browser.
What real customers have besides is in [the variants](../variants/README.md).

${sections.join('\n')}`;
}

/** The variants' page: the file's own first comment tells what each shows. */
export function variantsPage(): string {
  const entries = variants().map((name) => {
    const source = readFileSync(join(root, 'docs/variants', `${name}.yaml`), 'utf8');
    const [, told = ''] = /^# (?!yaml-language-server)(.+)$/m.exec(source) ?? [];
    return `## ${name}\n\n${told}\n\n[${name}.yaml](${name}.yaml)\n\n![${told.replace(/[[\]]/g, '')}](${name}.svg)\n`;
  });
  return `# Variants

What real customers have, one topology file each, drawn by \`npm run goldens\`.

${entries.join('\n')}`;
}
