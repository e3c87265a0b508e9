import type { Palette } from './palette.ts';

/** The least contrast of a text with what it stands on (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Red, green and blue, each 0 to 255, of a colour like #08f or #0088ff. */
function channels(colour: string): number[] {
  const hex = colour.slice(1);
  const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  return pairs.map((pair) => parseInt(pair, 16));
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Every pair of a text's colour and what it may stand on that falls below the least contrast, as a sentence. */
export function faintTexts(palette: Palette): string[] {
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
  return texts.flatMap(([text, colour]) =>
    grounds
      .filter(([ground]) => !apart(text, ground))
      .flatMap(([ground, back]) => {
        const found = contrast(colour, back);
        return found < leastContrast ? [`${text} ${colour} on ${ground} ${back} has ${found.toFixed(2)}:1`] : [];
      }),
  );
}
