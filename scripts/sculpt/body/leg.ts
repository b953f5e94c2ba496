import { loft, type Section } from '../loft.ts';
import { Part } from '../part.ts';
import { ellipsoid, tube, type Ball } from '../solids.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import type { Build } from './build.ts';

/** Half distance of the leg's axis from the middle at a height of the man, mm. */
export const axisAt = (y: number): number => 86 + (905 - y) * 0.03;

/** Thigh, knee and lower leg down to the ankle. */
export function modelLeg(build: Build, trunk: Part): Part {
  const leg = new Part('leg', 42 * build.size, 0, build.size);
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
        section(44, 34, 34, 36, 36, -36, 2.2),
        section(95, 33, 33, 38, 40, -36, 2.2),
        section(140, 34, 33, 40, 40, -34, 2.2),
        section(200, 40, 37, 45, 44, -30),
        section(270, 51, 46, 53, 54, -30),
        section(340, 56, 52, 59, 58, -29),
        section(400, 55, 50, 59, 55, -22),
        section(450, 53, 50, 54, 51, -8, 2.2),
        section(490, 53, 54, 51, 52, 0, 2.25),
        section(540, 58, 59, 59, 56, 1, 2.2),
        section(600, 69, 65, 71, 66, 2),
        section(700, 84, 76, 92, 88, 2),
        section(790, 90, 74, 100, 106, -3, 2.25),
        section(850, 88, 68, 98, 108, -8, 2.2),
        section(905, 80, 60, 102, 94, -8, 2.15),
        section(965, 68, 54, 94, 72, -8, 2.1),
        section(1010, 46, 40, 70, 50, -8, 2),
      ],
      18,
    ),
    20,
  );
}

function joinMuscles(build: Build, leg: Part): void {
  const at = (aside: number, y: number, z: number): Vec3 => build.at(axisAt(y) + aside, y, z);
  const ball = beside(build);
  const sized = (y: number, [x, up, z]: Vec3): Vec3 => [
    x * build.wide(y),
    (up * build.tall(1000)) / 1000,
    z * build.deep(y),
  ];
  leg
    // Vastus: the inner one ends lower, as a drop; the outer one sweeps higher. Rectus femoris, adductors.
    .join(ellipsoid(at(-33, 562, 28), sized(562, [29, 54, 33]), [0, 0, -12]), 30)
    .join(ellipsoid(at(40, 640, 22), sized(640, [38, 110, 48]), [0, 0, 4]), 36)
    .join(ellipsoid(at(2, 705, 56), sized(705, [48, 132, 40])), 38)
    .join(ellipsoid(at(-30, 780, -8), sized(780, [40, 100, 62])), 34)
    // Hamstrings: biceps femoris to the outer side of the knee, the half-tendinous one to the inner.
    .join(
      tube([
        ball(-14, 850, -72, 26),
        ball(14, 720, -62, 34),
        ball(26, 610, -46, 26),
        ball(36, 510, -34, 14),
        ball(40, 452, -22, 9),
      ]),
      30,
    )
    .join(
      tube([
        ball(-24, 850, -72, 28),
        ball(-22, 720, -62, 34),
        ball(-28, 610, -48, 26),
        ball(-38, 510, -34, 14),
        ball(-38, 440, -18, 9),
      ]),
      30,
    )
    // Inner and outer knob of the thigh bone.
    .join(tube([ball(-34, 520, -2, 22), ball(-36, 470, -2, 20)]), 26)
    .join(tube([ball(34, 516, -4, 20), ball(35, 470, -4, 18)]), 26)
    // Kneecap, its ligament, the bump where that ends.
    .join(ellipsoid(at(0, 492, 33), sized(492, [25, 29, 25])), 20)
    .join(tube([ball(0, 470, 38, 13), ball(-1, 440, 36, 12), ball(-3, 414, 30, 12)]), 24)
    // Calf: the inner belly lies lower and is fuller, the outer one higher.
    .join(ellipsoid(at(-25, 338, -50), sized(338, [35, 84, 43]), [4, 0, 0]), 24)
    .join(ellipsoid(at(27, 374, -48), sized(374, [32, 80, 41]), [4, 0, 0]), 24)
    .join(
      tube([ball(38, 456, -14, 12), ball(40, 380, -10, 17), ball(33, 280, -20, 13), ball(20, 170, -32, 8)]),
      26,
    )
    // Ankles: the inner one lies higher and more forward.
    .join(ellipsoid(at(25, 73, -45), sized(73, [11, 17, 15])), 16)
    .join(ellipsoid(at(-24, 85, -34), sized(85, [12, 18, 17])), 16);
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
    .stroke(
      [ball(-30, 520, 46, 24), ball(-36, 488, 42, 24), ball(-28, 452, 42, 22)],
      pick(-2.6, -1.6, 0),
      0.4,
    )
    .stroke([ball(30, 526, 46, 24), ball(36, 490, 42, 24), ball(28, 456, 42, 22)], pick(-2.6, -1.6, 0), 0.4)
    .touch(build.at(axisAt(528) + 4, 530, 60), [32, 20, 28], pick(-2, -1, 0))
    .touch(build.at(axisAt(414) - 3, 414, 46), [15, 20, 16], pick(1.6, 1, 0));
}

function shapeShank(build: Build, leg: Part): void {
  const ball = beside(build);
  const { relief, pick } = build;
  leg
    // Between the bellies of the calf, their lower edges, the edge of the shin and its inner plane.
    .stroke([ball(2, 410, -84, 20), ball(0, 340, -94, 24), ball(-2, 290, -84, 22)], -3.4 * relief)
    .stroke([ball(-38, 270, -46, 32), ball(-4, 248, -76, 34), ball(36, 288, -50, 32)], -2.2 * relief, 0.35)
    .stroke([ball(-6, 424, 46, 22), ball(-12, 300, 26, 26), ball(-10, 150, 6, 22)], pick(2.6, 1.4, 0))
    .stroke([ball(-30, 390, 26, 30), ball(-34, 290, 4, 32), ball(-26, 180, -14, 28)], -2.6 * relief)
    .stroke([ball(30, 330, 24, 26), ball(26, 230, 4, 26), ball(22, 150, -6, 22)], -1.6 * relief)
    // The heel's tendon and the hollows beside it.
    .stroke([ball(0, 230, -74, 24), ball(0, 140, -76, 17), ball(0, 85, -84, 15)], pick(4, 3, 0), 0.2)
    .stroke([ball(-26, 190, -52, 26), ball(-25, 140, -56, 26), ball(-24, 92, -60, 25)], pick(-4, -3, 0), 0.4)
    .stroke([ball(27, 190, -52, 26), ball(26, 140, -56, 26), ball(25, 92, -60, 25)], pick(-4, -3, 0), 0.4);
}
