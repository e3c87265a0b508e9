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

export const dark: Palette = {
  page: '#1b1a19',
  solid: '#1b1a19',
  box: '#292827',
  ink: '#f5f4f2',
  quiet: '#c8c6c4',
  stroke: { customer: '#a19f9d', provider: '#4cc2ba', microsoft: '#62abf5', services: '#c39bf0', neutral: '#c8c6c4' },
  text: { customer: '#e1dfdd', provider: '#6cd6cf', microsoft: '#8cc4fb', services: '#d6bbf7', neutral: '#e1dfdd' },
  zone: {
    customer: { fill: '#232221', stroke: '#484644' },
    provider: { fill: '#12302e', stroke: '#2d6461' },
    'peering-location': { fill: '#1f1e1d', stroke: '#5c5a58' },
    microsoft: { fill: '#10263a', stroke: '#2b5880' },
    facility: { fill: '#26271e', stroke: '#5d5f4c' },
    internet: { fill: '#201f1e', stroke: '#4f4d4b' },
    'virtual-wan': { fill: '#14304a', stroke: '#3a6d9c' },
    region: { fill: '#0d2030', stroke: '#26496a' },
    cloud: { fill: '#26222c', stroke: '#574d66' },
  },
  circuit: '#222120',
  tube: { fill: '#3d3b39', stroke: '#7d7b78' },
  gateway: '#14304a',
  change: { came: '#6ccb5f', went: '#f1707b', changed: '#fabd4a' },
  badge: {
    error: { fill: '#ff8a80', stroke: '#ff8a80', text: '#1b1a19' },
    warning: { fill: '#f2c744', stroke: '#f2c744', text: '#1b1a19' },
    info: { fill: '#1b1a19', stroke: '#c8c6c4', text: '#f5f4f2' },
    shared: { fill: '#cbb8ff', stroke: '#cbb8ff', text: '#1b1a19' },
  },
};

/** Black, white and greys that a printer keeps apart; forms and words carry every difference. */
export const print: Palette = {
  page: '#ffffff',
  solid: '#ffffff',
  box: '#ffffff',
  ink: '#000000',
  quiet: '#333333',
  stroke: { customer: '#8a8a8a', provider: '#4a4a4a', microsoft: '#000000', services: '#6e6e6e', neutral: '#2b2b2b' },
  text: { customer: '#222222', provider: '#222222', microsoft: '#000000', services: '#333333', neutral: '#222222' },
  zone: {
    customer: { fill: '#ffffff', stroke: '#9a9a9a' },
    provider: { fill: '#f4f4f4', stroke: '#6e6e6e' },
    'peering-location': { fill: '#ffffff', stroke: '#9a9a9a' },
    microsoft: { fill: '#f4f4f4', stroke: '#000000' },
    facility: { fill: '#fafafa', stroke: '#9a9a9a' },
    internet: { fill: '#ffffff', stroke: '#b0b0b0' },
    'virtual-wan': { fill: '#ffffff', stroke: '#4a4a4a' },
    region: { fill: '#ffffff', stroke: '#b0b0b0' },
    cloud: { fill: '#fafafa', stroke: '#7a7a7a' },
  },
  circuit: '#ffffff',
  tube: { fill: '#ebebeb', stroke: '#8a8a8a' },
  gateway: '#ffffff',
  change: { came: '#000000', went: '#6e6e6e', changed: '#333333' },
  badge: {
    error: { fill: '#000000', stroke: '#000000', text: '#ffffff' },
    warning: { fill: '#ffffff', stroke: '#000000', text: '#000000' },
    info: { fill: '#ffffff', stroke: '#6e6e6e', text: '#000000' },
    shared: { fill: '#5a5a5a', stroke: '#5a5a5a', text: '#ffffff' },
  },
};
