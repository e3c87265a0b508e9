import { checkScene } from './check-scene.ts';
import { drawnOn, smallDocument } from './draw/document.ts';
import type { SvgDocument, SvgElement, XmlElement } from './draw/dom.ts';
import { drawScene as draw } from './draw/svg.ts';
import { measureText } from './font/measure.ts';
import { layoutScene as layoutSound } from './layout/index.ts';
import type { Network } from './model/network.ts';
import type { TopologyInput } from './model/schema/index.ts';
import { type DrawOptions, drawingOf, type RenderOptions, settleDrawing } from './options.ts';
import { measureFor, placed, plan, prepare, textOf } from './plan.ts';
import { RenderError } from './render-error.ts';
import type { Measure } from './scene/measure.ts';
import type { Picture } from './scene/panels.ts';
import type { PlacedScene } from './scene/placed.ts';

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

/** Draws a topology as the text of an SVG file. */
export function renderText(input: TopologyInput, options: RenderOptions = {}): string {
  const { settings, scene } = plan(input, options);
  return textOf(scene, settings);
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
  const scene = placed(picture, settings);
  return (document) => draw(scene, document, drawingOf(settings));
}

function on(document: SvgDocument, drawOnto: (document: Document) => XmlElement): SvgElement {
  if (typeof document?.createElementNS !== 'function')
    throw new RenderError('a picture is drawn on a document; this one has no createElementNS', [], 'document');
  return drawnOn(document, drawOnto);
}
