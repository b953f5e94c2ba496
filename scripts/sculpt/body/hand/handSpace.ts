import { add, scaleVector, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { Axes } from '../../vector.ts';
import type { Part } from '../../part.ts';
import type { Ball } from '../../solids.ts';
import { armAxis, armFrame, armInward } from '../armFrame.ts';
import type { Build } from '../build.ts';

/** The turn from the body's axes to the hand's: degrees about x, y, z. */
const axesTurn: Vec3 = [0, 0, 225];

/**
 * The hand's own coordinates: x to the palm, y along the hand from the wrist joint, z to the thumb. All is written
 * down for the man's hand of 193 mm and carried to the build's length, breadth and thickness.
 */
export class HandSpace {
  readonly long: number;
  /** Length of the digits: a child's palm is the shorter part of the hand. */
  readonly digitLong: number;
  readonly wide: number;
  readonly thick: number;
  /** Stoutness of the wrist against that of the hand. */
  readonly wrist: number;
  /** How much farther the fingers are spread than the man's, lest they meet. */
  readonly spread: number;
  /** How strongly tendons, knuckles and creases show. */
  readonly relief: number;
  readonly origin: Vec3;
  readonly axes: Axes = { x: armInward, y: armAxis, z: [0, 0, 1] };

  constructor(readonly build: Build) {
    this.long = build.pick(1, 0.937, 0.65);
    this.digitLong = build.pick(1, 0.937, 0.722);
    this.wide = build.pick(1, 0.886, 0.68);
    this.thick = build.pick(1, 0.88, 0.75);
    this.wrist = build.pick(1, 1, 1.1);
    this.spread = build.pick(1, 1.08, 1.35);
    this.relief = build.pick(1, 0.55, 0);
    this.origin = add(armFrame(build).joints[2], [0, 0, 1]);
  }

  point(x: number, y: number, z: number): Vec3 {
    return [x * this.thick, y * this.long, z * this.wide];
  }

  ball(x: number, y: number, z: number, radius: number): Ball {
    return [...this.point(x, y, z), radius * this.wide];
  }

  /** Where a point of these coordinates lies in the body. */
  inBody([x, y, z]: Vec3): Vec3 {
    return add(
      this.origin,
      add(add(scaleVector(this.axes.x, x), scaleVector(this.axes.y, y)), scaleVector(this.axes.z, z)),
    );
  }

  /** A furrow or ridge on the placed hand through balls of these coordinates. */
  stroke(hand: Part, balls: readonly Ball[], heightMm: number, fade: number): void {
    hand.stroke(
      balls.map(([x, y, z, radius]): Ball => [...this.inBody([x, y, z]), radius]),
      heightMm,
      fade,
    );
  }

  /** A bump or hollow on the placed hand. */
  touch(hand: Part, center: Vec3, radii: Vec3, heightMm: number): void {
    hand.touch(this.inBody(center), radii, heightMm, axesTurn);
  }
}
