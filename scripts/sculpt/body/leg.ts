import { loft, type Section } from '../loft.ts';
import { Part } from '../part.ts';
import { ellipsoid, tube, type Ball } from '../solids.ts';
import type { Vector } from '../vector.ts';
import type { Build } from './build.ts';

/** Half distance of the leg's axis from the middle at a height of the man, mm. */
const axisAt = (y: number): number => 90 + (905 - y) * 0.026;

/** Thigh, knee and lower leg down to the ankle. */
export function modelLeg(build: Build, trunk: Part): Part {
  const leg = new Part('leg', 30, 0);
  joinShaft(build, leg);
  joinMuscles(build, leg);
  shapeThigh(build, leg, [trunk, leg]);
  shapeKnee(build, leg);
  shapeShank(build, leg);
  return leg;
}

/** A ball beside the leg's axis. */
const beside =
  ({ ball }: Build) =>
  (aside: number, y: number, z: number, radius: number): Ball =>
    ball(axisAt(y) + aside, y, z, radius);

function joinShaft(build: Build, leg: Part): void {
  const section = (
    y: number,
    out: number,
    inward: number,
    front: number,
    back: number,
    forward: number,
    roundness = 2.1,
  ): Section => [
    build.tall(y),
    axisAt(y) * build.wide(y),
    forward * build.deep(y),
    out * build.wide(y),
    inward * build.wide(y),
    front * build.deep(y),
    back * build.deep(y),
    roundness,
  ];
  leg.join(
    loft(
      { origin: [0, 0, 0], axis: [0, 1, 0], aside: [1, 0, 0] },
      [
        section(44, 34, 34, 38, 36, -36, 2.2),
        section(95, 33.5, 33.5, 35, 37, -37, 2.2),
        section(140, 36, 34, 36, 40, -34),
        section(200, 40, 36, 38, 43, -29),
        section(270, 53, 47, 43, 57, -22),
        section(340, 61, 56, 47, 65, -15),
        section(400, 61, 54, 48, 64, -9),
        section(450, 54, 52, 49, 58, -4, 2.2),
        section(490, 53, 55, 54, 54, -2, 2.3),
        section(540, 60, 61, 61, 58, 0, 2.2),
        section(600, 72, 67, 72, 67, 1),
        section(700, 87, 80, 90, 86, 0),
        section(790, 93, 83, 97, 102, -3, 2.15),
        section(850, 89, 79, 94, 102, -7),
        section(930, 68, 60, 78, 72, -6, 2),
      ],
      18,
    ),
    20,
  );
}

function joinMuscles(build: Build, leg: Part): void {
  const at = (aside: number, y: number, z: number): Vector => build.at(axisAt(y) + aside, y, z);
  const ball = beside(build);
  const sized = (y: number, [x, up, z]: Vector): Vector => [
    x * build.wide(y),
    (up * build.tall(1000)) / 1000,
    z * build.deep(y),
  ];
  leg
    .join(ellipsoid(at(-33, 560, 28), sized(560, [30, 54, 34]), [0, 0, -12]), 30)
    .join(ellipsoid(at(36, 606, 24), sized(606, [36, 90, 44]), [0, 0, 4]), 32)
    .join(ellipsoid(at(0, 700, 54), sized(700, [50, 130, 40])), 36)
    .join(ellipsoid(at(-32, 790, -8), sized(790, [42, 110, 64])), 32)
    // Kneecap and the ligament below it.
    .join(ellipsoid(at(1, 490, 37), sized(490, [26, 30, 23])), 18)
    .join(tube([ball(0, 470, 41, 13), ball(-2, 436, 37, 14), ball(-3, 410, 32, 12)]), 20)
    // Calf: the inner belly lies lower than the outer one.
    .join(ellipsoid(at(-26, 342, -38), sized(342, [36, 86, 40]), [3, 0, 0]), 24)
    .join(ellipsoid(at(27, 376, -35), sized(376, [34, 82, 40]), [3, 0, 0]), 24)
    // Ankles: the inner one lies higher and more forward.
    .join(ellipsoid(at(26, 73, -44), sized(73, [12, 17, 15])), 14)
    .join(ellipsoid(at(-25, 84, -34), sized(84, [13, 18, 17])), 14);
}

function shapeThigh(build: Build, leg: Part, surface: readonly Part[]): void {
  const ball = beside(build);
  const { relief, pick } = build;
  leg
    .stroke(
      [ball(24, 950, 92, 26), ball(-6, 800, 98, 34), ball(-58, 660, 52, 34), ball(-58, 520, 0, 26)],
      -4.5 * relief,
      0.3,
      surface,
    )
    .stroke([ball(86, 780, 10, 36), ball(72, 620, 8, 36), ball(56, 520, 0, 26)], -4 * relief)
    .stroke([ball(0, 780, -84, 32), ball(0, 640, -66, 30)], -3.5 * relief)
    // The fold of the buttock.
    .stroke(
      [ball(-72, 836, -95, 26), ball(-30, 818, -98, 32), ball(18, 826, -90, 34), ball(58, 848, -70, 28)],
      pick(-6, -7, -3),
      0.4,
      surface,
    )
    .touch(build.at(axisAt(487), 487, -60), [30, 54, 28], pick(-6, -5, -2))
    .stroke([ball(26, 610, -66, 26), ball(42, 500, -48, 20), ball(46, 450, -30, 14)], 4 * relief)
    .stroke([ball(-26, 610, -66, 26), ball(-40, 500, -50, 20), ball(-42, 450, -30, 14)], 4 * relief);
}

function shapeKnee(build: Build, leg: Part): void {
  const ball = beside(build);
  const { pick } = build;
  leg
    .stroke([ball(-30, 522, 46, 22), ball(-34, 487, 46, 22), ball(-24, 452, 44, 18)], pick(-2.4, -1.6, 0))
    .stroke([ball(30, 522, 46, 22), ball(34, 487, 46, 22), ball(24, 452, 44, 18)], pick(-2.4, -1.6, 0))
    .touch(build.at(axisAt(520) + 2, 520, 60), [30, 16, 26], pick(-1.6, -1, 0))
    .touch(build.at(axisAt(426) - 2, 424, 50), [16, 20, 16], pick(1.6, 1, 0));
}

function shapeShank(build: Build, leg: Part): void {
  const ball = beside(build);
  const { relief, pick } = build;
  leg
    .stroke([ball(0, 400, -82, 20), ball(0, 330, -80, 22), ball(0, 270, -68, 20)], -3 * relief)
    .stroke([ball(-34, 262, -46, 32), ball(0, 244, -72, 36), ball(34, 282, -46, 32)], -1.8 * relief)
    .stroke([ball(-6, 424, 48, 22), ball(-12, 300, 30, 24), ball(-8, 130, 0, 20)], pick(3, 1.6, 0))
    .stroke([ball(-28, 390, 36, 28), ball(-32, 290, 14, 30), ball(-24, 180, -14, 26)], -2.4 * relief)
    // The heel's tendon and the hollows beside it.
    .stroke([ball(0, 240, -66, 22), ball(0, 140, -68, 17), ball(0, 85, -80, 15)], pick(4.5, 3.5, 0), 0.2)
    .stroke([ball(-26, 190, -46, 24), ball(-25, 140, -52, 26), ball(-24, 90, -60, 25)], pick(-4, -3, 0), 0.4)
    .stroke([ball(26, 190, -46, 24), ball(25, 140, -52, 26), ball(24, 90, -60, 25)], pick(-4, -3, 0), 0.4);
}
