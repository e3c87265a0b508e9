import { mayRunDown } from '../layout/index.ts';
import { hasOwnTheme, type RenderOptions } from '../options.ts';
import { asksOutcome, comesAlong, detailOf, type Prepared } from '../plan.ts';

function bringsLetters(options: RenderOptions | null): boolean {
  return options?.font !== 'system';
}

function isChinese({ settings }: Prepared): boolean {
  return settings.locale === 'zh-TW';
}

/** A module that is a file beside `web.js`. Its name there is `web-` and its key. */
interface Beside {
  readonly load: () => Promise<object>;
  /** True where it is asked for as soon as a picture is. */
  readonly withOptions?: (options: RenderOptions) => boolean;
  /** True where it is asked for as soon as the file is read. */
  readonly withNetwork?: (prepared: Prepared) => boolean;
}

/**
 * What only some pictures need. The build takes each of these modules out of `web.js`, and what they alone import; what is left
 * there calls their functions as if they were in it. What is said here of when one is needed only makes it come sooner: one
 * that is called and isn't there yet is loaded then.
 */
export const beside = {
  packed: { load: () => import('../model/catalogue/packed.ts'), withOptions: () => true },
  slices: { load: () => import('../font/generated/slices.ts'), withOptions: bringsLetters },
  'other-metrics': { load: () => import('../font/generated/other-metrics.ts'), withNetwork: isChinese },
  'joined-graphemes': { load: () => import('../scene/joined-graphemes.ts') },
  addresses: {
    load: () => import('../analysis/addresses.ts'),
    withNetwork: ({ template, settings }) => detailOf(template, settings) === 'full',
  },
  faults: { load: () => import('../model/faults.ts') },
  'own-theme': { load: () => import('../draw/own-theme.ts'), withOptions: hasOwnTheme },
  'zh-TW': { load: () => import('../locale/zh-TW.ts'), withNetwork: isChinese },
  overview: {
    load: () => import('../../templates/parts/overview/picture.ts'),
    withNetwork: ({ template, settings }) => detailOf(template, settings) === 'overview',
  },
  panels: {
    load: () => import('../layout/panels/index.ts'),
    withNetwork: ({ template, settings }) => detailOf(template, settings) === 'overview',
  },
  column: { load: () => import('../layout/orient/column.ts'), withNetwork: ({ settings }) => mayRunDown(settings) },
  outcome: { load: () => import('../outcome/index.ts'), withNetwork: ({ settings }) => asksOutcome(settings) },
  'check-scene': {
    load: () => import('../check-scene.ts'),
    withNetwork: ({ template }) => !comesAlong(template),
  },
} satisfies Readonly<Record<string, Beside>>;

export type BesideName = keyof typeof beside;

const names = Object.keys(beside) as BesideName[];
const entry = (name: BesideName): Beside => beside[name];

/** What a picture with these options asks for before its file is read. */
export function askedByOptions(options: RenderOptions): BesideName[] {
  return names.filter((name) => entry(name).withOptions?.(options));
}

/** What a picture of this network asks for. */
export function askedByNetwork(prepared: Prepared): BesideName[] {
  return names.filter((name) => entry(name).withNetwork?.(prepared));
}
