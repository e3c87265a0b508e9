import { templates } from '../templates/index.ts';
import { checkScene } from './check-scene.ts';
import { diff } from './compare/index.ts';
import { drawnOn, smallDocument } from './draw/document.ts';
import type { SvgDocument, SvgElement, XmlElement } from './draw/dom.ts';
import { serialize } from './draw/serialize.ts';
import { drawScene as draw } from './draw/svg.ts';
import { measureText } from './font/measure.ts';
import { layoutScene as layoutSound } from './layout/index.ts';
import { catalogueOf } from './model/catalogue/index.ts';
import type { Network } from './model/network.ts';
import { read } from './model/parse.ts';
import { quoted } from './model/printable.ts';
import { resolveRead } from './model/resolve/index.ts';
import type { TopologyInput } from './model/schema/index.ts';
import { unknownGroups } from './model/view/collapse.ts';
import { viewOf } from './model/view/index.ts';
import { unionOf } from './model/view/union.ts';
import {
  askedFor,
  type DrawOptions,
  drawingOf,
  type RenderOptions,
  refuseNames,
  type Settings,
  settle,
  settleDrawing,
  templateFor,
} from './options.ts';
import { withChanges } from './outcome/changes.ts';
import { withOutcome } from './outcome/index.ts';
import type { Measure } from './scene/measure.ts';
import type { Picture } from './scene/panels.ts';
import type { PlacedScene } from './scene/placed.ts';
import { RenderError, type Template } from './template.ts';
import { refuseCircuits, refuseParts, refuseTies } from './too-much.ts';

interface Plan {
  readonly settings: Settings;
  readonly scene: Picture;
}

/** A topology with all that decides its picture, before there is one. */
function prepare(input: TopologyInput, options: RenderOptions) {
  const asked = askedFor(options);
  const found = read(input, { file: asked.file });
  refuseNames(found, asked);
  const { diagram = {}, locale } = found.topology;
  const settings = settle(asked, diagram, locale);
  const resolved = resolveRead(found, catalogueOf(asked.catalogue));
  const network = viewOf({ ...resolved, locale: settings.locale }, settings);
  return { asked, settings, resolved, network, template: templateFor(network, settings, found, asked) };
}

function plan(input: TopologyInput, options: RenderOptions): Plan {
  const { asked, settings, resolved, network, template } = prepare(input, options);
  for (const remark of unknownGroups(resolved, settings.collapse)) asked.onRemark?.(remark, 'option');
  const whole = sceneOf(network, template, settings);
  for (const remark of whole.remarks ?? []) asked.onRemark?.(remark, 'fold');
  const told = withOutcome(whole, { network: resolved, folded: network }, settings, settings.context.translate);
  return { settings, scene: dressed(told, settings) };
}

/** The scene of a network as a template makes it, before anything is told of it. */
function sceneOf(network: Network, template: Template, settings: Settings): Picture {
  const detail = settings.detail ?? template.detail ?? 'logical';
  const isOurs = templates.includes(template);
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

/** The picture of two states of a network in one, as the newer file and the options want it. */
function planOfBoth(before: TopologyInput, now: TopologyInput, options: DiffPictureOptions): Plan {
  const { before: beforeFile, ...rest } = options;
  const old = prepare(before, { ...rest, file: beforeFile });
  const { asked, settings, resolved, network } = prepare(now, rest);
  const both = viewOf({ ...unionOf(old.resolved, resolved), locale: settings.locale }, settings);
  const template = templateFor(both, settings, read(now, { file: asked.file }), asked);
  const whole = sceneOf(both, template, settings);
  const earlier = viewOf({ ...old.resolved, locale: settings.locale }, settings);
  const [first, second] = [earlier, network].map((each) => sceneOf(each, template, settings));
  const told = withChanges(
    whole,
    { before: first ?? whole, now: second ?? whole },
    diff(before, now),
    settings.context.translate,
  );
  return { settings, scene: dressed(told, settings) };
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
 * Checks a topology as drawing it would: what it says, what it refers to, and what its `diagram` asks for.
 *
 * @param input a topology file's text or bytes, or a topology as an object
 * @param options the file's name, for messages
 * @returns the network with everything resolved
 * @throws {TopologyError} with all that is wrong
 * @example
 * validate('sites: [Taipei, Osaka]').sites.length; // 2
 */
export function validate(input: TopologyInput, options: Pick<RenderOptions, 'file'> = {}): Network {
  return prepare(input, options).resolved;
}

/**
 * What is in the picture of a topology, before it has coordinates. Plain data.
 *
 * @param input a topology file's text or bytes, or a topology as an object
 * @param options how the picture is made; `width` is in px
 * @returns lanes, zones, blocks and wires, or panels for the `overview`
 * @throws {TopologyError} for a file that can't be used
 * @throws {RenderError} for a template, theme or locale that isn't known or doesn't fit
 * @example
 * const picture = scene('title: Ours\nsites: [Taipei]', { locale: 'zh-TW' });
 * [picture.title, picture.locale]; // ['Ours', 'zh-TW']
 */
export function scene(input: TopologyInput, options: RenderOptions = {}): Picture {
  return plan(input, options).scene;
}

/**
 * The picture of a topology as coordinates in px, without colours. Plain data.
 *
 * @param input a topology file's text or bytes, or a topology as an object
 * @param options how the picture is made; `width` is in px
 * @returns boxes, zones, wires and texts with their places in px, from the picture's upper left corner
 * @throws {TopologyError | RenderError} like `scene`
 * @example
 * const { width, nodes } = layout('sites: [Taipei]\ncircuits: [{ model: any-to-any }]', { width: 720 });
 * [width, nodes.some(({ id }) => id === 'site:taipei')]; // [720, true]
 */
export function layout(input: TopologyInput, options: RenderOptions = {}): PlacedScene {
  const planned = plan(input, options);
  return layoutSound(planned.scene, measureFor(planned.settings));
}

/**
 * Gives every part of a scene its place. Pure: the same scene gives the same numbers, in px, everywhere.
 *
 * @param scene as `scene` returns it, or one of your own
 * @param measure returns the width of a text in px. Default: that of the font which pictures bring
 * @returns the scene with places in px
 * @throws {RenderError} with all that is wrong with the scene
 * @example
 * const placed = layoutScene(scene('sites: [Taipei]'));
 * placed.width > 0 && placed.height > 0; // true
 */
export function layoutScene(scene: Picture, measure: Measure = measureText): PlacedScene {
  return layoutSound(checkScene(scene), measure);
}

/**
 * Draws a topology as an `<svg>` element of a document: the browser's own, or one made in Node. The element is returned,
 * not inserted.
 *
 * @param input a topology file's text or bytes, or a topology as an object
 * @param document the browser's own, or one made in Node, like that of `svgDocument`
 * @param options how the picture is made; `width` is in px
 * @returns the element
 * @throws {TopologyError | RenderError} like `scene`
 * @example
 * // In a browser: document.body.append(renderElement(source, document, { theme: 'page' }))
 * const svg = renderElement('sites: [Taipei]', svgDocument());
 * serialize(svg).includes('Taipei'); // true
 */
export function renderElement(input: TopologyInput, document: SvgDocument, options: RenderOptions = {}): SvgElement {
  return on(document, drawing(input, options));
}

/** How the picture of a difference is made. */
export interface DiffPictureOptions extends RenderOptions {
  /** The name of the earlier file, for messages. */
  readonly before?: string | undefined;
}

/**
 * Draws what differs between two topologies as the text of an SVG file: the picture of both states in one, with marks on
 * what came, went and has changed, and all differences in words under it. What went is drawn pale.
 *
 * @param before the earlier topology: a file’s text or bytes, or an object
 * @param now the newer one, whose `diagram` and `options` say how the picture is made
 * @param options how the picture is made, and the earlier file's name; `width` is in px
 * @returns the text of an SVG file
 * @throws {TopologyError | RenderError} like `render`
 * @example
 * const svg = renderDiff('sites: [Taipei]', 'sites: [Taipei, Osaka]');
 * [svg.startsWith('<svg'), svg.includes('Osaka')]; // [true, true]
 */
export function renderDiff(before: TopologyInput, now: TopologyInput, options: DiffPictureOptions = {}): string {
  const { settings, scene } = planOfBoth(before, now, options);
  return serialize(draw(layoutSound(scene, measureFor(settings)), smallDocument(), drawingOf(settings)));
}

/**
 * The scene of `renderDiff`, before it has coordinates. Plain data.
 *
 * @param before the earlier topology: a file’s text or bytes, or an object
 * @param now the newer one, whose `diagram` and `options` say how the picture is made
 * @param options how the picture is made, and the earlier file's name; `width` is in px
 * @returns lanes, zones, blocks and wires, or panels for the `overview`
 * @throws {TopologyError | RenderError} like `renderDiff`
 * @example
 * diffScene('title: Ours', 'title: Ours').title; // 'Ours'
 */
export function diffScene(before: TopologyInput, now: TopologyInput, options: DiffPictureOptions = {}): Picture {
  return planOfBoth(before, now, options).scene;
}

/** Draws a topology as the text of an SVG file. */
export function renderText(input: TopologyInput, options: RenderOptions = {}): string {
  return serialize(drawing(input, options)(smallDocument()));
}

/**
 * Draws a placed scene as an `<svg>` element of a document, like `renderElement`.
 *
 * @param scene as `layout` returns it
 * @param document the browser's own, or one made in Node, like that of `svgDocument`
 * @param options colours, font and ids
 * @returns the element
 * @throws {RenderError} for an option that isn't known or can't be used
 * @example
 * const placed = layout('sites: [Taipei]');
 * const pictures = (['light', 'dark'] as const).map((theme) => serialize(drawScene(placed, svgDocument(), { theme })));
 * pictures[0] === pictures[1]; // false
 */
export function drawScene(scene: PlacedScene, document: SvgDocument, options: DrawOptions = {}): SvgElement {
  const settings = settleDrawing(options);
  return on(document, (small) => draw(scene, small, settings));
}

/**
 * A document that pictures can be drawn on where there is no DOM. `serialize` writes what is drawn on it.
 *
 * @returns a document with no more than drawing needs
 * @example
 * serialize(renderElement('sites: [Taipei]', svgDocument())).startsWith('<svg'); // true
 */
export function svgDocument(): SvgDocument {
  return smallDocument();
}

/** Everything of a picture but the document that it is drawn on. */
function drawing(input: TopologyInput, options: RenderOptions): (document: Document) => XmlElement {
  const { settings, scene: picture } = plan(input, options);
  const placed = layoutSound(picture, measureFor(settings));
  return (document) => draw(placed, document, drawingOf(settings));
}

function on(document: SvgDocument, drawOnto: (document: Document) => XmlElement): SvgElement {
  if (typeof document?.createElementNS !== 'function')
    throw new RenderError('a picture is drawn on a document; this one has no createElementNS', [], 'document');
  return drawnOn(document, drawOnto);
}
