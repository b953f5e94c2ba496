import type { NotFoundReason } from '../../core/landmarks/foundLandmarks.ts';
import type { BodyPart } from '../../core/measures/bodyParts.ts';
import type { MeasureNote, NotTakenReason } from '../../core/measures/measure.ts';
import type { MeasureSource } from '../../core/measures/measureFigure.ts';
import type { Posture } from '../../core/measures/posture.ts';
import { nameLandmark } from './nameLandmark.ts';

const parts: Readonly<Record<BodyPart, string>> = {
  trunk: 'the trunk',
  'arm.left': 'the left arm',
  'arm.right': 'the right arm',
  'leg.left': 'the left leg',
  'leg.right': 'the right leg',
};

const angles: Readonly<Record<keyof Posture, string>> = {
  trunkLeanDeg: 'the trunk upright',
  headTiltDeg: 'the head upright',
  armRaiseDeg: 'the arm',
  armForwardDeg: 'the arm to the side',
  elbowBendDeg: 'the elbow',
  wristBendDeg: 'the wrist straight',
  hipBendDeg: 'the hip',
  kneeBendDeg: 'the knee',
};

/** Why a measure has no value, in a sentence. */
export function notTakenMessage(reason: NotTakenReason): string {
  switch (reason.code) {
    case 'landmarksMissing':
      return `Not found on this figure: ${reason.landmarks.map(nameLandmark).join('; ')}.`;
    case 'boneUnknown':
      return 'It is taken on the bone, which the surface does not show.';
    case 'posture':
      return postureMessage(reason);
    case 'noSection':
      return 'The surface is open or missing where it would be taken.';
    case 'joined':
      return `There the surface is grown together with ${parts[reason.part]}.`;
    case 'landmarksContradict':
      return `These landmarks cannot be right together: ${reason.landmarks.map(nameLandmark).join('; ')}.`;
  }
}

function postureMessage({
  need,
  foundDeg,
  side,
}: Extract<NotTakenReason, { readonly code: 'posture' }>): string {
  const where = side ? ` (${side})` : '';
  if (foundDeg === null) return `It needs ${angles[need.angle]}${where}, and how that is held is not known.`;
  return `It needs ${angles[need.angle]}${where} at ${need.atDeg}°, within ${need.withinDeg}°; it is at ${Math.round(foundDeg)}°.`;
}

/** Why a landmark is not given. */
export const notFoundMessages: Readonly<Record<NotFoundReason, string>> = {
  'not-a-figure': 'This does not look like a whole human figure.',
  'part-unlike': 'This part is hidden, missing, or not shaped like a person’s.',
  'not-looked-for': 'It lies below the skin.',
};

/** How a measure or landmark was come by. */
export const sourceNames: Readonly<Record<MeasureSource, string>> = {
  user: 'placed by you',
  rig: 'from the skeleton',
  surface: 'seen in the surface',
  fit: 'from a body fitted to the figure',
  segments: 'from the lengths of the limbs, as it would stand',
  straightened: 'on the figure straightened by its joints',
};

export const measureNotes: Readonly<Record<MeasureNote, string>> = {
  levelEstimated: 'Taken at an estimated level.',
  seatEstimated: 'The seat is taken to be just below the crotch.',
  handTakenStraight: 'Taken as though the hand were straight.',
  alongBentHand: 'Taken along the bent fingers.',
  alongTiltedHead: 'Taken along the tilted head’s own up.',
  gapBridged: 'A gap in the surface was bridged.',
};
