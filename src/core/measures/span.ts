import type { Vec3 } from '../geometry/vectors.ts';
import type { BodySide } from '../landmarks/landmark.ts';
import { defineMeasure } from './defineMeasure.ts';
import { handReferences } from './handLine.ts';
import { findPoint, pointOf, type MeasureContext } from './measureContext.ts';
import { armsOut } from './postureNeeds.ts';
import { pathLength } from './straightLength.ts';

export const span = defineMeasure({
  id: 'span',
  label: 'Arm span',
  kind: 'length',
  isPaired: false,
  definition:
    'Between the tips of the two middle fingers, arms stretched out to the sides; from wrist to fingertip along the finger’s joints where they are known, so that curled hands are as long as flat ones.',
  posture: armsOut,
  landmarks: ['dactylion'],
  alsoUses: handReferences,
  takeFrom: (context) => {
    const [left, right] = [handChain(context, 'left'), handChain(context, 'right')];
    const areKnown = left.length > 1 && right.length > 1;
    return pathLength([...left, ...right.toReversed()], areKnown ? [] : ['handTakenStraight']);
  },
});

/** From the fingertip along the joints to the wrist; the fingertip alone where any joint is not known. */
function handChain(context: MeasureContext, side: BodySide): readonly Vec3[] {
  const joints = handReferences.toReversed().map((stem) => findPoint(context, stem, side));
  const known = joints.filter((point) => point !== null);
  const tip = pointOf(context, 'dactylion', side);
  return known.length === joints.length ? [tip, ...known] : [tip];
}
