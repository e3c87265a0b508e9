import type { Measure } from '../../scene/measure.ts';
import type { PlacedNode, PlacedScene, PlacedText, PlacedWire, PlacedZone, Point } from '../../scene/placed.ts';
import type { Block, Scene, Wire, Zone } from '../../scene/scene.ts';
import { type Columns, placeColumns } from '../columns.ts';
import { frameScene } from '../frame.ts';
import { type Sized, type Sizing } from '../measure.ts';
import { stackTexts } from '../paragraphs.ts';
import { type BlockAt, indexNodes, type Plan } from '../plan.ts';
import { type Levels, placePorts, thickness } from '../ports.ts';
import { crowdOf } from '../size.ts';
import { spacing } from '../spacing.ts';
import { traceWires } from '../trace.ts';
import { untie } from '../untie.ts';
import { circuitWidth, cloudWidth, faceOf, hubFace, siteWidth } from './faces.ts';
import { barFace } from './hub.ts';
import { nameTube } from './names.ts';
import { passing, type Row, rowsOf } from './rows.ts';
import { sizes } from './sizes.ts';

/**
 * Lays lanes out from top to bottom, for a column of the given width in px. Rows of cards take the part that columns
 * have in the layout from left to right: seen with its axes exchanged it is the same, and the same passes route it.
 */
export function layoutColumn(scene: Scene, width: number, measure: Measure): PlacedScene {
  const turned = turnedScene(scene);
  const sizing: Sizing = { measure, crowd: crowdOf(turned.wires) };
  // A hub that more wires end at or pass than the width has room for makes the picture wider.
  const busy = passingHubs(turned);
  const hubs = scene.blocks
    .filter((block) => block.hub)
    .map(
      ({ box }) =>
        (sizing.crowd.get(box.id) ?? 0) +
        (busy.has(box.id) ? (busy.get(box.id) ?? 0) + sizes.words : 0) +
        2 * sizes.pad,
    );
  const needed = Math.max(sizes.least, ...hubs);
  let inner = Math.max(width - 2 * sizes.margin - 2 * sizes.pad, needed);
  let placed = contentFor(turned, inner, sizing, busy);
  // Wires that go round the lanes need room too: the cards make it, as far as they can.
  for (let round = 0; round < 3; round += 1) {
    const over = placed.width + 2 * sizes.margin - width;
    if (over <= 0 || inner - over < needed) break;
    inner -= over;
    placed = contentFor(turned, inner, sizing, busy);
  }
  return frameScene(scene, { ...placed, width: Math.max(placed.width, width - 2 * sizes.margin) }, measure);
}

/** The px that the links which pass each hub need in it. */
function passingHubs(scene: Scene): Map<string, number> {
  const passed = new Map<string, number>();
  for (const wire of scene.wires)
    for (const id of wire.ride ? [] : (wire.via ?? []))
      passed.set(id, (passed.get(id) ?? 0) + thickness(wire) + spacing.portGap + 2);
  return passed;
}

function contentFor(scene: Scene, inner: number, sizing: Sizing, busy: ReadonlyMap<string, number>) {
  const rows = flowed(scene, sizing, inner);
  const bands = withHeadings(rows, inner, sizing.measure);
  const { plan, real } = planOf(scene, bands, sizing, inner, busy);
  const { levels, ways } = untie(plan, placePorts(plan), edgeOf(plan) + sizes.pad + 12);
  const columns = placeColumns(plan, ways);
  const wires = traceWires(plan, columns, ways, nameTube).map(turnWire);
  return contentOf(plan, bands, real, columns, levels, wires, inner);
}

/** A wire between two circuits goes round, since each has a row of its own. */
function turnedScene(scene: Scene): Scene {
  return {
    ...scene,
    wires: scene.wires.map((wire): Wire => (wire.kind === 'global-reach' ? { ...wire, under: 'far' } : wire)),
  };
}

/** Rows of cards, narrower where wires have to pass them. */
function flowed(scene: Scene, sizing: Sizing, inner: number): Row[] {
  const least = (block: Block) => leastWidth(block, sizing);
  const fill =
    (room: number) =>
    (blocks: readonly Block[]): Block[][] => {
      const rows: Block[][] = [];
      let used = Infinity;
      for (const block of blocks) {
        used += sizes.gap + least(block);
        if (used > room) {
          rows.push([]);
          used = least(block);
        }
        rows[rows.length - 1]?.push(block);
      }
      const even = balanced(rows);
      const fits = (row: readonly Block[]) =>
        row.reduce((sum, block) => sum + least(block) + sizes.gap, -sizes.gap) <= room;
      return even.every(fits) ? even : rows;
    };
  const first = rowsOf(scene, fill(inner));
  const needs = passing(scene, first, thickness);
  const tight = first.map((row, index) => {
    const slack =
      inner - row.blocks.reduce((sum, block) => sum + least(block), 0) - sizes.gap * Math.max(0, row.blocks.length - 1);
    return row.blocks.length > 1 && (needs[index] ?? 0) > slack ? (needs[index] ?? 0) : 0;
  });
  const most = Math.max(0, ...tight);
  return most === 0 ? first : rowsOf(scene, fill(Math.max(inner / 2, inner - most)));
}

/** As many rows as before, with the cards evenly spread over them. */
function balanced(rows: readonly Block[][]): Block[][] {
  const all = rows.flat();
  const per = Math.ceil(all.length / Math.max(1, rows.length));
  return Array.from({ length: rows.length }, (_, index) => all.slice(index * per, (index + 1) * per)).filter(
    (row) => row.length > 0,
  );
}

function leastWidth(block: Block, sizing: Sizing): number {
  const { box } = block;
  if (box.grid) return circuitWidth(box);
  if (block.hub) return 260;
  if (box.through) return 240;
  return box.arrange === 'side' ? siteWidth(box, sizing) : cloudWidth(box);
}

/** A row, or the heading over the rows of one zone. */
export interface Band extends Row {
  readonly heading?: { readonly texts: readonly PlacedText[]; readonly width: number; readonly height: number };
  /** Rows of one zone that follow each other share a frame. */
  readonly run: number;
}

function withHeadings(rows: readonly Row[], inner: number, measure: Measure): Band[] {
  const bands: Band[] = [];
  let run = -1;
  let before: Zone | undefined;
  for (const row of rows) {
    const starts = bands.length === 0 || row.zone !== before;
    if (starts) {
      run += 1;
      if (row.zone && !row.zone.hidden) {
        const { texts, height } = stackTexts(row.zone.lines, 0, 0, Math.min(inner, 300), measure);
        bands.push({
          ...row,
          blocks: [],
          run,
          heading: { texts, width: Math.max(0, ...texts.map((text) => text.width)) + 8, height: height + 2 },
        });
      }
    }
    before = row.zone;
    if (row.blocks.length > 0) bands.push({ ...row, run });
  }
  return bands;
}

/** The plan with its axes exchanged, and the cards as they are. */
function planOf(
  scene: Scene,
  bands: readonly Band[],
  sizing: Sizing,
  inner: number,
  busy: ReadonlyMap<string, number>,
): { plan: Plan; real: ReadonlyMap<string, Sized> } {
  const real = new Map<string, Sized>();
  const blocks = new Map<string, BlockAt>();
  const needs = passing(scene, bands, thickness);
  /** Cards of one lane are as wide in each of its rows, so that they stand in a grid. */
  const spareOf = (band: Band, column: number) => {
    const least = band.blocks.map((block) => leastWidth(block, sizing));
    return (
      Math.max(
        0,
        inner - (needs[column] ?? 0) - least.reduce((sum, width) => sum + width, 0) - sizes.gap * (least.length - 1),
      ) / Math.max(1, least.length)
    );
  };
  const widthsOf = (band: Band, column: number): number[] => {
    const own = bands
      .map((other, index) => ({ other, index }))
      .filter(({ other }) => other.run === band.run && other.lane === band.lane && other.blocks.length > 0);
    const alone =
      own.length === 1 &&
      band.blocks.length === 1 &&
      band.blocks[0]?.hub === undefined &&
      band.blocks[0]?.box.grid === undefined;
    const whole = band.blocks.some(
      (block) => block.hub !== undefined || block.box.grid !== undefined || block.box.tiles !== undefined,
    );
    const spare = whole
      ? spareOf(band, column)
      : Math.min(alone ? 80 : Infinity, ...own.map(({ other, index }) => spareOf(other, index)));
    return band.blocks.map((block) => leastWidth(block, sizing) + spare);
  };
  bands.forEach((band, column) => {
    if (band.heading) {
      const id = `heading:${column}`;
      const box = { id, kind: 'site', tone: 'neutral', tooltip: '', lines: [] } as const;
      blocks.set(id, {
        block: { box, column: String(column) },
        column,
        y: sizes.margin + sizes.pad,
        sized: {
          box,
          x: 0,
          y: 0,
          width: band.heading.height,
          height: band.heading.width,
          texts: [],
          rules: [],
          children: [],
          ports: {},
          links: [],
          textHeight: 0,
        },
      });
      return;
    }
    const faces = band.blocks.map((block, index) => {
      const width = widthsOf(band, column)[index] ?? sizes.card;
      return block.hub ? hubFace(block.box, width, sizing) : faceOf(block.box, width, sizing);
    });
    let x = sizes.margin + sizes.pad;
    const height = Math.max(...faces.map((face) => face.height));
    band.blocks.forEach((block, index) => {
      const face = faces[index];
      if (!face) return;
      const stretched = { ...face, height };
      real.set(block.box.id, stretched);
      blocks.set(block.box.id, { block, column, y: x, sized: turned(stretched) });
      x += face.width + sizes.gap;
    });
  });
  const widths = bands.map((band, column) =>
    band.heading
      ? band.heading.height
      : Math.max(0, ...[...blocks.values()].filter((at) => at.column === column).map((at) => at.sized.width)),
  );
  const least = bands.map((band, index) =>
    index === 0
      ? sizes.pad
      : band.heading
        ? 2 * sizes.pad + sizes.zoneGap
        : bands[index - 1]?.heading
          ? 8
          : band.run === bands[index - 1]?.run
            ? sizes.rowGap
            : 2 * sizes.pad,
  );
  const turnedLanes: Scene = {
    ...scene,
    zones: [],
    columns: bands.map((band, index) => ({
      id: String(index),
      loops: scene.columns.find((column) => column.id === band.lane)?.loops ?? 'right',
    })),
  };
  const kept = new Map(
    [...blocks.values()]
      .filter((at) => at.block.hub && (busy.get(at.block.box.id) ?? 0) > at.sized.height / 2)
      .map((at) => [at.block.box.id, { top: at.y, bottom: at.y + sizes.words }] as const),
  );
  return {
    real,
    plan: {
      kept,
      scene: turnedLanes,
      sizing,
      widths,
      headers: new Map(),
      blocks,
      nodes: indexNodes(blocks.values()),
      least: [...least, sizes.pad],
      shore: sizes.margin + sizes.pad - 2,
    },
  };
}

function turned(sized: Sized): Sized {
  return {
    ...sized,
    x: sized.y,
    y: sized.x,
    width: sized.height,
    height: sized.width,
    children: sized.children.map(turned),
  };
}

/** The right edge of all cards. */
function edgeOf(plan: Plan): number {
  return Math.max(0, ...[...plan.blocks.values()].map((at) => at.y + at.sized.height));
}

function turnWire(wire: PlacedWire): PlacedWire {
  const turn = <T extends Point>(point: T): T => ({ ...point, x: point.y, y: point.x });
  return { ...wire, paths: wire.paths.map((path) => path.map(turn)), ends: wire.ends.map(turn) };
}

function contentOf(
  plan: Plan,
  bands: readonly Band[],
  real: ReadonlyMap<string, Sized>,
  columns: Columns,
  levels: ReadonlyMap<string, Levels>,
  routed: readonly PlacedWire[],
  inner: number,
) {
  // The passes leave room above for a frame that is placed later.
  const lift = (columns.left[0] ?? 0) - (bands[0]?.heading ? 8 : 0);
  const top = (column: number) => (columns.left[column] ?? 0) - lift;
  const wires = routed.map((wire) => lifted(wire, lift));
  const nodes = [...plan.blocks.values()]
    .filter((at) => real.has(at.block.box.id))
    .map((at): PlacedNode => {
      const face = real.get(at.block.box.id) as Sized;
      const node = nodeOf(face, at.y, top(at.column));
      return at.block.hub ? barFace(node, at, levels, wires, plan.sizing.measure) : node;
    });
  const right = Math.max(sizes.margin + 2 * sizes.pad + inner, edgeOf(plan) + sizes.pad);
  const zones = bands.flatMap((band, column): PlacedZone[] => {
    if (!band.heading || !band.zone) return [];
    const own = bands.map((other, index) => ({ other, index })).filter(({ other }) => other.run === band.run);
    const last = own[own.length - 1]?.index ?? column;
    const y = top(column) - 8;
    const bottom = top(last) + (plan.widths[last] ?? 0) + sizes.pad;
    const count = bands.filter(
      (other, index) => index < column && other.heading && other.zone?.id === band.zone?.id,
    ).length;
    return [
      {
        id: `${band.zone.id}${count > 0 ? `@${count + 1}` : ''}`,
        kind: band.zone.kind,
        tone: band.zone.tone,
        tooltip: band.zone.tooltip,
        status: band.zone.status ?? 'existing',
        x: sizes.margin,
        y,
        width: right - sizes.margin,
        height: bottom - y,
        texts: band.heading.texts.map((text) => ({
          ...text,
          x: text.x + sizes.margin + sizes.pad,
          y: text.y + top(column),
        })),
      },
    ];
  });
  const farthest = Math.max(
    right,
    ...wires.flatMap((wire) => wire.paths.flat().map((point) => point.x + wire.tube / 2 + 8)),
  );
  const bottom = Math.max(
    0,
    ...nodes.map((node) => node.y + node.height),
    ...zones.map((zone) => zone.y + zone.height),
    ...wires.flatMap((wire) => wire.paths.flat().map((point) => point.y)),
  );
  return { width: farthest - sizes.margin, bottom, zones, nodes, wires, margin: sizes.margin };
}

function lifted(wire: PlacedWire, by: number): PlacedWire {
  const lift = <T extends Point>(point: T): T => ({ ...point, y: point.y - by });
  return {
    ...wire,
    paths: wire.paths.map((path) => path.map(lift)),
    ends: wire.ends.map(lift),
    texts: wire.texts.map(lift),
  };
}

/** A card where it stands, with all that is in it. */
function nodeOf(face: Sized, x: number, y: number): PlacedNode {
  const { box } = face;
  const move = (text: PlacedText): PlacedText => ({ ...text, x: text.x + x, y: text.y + y });
  return {
    id: box.id,
    kind: box.kind,
    tone: box.tone,
    tooltip: box.tooltip,
    status: box.status ?? 'existing',
    assumed: box.assumed ?? false,
    ...(box.href ? { href: box.href } : {}),
    ...(box.bare ? { shape: 'bare' as const } : {}),
    x,
    y,
    width: face.width,
    height: face.height,
    ...(face.icon ? { icon: { ...face.icon, x: face.icon.x + x, y: face.icon.y + y } } : {}),
    texts: face.texts.map(move),
    rules: [],
    ...(face.frames
      ? {
          frames: face.frames.map((frame) => ({
            ...frame,
            x: frame.x + x,
            y: frame.y + y,
            texts: frame.texts.map(move),
          })),
        }
      : {}),
    children: face.children.map((child) => nodeOf(child, x + child.x, y + child.y)),
  };
}
