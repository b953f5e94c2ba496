import type { Part } from '../../part.ts';
import type { Ball } from '../../solids.ts';
import { fingerBaseShare, type Finger } from './fingers.ts';
import type { HandSpace } from './handSpace.ts';

/** Lines of the palm: round the ball of the thumb, across from the forefinger, under the three other fingers. */
const creases: readonly (readonly (readonly [number, number, number, number])[])[] = [
  [
    [14, 76, 36, 4],
    [15, 62, 16, 4.5],
    [20, 38, 4, 4.5],
    [22, 16, 2, 4],
  ],
  [
    [14, 78, 38, 4],
    [14, 68, 12, 4],
    [18, 54, -26, 4],
  ],
  [
    [14, 98, 18, 4],
    [15, 82, -6, 4],
    [16, 76, -38, 4],
  ],
  [
    [20, 1, -18, 4],
    [21, 3, 0, 4],
    [20, 1, 18, 4],
  ],
];

/** Foot of each tendon on the back of the wrist, in the order of the fingers. */
const tendonFeet: readonly (readonly [number, number])[] = [
  [8, 7],
  [8, 2],
  [8, -3.5],
  [10, -10],
];

export function shapePalm(space: HandSpace, hand: Part): void {
  space.touch(
    hand,
    space.point(14, 58, -3),
    [16 * space.thick, 34 * space.long, 19 * space.wide],
    space.build.pick(-3, -2.4, -1.2),
  );
  for (const crease of creases)
    space.stroke(
      hand,
      crease.map(([x, y, z, radius]) => space.ball(x, y, z, radius)),
      -0.8 * space.relief,
      0.25,
    );
}

export function shapeBack(space: HandSpace, hand: Part, fingers: readonly Finger[]): void {
  const { relief, wide } = space;
  fingers.forEach(({ digit }, i) => {
    const [y, z] = tendonFeet[i]!;
    const knuckle = digit.point(0, -10 * wide, 0);
    const over: Ball = [...digit.point(-14 * space.long, -12 * wide, 0), 7 * wide];
    space.touch(hand, knuckle, [13 * wide, 16 * wide, 11 * wide], 1.3 * relief);
    space.stroke(
      hand,
      [space.ball(-18, y, z, 6.5), space.ball(-16, (y + 74) / 2, (z + knuckle[2] / wide) / 2, 6.5), over],
      1.2 * relief,
      0.4,
    );
  });
  // The hollows between the knuckles.
  fingers.slice(1).forEach(({ digit }, i) => {
    const other = fingers[i]!.digit;
    const middle = digit
      .point(-2 * wide, -12 * wide, 0)
      .map((value, axis) => (value + other.point(-2 * wide, -12 * wide, 0)[axis]!) / 2) as [
      number,
      number,
      number,
    ];
    space.touch(hand, middle, [8 * wide, 14 * wide, 8 * wide], -0.8 * relief);
  });
}

/** Creases on the palm's side of the joints, folds of skin on their backs. */
export function shapeJoints(space: HandSpace, hand: Part, fingers: readonly Finger[]): void {
  const { relief, wide } = space;
  for (const { digit, joints, halfWidth: w, id } of fingers) {
    const places = id === 'thumb' ? [joints[2]] : [joints[1] * fingerBaseShare, joints[1], joints[2]];
    for (const at of places)
      space.stroke(
        hand,
        [-0.75, 0, 0.75].map((side): Ball => [
          ...digit.point(at, w * (side ? 0.7 : 1), side * w),
          3.2 * wide,
        ]),
        -0.6 * relief,
        0.3,
      );
    for (const at of joints.slice(1))
      space.touch(hand, digit.point(at, -w, 0), [7.5 * wide, 8 * wide, 7.5 * wide], 0.5 * relief);
  }
}
