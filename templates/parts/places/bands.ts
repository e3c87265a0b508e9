import { deviceOf, locationKey } from '../../../src/analysis/ids.ts';
import type { Circuit } from '../../../src/model/network.ts';
import { type Basics, hubOf } from '../drawing.ts';
import { accessWay } from '../provider/carriers.ts';

/** The devices that the links of a circuit pass, and the port pair that they start at. */
function devicesOf(basics: Basics, circuit: Circuit): string[] {
  return [
    ...circuit.links.flatMap((link) => deviceOf(circuit, link) ?? []),
    ...circuit.links.flatMap((link) => accessWay(basics, circuit, link).devices.map(({ box }) => box)),
    ...(circuit.ports === undefined ? [] : [`port:${circuit.ports}`]),
  ];
}

/** Circuits that share a device or a port pair follow each other as one band in a narrow picture, by circuit. */
export function bandsOf(basics: Basics): ReadonlyMap<string, string> {
  const { circuits } = basics.network;
  const bands = new Map<string, string>(circuits.map(({ id }) => [id, id]));
  const first = new Map<string, string>();
  for (const circuit of circuits) {
    for (const device of devicesOf(basics, circuit)) {
      const other = first.get(device);
      if (other === undefined) first.set(device, circuit.id);
      else join(bands, other, circuit.id);
    }
  }
  joinAtExchanges(basics, bands);
  joinRuns(basics, bands);
  return bands;
}

/** So many circuits of one exchange have room beside each other for their links. */
const AT_EXCHANGE = 4;

/** Circuits that run through one exchange share bands, as many as find room. */
function joinAtExchanges(basics: Basics, bands: Map<string, string>): void {
  const byExchange = new Map<string, Circuit[]>();
  for (const circuit of basics.network.circuits) {
    const hub = hubOf(basics, circuit);
    if (hub && !hub.members && !basics.isCompact(circuit))
      byExchange.set(hub.id, [...(byExchange.get(hub.id) ?? []), circuit]);
  }
  for (const circuits of byExchange.values())
    for (const [index, circuit] of circuits.entries()) {
      const first = circuits[index - (index % AT_EXCHANGE)];
      if (first) join(bands, first.id, circuit.id);
    }
}

/** So many compact rows stand side by side in a narrow picture, in so many peering locations. */
const SIDE_BY_SIDE = 4;
const LOCATIONS = 2;

/** Compact rows that follow each other share bands, as many as find room beside each other. */
function joinRuns({ network, isCompact }: Basics, bands: Map<string, string>): void {
  let run: Circuit[] = [];
  for (const circuit of network.circuits.filter(isCompact)) {
    const locations = new Set([...run, circuit].map(locationKey));
    if (run.length >= SIDE_BY_SIDE || locations.size > LOCATIONS) run = [];
    const [start] = run;
    if (start) join(bands, start.id, circuit.id);
    run.push(circuit);
  }
}

function join(bands: Map<string, string>, one: string, other: string): void {
  const [kept, gone] = [bands.get(one), bands.get(other)];
  if (kept === undefined || kept === gone) return;
  for (const [circuit, band] of bands) if (band === gone) bands.set(circuit, kept);
}
