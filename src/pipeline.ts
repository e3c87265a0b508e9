import { drawScene } from './draw/svg.ts';
import { measureText } from './font/measure.ts';
import { layoutScene } from './layout/index.ts';
import { parseWithPositions } from './model/parse.ts';
import { resolve } from './model/resolve/index.ts';
import type { Topology } from './model/schema/index.ts';
import { unknownGroups } from './model/view/collapse.ts';
import { viewOf } from './model/view/index.ts';
import { type RenderOptions, type Settings, settle } from './options.ts';
import type { Measure } from './scene/measure.ts';
import type { Picture } from './scene/panels.ts';
import type { PlacedScene } from './scene/placed.ts';

/** A topology file's text or bytes, or a topology that `parse` has read. */
export type RenderInput = string | Uint8Array | Topology;

interface Plan {
  readonly settings: Settings;
  readonly scene: Picture;
}

function plan(input: RenderInput, options: RenderOptions): Plan {
  const topology =
    typeof input === 'string' || input instanceof Uint8Array
      ? parseWithPositions(input, options.file === undefined ? {} : { file: options.file }).topology
      : input;
  const settings = settle(options, topology.diagram ?? {}, topology.locale);
  const resolved = resolve(topology);
  for (const remark of unknownGroups(resolved, settings.collapse)) options.onRemark?.(remark, 'option');
  const network = viewOf({ ...resolved, locale: settings.locale }, settings);
  const template = settings.template(network);
  const whole = template.scene(network, {
    ...settings.context,
    detail: settings.detail ?? template.detail ?? 'logical',
    unfolded: settings.collapse === false,
    freeOrder: settings.order === undefined,
  });
  for (const remark of whole.remarks ?? []) options.onRemark?.(remark, 'fold');
  return { settings, scene: dressed(whole, settings) };
}

/** What the options leave out of a scene, or add to it. */
function dressed(scene: Picture, { legend, title, hide = [], theme, width, direction }: Settings): Picture {
  const zones = (kind: string) => (hide as readonly string[]).includes(kind);
  return {
    ...scene,
    ...(legend === false ? { legend: [] } : {}),
    ...(title === false ? { heading: false } : {}),
    ...(hide.length > 0 && 'zones' in scene
      ? { zones: scene.zones.map((zone) => (zones(zone.kind) ? { ...zone, hidden: true } : zone)) }
      : {}),
    ...(width === undefined ? {} : { width }),
    ...(direction === undefined ? {} : { direction }),
    ...(theme.logo ? { logo: { width: theme.logo.width, height: theme.logo.height } } : {}),
    ...(theme.cardGap === undefined ? {} : { cardGap: theme.cardGap }),
  };
}

/** Texts in a font of the theme's own are given the room that its letters may need. */
function measureFor({ theme }: Settings): Measure {
  const wider = theme.font?.wider;
  return wider === undefined ? measureText : (text, font) => measureText(text, font) * wider;
}

/**
 * What is in the picture of a topology, before it has coordinates. Plain data.
 *
 * @throws {TopologyError} for a file that can't be used
 * @throws {RenderError} for a template, theme or locale that isn't known or doesn't fit
 */
export function scene(input: RenderInput, options: RenderOptions = {}): Picture {
  return plan(input, options).scene;
}

/**
 * The picture of a topology as coordinates in px, without colours. Plain data.
 *
 * @throws {TopologyError | RenderError} like `scene`
 */
export function layout(input: RenderInput, options: RenderOptions = {}): PlacedScene {
  const planned = plan(input, options);
  return layoutScene(planned.scene, measureFor(planned.settings));
}

/**
 * Draws a topology as an `<svg>` element of a document: the browser's own, or one made in Node. The element is returned,
 * not inserted.
 *
 * @throws {TopologyError | RenderError} like `scene`
 */
export function renderElement(input: RenderInput, document: Document, options: RenderOptions = {}): SVGSVGElement {
  const { settings, scene: picture } = plan(input, options);
  const placed = layoutScene(picture, measureFor(settings));
  return drawScene(placed, document, {
    theme: settings.theme,
    font: settings.font ?? 'embed',
    ...(settings.idPrefix === undefined ? {} : { idPrefix: settings.idPrefix }),
  });
}
