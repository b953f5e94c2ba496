import { Part, placeSteps } from '../part.ts';
import { armAxis, armFrame, armInward } from './armFrame.ts';
import type { Build } from './build.ts';
import { loft, type Section } from '../loft.ts';
import { ellipsoid, tube, type Ball } from '../solids.ts';

/** Palm, thumb and four fingers in a relaxed curl; made for the man's 193 mm: x to the palm, y along the hand, z to the thumb. */
export function modelHand(build: Build): Part {
  const hand = new Part('hand', 7, 0);
  const section = (
    y: number,
    x: number,
    z: number,
    palm: number,
    back: number,
    thumb: number,
    little: number,
    roundness: number,
  ): Section => [y, x, z, palm, back, thumb, little, roundness];
  hand
    .join(
      loft(
        { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] },
        [
          section(-25, 0, 0, 19, 19, 29, 27, 2.4),
          section(0, 0, 0, 19, 19, 30, 28, 2.5),
          section(30, 1, 0, 17, 18, 33, 35, 2.6),
          section(65, 1, 1, 14, 15, 40, 40, 2.8),
          section(95, 1, 1, 12, 13, 43, 40, 2.8),
          section(108, 2, 1, 9, 9, 40, 37, 2.6),
        ].map(([y, x, z, p, b, t, l, n]) => [y, x, -z, p, b, l, t, n] as Section),
        8,
      ),
      6,
    )
    .join(ellipsoid([12, 42, 26], [15, 36, 17], [-14, 0, 0]), 10)
    .join(ellipsoid([10, 45, -26], [13, 38, 13]), 10);
  for (const [y0, z0, length, r0, r1, spread, curl] of [
    [97, 31, 92, 9.6, 7.2, 0.06, 0.16],
    [101, 10, 99, 9.8, 7.4, 0.015, 0.2],
    [96, -11, 92, 9.4, 7, -0.03, 0.24],
    [87, -30, 74, 8.4, 6.3, -0.09, 0.26],
  ] as const) {
    let angle: number = curl,
      from: Ball = [1, y0, z0, r0];
    [0.46, 0.3, 0.24].forEach((share, i) => {
      if (i) angle += [0, 0.32, 0.26][i]!;
      const l = length * share - (i === 2 ? r1 : 0);
      const to: Ball = [
        from[0] + Math.sin(angle) * l,
        from[1] + Math.cos(angle) * l,
        from[2] + Math.sin(spread) * l,
        [r0 * 0.94, r0 * 0.86, r1][i]!,
      ];
      hand.join(tube([from, to]), i ? 3 : 5);
      from = to;
    });
  }
  hand
    .join(
      tube([
        [8, 18, 24, 14],
        [16, 44, 42, 14],
        [22, 66, 53, 11.5],
      ]),
      10,
    )
    .join(
      tube([
        [22, 66, 53, 11.2],
        [26, 92, 61, 10.2],
      ]),
      4,
    )
    .join(
      tube([
        [26, 92, 61, 10.2],
        [28, 114, 64, 8],
      ]),
      3,
    );
  const placed = new Part('hand', 7, 0);
  const wrist = armFrame(build).joints[2];
  placed.steps.push(
    ...placeSteps(
      hand.steps,
      [wrist[0], wrist[1], wrist[2] + 1],
      { x: armInward, y: armAxis, z: [0, 0, 1] },
      build.pick(1, 0.93, 0.67),
    ),
  );
  return placed;
}
