import { add, scaleVector, type Vec3 } from '../../../../src/core/geometry/vectors.ts';
import type { Axes } from '../../vector.ts';
import type { Part } from '../../part.ts';
import type { Ball } from '../../solids.ts';
import type { Build } from '../build.ts';
import { axisAt } from '../leg.ts';

/** The foot points outward by so many degrees. */
const toeOut = (7 * Math.PI) / 180;

/** How far the heel of the man stands behind the middle plane of the body, before the foot is turned outward. */
const heelBehindMm = 96;

/**
 * The foot's own coordinates: x outward, y up from the ground, z forward from the heel. All is written down for the
 * man's foot of 271 mm and carried to the build's length, breadth and height.
 */
export class FootSpace {
  readonly long: number;
  readonly wide: number;
  readonly high: number;
  /** How strongly tendons and knuckles show. */
  readonly relief: number;
  readonly origin: Vec3;
  readonly axes: Axes = {
    x: [Math.cos(toeOut), 0, -Math.sin(toeOut)],
    y: [0, 1, 0],
    z: [Math.sin(toeOut), 0, Math.cos(toeOut)],
  };

  constructor(readonly build: Build) {
    this.long = build.pick(1, 0.908, 0.7);
    this.wide = build.pick(1, 0.912, 0.715);
    this.high = build.pick(1, 0.875, 0.67);
    this.relief = build.pick(1, 0.55, 0);
    const [ankleX, , ankleZ] = build.at(axisAt(75), 75, -39);
    // The turn leaves the ankle where it is.
    const ankle = this.inFoot(0, 0, (heelBehindMm - 39) * this.long);
    this.origin = [ankleX - 1 - ankle[0], 0, ankleZ - ankle[2]];
  }

  private inFoot(x: number, y: number, z: number): Vec3 {
    return add(add(scaleVector(this.axes.x, x), scaleVector(this.axes.y, y)), scaleVector(this.axes.z, z));
  }

  point(x: number, y: number, z: number): Vec3 {
    return [x * this.wide, y * this.high, z * this.long];
  }

  ball(x: number, y: number, z: number, radius: number): Ball {
    return [...this.point(x, y, z), radius * this.wide];
  }

  /** Where a point of these coordinates lies in the body. */
  inBody([x, y, z]: Vec3): Vec3 {
    return add(this.origin, this.inFoot(x, y, z));
  }

  /** A furrow or ridge on the placed foot through balls of these coordinates. */
  stroke(foot: Part, balls: readonly Ball[], heightMm: number, fade: number): void {
    foot.stroke(
      balls.map(([x, y, z, radius]): Ball => [...this.inBody([x, y, z]), radius]),
      heightMm,
      fade,
    );
  }
}
