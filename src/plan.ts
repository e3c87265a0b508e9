import { templates } from '../templates/index.ts';
import { checkScene } from './check-scene.ts';
import { smallDocument } from './draw/document.ts';
import { serialize } from './draw/serialize.ts';
import { drawScene } from './draw/svg.ts';
import { measureText } from './font/measure.ts';
import { remembering } from './layout/faces/wrapped.ts';
import { layoutScene } from './layout/index.ts';
import { catalogueOf } from './model/catalogue/index.ts';
import type { Network } from './model/network.ts';
import { read } from './model/parse.ts';
import { quoted } from './model/printable.ts';
import { resolveRead } from './model/resolve/index.ts';
import type { TopologyInput } from './model/schema/index.ts';
import { unknownGroups } from './model/view/collapse.ts';
import { viewOf } from './model/view/index.ts';
import {
  type Asked,
  askedFor,
  drawingOf,
  type RenderOptions,
  refuseNames,
  type Settings,
  settle,
  templateFor,
} from './options.ts';
import { withOutcome } from './outcome/index.ts';
import type { Measure } from './scene/measure.ts';
import type { Picture } from './scene/panels.ts';
import type { PlacedScene } from './scene/placed.ts';
import type { Detail, Template } from './template.ts';
import { refuseCircuits, refuseParts, refuseTies } from './too-much.ts';

/** A scene, and how it is drawn. */
export interface Plan {
  readonly settings: Settings;
  readonly scene: Picture;
}

/** A topology with all that decides its picture, before there is one. */
export interface Prepared {
  readonly asked: Asked;
  readonly settings: Settings;
  /** All of the network, and as it is drawn: folded, at the time that is asked for. */
  readonly resolved: Network;
  readonly network: Network;
  readonly template: Template;
}

/** Reads a topology and settles how it is drawn. */
export function prepare(input: TopologyInput, options: RenderOptions): Prepared {
  const asked = askedFor(options);
  const found = read(input, { file: asked.file });
  refuseNames(found, asked);
  const { diagram = {}, locale } = found.topology;
  const settings = settle(asked, diagram, locale);
  const resolved = resolveRead(found, catalogueOf(asked.catalogue));
  const network = viewOf({ ...resolved, locale: settings.locale }, settings);
  return { asked, settings, resolved, network, template: templateFor(network, settings, found, asked) };
}

/** The scene of what is prepared, with all that is asked for. */
export function sceneFor({ asked, settings, resolved, network, template }: Prepared): Picture {
  for (const remark of unknownGroups(resolved, settings.collapse)) asked.onRemark?.(remark, 'option');
  const whole = sceneOf(network, template, settings);
  for (const remark of whole.remarks ?? []) asked.onRemark?.(remark, 'fold');
  const told = asksOutcome(settings)
    ? withOutcome(whole, { network: resolved, folded: network }, settings, settings.context.translate)
    : whole;
  return dressed(told, settings);
}

/** True where a picture is to say what fails or what is wrong, beside what there is. */
export function asksOutcome({ findings, fail = [], failures = false }: Settings): boolean {
  return findings !== undefined || fail.length > 0 || failures;
}

/** How much a picture tells. */
export function detailOf(template: Template, settings: Settings): Detail {
  return settings.detail ?? template.detail ?? 'logical';
}

/** The scene of a topology, and how it is drawn. */
export function plan(input: TopologyInput, options: RenderOptions): Plan {
  const prepared = prepare(input, options);
  return { settings: prepared.settings, scene: sceneFor(prepared) };
}

/** True for a template of the library; the scenes of others are checked before they are placed. */
export function comesAlong(template: Template): boolean {
  return templates.includes(template);
}

/** The scene of a network as a template makes it, before anything is told of it. */
export function sceneOf(network: Network, template: Template, settings: Settings): Picture {
  const detail = detailOf(template, settings);
  const isOurs = comesAlong(template);
  refuseTies(network);
  if (isOurs) refuseCircuits(network, template.name === 'overview' ? 'overview' : detail);
  const made = template.scene(network, {
    ...settings.context,
    detail,
    unfolded: settings.collapse === false,
    freeOrder: settings.order === undefined,
  });
  const whole = isOurs ? made : checkScene(made, `the scene of the template ${quoted(template.name)}`);
  refuseParts(whole);
  return whole;
}

/** What the options leave out of a scene, or add to it. */
export function dressed(scene: Picture, { legend, title, hide = [], theme, width, direction }: Settings): Picture {
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
export function measureFor({ theme }: Settings): Measure {
  const wider = theme.font?.wider;
  return wider === undefined ? measureText : (text, font) => measureText(text, font) * wider;
}

/** Most pictures are measured by this one: the paragraphs of one are known when the next is made. */
const measureAgain = remembering(measureText);

/** A scene, placed to be drawn: nobody else gets hold of it, so that it may share with the next what both have. */
export function placed(scene: Picture, settings: Settings): PlacedScene {
  const measure = measureFor(settings);
  return layoutScene(scene, measure === measureText ? measureAgain : measure);
}

/** A scene, placed and drawn, as the text of an SVG file. */
export function textOf(scene: Picture, settings: Settings): string {
  return serialize(drawScene(placed(scene, settings), smallDocument(), drawingOf(settings)));
}
