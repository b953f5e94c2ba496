import type { Vec3 } from '../../src/core/geometry/vectors.ts';
import type { Section } from './field/loft.ts';

/** The stature of the patterns of limbs, head, hand and foot; blends and seams are given for it, in mm. */
const patternStatureMm = 1756;

/** A soft ellipsoid laid under the skin of the trunk, on both sides (x > 0 is given). */
export interface Mass {
  readonly at: Vec3;
  readonly radii: Vec3;
  readonly turnDeg?: Vec3;
  readonly blendMm: number;
}

export interface HeadShape {
  /** From chin to crown. */
  readonly heightMm: number;
  readonly breadthMm: number;
  /** From the brow to the back. */
  readonly lengthMm: number;
  /** Where half of that length stands. */
  readonly z: number;
  readonly eyeHeightMm: number;
  /** Depth of brow, sockets, nose and chin; 1 is a man's. */
  readonly relief: number;
  /** Breadth of the lower face; 1 is a man's. */
  readonly jaw: number;
}

export interface ArmShape {
  readonly shoulder: Vec3;
  /** Breadth of the skin across both shoulders at the height of their joints. */
  readonly shoulderBreadthMm: number;
  /** Radii of the deltoid outward, along the arm and to the front. */
  readonly deltoid: Vec3;
  /** From the hanging arm outward, in the frontal plane. */
  readonly awayDeg: number;
  readonly elbowBendDeg: number;
  readonly upperMm: number;
  readonly forearmMm: number;
  readonly handMm: number;
  /** Factors on the thickness of the pattern. */
  readonly girths: Readonly<Record<'upper' | 'elbow' | 'fore' | 'wrist', number>>;
  readonly handBreadth: number;
}

export interface LegShape {
  readonly hip: Vec3;
  readonly knee: Vec3;
  readonly ankle: Vec3;
  /** Factors on the thickness of the pattern. */
  readonly girths: Readonly<Record<'thigh' | 'knee' | 'calf' | 'ankle', number>>;
  readonly footMm: number;
  readonly footBreadth: number;
  readonly toeOutDeg: number;
}

/** Where the seams of the joints run. */
export interface SeamLines {
  /** The ring of the neck passes through here, rising to the back by so much for each mm. */
  readonly neck: { readonly y: number; readonly z: number; readonly rise: number };
  /** Lower edge of the ribs at the flanks, how much it rises at the front, and the half breadth of that arch. */
  readonly ribs: { readonly y: number; readonly archMm: number; readonly spreadMm: number };
  /** Upper edge of the pelvis at front and back, and at the flanks. */
  readonly pelvis: { readonly y: number; readonly flankY: number };
  /** Where the seam of the leg leaves the pelvis, in the frontal plane; it begins just above the crotch. */
  readonly legTop: readonly [x: number, y: number];
  /** The armhole lies so far inside the shoulder joint. */
  readonly armholeMm: number;
  readonly elbowBallMm: number;
  readonly kneeBallMm: number;
  /** Half breadth and depth of the grooves. */
  readonly halfWidthMm: number;
  readonly depthMm: number;
}

/**
 * One mannequin in numbers: life-size mm in the body frame (soles on y = 0, facing +Z, x > 0 its left). The left
 * side is given; the right is its mirror image.
 */
export interface Proportions {
  readonly statureMm: number;
  readonly crotchMm: number;
  readonly head: HeadShape;
  readonly neck: readonly Section[];
  readonly trunk: readonly Section[];
  /** The shoulder girdle, from under the collar bones up the slope of the trapezius into the neck. */
  readonly girdle: readonly Section[];
  readonly masses: readonly Mass[];
  readonly arm: ArmShape;
  readonly leg: LegShape;
  /** Height and z of the joints hips, spine, chest, upper chest, neck and head. */
  readonly spine: readonly [YZ, YZ, YZ, YZ, YZ, YZ];
  /** Inner end of the collar bone. */
  readonly collar: Vec3;
  readonly seams: SeamLines;
}

export type YZ = readonly [y: number, z: number];

/** Blends and grooves grow with the figure. */
export const growthOf = (p: Proportions): number => p.statureMm / patternStatureMm;
