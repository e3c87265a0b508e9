import type { BadgeForm, Change, Tone, ZoneKind } from '../scene/scene.ts';

/** Colours of one look, as CSS colours. */
export interface Palette {
  readonly page: string;
  /** The page’s colour where it has to hide what lies under it: itself, but for a page that is see-through. */
  readonly solid: string;
  readonly box: string;
  /** Text of names, and of facts. */
  readonly ink: string;
  readonly quiet: string;
  /** Outlines, wires and icons, by owner or role. */
  readonly stroke: Readonly<Record<Tone, string>>;
  /** Text in an owner's or a role's colour: at least 4.5:1 on everything that it stands on. */
  readonly text: Readonly<Record<Tone, string>>;
  readonly zone: Readonly<Record<ZoneKind, { readonly fill: string; readonly stroke: string }>>;
  readonly circuit: string;
  readonly tube: { readonly fill: string; readonly stroke: string };
  /** A gateway, in its virtual network. */
  readonly gateway: string;
  /** What marks a difference between two states of a network. */
  readonly change: Readonly<Record<Change, string>>;
  /** Numbered badges: `error` also frames the thing that it stands at. */
  readonly badge: Readonly<
    Record<BadgeForm, { readonly fill: string; readonly stroke: string; readonly text: string }>
  >;
}

export const light: Palette = {
  page: '#ffffff',
  solid: '#ffffff',
  box: '#ffffff',
  ink: '#242424',
  quiet: '#54524f',
  stroke: { customer: '#8a8886', provider: '#0b7a75', microsoft: '#0f6cbd', services: '#7c4bb0', neutral: '#55534f' },
  text: { customer: '#3b3a39', provider: '#03655f', microsoft: '#0f5496', services: '#633093', neutral: '#3b3a39' },
  zone: {
    customer: { fill: '#f8f7f5', stroke: '#d2d0ce' },
    provider: { fill: '#ecf6f5', stroke: '#a8d2ce' },
    'peering-location': { fill: '#ffffff', stroke: '#c8c6c4' },
    microsoft: { fill: '#f0f7fd', stroke: '#b0d3ee' },
    facility: { fill: '#f4f5ee', stroke: '#b9bba6' },
    internet: { fill: '#fafafa', stroke: '#c8c6c4' },
    'virtual-wan': { fill: '#e6f1fb', stroke: '#8bbce6' },
    region: { fill: '#f7fbfe', stroke: '#c5def2' },
    cloud: { fill: '#f6f3fa', stroke: '#c9bfd8' },
  },
  circuit: '#fcfcfa',
  tube: { fill: '#e9e7e4', stroke: '#aaa8a5' },
  gateway: '#f0f7fd',
  change: { came: '#107c10', went: '#c50f1f', changed: '#c27800' },
  badge: {
    error: { fill: '#b3141e', stroke: '#b3141e', text: '#ffffff' },
    warning: { fill: '#ffd75e', stroke: '#8a5a00', text: '#242424' },
    info: { fill: '#ffffff', stroke: '#54524f', text: '#242424' },
    shared: { fill: '#5b4b8a', stroke: '#5b4b8a', text: '#ffffff' },
  },
};
