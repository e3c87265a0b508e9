import type { Measure } from '../../scene/measure.ts';
import type { PanelScene } from '../../scene/panels.ts';
import type {
  PlacedBracket,
  PlacedNode,
  PlacedPanel,
  PlacedScene,
  PlacedText,
  PlacedWire,
  PlacedZone,
} from '../../scene/placed.ts';
import { frameScene } from '../frame.ts';
import { spacing } from '../spacing.ts';
import { bracketsOf } from './brackets.ts';
import { over, placeCloud } from './cloud.ts';
import { type SizedPanel, sizePanel } from './panel.ts';
import { partsOf } from './parts.ts';
import { placePanel, tiersOf } from './place-panel.ts';
import { sizes } from './sizes.ts';

/** Gives a picture of panels its coordinates: what is of one kind stands at one height in all panels of a row. */
export function layoutPanels(scene: PanelScene, measure: Measure): PlacedScene {
  const room = (scene.width ?? sizes.page) - 2 * spacing.margin;
  const parts = scene.panels.flatMap((panel) => partsOf(panel, room, measure));
  const sized = parts.map((panel) => sizePanel(panel, measure, parts.length, room));
  const rows = intoRows(sized, room);
  const panels: PlacedPanel[] = [];
  const brackets: PlacedBracket[] = [];
  const zones: PlacedZone[] = [];
  const nodes: PlacedNode[] = [];
  const wires: PlacedWire[] = [];
  const texts: PlacedText[] = [];
  let top = 0;
  const widest = Math.max(0, ...rows.map(rowWidth));
  for (const row of rows) {
    const tiers = tiersOf(row);
    // Rows are equally wide: panels share what is left.
    const indent = (widest - rowWidth(row)) / row.length / 2;
    let x: number = spacing.margin;
    let bottom = top;
    let cloudTop = top;
    const under: { sized: SizedPanel; x: number }[] = [];
    for (const each of row) {
      const placed = placePanel(each, x + indent, top, indent, tiers, measure);
      panels.push(placed.panel);
      zones.push(...placed.zones);
      nodes.push(...placed.nodes);
      wires.push(...placed.wires);
      texts.push(...placed.texts);
      ({ cloudTop } = placed);
      under.push({ sized: each, x: x + indent });
      x += each.width + 2 * indent + sizes.panelGap;
      bottom = Math.max(bottom, placed.panel.y + placed.panel.height);
    }
    if (scene.cloud && row.length > 0) {
      const { id } = panels[panels.length - row.length] ?? { id: '' };
      const placed = placeCloud(scene.cloud, id, over(under), cloudTop, measure);
      zones.push(placed.zone);
      nodes.push(...placed.nodes.map((node) => (top === 0 ? node : { ...node, id: `${node.id}@${id}` })));
    }
    brackets.push(...bracketsOf(scene, row, panels.slice(-row.length), bottom, measure));
    top = bottom + sizes.bracket + 8;
  }
  const width = Math.max(sizes.row, ...panels.map((panel) => panel.x + panel.width - spacing.margin));
  return frameScene(
    scene,
    { width, bottom: Math.max(0, top - 14), panels, brackets, zones, nodes, wires, texts },
    measure,
  );
}

function rowWidth(row: readonly SizedPanel[]): number {
  return row.reduce((sum, panel) => sum + panel.width, 0) + sizes.panelGap * (row.length - 1);
}

/** As many panels in a row as its width admits. */
function intoRows(panels: readonly SizedPanel[], width: number): SizedPanel[][] {
  const rows: SizedPanel[][] = [];
  let used = Infinity;
  for (const panel of panels) {
    used += sizes.panelGap + panel.width;
    if (used > width) {
      rows.push([]);
      used = panel.width;
    }
    rows[rows.length - 1]?.push(panel);
  }
  return rows;
}
