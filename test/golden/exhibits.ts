import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Detail, type RenderOptions, referenceTopology, type render, templates } from '../../src/node.ts';
import { details } from '../../src/template.ts';
import { cases, root } from './cases.ts';

type RenderInput = Parameters<typeof render>[0];

/** Where things stand in a picture of the gallery, in whatever colours it is drawn. */
export interface Exhibit {
  readonly name: string;
  /** What the gallery shows together. */
  readonly section: string;
  readonly input: () => RenderInput;
  readonly options: RenderOptions;
}

const locales = ['en', 'zh-TW'];
const forms: readonly { readonly name: string; readonly options: RenderOptions }[] = [
  { name: 'slide', options: {} },
  { name: 'column', options: { width: 720 } },
];

/** Each template × level × language × slide or column, the models without a customer, and the variants in both forms. */
export function exhibits(): Exhibit[] {
  const models = exhibitsOf('models', (locale) => referenceTopology(locale), ['overview'], { template: 'overview' });
  const references = templates.flatMap(({ name }) =>
    exhibitsOf(name, () => readFileSync(join(root, 'templates', name, 'reference.yaml')), details, { template: name }),
  );
  const variants = cases()
    .filter(({ name }) => name.startsWith('variant '))
    .flatMap(({ name, source }) =>
      forms.map(
        (form): Exhibit => ({
          name: `${name.replace(' ', '-')}-${form.name}`,
          section: 'variants',
          input: () => readFileSync(source),
          options: form.options,
        }),
      ),
    );
  return [...models, ...references, ...variants];
}

function exhibitsOf(
  section: string,
  input: (locale: string) => RenderInput,
  levels: readonly Detail[],
  options: RenderOptions,
): Exhibit[] {
  return levels.flatMap((detail) =>
    locales.flatMap((locale) =>
      forms.map(
        (form): Exhibit => ({
          name: [section, detail, locale, form.name].join('-'),
          section,
          input: () => input(locale),
          options: { ...options, ...form.options, detail, locale },
        }),
      ),
    ),
  );
}
