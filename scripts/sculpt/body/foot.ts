import { Part } from '../part.ts';
import { halfSpace, ellipsoid, tube } from '../solids.ts';
import { dab, ridge } from '../bumps.ts';
import { loft, type Section } from '../loft.ts';
import { placeSteps } from '../part.ts';
import type { Build } from './build.ts';

/** Heel, arch and five toes, made for the man's 271 mm and enlarged or shrunk as a whole; x outward, z forward from the heel. */
export function modelFoot({ pick, at }: Build): Part {
  const foot = new Part('foot', 26, 0);
  const shaft = (
    z: number,
    aside: number,
    y: number,
    out: number,
    inward: number,
    down: number,
    up: number,
    roundness = 2.2,
  ): Section => [z, aside, y, out, inward, down, up, roundness];
  foot.join(
    loft(
      { origin: [0, 0, 0], axis: [0, 0, 1], aside: [1, 0, 0] },
      [
        shaft(2, 0, 28, 20, 20, 20, 20, 2),
        shaft(14, 0, 32, 31, 31, 31, 34),
        shaft(40, 1, 36, 34, 34, 36, 46),
        shaft(70, 2, 40, 33, 33, 39, 50),
        shaft(100, 3, 40, 35, 33, 38, 48, 2.1),
        shaft(135, 3, 34, 39, 36, 33, 37, 2.1),
        shaft(170, 2, 23, 46, 43, 22, 30),
        shaft(198, -1, 16, 50, 49, 16, 21, 2.4),
        shaft(222, -3, 12, 46, 46, 12, 14, 2.4),
      ].map(
        ([z, aside, y, out, inward, down, up, roundness]) =>
          [z, aside, -y, out, inward, down, up, roundness] as Section,
      ),
      10,
    ),
    8,
  );
  for (const [x, z0, z1, r0, r1, drift] of [
    [-29, 202, 271, 17, 13, 5],
    [-5, 204, 264, 11.5, 9.2, 3],
    [12.5, 198, 253, 11, 8.8, 1],
    [27.5, 190, 240, 10.5, 8.4, -1],
    [40, 180, 225, 10, 8.2, -3],
  ] as const) {
    const middle = (z0 + z1) / 2;
    foot
      .join(
        tube([
          [x, r0, z0, r0],
          [x + drift / 2, r0 + 1.5, middle, r0 * 0.92],
        ]),
        7,
      )
      .join(
        tube([
          [x + drift / 2, r0 + 1.5, middle, r0 * 0.9],
          [x + drift, r1 - 0.5, z1 - r1, r1],
        ]),
        3,
      )
      .raise(dab([x + drift, r1 * 2, z1 - r1 + 1], [r1 * 0.6, 4, r1 * 0.7]), 1);
  }
  foot
    .join(ellipsoid([-30, 19, 190], [18, 18, 30]), 14)
    .join(ellipsoid([40, 14, 170], [14, 13, 30]), 10)
    .cut(ellipsoid([-46, 0, 112], [38, 20, 56], [0, 0, -18]), 12);
  for (const [x, z] of [
    [-14, 198],
    [4, 194],
    [20, 186],
    [34, 178],
  ] as const)
    foot.raise(
      ridge(
        [
          [x, 34, z - 40, 6],
          [x, 26, z + 4, 6],
        ],
        0.3,
      ),
      -1.6,
    );
  foot
    .raise(
      ridge(
        [
          [-10, 84, 96, 10],
          [-22, 50, 160, 10],
          [-28, 38, 205, 8],
        ],
        0.3,
      ),
      2.5,
    )
    .cut(halfSpace([0, 0, 0], [0, 1, 0], [-70, -60, -10, 70, 0, 290]), 5);
  const size = pick(1, 0.905, 0.66);
  const toeOut = (7 * Math.PI) / 180;
  const [ankleX] = at(90 + 830 * 0.026 - 4, 75, 0);
  const placed = new Part('foot', 26, 0);
  placed.steps.push(
    ...placeSteps(
      foot.steps,
      [ankleX, 0, -90 * size],
      {
        x: [Math.cos(toeOut), 0, -Math.sin(toeOut)],
        y: [0, 1, 0],
        z: [Math.sin(toeOut), 0, Math.cos(toeOut)],
      },
      size,
    ),
  );
  return placed;
}
