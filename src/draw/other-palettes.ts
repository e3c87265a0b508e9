import type { Palette } from './palette.ts';

/** The palette that isn’t the light one. */
export function paletteOf(name: 'dark' | 'print'): Palette {
  return name === 'dark' ? dark : print;
}

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
