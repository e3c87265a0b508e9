import { ids } from '../analysis/ids.ts';
import type { Network } from '../model/network.ts';
import { foldCircuits } from '../model/view/alike.ts';
import { gatherSites } from '../model/view/gather.ts';
import type { PanelScene, Picture } from '../scene/panels.ts';
import type { Box, Scene } from '../scene/scene.ts';
import type { Holders } from './badges.ts';

/**
 * Finds the boxes and frames with words that stand for a thing in a picture: its own; the box around it; where it is a
 * line, the box that it leads to; where the picture leaves it out, that of what it belongs to.
 *
 * @param network all of it, before anything is folded
 * @param folded with groups of sites as one, as far as that was asked for
 */
export function holdersOf(picture: Picture, network: Network, folded: Network): Holders {
  const worded = 'panels' in picture ? boxesOfPanels(picture) : boxesOfScene(picture);
  const owners = ownersOf(network, folded);
  const find = (id: string, passed: ReadonlySet<string>): readonly string[] => {
    const own = worded.get(id);
    if (own !== undefined) return [own];
    if (passed.has(id)) return [];
    const around = new Set([...passed, id]);
    const [found] = owners(id)
      .map((group) => [...new Set(group.flatMap((owner) => find(owner, around)))])
      .filter(({ length }) => length > 0);
    return found ?? [];
  };
  return (id) => find(id, new Set());
}

/** For each box, frame and line of a picture the id of the box or frame whose words stand for it. */
function boxesOfScene({ blocks, zones, wires }: Scene): Map<string, string> {
  const found = new Map<string, string>();
  for (const zone of zones) if (zone.hidden !== true && zone.lines.length > 0) found.set(zone.id, zone.id);
  for (const { box } of blocks) addBox(found, box);
  for (const { id, to, from } of wires) {
    const end = found.get(to.node) ?? found.get(from.node);
    if (end !== undefined && !found.has(id)) found.set(id, end);
  }
  return found;
}

function boxesOfPanels({ panels }: PanelScene): Map<string, string> {
  const found = new Map<string, string>();
  for (const { tubes, places, satellites } of panels.flatMap(({ stacks }) => stacks))
    for (const { box } of [...tubes, ...places, ...satellites]) addBox(found, box);
  return found;
}

function addBox(found: Map<string, string>, box: Box, around?: string): void {
  const own = box.lines.some(({ text }) => text !== '') ? box.id : around;
  if (own !== undefined) found.set(box.id, own);
  for (const child of [...(box.children ?? []), ...(box.tiles?.boxes ?? [])]) addBox(found, child, own);
}

/** What a thing belongs to, by id: groups of ids, of which the first that is in the picture counts. */
function ownersOf(network: Network, folded: Network): (id: string) => readonly (readonly string[])[] {
  const { virtualHubs, vpn, globalReach, circuits } = network;
  const drawn = gatherSites(foldCircuits(folded), false);
  const foldOf = new Map(
    [folded, drawn].flatMap((each) => [
      ...each.sites.flatMap(({ id, members }) =>
        (members ?? []).map((one) => [ids.site(one.id), ids.site(id)] as const),
      ),
      ...each.circuits.flatMap(({ id, members }) =>
        (members ?? []).map((one) => [ids.circuit(one.id), ids.circuit(id)] as const),
      ),
    ]),
  );
  const boxOf = (target: string) =>
    virtualHubs.some(({ id }) => id === target) ? ids.hub(target) : ids.network(target);
  const portsOf = new Map(circuits.map(({ id, ports }) => [id, ports]));
  const linked = (owner: string) => [[ids.circuit(owner)], [ids.ports(owner)]];
  return (id) => {
    const [kind, rest] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
    const [first = '', second = ''] = rest.split('/');
    const fold = foldOf.get(id);
    if (fold !== undefined) return [[fold]];
    switch (kind) {
      case 'site':
        return [];
      case 'router':
      case 'access':
        return [[ids.site(first)], ...linked(first)];
      case 'connection':
        return [[ids.gateway(second)], [ids.circuit(first)]];
      case 'gateway':
        return [...(second === '' ? [] : [[ids.gateway(first)]]), [boxOf(first)]];
      case 'vpn':
        return vpn.filter((each) => each.id === rest).map(({ at }) => [ids.vpnGateway(at)]);
      case 'global-reach':
        return globalReach.filter((each) => each.id === first).map((each) => each.circuits.map(ids.circuit));
      case 'port':
        return [circuits.filter(({ ports }) => ports === rest).map((each) => ids.circuit(each.id))];
      case 'virtual-network':
      case 'virtual-hub':
        return [
          circuits
            .filter(({ connections }) => connections.some(({ to }) => to === rest))
            .map((each) => ids.circuit(each.id)),
        ];
      case 'circuit': {
        const ports = portsOf.get(rest);
        return ports === undefined ? [] : [[ids.ports(ports)]];
      }
      default:
        return linked(first);
    }
  };
}
