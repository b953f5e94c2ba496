import type { BodySide } from '../landmarks/landmark.ts';

export type Sides<Value> = Readonly<Record<BodySide, Value>>;

/**
 * What a body is doing, as far as measures ask. Angles in degrees; null where it is not known. All are 0 in a body
 * that stands upright with its arms hanging and its hands straight.
 */
export interface Posture {
  /** Of the line from mid-hip to mid-shoulder from upright, whichever way; 0 to 180. */
  readonly trunkLeanDeg: number | null;
  /** Of the head's own up from upright, whichever way; 0 to 180. */
  readonly headTiltDeg: number | null;
  /** Of the upper arm from hanging along the trunk: 90 when held out, 180 straight up. */
  readonly armRaiseDeg: Sides<number | null>;
  /** Of the upper arm out of the trunk's side-to-side plane: positive to the front, −90 to 90. */
  readonly armForwardDeg: Sides<number | null>;
  /** Of the forearm from the upper arm's direction: 0 straight, 90 at right angles. */
  readonly elbowBendDeg: Sides<number | null>;
  /** Of the hand from the forearm's direction, whichever way. */
  readonly wristBendDeg: Sides<number | null>;
  /** Of the thigh from the trunk's downward direction, whichever way: 90 when seated. */
  readonly hipBendDeg: Sides<number | null>;
  /** Of the lower leg from the thigh's direction: 0 straight. */
  readonly kneeBendDeg: Sides<number | null>;
}

const bothZero: Sides<number> = { left: 0, right: 0 };

/** Upright, arms hanging, all straight. */
export const standingPosture: Posture = {
  trunkLeanDeg: 0,
  headTiltDeg: 0,
  armRaiseDeg: bothZero,
  armForwardDeg: bothZero,
  elbowBendDeg: bothZero,
  wristBendDeg: bothZero,
  hipBendDeg: bothZero,
  kneeBendDeg: bothZero,
};
