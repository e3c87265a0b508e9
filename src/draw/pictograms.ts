import type { PictureName } from '../scene/panels.ts';
import type { Rect } from '../scene/placed.ts';

/** What is drawn of a pictogram: outlines, and what is filled in them. Drawn for this project on a field of 46 × 46. */
interface Pictogram {
  readonly outline: string;
  readonly windows: string;
}

/** A block of windows: `columns` × `rows` from a corner, each `width` × `height`, a step apart. */
function windows(x: number, y: number, columns: number, rows: number, width = 3, height = 3.5, dx = 6, dy = 7): string {
  let d = '';
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      d += `M${x + column * dx} ${y + row * dy}h${width}v${height}h${-width}z`;
  }
  return d;
}

const tower = 'M22 45.5V1h20v44.5';
const wing = 'M4 45.5V16h18v29.5';
const office: Pictogram = {
  outline: `${tower}${wing}M1 45.5h44`,
  windows: `${windows(25.5, 5, 3, 5, 3, 3.5, 5.2, 6.6)}${windows(7.5, 20, 2, 3, 3, 3.5, 7.4, 6.6)}M29.5 38.5h5v7h-5zM11 39.5h4.5v6h-4.5z`,
};

/** The lines of a picture of a place, in a square of 46 px. */
export function pictogram(name: PictureName): Pictogram {
  return pictograms[name];
}

const pictograms: Readonly<Record<PictureName, Pictogram>> = {
  office,
  headquarters: {
    outline: 'M12 45.5V1h22v44.5M2 45.5V22h10M44 45.5V22H34M1 45.5h44',
    windows: `${windows(15.8, 5, 3, 5, 3.2, 3.5, 5.6, 6.4)}${windows(5, 26, 1, 2)}${windows(38, 26, 1, 2)}M20 38h6v7.5h-6z`,
  },
  datacenter: {
    outline: 'M4 45.5V6h38v39.5M1 45.5h44M9 11h28v7H9zM9 21h28v7H9zM9 31h28v7H9z',
    windows: `${windows(12, 13.5, 2, 3, 2.4, 2.4, 4.4, 10)}${windows(23, 13.9, 1, 3, 11, 1.6, 1, 10)}`,
  },
  branch: {
    outline: 'M7 45.5V22h32v23.5M3 22 8 11h30l5 11zM1 45.5h44',
    windows: `${windows(11, 27, 2, 1, 5, 6, 8, 8)}M28.5 30.5h6.5v15h-6.5z`,
  },
  colocation: {
    outline: 'M3 4h40v41.5H3zM13 4v41.5M23 4v41.5M33 4v41.5M1 45.5h44',
    windows: `${windows(5.5, 9, 4, 4, 5, 2, 10, 9)}`,
  },
  cloud: { outline: 'M11 38a9.5 9.5 0 0 1-1.2-18.9A13 13 0 0 1 34.4 17 8.6 8.6 0 0 1 36 38z', windows: '' },
  many: {
    outline: 'M4 45.5V20h11M15 45.5V10h16v35.5M31 20h11v25.5M1 45.5h44',
    windows: `${windows(18, 14, 2, 4, 3, 3.5, 6.5, 6.6)}${windows(7, 24, 1, 3)}${windows(36.5, 24, 1, 3)}M21 39h4.5v6.5h-4.5z`,
  },
};

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** One lobe of a cloud: an ellipse. */
interface Lobe {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

function topOf({ cx, cy, rx, ry }: Lobe, x: number): number {
  const part = (x - cx) / rx;
  return cy - ry * Math.sqrt(Math.max(0, 1 - part * part));
}

/** Where the outlines of two neighbouring lobes meet, by halving: square roots are the same on every machine. */
function meeting(one: Lobe, other: Lobe): { x: number; y: number } {
  let low = Math.max(one.cx - one.rx, other.cx - other.rx);
  let high = Math.min(one.cx + one.rx, other.cx + other.rx);
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    if (topOf(one, middle) < topOf(other, middle)) low = middle;
    else high = middle;
  }
  return { x: low, y: topOf(one, low) };
}

/** A cloud that fills a rectangle: a flat floor, a round end at each side, and lobes between them. */
export function cloudOutline({ x, y, width, height }: Rect): string {
  const end = height * 0.33;
  const count = Math.max(2, Math.round(width / (height * 1.15)));
  const inner = width - end * 1.5;
  const step = inner / count;
  const middle = Array.from({ length: count }, (_, index): Lobe => {
    const high = index % 3 === 0 || (count > 2 && index === count - 2);
    const ry = height * (high ? 0.56 : 0.45);
    return {
      cx: x + end * 0.75 + step * (index + 0.5),
      cy: y + (high ? height * 0.56 : height * 0.55),
      rx: step * 0.62,
      ry,
    };
  });
  const lobes: Lobe[] = [
    { cx: x + end, cy: y + height - end, rx: end, ry: end },
    ...middle,
    { cx: x + width - end, cy: y + height - end, rx: end, ry: end },
  ];
  let d = `M${number(x + end)} ${number(y + height)}`;
  lobes.slice(0, -1).forEach((lobe, index) => {
    const next = lobes[index + 1] ?? lobe;
    const to = meeting(lobe, next);
    d += `A${number(lobe.rx)} ${number(lobe.ry)} 0 ${index === 0 && to.x > lobe.cx ? 1 : 0} 1 ${number(to.x)} ${number(to.y)}`;
  });
  const last = lobes[lobes.length - 1];
  const before = lobes[lobes.length - 2];
  const large = last && before && meeting(before, last).x < last.cx ? 1 : 0;
  return `${d}A${number(end)} ${number(end)} 0 ${large} 1 ${number(x + width - end)} ${number(y + height)}Z`;
}

/** A building with a parapet at both corners of its roof. */
export function buildingOutline({ x, y, width, height }: Rect): string {
  return `M${number(x)} ${number(y + height)}V${number(y)}h5v-5h16v5H${number(x + width - 21)}v-5h16v5h5V${number(y + height)}Z`;
}

/** Windows in both side walls of a building. */
export function wallWindows({ x, y, width, height }: Rect): string {
  const rows = Math.max(1, Math.floor((height - 20) / 20));
  const at = (left: number) => windows(left, y + 16, 1, rows, 9, 10, 0, 20);
  return at(x + 9.5) + at(x + width - 18.5);
}
