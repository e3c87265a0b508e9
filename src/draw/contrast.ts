import { type Channels, laidOn, luminance, paper } from './colour.ts';
import type { Palette } from './palette.ts';

/** The least contrast of a text with what it stands on (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/**
 * The contrast of a text with what it stands on, from 1 to 21 (WCAG 2.2).
 *
 * @param text its colour
 * @param ground the colour that it stands on
 * @param page what is seen through both where they are see-through. Default: white
 */
export function contrast(text: string, ground: string, page: Channels = [255, 255, 255]): number {
  const back = laidOn(ground, page);
  const [a, b] = [luminance(laidOn(text, back)), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Every pair of a text's colour and what it may stand on that falls below the least contrast, as a sentence. */
export function faintTexts(palette: Palette): string[] {
  const page = paper(palette.page, palette.ink);
  const grounds: readonly (readonly [string, string])[] = [
    ['page', palette.page],
    ['box', palette.box],
    ['circuit', palette.circuit],
    ['gateway', palette.gateway],
    ['tube.fill', palette.tube.fill],
    ...Object.entries(palette.zone).map(([kind, zone]) => [`zone.${kind}.fill`, zone.fill] as const),
  ];
  const texts: readonly (readonly [string, string])[] = [
    ['ink', palette.ink],
    ['quiet', palette.quiet],
    ...Object.entries(palette.text).map(([tone, colour]) => [`text.${tone}`, colour] as const),
  ];
  // What an owner's text stands on: its own zone, and what is in it; a peering's name on its tube.
  const apart = (text: string, ground: string) => {
    const tone = text.split('.')[1];
    const zone = ground.startsWith('zone.') ? ground.split('.')[1] : undefined;
    if (tone === undefined || tone === 'neutral') return false;
    if (zone !== undefined)
      return (
        zone !== tone && !(tone === 'services' && zone === 'microsoft') && !(tone === 'provider' && zone === 'facility')
      );
    return ground === 'tube.fill'
      ? tone !== 'microsoft' && tone !== 'services'
      : ground === 'gateway'
        ? tone !== 'microsoft'
        : false;
  };
  const badges = Object.entries(palette.badge).map(
    ([form, badge]) => [`badge.${form}.text`, badge.text, `badge.${form}.fill`, badge.fill] as const,
  );
  const standing = texts.flatMap(([text, colour]) =>
    grounds.filter(([ground]) => !apart(text, ground)).map(([ground, back]) => [text, colour, ground, back] as const),
  );
  return [...standing, ...badges].flatMap(([text, colour, ground, back]) => {
    const found = contrast(colour, back, page);
    return found < leastContrast ? [`${text} ${colour} on ${ground} ${back} has ${found.toFixed(2)}:1`] : [];
  });
}
