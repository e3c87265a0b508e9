import type { Locator } from 'playwright-core';

/** The colour in a corner of what stands on a page, as it is seen: `rgb(255, 255, 255)`. */
export async function cornerOf(seen: Locator): Promise<string> {
  const shot = (await seen.screenshot()).toString('base64');
  return seen.page().evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d')!;
    context.drawImage(image, 0, 0);
    return `rgb(${[...context.getImageData(3, 3, 1, 1).data.slice(0, 3)].join(', ')})`;
  }, shot);
}

/** A colour of a theme, as browsers write it. */
export function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}
