import type { PlacedLegendEntry, PlacedNode, PlacedText, PlacedWire, PlacedZone } from '../scene/placed.ts';
import type { BadgeForm, Change, EndMark, TextRole, Tone, ZoneKind } from '../scene/scene.ts';
import { typography } from '../scene/typography.ts';
import type { Palette } from './palette.ts';

/** A colour of a palette by its name there. `page-solid` is the page's where it has to hide what lies under it. */
export type ColourName =
  | 'page'
  | 'page-solid'
  | 'box'
  | 'ink'
  | 'quiet'
  | 'circuit'
  | 'gateway'
  | 'tube-fill'
  | 'tube-stroke'
  | `change-${Change}`
  | `stroke-${Tone}`
  | `text-${Tone}`
  | `badge-${BadgeForm}-${'fill' | 'stroke' | 'text'}`
  | `zone-${ZoneKind}-${'fill' | 'stroke'}`;

/** How a shape or a text is painted: with colours of the palette, widths in px. */
export interface Look {
  readonly fill?: ColourName | 'none';
  readonly stroke?: ColourName | 'none';
  readonly width?: number;
  /** Lengths in px of dashes and gaps. */
  readonly dash?: string;
  /** Of the stroke, from 0 to 1. */
  readonly opacity?: number;
  /** What the text is, which decides its face. */
  readonly role?: TextRole;
}

export function colourOf(palette: Palette, name: ColourName): string {
  if (name === 'page-solid') return palette.solid;
  if (name === 'tube-fill') return palette.tube.fill;
  if (name === 'tube-stroke') return palette.tube.stroke;
  if (name.startsWith('change-')) return palette.change[name.slice(7) as Change];
  if (name.startsWith('stroke-')) return palette.stroke[name.slice(7) as Tone];
  if (name.startsWith('text-')) return palette.text[name.slice(5) as Tone];
  if (name.startsWith('zone-')) {
    const [kind, part] = [name.slice(5, name.lastIndexOf('-')), name.slice(name.lastIndexOf('-') + 1)];
    return palette.zone[kind as ZoneKind][part as 'fill' | 'stroke'];
  }
  if (name.startsWith('badge-')) {
    const [, form, part] = name.split('-');
    return palette.badge[form as BadgeForm][part as 'fill' | 'stroke' | 'text'];
  }
  return palette[name as 'page' | 'box' | 'ink' | 'quiet' | 'circuit' | 'gateway'];
}

/** What a look takes from a thing. A sample in the legend has the same. */
type Thing = Pick<PlacedNode, 'tone' | 'status' | 'assumed' | 'lost'> & { readonly kind: string };

/** How heavy a line is says its preference alone, so that status has its own dashes, which print keeps. */
function statusLook({ status }: Pick<Thing, 'status'>): Look {
  if (status === 'planned') return { dash: '6 4' };
  return status === 'retiring' ? { dash: '10 3 2 3', opacity: 0.6 } : {};
}

/** A tunnel, and where the tunnels of both links go on as one. */
const tunnel: Look = { width: 2, dash: '.1 5' };

/** What carries nothing is pale, whoever owns it: of its colours only the lines' grey is left. */
const pale: Look = { stroke: 'zone-peering-location-stroke', opacity: 0.6 };

/** The outline of a box. */
export function boxLook(box: Thing & Pick<PlacedNode, 'shape'>): Look {
  const { kind, tone, shape, lost } = box;
  if (shape === 'bare') return { fill: 'none', stroke: 'none' };
  if (shape === 'bar') return barLook(box);
  if (lost) return { ...pale, fill: 'page', width: 1.25 };
  const filled = kind === 'gateway' || ((kind === 'circuit' || kind === 'port') && tone === 'microsoft');
  return {
    fill: filled ? 'gateway' : kind === 'circuit' ? 'circuit' : 'box',
    stroke: `stroke-${tone}`,
    width: kind === 'circuit' ? 1.6 : 1.25,
    ...statusLook(box),
  };
}

/** Where wires go on as one. */
export function barLook(box: Thing): Look {
  const { kind, tone, lost } = box;
  const form = kind === 'vpn' ? tunnel : { width: 3.5, ...statusLook(box) };
  return { fill: 'none', stroke: `stroke-${tone}`, ...form, ...(lost ? pale : {}) };
}

/** The corner that says that a box wasn't stated. */
export function cornerLook({ tone, lost }: Pick<Thing, 'tone' | 'lost'>): Look {
  return { fill: lost ? 'zone-peering-location-stroke' : `stroke-${tone}` };
}

export function zoneLook({ kind, status, lost }: Pick<PlacedZone, 'kind' | 'status' | 'lost'>): Look {
  if (lost) return { ...pale, fill: 'page', width: 1.25 };
  return { fill: `zone-${kind}-fill`, stroke: `zone-${kind}-stroke`, width: 1.25, ...statusLook({ status }) };
}

export const panelLook: Look = { fill: 'page', stroke: 'zone-peering-location-stroke', width: 1 };
export const ruleLook: Look = { fill: 'none', stroke: 'zone-peering-location-stroke', width: 0.5 };
export function tubeLook({ status, lost }: Pick<Thing, 'status' | 'lost'>): Look {
  if (lost) return { ...pale, fill: 'page', width: 1 };
  return { fill: 'tube-fill', stroke: 'tube-stroke', width: 1, ...statusLook({ status }) };
}
/** The light core of the double line of Global Reach. */
export const coreLook: Look = { stroke: 'page-solid', width: 2 };

/** How wide the lines of icons are, in px. */
export const iconStroke = 1.4;

export function iconLook(tone: Tone, width = iconStroke, lost = false): Look {
  return lost ? { ...pale, fill: 'none', width } : { fill: 'none', stroke: `stroke-${tone}`, width };
}

export function meshLook(tone: Tone, lost = false): Look {
  return lost
    ? { ...pale, fill: 'none', width: 0.75 }
    : { fill: 'none', stroke: `stroke-${tone}`, width: 0.75, opacity: 0.45 };
}

type Line = Thing & Partial<Pick<PlacedWire, 'weight'>>;

/** A line, in a picture or as a sample of the legend. */
export function wireLook(line: Line, trunk = false): Look {
  const stroke: Look = { stroke: `stroke-${line.tone}`, width: wireWidth(line, trunk), ...statusLook(line) };
  const form = line.kind === 'vpn' ? { ...stroke, ...tunnel } : stroke;
  return line.lost ? { ...form, ...pale } : form;
}

/** True for a line that stands for several. The number of tunnels is no trunk's. */
export function isTrunk({ kind, count }: Pick<PlacedWire, 'kind' | 'count'>): boolean {
  return count !== undefined && kind !== 'vpn';
}

/** How thick a line is, in px. */
export function wireWidth({ kind, tone, weight = 'normal' }: Line, trunk: boolean): number {
  if (trunk || kind === 'global-reach') return 5;
  if (weight !== 'normal') return weight === 'heavy' ? 2.75 : 1.15;
  if (kind === 'wan') return tone === 'customer' ? 3 : 2.5;
  return kind === 'access' ? 1.5 : 1.75;
}

const sampleWeights: Readonly<Record<string, PlacedWire['weight']>> = { 'heavy-wire': 'heavy', 'light-wire': 'light' };

/** A sample of a line; the legend says by itself which are trunks, and which heavy or light. */
export function sampleLook(entry: PlacedLegendEntry): Look {
  const { sample } = entry;
  return wireLook({ ...entry, weight: sampleWeights[sample] ?? 'normal' }, sample === 'trunk');
}

export function markLook(mark: EndMark, tone: Tone, lost = false): Look {
  if (lost) return { ...pale, fill: 'page-solid', width: 1 };
  if (mark === 'port') return { fill: 'stroke-provider', stroke: 'page-solid', width: 1 };
  const hollow = mark === 'ring' || mark === 'diamond';
  return { fill: hollow ? 'page-solid' : `stroke-${tone}`, stroke: `stroke-${tone}`, width: 1 };
}

/** The form of a badge. */
export function badgeLook(form: BadgeForm): Look {
  return { fill: `badge-${form}-fill`, stroke: `badge-${form}-stroke`, width: 1.25 };
}

export function badgeTextLook(form: BadgeForm): Look {
  return { role: 'badge', fill: `badge-${form}-text` };
}

/** The frame around a thing that can't work as it is. */
export const refusedLook: Look = { fill: 'none', stroke: 'badge-error-stroke', width: 2.75 };

const quietRoles: readonly TextRole[] = ['fact', 'small', 'micro', 'subtitle', 'legend'];

/** @param lost of a thing that carries nothing: its words stay readable, and lose their colour */
export function textLook({ role, tone }: Pick<PlacedText, 'role' | 'tone'>, lost = false): Look {
  if (lost) return { role, fill: 'quiet' };
  return { role, fill: tone ? `text-${tone}` : quietRoles.includes(role) ? 'quiet' : 'ink' };
}

/** The look as SVG's presentation attributes, each colour by its name. */
export function attributesOf(look: Look, colour: (name: ColourName) => string): Record<string, string | number> {
  const { fill, stroke, width, dash, opacity, role } = look;
  const attributes: Record<string, string | number> = {};
  if (fill !== undefined) attributes.fill = fill === 'none' ? fill : colour(fill);
  if (stroke !== undefined) attributes.stroke = stroke === 'none' ? stroke : colour(stroke);
  if (width !== undefined) attributes['stroke-width'] = width;
  if (dash !== undefined) attributes['stroke-dasharray'] = dash;
  if (opacity !== undefined) attributes['stroke-opacity'] = opacity;
  if (role === undefined) return attributes;
  const { size, weight, letterSpacing } = typography[role];
  attributes['font-size'] = size;
  if (weight !== 400) attributes['font-weight'] = weight;
  if (letterSpacing !== undefined) attributes['letter-spacing'] = letterSpacing;
  return attributes;
}
