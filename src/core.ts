/** What is the same in Node and in the browser: all that the smaller entries have, and what draws. */

export { templates } from '../templates/index.ts';
export { referenceTopology } from '../templates/overview/reference.ts';
export { overviewPicture } from '../templates/parts/overview/picture.ts';
export { logicalPicture, picture } from '../templates/parts/picture.ts';
export {
  type Analysis,
  type AnalysisOptions,
  analyse,
  type Effect,
  type FailureOf,
  type Outcome,
  type Pair,
  type Piece,
  type Resiliency,
  type ResiliencyLevel,
  type SharedFate,
  type Stage,
  type Target,
  type Way,
  whatIsLeft,
} from './analysis/index.ts';
export * from './azure.ts';
export * from './catalogue.ts';
export * from './check.ts';
export { type Difference, diff } from './compare/index.ts';
export { inWords } from './compare/words.ts';
export { type DiffPictureOptions, diffScene, renderDiff } from './difference.ts';
export type { SvgDocument, SvgElement, XmlElement } from './draw/dom.ts';
export type { ThemeInput } from './draw/own-theme.ts';
export { serialize } from './draw/serialize.ts';
export type { ThemeName } from './draw/theme.ts';
export { measureText } from './font/measure.ts';
export type { WordKey, Words } from './locale/index.ts';
export { topologyJsonSchema } from './model/json-schema.ts';
export type {
  Circuit,
  Connection,
  Link,
  Network,
  Peering,
  Provider,
  Router,
  Site,
  VirtualHub,
  VirtualNetwork,
} from './model/network.ts';
export type { Origin } from './model/origins.ts';
export { type ParsedTopology, type ParseOptions, parse, parseWithPositions } from './model/parse.ts';
export { resolve } from './model/resolve/index.ts';
export type { DrawOptions, RenderOptions } from './options.ts';
export {
  drawScene,
  layout,
  layoutScene,
  renderElement,
  scene,
  svgDocument,
  validate,
} from './pipeline.ts';
export { redact } from './redact/index.ts';
export { RenderError } from './render-error.ts';
export type { Panel, PanelScene, Picture, Stack, Tube } from './scene/panels.ts';
export type { PlacedNode, PlacedScene, PlacedText, PlacedWire, PlacedZone } from './scene/placed.ts';
export type { Block, Box, Lane, LegendEntry, Row, Scene, TextLine, Wire, Zone } from './scene/scene.ts';
export {
  chooseTemplate,
  type Detail,
  defineTemplate,
  type Template,
  type TemplateContext,
} from './template.ts';
