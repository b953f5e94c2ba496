import { inFrame, loft, type Section } from '../loft.ts';
import { Part } from '../part.ts';
import { ellipsoid, tube, type Ball } from '../solids.ts';
import type { Vec3 } from '../../../src/core/geometry/vectors.ts';
import { armFrame, type ArmFrame } from './armFrame.ts';
import type { Build } from './build.ts';

/** The man's elbow and wrist, mm along the arm from the shoulder joint. */
export const elbowMm = 282;
export const wristMm = 553;

/** Carries places along the man's arm to the build's, with widths shrunk alike. */
export class ArmSpace {
  readonly frame: ArmFrame;
  readonly girth: number;

  constructor(readonly build: Build) {
    this.frame = armFrame(build);
    this.girth = build.pick(1, 0.86, 0.62);
  }

  along(t: number): number {
    const { upperArmMm, forearmMm } = this.frame;
    if (t < elbowMm) return (t * upperArmMm) / elbowMm;
    return upperArmMm + ((t - elbowMm) * forearmMm) / (wristMm - elbowMm);
  }

  point(inward: number, t: number, front: number): Vec3 {
    return inFrame(this.frame, this.along(t), inward * this.girth, front * this.girth);
  }

  ball(inward: number, t: number, front: number, radius: number): Ball {
    return [...this.point(inward, t, front), radius * this.girth];
  }
}

/** Shoulder cap, upper arm, elbow, forearm down to the wrist. */
export function modelArm(build: Build): Part {
  const arm = new Part('arm', 26 * build.size, 0, build.size);
  const space = new ArmSpace(build);
  joinShaft(space, arm);
  joinDeltoid(space, arm);
  joinMuscles(space, arm);
  shapeArm(space, arm);
  return arm;
}

function joinShaft(space: ArmSpace, arm: Part): void {
  const section = (
    t: number,
    inward: number,
    out: number,
    front: number,
    back: number,
    roundness = 2.1,
  ): Section => {
    const g = space.girth;
    return [space.along(t), 0, 0, inward * g, out * g, front * g, back * g, roundness];
  };
  arm.join(
    loft(
      space.frame,
      [
        section(-30, 40, 38, 42, 44, 2),
        section(30, 44, 46, 48, 50),
        section(90, 41, 43, 44, 46),
        section(150, 38, 40, 44, 44),
        section(210, 36, 38, 42, 41),
        section(255, 36, 37, 40, 39),
        section(287, 38, 38, 37, 38, 2.2),
        section(330, 45, 45, 43, 41),
        section(375, 42, 43, 42, 39),
        section(430, 34, 35, 37, 34),
        section(490, 27, 27, 33, 31, 2.2),
        section(540, 21, 21, 31, 28, 2.4),
        section(562, 19.5, 19.5, 30, 28, 2.4),
        section(584, 18, 18, 30, 29, 2.4),
      ],
      12,
    ),
    16,
  );
}

function joinDeltoid(space: ArmSpace, arm: Part): void {
  const { at } = space.build;
  const p = (inward: number, t: number, front: number, radius: number): Ball =>
    space.ball(inward, t, front, radius);
  const b = (x: number, y: number, z: number, radius: number): Ball => [...at(x, y, z), radius * space.girth];
  const insertion = p(-28, 170, 2, 9);
  arm
    .join(tube([b(134, 1434, 16, 18), b(178, 1417, 20, 31), p(-18, 84, 21, 30), insertion]), 30)
    .join(tube([b(188, 1430, -22, 16), b(215, 1403, -20, 33), p(-30, 92, -2, 28), insertion]), 30)
    .join(tube([b(152, 1420, -70, 18), b(192, 1400, -56, 30), p(-18, 89, -25, 26), insertion]), 30);
}

function joinMuscles(space: ArmSpace, arm: Part): void {
  const p = (inward: number, t: number, front: number, radius: number): Ball =>
    space.ball(inward, t, front, radius);
  const g = space.girth;
  const fit = ([x, y, z]: Vec3): Vec3 => [x * g, y * g, z * g];
  arm
    // Biceps, the heads of the triceps.
    .join(
      tube([p(8, 60, 22, 16), p(6, 110, 27, 22), p(4, 160, 29, 26), p(2, 210, 25, 21), p(2, 258, 16, 10)]),
      26,
    )
    .join(tube([p(-4, 50, -26, 22), p(-12, 110, -29, 25), p(-10, 160, -28, 22), p(-4, 230, -24, 14)]), 26)
    .join(tube([p(22, 80, -18, 18), p(23, 130, -19, 22), p(16, 190, -20, 14)]), 26)
    // Brachioradialis with the extensors, the flexors.
    .join(tube([p(-20, 225, 12, 12), p(-24, 295, 15, 18), p(-20, 350, 17, 19), p(-8, 430, 18, 11)]), 26)
    .join(tube([p(18, 275, 6, 13), p(23, 335, 2, 21), p(15, 400, -2, 17), p(7, 470, -4, 10)]), 26)
    // Point of the elbow, head of the ulna.
    .join(ellipsoid(space.point(-2, 288, -29), fit([14, 15, 12])), 18)
    .join(ellipsoid(space.point(-10, 548, -20), fit([10, 11, 10])), 14);
}

function shapeArm(space: ArmSpace, arm: Part): void {
  const p = (inward: number, t: number, front: number, radius: number): Ball =>
    space.ball(inward, t, front, radius);
  const { relief, pick } = space.build;
  arm
    .stroke([p(-30, 40, 38, 18), p(-34, 100, 28, 18), p(-40, 150, 12, 14)], -2 * relief)
    .stroke([p(-30, 40, -50, 20), p(-36, 100, -32, 20), p(-40, 150, -10, 16)], -2.6 * relief)
    .stroke([p(42, 80, 4, 22), p(40, 170, 4, 24), p(36, 240, 4, 20)], -4 * relief)
    .stroke([p(-36, 150, 14, 20), p(-38, 200, 10, 22), p(-34, 250, 6, 18)], -4 * relief)
    .stroke([p(-12, 305, -40, 20), p(-14, 400, -34, 22), p(-10, 470, -28, 18)], -2.4 * relief)
    .stroke([p(-10, 278, 42, 22), p(-4, 300, 42, 26), p(4, 326, 42, 24)], -2.4 * relief)
    .touch(space.point(36, 276, -6), [13, 15, 13], pick(2.5, 1.6, 0))
    .stroke([p(17, 470, 8, 10), p(19, 560, 6, 9)], pick(1.6, 1, 0));
}
