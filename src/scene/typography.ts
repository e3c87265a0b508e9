import type { FontSpec } from './measure.ts';
import type { TextRole } from './scene.ts';

/** A role's face, and the way in px from one baseline to the next. */
export interface TypeStyle extends FontSpec {
  readonly lineHeight: number;
}

/** The type scale: names semibold, facts regular, nothing under 10 px. */
export const typography: Readonly<Record<TextRole, TypeStyle>> = {
  title: { size: 22, weight: 600, lineHeight: 30 },
  subtitle: { size: 13, weight: 400, lineHeight: 19 },
  heading: { size: 16, weight: 600, lineHeight: 22 },
  zone: { size: 12, weight: 600, letterSpacing: 0.4, lineHeight: 16 },
  name: { size: 13, weight: 600, lineHeight: 18 },
  fact: { size: 12, weight: 400, lineHeight: 16 },
  small: { size: 11, weight: 400, lineHeight: 15 },
  tag: { size: 11, weight: 600, lineHeight: 15 },
  micro: { size: 10, weight: 400, lineHeight: 12 },
  legend: { size: 12, weight: 400, lineHeight: 16 },
  badge: { size: 10, weight: 600, lineHeight: 12 },
};
