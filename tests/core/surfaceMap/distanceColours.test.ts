import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distanceColours } from '../../../src/core/surfaceMap/distanceColours.ts';
import { distanceScale, type Rgb } from '../../../src/core/surfaceMap/distanceScale.ts';

const edgesOf = (toleranceMm: number, limitMm: number): readonly number[] =>
  distanceScale(toleranceMm, limitMm).steps.map(({ toMm }) => toMm);

describe('the scale', () => {
  it('has its steps at the multiples of the tolerance', () => {
    expect(edgesOf(0.5, 2)).toEqual([-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, Infinity]);
    expect(edgesOf(1, 10)).toEqual([-10, -8, -6, -4, -2, -1, 1, 2, 4, 6, 8, 10, Infinity]);
    expect(edgesOf(0.1, 0.3)).toHaveLength(7);
    expect(edgesOf(1, 1)).toEqual([-1, 1, Infinity]);
  });

  it('is without gaps, mirrored about zero, and not too finely parted', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (toleranceMm, times) => {
          const { steps } = distanceScale(toleranceMm, toleranceMm * times);
          expect(steps.length).toBeLessThanOrEqual(15);
          steps.forEach(({ fromMm, toMm }, i) => {
            expect(fromMm).toBe(i === 0 ? -Infinity : steps[i - 1]!.toMm);
            expect(steps.at(-1 - i)!.fromMm).toBe(-toMm);
          });
          expect(steps.at(-1)!.fromMm).toBeLessThanOrEqual(toleranceMm * times * (1 + 1e-9));
        },
      ),
    );
  });
});

describe('colours', () => {
  const scale = distanceScale(0.5, 2);

  it('are those of the band that a distance is in, the inner one at an edge', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (mm) => {
        const step = scale.steps.find(({ fromMm, toMm }) =>
          mm < 0 ? fromMm <= mm && (mm < toMm || toMm === 0.5) : fromMm < mm && mm <= toMm,
        )!;
        expect([...distanceColours(Float64Array.of(mm), scale)]).toEqual(step.colour);
      }),
    );
    const [inner, outer] = [4, 5].map((i) => scale.steps[i]!.colour);
    expect([...distanceColours(Float64Array.of(0.5, 0.5000001, -0.5), scale)]).toEqual(
      [inner, outer, inner].flat(),
    );
  });

  it('have one of their own for what has no counterpart, and hold beyond the limit', () => {
    expect([...distanceColours(Float64Array.of(NaN, 99, -99, Infinity), scale)]).toEqual(
      [scale.without, scale.steps.at(-1)!.colour, scale.steps[0]!.colour, scale.steps.at(-1)!.colour].flat(),
    );
  });
});

const linear = (byte: number): number =>
  byte <= 0.04045 * 255 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;

type Rows = readonly (readonly number[])[];
const times = (rows: Rows, [x, y, z]: readonly number[]): readonly number[] =>
  rows.map(([a, b, c]) => a! * x! + b! * y! + c! * z!);

/** What light looks like to eyes: none of a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const eyes: Readonly<Record<string, Rows>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIELAB of linear sRGB (IEC 61966-2-1, CIE 15, D65). */
function labOf(light: readonly number[]): readonly number[] {
  const xyz = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    light.map((part) => Math.min(1, Math.max(0, part))),
  );
  const [x, y, z] = xyz.map((part, i) => {
    const share = part / [0.9505, 1, 1.089][i]!;
    return share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29;
  });
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
}

const apart = (a: Rgb, b: Rgb, rows: Rows): number => {
  const [p, q] = [a, b].map((colour) => labOf(times(rows, colour.map(linear))));
  return Math.hypot(...p!.map((part, i) => part - q![i]!));
};

test.each(Object.entries(eyes))('all bands are told apart by eyes: %s', (_, rows) => {
  for (const [tolerance, limit] of [
    [1, 12],
    [1, 3],
    [1, 1],
  ] as const) {
    const { steps, without } = distanceScale(tolerance, limit);
    const colours = [...steps.map(({ colour }) => colour), without];
    // A difference of 2.3 is just noticed (Mahy, Van Eycken and Oosterlinck 1994); this is three times that.
    colours.forEach((a, i) =>
      colours.slice(0, i).forEach((b) => expect(apart(a, b, rows)).toBeGreaterThan(7)),
    );
    // Bulges and hollows of one height are not to be mixed up at any glance.
    steps.slice(0, steps.length >> 1).forEach(({ colour }, i) => {
      expect(apart(colour, steps.at(-1 - i)!.colour, rows)).toBeGreaterThan(20);
    });
  }
});
