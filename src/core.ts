/** What is the same in Node and in the browser. */
export { parse, parseWithPositions, type ParsedTopology, type ParseOptions } from './model/parse.ts';
export { formatProblems, TopologyError, type Problem } from './model/problems.ts';
export { topologyJsonSchema } from './model/json-schema.ts';
export type { Topology, TopologyInput } from './model/schema/index.ts';
export { resolve } from './model/resolve/index.ts';
export type { Circuit, Connection, Link, Network, Peering, Provider, Router, Site, VirtualHub, VirtualNetwork } from './model/network.ts';
export { findLocation, findMetro, type Metro, type PeeringLocation } from './model/catalogue/index.ts';
export { chooseTemplate, defineTemplate, RenderError, type Template, type TemplateContext } from './template.ts';
export { templates } from '../templates/index.ts';
export { logicalPicture } from '../templates/parts/picture.ts';
export { layout, renderElement, scene, type RenderInput, type RenderOptions } from './pipeline.ts';
export { layoutScene } from './layout/index.ts';
export { measureText } from './font/measure.ts';
export { drawScene, type DrawOptions } from './draw/svg.ts';
export { serialize } from './draw/serialize.ts';
export type { Block, Box, Column, LegendEntry, Row, Scene, TextLine, Wire, Zone } from './scene/scene.ts';
export type { PlacedNode, PlacedScene, PlacedText, PlacedWire, PlacedZone } from './scene/placed.ts';
