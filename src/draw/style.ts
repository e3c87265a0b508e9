import { typography } from '../scene/typography.ts';
import { solidPage } from './colour.ts';
import { fontFamilies } from './css.ts';
import type { Palette } from './palette.ts';
import type { Theme } from './theme.ts';

/** How wide the lines of icons are, in px. */
export const iconStroke = 1.4;

/**
 * The style sheet of one picture. Every rule starts at the picture's own id, so that pictures on one page leave each
 * other alone.
 *
 * @param id the id of the picture's root element
 * @param families font families as CSS lists them
 * @param faces `@font-face` rules for the letters that the picture uses
 */
export function styleSheet(id: string, theme: Theme, families: string, faces: string): string {
  const scoped = (rules: readonly string[]) => rules.map((rule) => scope(id, rule)).join('\n');
  const sheet = [
    faces,
    `#${id}{font-family:${fontFamilies(families)};font-variant-ligatures:none;font-kerning:normal}`,
    scoped(fixedRules()),
    scoped(colourRules(theme.colours)),
  ];
  if (theme.dark) sheet.push(`@media (prefers-color-scheme:dark){${scoped(colourRules(theme.dark))}}`);
  return sheet.filter((part) => part.length > 0).join('\n');
}

/** Puts the picture's id before each selector of a rule. */
function scope(id: string, rule: string): string {
  const brace = rule.indexOf('{');
  return (
    rule
      .slice(0, brace)
      .split(',')
      .map((selector) => `#${id} ${selector}`)
      .join(',') + rule.slice(brace)
  );
}

function fixedRules(): string[] {
  const roles = Object.entries(typography).map(([role, style]) => {
    const spacing = style.letterSpacing ? `;letter-spacing:${style.letterSpacing}px` : '';
    return `text.${role}{font-size:${style.size}px;font-weight:${style.weight}${spacing}}`;
  });
  return [
    ...roles,
    '.box{stroke-width:1.25}',
    '.circuit>.box{stroke-width:1.6}',
    '.panel>.box{stroke-width:1}',
    '.windows{stroke:none}',
    '.wire,.icon,.mesh{fill:none;stroke-linecap:round;stroke-linejoin:round}',
    '.wire{stroke-width:1.75}',
    '.access .wire{stroke-width:1.5}',
    '.wan .wire{stroke-width:2.5}',
    '.tube{stroke-width:1}',
    '.rule{fill:none;stroke-width:.5}',
    `.icon{stroke-width:${iconStroke}}`,
    '.picture .icon{stroke-width:1.3}',
    '.mesh{stroke-width:.75;stroke-opacity:.32}',
    '.global-reach .wire{stroke-width:5}',
    '.global-reach .core{stroke-width:2}',
    '.own-wan .wire{stroke-width:3}',
    '.heavy .wire{stroke-width:2.75}',
    '.light .wire{stroke-width:1.15}',
    '.node>.bar{stroke-width:3.5;stroke-linecap:round}',
    '.corner{stroke:none}',
    '.trunk .wire{stroke-width:5}',
    '.planned>.box,.planned .wire{stroke-dasharray:6 4}',
    // How heavy a line is says its preference alone, so that status has its own dashes, which print keeps.
    '.retiring>.box,.retiring .wire{stroke-opacity:.55;stroke-dasharray:9 3 .1 3;stroke-linecap:round}',
    '.vpn .wire,.vpn>.bar{stroke-width:2;stroke-dasharray:.1 5}',
  ];
}

function colourRules(palette: Palette): string[] {
  const solid = solidPage(palette.page, palette.ink);
  const tones = Object.entries(palette.stroke).flatMap(([tone, colour]) => [
    `.${tone}>.box,.${tone}>.icon,.${tone} .wire,.${tone}>.mesh{stroke:${colour}}`,
    `.${tone}>.picture .icon{stroke:${colour}}`,
    `.${tone}>.picture .windows{fill:${colour}}`,
    `.${tone}>.mark,.${tone}>.corner{fill:${colour};stroke:${colour}}`,
  ]);
  const texts = Object.entries(palette.text).map(([tone, colour]) => `text.${tone}{fill:${colour}}`);
  const zones = Object.entries(palette.zone).map(
    ([kind, zone]) => `.zone-${kind}>.box{fill:${zone.fill};stroke:${zone.stroke}}`,
  );
  return [
    `.page{fill:${palette.page}}`,
    `text,.logo{fill:${palette.ink}}`,
    `.fact,.small,.micro,.subtitle,.legend{fill:${palette.quiet}}`,
    `.box,.plate{fill:${palette.box};stroke:${palette.stroke.neutral}}`,
    '.plate{stroke:none}',
    ...tones,
    ...texts,
    ...zones,
    `.rule{stroke:${palette.zone['peering-location'].stroke}}`,
    `.panel>.box{fill:${palette.page};stroke:${palette.zone['peering-location'].stroke}}`,
    `.zone>.windows{fill:${palette.zone.facility.stroke}}`,
    `.circuit>.box{fill:${palette.circuit}}`,
    `.gateway>.box,.circuit.microsoft>.box,.port.microsoft>.box{fill:${palette.gateway}}`,
    '.node>.bare{stroke:none;fill:none}',
    `.strip.microsoft>.box{fill:${palette.gateway}}`,
    `.neutral .tube,.tube{fill:${palette.tube.fill};stroke:${palette.tube.stroke}}`,
    `.link>.hollow,.legend-entry>.hollow{fill:${solid}}`,
    `.link>.port,.legend-entry>.port{fill:${palette.stroke.provider};stroke:${solid}}`,
    `.global-reach .core{stroke:${solid}}`,
  ];
}
