import { bodySides, type BodySide } from '../landmarks/landmark.ts';
import type { Posture } from './posture.ts';

/** An angle that a measure's definition needs, and how far off it may be. */
export interface PostureNeed {
  readonly angle: keyof Posture;
  readonly atDeg: number;
  readonly withinDeg: number;
  /** Of a paired measure whether the other side counts too; an unpaired measure always asks both. */
  readonly sides: 'own' | 'both';
  /** Where the angle is not known the measure is taken all the same. */
  readonly isTakenUnknown?: true;
}

/** A need that a posture does not meet; `foundDeg` is null where the angle is not known. */
export interface PostureMiss {
  readonly need: PostureNeed;
  readonly side: BodySide | null;
  readonly foundDeg: number | null;
}

/** The first need that is not met, or null where all are. */
export function findPostureMiss(
  posture: Posture,
  needs: readonly PostureNeed[],
  side: BodySide | null,
): PostureMiss | null {
  for (const need of needs)
    for (const { at, foundDeg } of anglesOf(posture, need, side)) {
      if (foundDeg === null ? need.isTakenUnknown : Math.abs(foundDeg - need.atDeg) <= need.withinDeg)
        continue;
      return { need, side: at, foundDeg };
    }
  return null;
}

function anglesOf(
  posture: Posture,
  { angle, sides }: PostureNeed,
  side: BodySide | null,
): readonly { readonly at: BodySide | null; readonly foundDeg: number | null }[] {
  const found = posture[angle];
  if (found === null || typeof found === 'number') return [{ at: null, foundDeg: found }];
  const asked = side === null || sides === 'both' ? bodySides : [side];
  return asked.map((at) => ({ at, foundDeg: found[at] }));
}

const need = (
  angle: keyof Posture,
  atDeg: number,
  withinDeg: number,
  sides: PostureNeed['sides'] = 'own',
): PostureNeed => ({ angle, atDeg, withinDeg, sides });

const trunkUpright = need('trunkLeanDeg', 0, 12);

/** Where the head's tilt is not known it is taken to be held upright. */
export const headUprightWithin = (withinDeg: number): PostureNeed => ({
  ...need('headTiltDeg', 0, withinDeg),
  isTakenUnknown: true,
});

export const headUpright = headUprightWithin(15);

/**
 * On straight legs. Joint centres of people who stand straight bend by up to some 5° at hip and knee; 12° at both
 * take 1.5 % off the height at most.
 */
export const standing: readonly PostureNeed[] = [
  trunkUpright,
  need('hipBendDeg', 0, 12, 'both'),
  need('kneeBendDeg', 0, 12, 'both'),
];

/** On the leg itself, whatever the other does. */
export const legStraight: readonly PostureNeed[] = [
  trunkUpright,
  need('hipBendDeg', 0, 12),
  need('kneeBendDeg', 0, 12),
];

/** Hips at about right angles, as on a chair. */
export const seated: readonly PostureNeed[] = [trunkUpright, need('hipBendDeg', 90, 25, 'both')];

/** Trunk upright, whatever the legs do. */
export const upright: readonly PostureNeed[] = [trunkUpright];

export const armHangingWithin = (withinDeg: number): PostureNeed => need('armRaiseDeg', 0, withinDeg);

/** Both arms straight out to the sides. */
export const armsOut: readonly PostureNeed[] = [
  need('armRaiseDeg', 90, 12, 'both'),
  need('armForwardDeg', 0, 15, 'both'),
  need('elbowBendDeg', 0, 15, 'both'),
];

export const elbowStraightWithin = (withinDeg: number): PostureNeed => need('elbowBendDeg', 0, withinDeg);

export const elbowAtRightAngle = need('elbowBendDeg', 90, 20);

export const hipStraightWithin = (withinDeg: number): PostureNeed => need('hipBendDeg', 0, withinDeg);

export const kneeStraightWithin = (withinDeg: number): PostureNeed => need('kneeBendDeg', 0, withinDeg);

export const wristStraight: PostureNeed = { ...need('wristBendDeg', 0, 25), isTakenUnknown: true };
