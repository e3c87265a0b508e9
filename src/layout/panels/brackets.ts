import type { Measure } from '../../scene/measure.ts';
import type { PanelScene } from '../../scene/panels.ts';
import type { PlacedBracket, PlacedPanel } from '../../scene/placed.ts';
import { placeText } from '../faces/paragraphs.ts';
import type { SizedPanel } from './panel.ts';

/** A bracket under each run of panels of one family. */
export function bracketsOf(
  scene: PanelScene,
  row: readonly SizedPanel[],
  panels: readonly PlacedPanel[],
  bottom: number,
  measure: Measure,
): PlacedBracket[] {
  const found: PlacedBracket[] = [];
  let start = 0;
  row.forEach((each, index) => {
    if (row[index + 1]?.panel.family === each.panel.family) return;
    const [first, last] = [panels[start], panels[index]];
    const family = scene.families.find((one) => one.id === each.panel.family);
    start = index + 1;
    if (!first || !last || !family) return;
    const [x, width] = [first.x + 8, last.x + last.width - first.x - 16];
    found.push({
      x,
      y: bottom + 14,
      width,
      tone: family.tone,
      text: placeText(
        { text: family.text, role: 'name', tone: family.tone, maxLines: 1 },
        x + width / 2,
        bottom + 24,
        width,
        measure,
        'middle',
      ),
    });
  });
  return found;
}
