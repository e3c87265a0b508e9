import { drawable } from './model/limits.ts';
import type { Network } from './model/network.ts';
import { tooMuch } from './refusals.ts';
import type { Picture } from './scene/panels.ts';
import type { Box } from './scene/scene.ts';
import type { Detail } from './template.ts';

/**
 * Refuses a network with more ties than a picture is made of: a network of a few hundred things, each joined to all others,
 * has tens of thousands.
 *
 * @throws {RenderError} with the limit
 */
export function refuseTies({ sites, virtualHubs, networkPeerings }: Network): void {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  refuse(sum(sites.map(({ reaches }) => reaches.length)), drawable.ties, 'ties between sites');
  const hubs = sum(virtualHubs.map((hub) => hub.virtualNetworks.length + hub.hubs.length));
  refuse(networkPeerings.length + hubs, drawable.ties, 'ties between virtual networks and hubs');
}

/** However a circuit is drawn, it takes its card, what it ends at, and its two links. */
const LEAST_OF_A_CIRCUIT = 5;

/**
 * Refuses a network whose circuits alone are more than a picture holds, before the picture is made. In an overview they
 * share tubes.
 *
 * @throws {RenderError} with the limit
 */
export function refuseCircuits({ circuits }: Network, detail: Detail): void {
  if (detail !== 'overview') refuse(circuits.length * LEAST_OF_A_CIRCUIT, drawable.parts, 'boxes and lines');
}

/**
 * Refuses a picture that would take long to lay out and that nobody would read.
 *
 * @throws {RenderError} with the limit
 */
export function refuseParts(picture: Picture): void {
  const inside = (box: Box): number => (box.children ?? []).reduce((sum, each) => sum + inside(each), 1);
  if ('blocks' in picture)
    refuse(
      picture.blocks.reduce((sum, { box }) => sum + inside(box), picture.wires.length),
      drawable.parts,
      'boxes and lines',
    );
}

function refuse(found: number, most: number, what: string): void {
  if (found > most) throw tooMuch(found, most, what);
}
