import type { Channel } from './channels.ts';
import type { Plan } from './plan.ts';

/** Where the lanes and the borders of their frames lie along the lanes, in px from the start of the first channel. */
export interface Along {
  readonly lanes: readonly { readonly start: number; readonly end: number }[];
  /** Where each channel starts. */
  readonly channels: readonly number[];
  /** By container. */
  readonly containers: readonly { readonly start: number; readonly end: number }[];
  readonly end: number;
}

/** Puts lanes and channels behind one another. Needs the widths of the channels. */
export function placeAlong(plan: Plan, channels: readonly Channel[]): Along {
  const lanes: { start: number; end: number }[] = [];
  const starts: number[] = [];
  let at = 0;
  plan.lanes.forEach(({ size }, index) => {
    starts.push(at);
    at += channels[index]?.width ?? 0;
    lanes.push({ start: at, end: at + size });
    at += size;
  });
  starts.push(at);
  const end = at + (channels[plan.lanes.length]?.width ?? 0);
  const containers = plan.containers.map(({ first, last, depth, zone }) => {
    const [before, behind] = [lanes[first], lanes[last]];
    if (!zone) return { start: before?.start ?? 0, end: behind?.end ?? 0 };
    return {
      start: (before?.start ?? 0) - (channels[first]?.opening[depth] ?? 0),
      end: (behind?.end ?? 0) + (channels[last + 1]?.closing[depth] ?? 0),
    };
  });
  return { lanes, channels: starts, containers, end };
}
