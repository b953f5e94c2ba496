import { loft, type Section } from '../../loft.ts';
import type { Part } from '../../part.ts';
import { ellipsoid, tube } from '../../solids.ts';
import type { Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { HandSpace } from './handSpace.ts';

/** Along the hand; middle to palm and to thumb; reach to palm, back, thumb, little finger; roundness. */
const sections: readonly (readonly [number, number, number, number, number, number, number, number])[] = [
  [-26, 0, 0, 12, 11, 22, 20, 2.2],
  [-10, 0, 0, 15.5, 14.5, 25, 23.5, 2.3],
  [4, 0, 0, 17, 16.5, 27.5, 26.5, 2.4],
  [20, 0.5, -0.5, 18.5, 20.3, 30.5, 31.5, 2.5],
  [34, 0.5, -0.5, 17.5, 20, 33, 34.5, 2.5],
  [50, 0.5, 0, 15.2, 18.2, 36, 37.5, 2.4],
  [74, 0.5, 1, 12.5, 15, 40, 40.5, 2.2],
  [88, 1.5, 1, 11, 13, 39, 36, 2.1],
  [103, 3, 1, 7, 7, 28, 16, 2.1],
];

export function joinPalm(space: HandSpace, hand: Part): void {
  const { long, wide, thick } = space;
  const sized = ([x, y, z]: Vec3): Vec3 => [x * thick, y * long, z * wide];
  hand
    .join(
      loft(
        { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] },
        sections.map(([y, x, z, palm, back, thumb, little, roundness]): Section => {
          const stout = y < 10 ? space.wrist : 1;
          return [
            y * long,
            x * thick,
            z * wide,
            palm * thick * stout,
            back * thick * stout,
            thumb * wide * stout,
            little * wide * stout,
            roundness,
          ];
        }),
        9 * wide,
      ),
      6 * wide,
    )
    // The ball of the thumb, the ball of the little finger, the pads below the fingers.
    .join(ellipsoid(space.point(10, 43, 26), sized([14, 33, 15]), [26, 0, 0]), 16 * wide)
    .join(ellipsoid(space.point(9, 42, -27), sized([13.5, 40, 13.5]), [-3, 0, 0]), 16 * wide)
    .join(
      tube([
        space.ball(3.5, 92, 32, 7.5),
        space.ball(2.5, 97, 10, 8.5),
        space.ball(3.5, 93, -10, 8.5),
        space.ball(5, 81, -29, 7.5),
      ]),
      14 * wide,
    );
}

/** The thumb's own root in the hand, and the fold of skin and the muscles between it and the forefinger. */
export function joinThumbRoot(space: HandSpace, hand: Part): void {
  const { wide } = space;
  hand
    .join(
      tube([space.ball(3, 0, 13, 9), space.ball(8, 24, 26.5, 10.5), space.ball(13, 48, 43, 9)]),
      18 * wide,
    )
    .join(tube([space.ball(1, 40, 31, 9.5), space.ball(3.5, 71, 40.5, 6)]), 14 * wide);
}
