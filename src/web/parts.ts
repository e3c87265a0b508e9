import { mayRunDown } from '../layout/index.ts';
import { hasOwnTheme, type RenderOptions } from '../options.ts';
import { asksOutcome, comesAlong, detailOf, type Prepared } from '../plan.ts';
import type { Picture } from '../scene/panels.ts';
import { loadSceneCheck } from './check-scene.ts';
import { loadColumn } from './column.ts';
import { loadOutcome } from './outcome.ts';
import { loadOverview } from './overview.ts';
import { loadOwnTheme } from './own-theme.ts';
import { loadCatalogue } from './packed.ts';
import { loadPanels } from './panels.ts';
import { loadFonts } from './slices.ts';
import { loadZhTW } from './zh-TW.ts';

/** Loads what reading and drawing need with these options. */
export async function loadForOptions(options: RenderOptions): Promise<void> {
  await Promise.all([
    loadCatalogue(),
    options.font === 'system' ? undefined : loadFonts(),
    hasOwnTheme(options) ? loadOwnTheme() : undefined,
  ]);
}

/** Loads what only some scenes need, as far as this one does. */
export async function loadForScene({ settings, template }: Prepared): Promise<void> {
  await Promise.all([
    settings.locale === 'zh-TW' ? loadZhTW() : undefined,
    detailOf(template, settings) === 'overview' ? loadOverview() : undefined,
    asksOutcome(settings) ? loadOutcome() : undefined,
    comesAlong(template) ? undefined : loadSceneCheck(),
  ]);
}

/** Loads what only some scenes are placed by, as far as this one is. */
export async function loadForLayout(picture: Picture): Promise<void> {
  if ('panels' in picture) await loadPanels();
  else if (mayRunDown(picture)) await loadColumn();
}
