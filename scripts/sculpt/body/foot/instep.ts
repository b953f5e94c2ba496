import { loft, type Section } from '../../loft.ts';
import type { Part } from '../../part.ts';
import { ellipsoid, halfSpace, tube } from '../../solids.ts';
import type { FootSpace } from './footSpace.ts';

/** Forward from the heel; ridge of the instep aside and its section's middle height; reach out, in, down, up; roundness. */
const sections: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  [30, 0, 27, 23, 23, 26, 34, 2],
  [52, 0, 29, 32, 31, 33, 46, 2.15],
  [76, -1, 32, 36.5, 31, 35, 50, 2.1],
  [104, -5, 33, 40, 30, 36, 43, 2.1],
  [135, -10, 28, 49.5, 31, 30, 35, 2.1],
  [165, -11, 21, 54.5, 34, 23, 26, 2.1],
  [190, -10, 17, 52.5, 36, 19, 20, 2.15],
  [208, -10, 15.5, 48.5, 37, 17, 17, 2.2],
  [231, -10, 13.5, 32, 33, 11, 12, 2.2],
];

export function joinInstep(space: FootSpace, foot: Part): void {
  const { long, wide, high } = space;
  foot
    .join(
      loft(
        { origin: [0, 0, 0], axis: [0, 0, 1], aside: [1, 0, 0] },
        sections.map(([z, x, y, out, inward, down, up, roundness]): Section => [
          z * long,
          x * wide,
          -y * high,
          out * wide,
          inward * wide,
          down * high,
          up * high,
          roundness,
        ]),
        12 * wide,
      ),
      8 * wide,
    )
    // The heel, and the bone that the heel's tendon comes down to.
    .join(ellipsoid(space.point(0, 27, 37), space.point(33.6, 31.5, 36.5)), 18 * wide)
    .join(tube([space.ball(0, 40, 32, 20), space.ball(0, 68, 37, 16), space.ball(0, 92, 42, 13)]), 20 * wide)
    // The front of the ankle, where shin and instep flow into one another.
    .join(
      tube([space.ball(-1, 120, 76, 13), space.ball(-4, 94, 86, 14), space.ball(-9, 62, 112, 12)]),
      24 * wide,
    )
    // The ball: joints of the big and the little toe; the knob half-way along the outer border.
    .join(ellipsoid(space.point(-32.2, 19.5, 194), space.point(14, 17, 30), [0, -6, 0]), 18 * wide)
    .join(ellipsoid(space.point(33.6, 13, 172), space.point(11.5, 13, 32), [0, 6, 0]), 18 * wide)
    .join(ellipsoid(space.point(27, 18, 118), space.point(11, 15, 36)), 20 * wide);
}

/** The arch of the inner border, open below, and the flat sole. */
export function cutSole(space: FootSpace, foot: Part): void {
  const { long, wide } = space;
  foot
    .cut(ellipsoid(space.point(-48, -2, 116), space.point(42, 24, 58), [0, 0, -16]), 16 * wide)
    .cut(halfSpace([0, 0, 0], [0, 1, 0], [-75 * wide, -60, -10 * long, 75 * wide, 0, 295 * long]), 5 * wide);
}
