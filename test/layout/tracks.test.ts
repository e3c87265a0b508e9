import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignTracks, type Segment } from '../../src/layout/tracks.ts';

const GAP = 10;

describe('the tracks of a channel', () => {
  test('a wire that turns back lies within the turn of one that goes round it', () => {
    const turns: Segment = { firsts: [180, 220], seconds: [], size: 0 };
    const passes: Segment = { firsts: [400], seconds: [110], size: 0 };
    for (const segments of [
      [turns, passes],
      [passes, turns],
    ]) {
      const { of } = assignTracks(segments, GAP);
      expect(of[segments.indexOf(turns)]?.at).toBeLessThan(of[segments.indexOf(passes)]?.at ?? 0);
    }
  });

  test('of two wires that change places one has a dogleg, and nothing lies on another', () => {
    const { of, failed } = assignTracks(
      [
        { firsts: [0], seconds: [100], size: 0 },
        { firsts: [100], seconds: [0], size: 0 },
      ],
      GAP,
    );
    expect(failed).toEqual([]);
    expect(of.filter((track) => track?.dogleg)).toHaveLength(1);
  });

  test('pieces along the channel that meet are a gap apart', () => {
    const place = fc.integer({ min: 0, max: 40 }).map((at) => at * 15);
    const segment = fc.tuple(place, place).map(([a, b]): Segment => ({ firsts: [a], seconds: [b + 7], size: 0 }));
    fc.assert(
      fc.property(fc.uniqueArray(segment, { maxLength: 8, selector: ({ firsts }) => firsts[0] }), (segments) => {
        fc.pre(new Set(segments.map(({ seconds }) => seconds[0])).size === segments.length);
        const { of } = assignTracks(segments, GAP);
        const pieces = of.flatMap((track, index) => {
          const { firsts, seconds } = segments[index] as Segment;
          return track && !track.dogleg ? [{ at: track.at, ends: [...firsts, ...seconds] }] : [];
        });
        for (const one of pieces)
          for (const other of pieces) {
            if (one === other) continue;
            const apart =
              Math.min(...one.ends) > Math.max(...other.ends) || Math.min(...other.ends) > Math.max(...one.ends);
            if (!apart) expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(GAP - 0.01);
          }
      }),
      { seed: 5 },
    );
  });
});
